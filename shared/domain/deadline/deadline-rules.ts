import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import { countLimit, type CountedLimit, type TimeLimit } from "./time-limit.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/**
 * A clock the law or the centre's own order sets. Counties differ: the table is data, and what a paper says stays as printed.
 * Names of the rules: locales `codes.deadlineRule.*`.
 */
export interface DeadlineRule {
  readonly id: string;
  /** The recorded event whose day starts the clock. */
  readonly trigger: string;
  /** Minutes run by the clock; "at-once" has no length; "as-agreed" is the day the parties wrote down. */
  readonly limit: TimeLimit | { readonly minutes: number } | "at-once" | "as-agreed";
  /** Who may grant more time, and how much; null leaves it to them. */
  readonly extension: "none" | { readonly by: "AGREEMENT" | "APPROVAL"; readonly atMost: TimeLimit | null };
  /** Days before the bare end on which somebody is reminded. */
  readonly warnDays: readonly number[];
  /** The article it rests on; "design" marks our own default. */
  readonly source: string;
}

export const DEADLINE_RULES: readonly DeadlineRule[] = [
  rule(
    "D-01",
    "MEDIATION_ACCEPTED",
    months(1),
    byAgreement(),
    [5],
    "2002 rule on people's mediation art. 33; Ningbo regulation art. 27",
  ),
  rule("D-01b", "MEDIATION_ACCEPTED", workdays(30), byAgreement(), [5], "Shanghai Xuhui guide"),
  rule(
    "D-01c",
    "MEDIATION_ACCEPTED",
    days(30),
    byAgreement(days(30)),
    [5],
    "one court's rule on entrusted mediation",
  ),
  rule("D-02", "MEDIATION_ACCEPTED", workdays(30), byAgreement(), [5], "Medical Dispute Regulations art. 38"),
  rule(
    "D-03",
    "MEDIATION_APPLIED",
    days(15),
    "none",
    [3],
    "Labour Dispute Mediation and Arbitration Law art. 14",
  ),
  rule(
    "D-04",
    "AGREEMENT_EFFECTIVE",
    days(30),
    "none",
    [10, 3],
    "People's Mediation Law art. 33; Civil Procedure Law art. 205",
  ),
  rule(
    "D-05",
    "COURT_RECEIVED",
    days(3),
    "none",
    [],
    "Supreme People's Court provisions on confirmation art. 4",
  ),
  rule(
    "D-05b",
    "COURT_ACCEPTED",
    days(15),
    byApproval(days(10)),
    [],
    "Supreme People's Court provisions on confirmation art. 5",
  ),
  rule("D-06", "RULING_RECEIVED", days(15), "none", [], "Civil Procedure interpretation art. 372"),
  rule("D-07", "PERFORMANCE_DUE", years(2), "none", [60], "Civil Procedure Law art. 250"),
  rule("D-08", "AGREED_DAY", "as-agreed", byAgreement(), [3], "People's Mediation Law art. 31"),
  rule("D-09", "PETITION_RECEIVED", days(15), "none", [3], "Petition Regulations art. 22"),
  rule("D-10", "PETITION_RECEIVED", days(15), "none", [3], "Petition Regulations art. 23"),
  rule("D-11", "TRANSFER_RECEIVED", workdays(5), "none", [1], "Petition Regulations art. 23"),
  rule("D-12", "PETITION_ACCEPTED", days(60), byApproval(days(30)), [10], "Petition Regulations art. 34"),
  rule("D-13", "REPLY_RECEIVED", days(30), "none", [], "Petition Regulations art. 35"),
  rule("D-13b", "REVIEW_REQUESTED", days(30), "none", [], "Petition Regulations art. 35"),
  rule("D-14", "REVIEW_RECEIVED", days(30), "none", [], "Petition Regulations art. 36"),
  rule("D-14b", "RE_REVIEW_REQUESTED", days(30), "none", [], "Petition Regulations art. 36"),
  rule("D-15", "KNOWN", "at-once", "none", [], "Petition Regulations art. 25"),
  rule("D-16", "KNOWN", "at-once", "none", [], "People's Mediation Law art. 25"),
  rule("D-17", "KNOWN", "at-once", "none", [], "Minors Protection Law art. 11"),
  rule("D-18", "COMPLAINT_RECEIVED", workdays(7), "none", [], "Market regulator's measures on complaints"),
  rule("D-18b", "COMPLAINT_ACCEPTED", workdays(45), "none", [], "Market regulator's measures on complaints"),
  rule("D-19", "INFRINGEMENT_KNOWN", years(2), "none", [60], "Rural Land Contract Arbitration Law art. 18"),
  rule(
    "D-20",
    "INFRINGEMENT_KNOWN",
    years(1),
    "none",
    [30],
    "Labour Dispute Mediation and Arbitration Law art. 27",
  ),
  rule("D-21", "INFRINGEMENT_KNOWN", years(3), "none", [60], "Civil Code art. 188"),
  rule("D-22", "REPORT_RECEIVED", { minutes: 30 }, "none", [], "Baiyin practice"),
  rule("D-23", "REGISTERED", workdays(1), "none", [], "design"),
  rule("D-24", "MATTER_ACCEPTED", workdays(1), "none", [], "design"),
  rule("D-25", "SLIP_DELIVERED", workdays(1), "none", [], "design"),
  rule(
    "D-26",
    "SLIP_DELIVERED",
    workdays(5),
    "none",
    [1],
    "design, by analogy with Petition Regulations art. 23",
  ),
  rule("D-27", "SLIP_ACCEPTED", workdays(15), byApproval(workdays(15)), [3], "design"),
  rule("D-28", "WHISTLE_ISSUED", workdays(1), "none", [], "design"),
  rule("D-28b", "WHISTLE_ISSUED", { minutes: 120 }, "none", [], "design"),
  rule("D-29", "DUE_PASSED", workdays(1), "none", [], "design, after a 12345 rule"),
  rule("D-29b", "DUE_PASSED", workdays(3), "none", [], "design, after a 12345 rule"),
  rule("D-29c", "DUE_PASSED", workdays(5), "none", [], "design, after a 12345 rule"),
  rule("D-30", "CONCLUDED", days(30), "none", [3], "design"),
  rule("D-30b", "CONCLUDED", days(7), "none", [3], "design"),
  rule("D-30c", "CONCLUDED", workdays(1), "none", [], "a 12345 rule"),
  rule("D-31", "CONCLUDED", workdays(10), "none", [3], "design"),
];

export function findDeadlineRule(id: string): DeadlineRule | undefined {
  return DEADLINE_RULES.find((each) => each.id === id);
}

/** A due day proposed from a rule; the clerk may choose another, and the slip keeps which. */
export interface ProposedDue extends CountedLimit {
  readonly ruleId: string;
  readonly from: PlainDate;
  readonly limit: TimeLimit;
  /** Days to remind on, earliest first; none before `from`. */
  readonly warnOn: readonly PlainDate[];
}

/** The due day a rule gives for a clock that starts on `from`; undefined for a rule without a length in days. */
export function proposeDue(
  { id, limit, warnDays }: DeadlineRule,
  from: PlainDate,
  calendar: WorkCalendar,
): ProposedDue | undefined {
  if (typeof limit === "string" || "minutes" in limit) return undefined;
  const counted = countLimit(from, limit, calendar);
  const warnOn = warnDays
    .map((ahead) => addDays(counted.bareOn, -ahead))
    .filter((on) => on >= from)
    .sort();
  return { ...counted, ruleId: id, from, limit, warnOn };
}

function rule(
  id: string,
  trigger: string,
  limit: DeadlineRule["limit"],
  extension: DeadlineRule["extension"],
  warnDays: readonly number[],
  source: string,
): DeadlineRule {
  return { id, trigger, limit, extension, warnDays, source };
}

function days(length: number): TimeLimit {
  return { length, unit: "CALENDAR" };
}

function workdays(length: number): TimeLimit {
  return { length, unit: "WORKING" };
}

function months(length: number): TimeLimit {
  return { length, unit: "MONTH" };
}

function years(length: number): TimeLimit {
  return { length, unit: "YEAR" };
}

function byAgreement(atMost: TimeLimit | null = null): DeadlineRule["extension"] {
  return { by: "AGREEMENT", atMost };
}

function byApproval(atMost: TimeLimit): DeadlineRule["extension"] {
  return { by: "APPROVAL", atMost };
}
