import { useRef, useState } from "react";
import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { ActFields } from "#renderer/client/slip/ActFields.tsx";
import { type ActInput, emptyAct, readAct } from "#renderer/client/slip/act-input.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { focusFirstError } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import { ANYWHERE } from "#shared/domain/deadline/deadline-rule.ts";
import { officeTerms } from "#shared/domain/deadline/terms.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import type { ReferralSlip } from "#shared/domain/referral/slip.ts";
import { useCounty, useMe, useToday } from "../client/county.ts";
import { refusalText } from "../client/refusal-text.ts";
import type { CountyAct } from "./county-act.ts";

interface Props {
  readonly office: string;
  readonly slip: ReferralSlip;
  readonly act: CountyAct;
  readonly onClose: () => void;
}

const NOTHING_WRONG: ReadonlySet<string> = new Set();

/** One step on a slip. It goes down to the office, where it stands on the slip like any other. */
export function SlipActDialog({ office, slip, act, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const today = useToday();
  const me = useMe();
  const record = useAct(useCounty().slip.record);
  const [input, setInput] = useState<ActInput>(() => ({
    ...emptyAct(today),
    signedBy: me.name,
    handlerName: me.name,
  }));
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const form = useRef<HTMLDivElement>(null);
  // The server decides by the holidays it sent down, the office by its own rules; the dialog only tells beforehand when somebody has to consent.
  const terms = { ...officeTerms(presetHolidayYears()), scope: ANYWHERE };
  const { facts, wrong, lastDay, needsConsent } = readAct(act, input, slip, terms);

  async function handleRecord() {
    if (record.busy) return;
    setTried(true);
    setSaid(undefined);
    if (!facts) return focusFirstError(form.current);
    const recorded = await record.run({ office, slipId: slip.id, facts });
    if (recorded.ok) {
      toast.done(t("county.slip.recorded", { no: slip.no, what: t(`referral.done.${act}`) }));
      return onClose();
    }
    if (recorded.error) setSaid(refusalText(t, recorded.error));
    return undefined;
  }
  useShortcut("Ctrl+Enter", () => void handleRecord());
  const handleKeyDown = useEnterSubmit(() => void handleRecord());

  return (
    <Modal
      open
      title={`${t(`county.slip.act.${act}`)} ${slip.no}`}
      okText={
        <>
          {t(`county.slip.act.${act}`)} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      okButtonProps={{
        danger: act === "return",
        loading: record.busy,
        "aria-keyshortcuts": "Control+Enter",
      }}
      cancelText={t("ui.cancel")}
      afterOpenChange={(open) => open && form.current?.querySelector<HTMLElement>("input, textarea")?.focus()}
      onOk={() => void handleRecord()}
      onCancel={onClose}
    >
      <div className="slip-dialog" ref={form} onKeyDown={handleKeyDown}>
        <p className="is-soft">{t(`county.slip.told.${act}`)}</p>
        {lastDay !== undefined && needsConsent && (
          <Notice tone="wait">{t("referral.dialog.returnLate", { last: dayText(t, lastDay) })}</Notice>
        )}
        <ActFields
          act={act}
          input={input}
          needsConsent={needsConsent}
          wrong={tried ? wrong : NOTHING_WRONG}
          today={today}
          onChange={(change) => setInput((before) => ({ ...before, ...change }))}
        />
        {said !== undefined && <Notice tone="late">{said}</Notice>}
      </div>
    </Modal>
  );
}
