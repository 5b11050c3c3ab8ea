import { useRef, useState } from "react";
import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { ReferralSlip } from "#shared/domain/referral/slip.ts";
import type { SlipAct } from "#shared/domain/referral/slip-status.ts";
import { dayText } from "../../client/day-text.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useTerms, useToday } from "../../client/use-seat.ts";
import { focusFirstError } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useEnterSubmit } from "../../ui/use-enter-submit.ts";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { ActFields } from "../../client/slip/ActFields.tsx";
import { type ActInput, emptyAct, readAct } from "../../client/slip/act-input.ts";
import { eventRefusalText } from "../../client/slip/event-refusal.ts";

interface Props {
  readonly slip: ReferralSlip;
  readonly act: SlipAct;
  readonly onClose: () => void;
}

/** Records one thing that happened to a slip, with the day that stands on the paper. */
export function SlipActDialog({ slip, act, onClose }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const today = useToday();
  const terms = useTerms();
  const record = useAct(desk.referral.record);
  const [input, setInput] = useState<ActInput>(() => emptyAct(today));
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const form = useRef<HTMLDivElement>(null);

  const { facts, wrong, lastDay, needsConsent } = readAct(act, input, slip, terms);

  async function handleRecord() {
    if (record.busy) return;
    setTried(true);
    setSaid(undefined);
    if (!facts) return focusFirstError(form.current);
    const recorded = await record.run({ slipId: slip.id, facts });
    if (recorded.ok) {
      toast.done(t("referral.dialog.recorded", { no: slip.no, what: t(`referral.done.${act}`) }));
      return onClose();
    }
    if (!recorded.error) return;
    setSaid(
      recorded.error.code === "SLIP_EVENT_REFUSED"
        ? eventRefusalText(t, recorded.error.data)
        : t("referral.refused.gone"),
    );
  }
  useShortcut("Ctrl+Enter", () => void handleRecord());
  const handleKeyDown = useEnterSubmit(() => void handleRecord());

  return (
    <Modal
      open
      title={`${t(`referral.act.${act}`)} ${slip.no}`}
      okText={
        <>
          {t(`referral.act.${act}`)} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      okButtonProps={{ danger: act === "void", loading: record.busy, "aria-keyshortcuts": "Control+Enter" }}
      cancelText={t("ui.cancel")}
      afterOpenChange={(open) => open && form.current?.querySelector<HTMLElement>("input, textarea")?.focus()}
      onOk={() => void handleRecord()}
      onCancel={onClose}
    >
      {/* Keys of the fields inside bubble up to here; the dialog itself takes none. */}
      <div className="slip-dialog" ref={form} onKeyDown={handleKeyDown}>
        <p className="slip-soft">{t(`referral.dialog.${act}`, { unit: slip.unitName })}</p>
        {lastDay !== undefined && (
          <Notice tone={needsConsent ? "wait" : "info"}>
            {t(needsConsent ? "referral.dialog.returnLate" : "referral.dialog.returnUntil", {
              last: dayText(t, lastDay),
            })}
          </Notice>
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

const NOTHING_WRONG: ReadonlySet<string> = new Set();
