import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EntryLine, type EntryText, usePaperEntryText } from "#renderer/client/EntryLine.tsx";
import type { MatterFile } from "#shared/contract/matter.ts";
import type { Contact } from "#shared/domain/contact/contact.ts";
import type { ClosingFacts } from "#shared/domain/matter/closing.ts";
import type { DecisionForm } from "#shared/domain/matter/decision.ts";
import type { MeetingBrief } from "#shared/domain/meeting/meeting-brief.ts";
import { timeLine, type TimeLineEntry } from "#shared/domain/matter/time-line.ts";
import { nameOfUnit, tasksOf } from "#shared/domain/whistle/whistle-progress.ts";
import type { Whistle, WhistleFacts } from "#shared/domain/whistle/whistle.ts";
import type { SlipEventFacts } from "#shared/domain/referral/slip.ts";

/** Visits, decisions, papers, slips, contacts, the closing and attachments in one line, the latest on top. */
export function History({ file }: { readonly file: MatterFile }) {
  const describe = useDescription();
  const entries = useMemo(() => timeLine(file), [file]);
  return (
    <EntryLine
      entries={entries}
      describe={(entry) => ({ tone: DONE.includes(entry.kind) ? "done" : "plain", ...describe(entry) })}
    />
  );
}

const DONE: readonly TimeLineEntry["kind"][] = ["decision", "meeting", "closing"];

function useDescription(): (entry: TimeLineEntry) => EntryText {
  const { t } = useTranslation();
  const paperText = usePaperEntryText();

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
      case "ask-extension":
        return [
          on,
          t("matter.time.until", { on: facts.until }),
          t("matter.time.reason", { reason: facts.reason }),
        ];
      case "grant-extension":
        return [on, t("matter.time.until", { on: facts.until }), facts.approver, facts.note];
      case "refuse-extension":
        return [on, facts.approver, t("matter.time.reason", { reason: facts.reason })];
      case "reply":
        return [on, t(`codes.replyResult.${facts.result}`), facts.text];
      case "verify":
        return [on, facts.note];
    }
  }

  function whistleWords(whistle: Whistle, facts: WhistleFacts): readonly string[] {
    const on = t("matter.time.onPaper", { on: facts.on });
    const given = (tasks: readonly { readonly unitId: string; readonly text: string }[]) =>
      tasks.map(({ unitId, text }) => t("app.said", { label: nameOfUnit(whistle, unitId), text }));
    switch (facts.act) {
      case "arrive":
        return [
          on,
          ...facts.arrivals.map((arrival) =>
            t("app.said", {
              label: nameOfUnit(whistle, arrival.unitId),
              text: arrival.came ? `${arrival.who} ${arrival.at}` : arrival.reason,
            }),
          ),
          facts.why,
        ];
      case "talk":
        return [on, facts.conclusion, ...given(facts.tasks)];
      case "assign":
        return [on, ...given(facts.tasks)];
      case "settle": {
        const task = tasksOf(whistle)[facts.taskNo - 1];
        return [
          on,
          ...(task ? given([task]) : []),
          t(`codes.taskResult.${facts.result}`),
          facts.text,
          facts.why,
        ];
      }
      case "close":
        return [on, facts.outcome];
      case "cancel":
        return [on, t("matter.time.reason", { reason: facts.reason })];
    }
  }

  function closingWords(facts: ClosingFacts): readonly string[] {
    const on = t("matter.time.onPaper", { on: facts.on });
    switch (facts.act) {
      case "conclude": {
        const { outcome, result, told } = facts.form;
        return [
          on,
          t(`codes.matterOutcome.${outcome}`),
          result,
          told === null
            ? ""
            : t("matter.time.told", { on: told.on, way: t(`codes.toldWay.${told.way}`), whom: told.whom }),
        ];
      }
      case "archive": {
        const { place, pages, retention } = facts;
        return [
          on,
          t("matter.time.archived", { place, pages, retention: t(`codes.retention.${retention}`) }),
        ];
      }
      case "follow-up": {
        const { way, whom, solved, relapse, opinions, rating, next, againOn } = facts.form;
        return [
          on,
          `${t(`codes.followUpWay.${way}`)} ${whom}`,
          t(`codes.followUpSolved.${solved}`),
          relapse,
          opinions,
          rating === null ? "" : ratingWords(rating),
          next === "CONTINUE" && againOn !== null
            ? t("matter.time.again", { on: againOn })
            : t(`codes.followUpNext.${next}`),
        ];
      }
      case "rate":
        return [on, `${t(`codes.followUpWay.${facts.way}`)} ${facts.whom}`, ratingWords(facts.rating)];
      case "close":
        return [on, facts.note];
      case "reopen":
        return [on, t("matter.time.reason", { reason: facts.reason })];
    }
  }

  function meetingWords(brief: MeetingBrief): readonly string[] {
    const on = t("matter.time.onPaper", { on: brief.on });
    if (brief.kind === "CONSULTATION") {
      return [on, t(`codes.consultationOutcome.${brief.outcome}`), brief.resolution];
    }
    const { before, after, decision, unitName } = brief;
    return [
      on,
      before === after
        ? ""
        : t("matter.time.colour", {
            before: t(`codes.riskColor.${before}`),
            after: t(`codes.riskColor.${after}`),
          }),
      decision,
      unitName === "" ? "" : t("matter.time.competent", { unit: unitName }),
    ];
  }

  function ratingWords({ level, reason }: Extract<ClosingFacts, { act: "rate" }>["rating"]): string {
    const said = t("matter.time.rating", { level: t(`codes.satisfaction.${level}`) });
    return reason === "" ? said : `${said} · ${reason}`;
  }

  function contactDescription({ form }: Contact): EntryText {
    const { whom, text, missed, callBack } = form;
    const way = t(`codes.contactWay.${form.way}`);
    return {
      title: whom === "" ? t("matter.time.contact", { way }) : t("matter.time.contactWith", { way, whom }),
      words: [callBack ? t("matter.time.callBack") : "", missed ? t("matter.time.missed") : "", text],
    };
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
      case "paper-printed":
      case "paper-voided":
        return paperText(entry);
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
      case "whistle-issued": {
        const { no, form } = entry.whistle;
        return {
          title: t("matter.time.whistle-issued", { no, count: form.units.length }),
          words: [entry.whistle.unitNames.join(t("app.listComma"))],
        };
      }
      case "whistle-event": {
        const act = t(`whistle.done.${entry.facts.act}`);
        return {
          title: t("matter.time.whistle-event", { act, no: entry.whistle.no }),
          words: whistleWords(entry.whistle, entry.facts),
        };
      }
      case "meeting":
        return {
          title: t(`matter.time.meeting.${entry.meeting.kind}`, { no: entry.meeting.no }),
          words: meetingWords(entry.meeting),
        };
      case "closing":
        return {
          title: t(`matter.time.closing.${entry.event.facts.act}`),
          words: closingWords(entry.event.facts),
        };
      case "risk-note": {
        const { no, facts } = entry.note;
        return facts.act === "tell"
          ? {
              title: t("matter.time.risk-told", { unit: facts.unitName, no }),
              words: [
                t("matter.time.riskToldAt", {
                  on: facts.on,
                  at: facts.at,
                  way: t(`codes.toldWay.${facts.way}`),
                }),
                facts.person,
              ],
            }
          : {
              title: t("matter.time.risk-result", { no }),
              words: [t("matter.time.onPaper", { on: facts.on }), facts.text],
            };
      }
      case "contact":
        return contactDescription(entry.contact);
      case "attachment":
        return { title: t("matter.time.attachment", { name: entry.attachment.name }), words: [] };
    }
  };
}
