import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { TimeLine, type TimeLineItem } from "#renderer/ui/TimeLine.tsx";
import type { MatterFile } from "#shared/contract/matter.ts";
import type { DecisionForm } from "#shared/domain/matter/decision.ts";
import { timeLine, type TimeLineEntry } from "#shared/domain/matter/time-line.ts";
import type { SlipEventFacts } from "#shared/domain/referral/slip.ts";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";

/** Visits, decisions, papers, slips and attachments in one line, the latest on top. */
export function History({ file }: { readonly file: MatterFile }) {
  const describe = useDescription();
  const entries = useMemo(() => timeLine(file).toReversed(), [file]);
  const items = entries.map((entry, index): TimeLineItem => {
    const { title, words } = describe(entry);
    return {
      key: `${entries.length - index}`,
      at: (
        <>
          {dayOf(entry.at)}
          <br />
          {timeOf(entry.at)}
        </>
      ),
      title,
      who: entry.by.name,
      tone: entry.kind === "decision" ? "done" : "plain",
      children: words.filter((word) => word !== "").map((word) => <p key={word}>{word}</p>),
    };
  });
  return <TimeLine items={items} />;
}

interface Description {
  readonly title: string;
  readonly words: readonly string[];
}

function useDescription(): (entry: TimeLineEntry) => Description {
  const { t } = useTranslation();

  function decisionWords(form: DecisionForm): readonly string[] {
    switch (form.kind) {
      case "ANSWERED":
        return [form.answer];
      case "ACCEPTED":
        return [form.handlerName, t("matter.time.due", { on: form.expectedOn })];
      case "GUIDED":
        return [form.destination?.name ?? "", form.advice];
      case "REFUSED":
        return [t(`codes.refusalReason.${form.reason}`), form.destination?.name ?? "", form.explanation];
    }
  }

  function eventWords(facts: SlipEventFacts): readonly string[] {
    const on = t("matter.time.onPaper", { on: facts.on });
    switch (facts.act) {
      case "deliver":
        return [on, t(`codes.deliveryWay.${facts.way}`), facts.receivedBy];
      case "sign":
        return [on, facts.signedBy];
      case "accept":
        return [on, facts.handlerName];
      case "return":
      case "void":
        return [on, t("matter.time.reason", { reason: facts.reason })];
      case "rework":
        return [
          on,
          t("matter.time.reason", { reason: facts.reason }),
          t("matter.time.due", { on: facts.dueOn }),
        ];
      case "reply":
        return [on, t(`codes.replyResult.${facts.result}`), facts.text];
      case "verify":
        return [on, facts.note];
    }
  }

  return (entry) => {
    switch (entry.kind) {
      case "visit": {
        const { ordinal, no, form } = entry.visit;
        return {
          title: t("matter.time.visit", { n: ordinal, no }),
          words: [t("matter.visit.headCount", { count: form.headCount })],
        };
      }
      case "decision": {
        const { form } = entry.decision;
        return {
          title: t("matter.time.decision", { kind: t(`matter.decide.${form.kind}`) }),
          words: decisionWords(form),
        };
      }
      case "paper-issued":
        return { title: t("matter.time.paper-issued", paperNames(entry.paper)), words: [] };
      case "paper-printed":
        return {
          title: t(
            entry.reprint === 0 ? "matter.time.paper-printed" : "matter.time.paper-reprinted",
            paperNames(entry.paper),
          ),
          words: entry.print.reason === "" ? [] : [t("matter.time.reason", { reason: entry.print.reason })],
        };
      case "paper-voided":
        return {
          title: t("matter.time.paper-voided", paperNames(entry.paper)),
          words: [t("matter.time.reason", { reason: entry.reason })],
        };
      case "case-opened":
        return { title: t("matter.time.case-opened", { no: entry.mediation.no }), words: [] };
      case "slip-issued": {
        const { form, no, unitName } = entry.slip;
        return {
          title: t("matter.time.slip-issued", { kind: t(`codes.slipKind.${form.kind}`), no, unit: unitName }),
          words: [t("matter.time.due", { on: form.dueOn })],
        };
      }
      case "slip-event": {
        const { no, unitName } = entry.slip;
        const act = t(`matter.time.act.${entry.facts.act}`);
        return {
          title: t("matter.time.slip-event", { unit: unitName, act, no }),
          words: eventWords(entry.facts),
        };
      }
      case "attachment":
        return { title: t("matter.time.attachment", { name: entry.attachment.name }), words: [] };
    }
  };

  function paperNames({ kind, no }: Extract<TimeLineEntry, { kind: "paper-issued" }>["paper"]) {
    return { kind: t(`paper.kind.${kind}`), no };
  }
}
