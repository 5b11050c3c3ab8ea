import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { EntryLine, type EntryText, usePaperEntryText } from "#renderer/client/EntryLine.tsx";
import type { CaseFile } from "#shared/contract/mediation.ts";
import { caseTimeLine, type CaseTimeLineEntry } from "#shared/domain/mediation/case-time-line.ts";
import type { CaseFacts, MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";

/** Acts, sessions, agreements, papers and attachments of a case in one line, the latest on top. */
export function CaseHistory({ file }: { readonly file: CaseFile }) {
  const describe = useDescription(file.mediation);
  const entries = useMemo(() => caseTimeLine(file), [file]);
  return <EntryLine entries={entries} describe={(entry) => ({ tone: toneOf(entry), ...describe(entry) })} />;
}

function toneOf(entry: CaseTimeLineEntry): "plain" | "late" | "done" {
  if (entry.kind !== "event") return "plain";
  if (entry.facts.act === "refuse" || entry.facts.act === "end") return "late";
  return entry.facts.act === "accept" || entry.facts.act === "close" ? "done" : "plain";
}

function useDescription({ form, mediators }: MediationCase): (entry: CaseTimeLineEntry) => EntryText {
  const { t } = useTranslation();
  const paperText = usePaperEntryText();
  const onPaper = (on: PlainDate) => t("mediation.time.onPaper", { on: dayText(t, on) });
  const because = (reason: string) => t("mediation.time.reason", { reason });
  const partyName = (partyId: string) => form.parties.find(({ id }) => id === partyId)?.name ?? "";
  const mediatorName = (id: string) => mediators.find(({ mediatorId }) => mediatorId === id)?.name ?? "";

  function eventWords(facts: CaseFacts): readonly string[] {
    switch (facts.act) {
      case "consent":
        return [partyName(facts.partyId), t(`mediation.way.${facts.way}`), onPaper(facts.on), facts.note];
      case "refuse":
        return [partyName(facts.partyId), onPaper(facts.on), facts.otherRoutes, facts.note];
      case "accept":
        return [onPaper(facts.on)];
      case "assign":
        return [mediatorName(facts.mediatorId), t(`mediation.selectedBy.${facts.selectedBy}`)];
      case "recuse":
        return [mediatorName(facts.mediatorId), onPaper(facts.on), because(facts.reason)];
      case "amend":
      case "reopen":
        return [because(facts.reason)];
      case "extend":
        return [t("mediation.time.until", { on: dayText(t, facts.toOn) }), because(facts.reason)];
      case "end":
        return [
          t(`codes.mediationEnding.${facts.ending}`),
          onPaper(facts.on),
          t(`codes.terminationReason.${facts.reason}`),
          facts.otherRoutes,
          facts.note,
        ];
      case "follow-up":
        return [
          t(`codes.followUpWay.${facts.way}`),
          onPaper(facts.on),
          facts.performance,
          facts.satisfaction === null ? "" : t(`codes.satisfaction.${facts.satisfaction}`),
          facts.findings,
        ];
      case "grade":
        return facts.reason === "" ? [] : [because(facts.reason)];
      case "close":
        return [onPaper(facts.on), facts.result, facts.opinion];
    }
  }

  return (entry) => {
    switch (entry.kind) {
      case "opened":
        return { title: t("mediation.time.opened", { no: entry.mediation.no }) };
      case "event":
        return { title: t(`mediation.act.${entry.facts.act}`), words: eventWords(entry.facts) };
      case "booked": {
        const { ordinal, booking, enteredLate } = entry.session;
        const when = `${dayText(t, booking.on)} ${booking.from}–${booking.to}`;
        return enteredLate === undefined
          ? { title: t("mediation.time.booked", { n: ordinal }), words: [when] }
          : { title: t("mediation.time.bookedLate", { n: ordinal }), words: [when, because(enteredLate)] };
      }
      case "session": {
        const { facts, session } = entry;
        const what = t(`mediation.time.sessionAct.${facts.act}`);
        return {
          title: t("mediation.time.session", { n: session.ordinal, what }),
          words: "reason" in facts ? [because(facts.reason)] : [],
        };
      }
      case "drafted":
        return { title: t("mediation.time.agreement", { no: entry.agreement.no }) };
      case "agreement": {
        const { facts, agreement } = entry;
        const what = t(`mediation.time.agreementDone.${facts.act}`);
        return {
          title: t("mediation.time.agreementAct", { no: agreement.no, what }),
          words: "on" in facts ? [onPaper(facts.on)] : [],
        };
      }
      case "paper-issued":
      case "paper-printed":
      case "paper-voided":
        return paperText(entry);
      case "attachment":
        return { title: t("mediation.time.attachment", { name: entry.attachment.name }) };
    }
  };
}
