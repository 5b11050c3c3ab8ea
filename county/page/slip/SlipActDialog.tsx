import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { ActFields } from "#renderer/client/slip/ActFields.tsx";
import { type ActInput, emptyAct, readAct } from "#renderer/client/slip/act-input.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { ActDialog } from "#renderer/ui/ActDialog.tsx";
import { focusFirstError } from "#renderer/ui/Field.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useFocusBack } from "#renderer/ui/use-focus-back.ts";
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
  useFocusBack();
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
  // The server decides by the holidays it sent down, the office by its own rules; the dialog only tells beforehand when somebody has to consent.
  const terms = { ...officeTerms(presetHolidayYears()), scope: ANYWHERE };
  const { facts, wrong, lastDay, needsConsent } = readAct(act, input, slip, terms);

  async function handleRecord(form: HTMLElement | null) {
    setTried(true);
    setSaid(undefined);
    if (!facts) return focusFirstError(form);
    const recorded = await record.run({ office, slipId: slip.id, facts });
    if (recorded.ok) {
      toast.done(t("county.slip.recorded", { no: slip.no, what: t(`referral.done.${act}`) }));
      return onClose();
    }
    if (recorded.error) setSaid(refusalText(t, recorded.error));
    return undefined;
  }

  return (
    <ActDialog
      title={`${t(`county.slip.act.${act}`)} ${slip.no}`}
      yes={t(`county.slip.act.${act}`)}
      busy={record.busy}
      said={said}
      danger={act === "return"}
      onSubmit={(form) => void handleRecord(form)}
      onClose={onClose}
    >
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
    </ActDialog>
  );
}
