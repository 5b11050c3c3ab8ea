import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExtensionDecision } from "#shared/contract/referral.ts";
import { latestExtensionDay } from "#shared/domain/referral/record-slip-event.ts";
import { currentDueOn, latestExtension } from "#shared/domain/referral/slip-progress.ts";
import type { ScopedMatter } from "#shared/domain/matter/matter-scope.ts";
import { slipTerms } from "#shared/domain/referral/slip-scope.ts";
import type { ReferralSlip, SlipEventFacts } from "#shared/domain/referral/slip.ts";
import type { SlipAct } from "#shared/domain/referral/slip-status.ts";
import { dayText } from "../../client/day-text.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useMe, useTerms, useToday } from "../../client/use-seat.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { focusFirstError } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { ActFields } from "../../client/slip/ActFields.tsx";
import { type ActInput, emptyAct, readAct } from "../../client/slip/act-input.ts";
import { eventRefusalText } from "../../client/slip/event-refusal.ts";

interface Props {
  readonly slip: ReferralSlip;
  readonly act: SlipAct;
  readonly matter: ScopedMatter;
  readonly onClose: () => void;
}

/** Records one thing that happened to a slip, with the day that stands on the paper. */
export function SlipActDialog({ slip, act, matter, onClose }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const today = useToday();
  const terms = slipTerms(useTerms(), slip, matter);
  const { isPetition } = matter;
  const me = useMe();
  const record = useAct(desk.referral.record);
  const decide = useAct(desk.referral.decideExtension);
  const asked = latestExtension(slip)?.asked;
  const isDecision = act === "grant-extension" || act === "refuse-extension";
  const [input, setInput] = useState<ActInput>(() =>
    emptyAct(today, { approver: me.name, until: isDecision ? (asked?.until ?? null) : null }),
  );
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();

  const { facts, wrong, lastDay, needsConsent } = readAct(act, input, slip, terms);

  async function handleRecord(form: HTMLElement | null) {
    setTried(true);
    setSaid(undefined);
    if (!facts) return focusFirstError(form);
    const decision = decisionOf(facts);
    const recorded =
      decision === undefined
        ? await record.run({ slipId: slip.id, facts })
        : await decide.run({ slipId: slip.id, decision });
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

  return (
    <ActDialog
      title={`${t(`referral.act.${act}`)} ${slip.no}`}
      yes={t(`referral.act.${act}`)}
      busy={record.busy || decide.busy}
      said={said}
      danger={act === "void"}
      onSubmit={(form) => void handleRecord(form)}
      onClose={onClose}
    >
      <p className="slip-soft">{t(`referral.dialog.${act}`, { unit: slip.unitName })}</p>
      {lastDay !== undefined && (
        <Notice tone={needsConsent ? "wait" : "info"}>
          {t(needsConsent ? "referral.dialog.returnLate" : "referral.dialog.returnUntil", {
            last: dayText(t, lastDay),
          })}
        </Notice>
      )}
      {(act === "ask-extension" || act === "grant-extension") && (
        <p className="slip-soft">
          {t("referral.dialog.extensionUntil", {
            due: dayText(t, currentDueOn(slip)),
            latest: dayText(t, latestExtensionDay(slip, terms)),
          })}
        </p>
      )}
      {isDecision && asked && (
        <p>{t("referral.dialog.askedUntil", { until: dayText(t, asked.until), reason: asked.reason })}</p>
      )}
      {isDecision && <p className="slip-soft">{t("referral.dialog.approver", { name: me.name })}</p>}
      {act === "grant-extension" && isPetition && (
        <Notice tone="wait">{t("referral.dialog.tellVisitor")}</Notice>
      )}
      <ActFields
        act={act}
        input={input}
        needsConsent={needsConsent}
        needsTelling={isPetition}
        wrong={tried ? wrong : NOTHING_WRONG}
        today={today}
        onChange={(change) => setInput((before) => ({ ...before, ...change }))}
      />
    </ActDialog>
  );
}

const NOTHING_WRONG: ReadonlySet<string> = new Set();

/** More time is granted or refused by a procedure of its own, whose caller is the approver. */
function decisionOf(facts: SlipEventFacts): ExtensionDecision | undefined {
  if (facts.act === "grant-extension") {
    const { on, until, note, toldOn, toldWay } = facts;
    return { granted: true, on, until, note, toldOn, toldWay };
  }
  if (facts.act === "refuse-extension") return { granted: false, on: facts.on, reason: facts.reason };
  return undefined;
}
