import type { PlainDate } from "../../kernel/plain-date.ts";
import { secondHandVisit } from "../visit/second-hand.ts";
import type { VisitForm } from "../visit/visit.ts";
import type { FoundDispute, ScreeningReport } from "./report.ts";

/** The visit a found dispute stands for when it is registered: what the screening wrote down is not typed again. */
export function visitOfFound(
  { person, phone, otherSide, group, category, summary, riskColor }: FoundDispute,
  { no, villageCode, form, reportedOn }: Pick<ScreeningReport, "no" | "villageCode" | "form" | "reportedOn">,
  linkTo: string | null,
): VisitForm {
  return secondHandVisit({
    channel: "SCREENING",
    channelNo: no,
    on: lastOf(form.days) ?? reportedOn,
    at: "00:00",
    person: { name: person, phone },
    villageCode,
    group,
    respondent: otherSide,
    respondentKind: "PERSON",
    category,
    statement: summary,
    wish: "",
    isPetition: false,
    riskColor,
    linkTo,
  });
}

function lastOf(days: readonly PlainDate[]): PlainDate | undefined {
  return [...days].sort().at(-1);
}
