import { ANYWHERE, type ClockName, type DeadlineRule, type RuleScope } from "./deadline-rule.ts";
import type { TimeLimit } from "./time-limit.ts";

/** The rules every office starts with. What it changes is stored and stands in their place. */
export const DEADLINE_RULES: readonly DeadlineRule[] = [
  rule(
    "D-01",
    "mediate",
    "MEDIATION_ACCEPTED",
    months(1),
    "2002 rule on people's mediation art. 33; Ningbo regulation art. 27",
    { extension: byAgreement(), warnBefore: [5] },
  ),
  rule("D-01b", "mediate", "MEDIATION_ACCEPTED", workdays(30), "Shanghai Xuhui guide", {
    extension: byAgreement(),
    warnBefore: [5],
  }),
  rule("D-01c", "mediate", "MEDIATION_ACCEPTED", days(30), "one court's rule on entrusted mediation", {
    extension: byAgreement(days(30)),
    warnBefore: [5],
    scope: { entrustedBy: "COURT" },
  }),
  rule("D-02", "mediate", "MEDIATION_ACCEPTED", workdays(30), "Medical Dispute Regulations art. 38", {
    extension: byAgreement(),
    warnBefore: [5],
    pausable: true,
    scope: { category: "0502" },
  }),
  rule(
    "D-03",
    "labour-arbitration-opens",
    "MEDIATION_APPLIED",
    days(15),
    "Labour Dispute Mediation and Arbitration Law art. 14",
    { warnBefore: [3], scope: { category: "07" } },
  ),
  rule(
    "D-04",
    "confirm",
    "AGREEMENT_EFFECTIVE",
    days(30),
    "People's Mediation Law art. 33; Civil Procedure Law art. 205",
    { warnBefore: [10, 3] },
  ),
  rule(
    "D-05",
    "court-accept",
    "COURT_RECEIVED",
    days(3),
    "Supreme People's Court provisions on confirmation art. 4",
  ),
  rule(
    "D-05b",
    "court-decide",
    "COURT_ACCEPTED",
    days(15),
    "Supreme People's Court provisions on confirmation art. 5",
    { extension: byApproval(days(10)) },
  ),
  rule("D-06", "object-ruling", "RULING_RECEIVED", days(15), "Civil Procedure interpretation art. 372"),
  rule("D-07", "enforce", "PERFORMANCE_DUE", years(2), "Civil Procedure Law art. 250", { warnBefore: [60] }),
  rule("D-08", "perform", "AGREED_DAY", null, "People's Mediation Law art. 31", {
    extension: byAgreement(),
    warnBefore: [3],
  }),
  rule("D-09", "petition-dispose", "PETITION_RECEIVED", days(15), "Petition Regulations art. 22", {
    warnBefore: [3],
    scope: { isPetition: true },
  }),
  rule("D-10", "petition-notice", "PETITION_RECEIVED", days(15), "Petition Regulations art. 23", {
    warnBefore: [3],
    scope: { isPetition: true },
  }),
  rule("D-11", "petition-objection", "TRANSFER_RECEIVED", workdays(5), "Petition Regulations art. 23", {
    warnBefore: [1],
  }),
  rule("D-12", "petition-conclude", "PETITION_ACCEPTED", days(60), "Petition Regulations art. 34", {
    extension: byApproval(days(30)),
    warnBefore: [10],
    scope: { isPetition: true },
  }),
  rule("D-13", "review-ask", "REPLY_RECEIVED", days(30), "Petition Regulations art. 35"),
  rule("D-13b", "review-decide", "REVIEW_REQUESTED", days(30), "Petition Regulations art. 35"),
  rule("D-14", "re-review-ask", "REVIEW_RECEIVED", days(30), "Petition Regulations art. 36"),
  rule("D-14b", "re-review-decide", "RE_REVIEW_REQUESTED", days(30), "Petition Regulations art. 36"),
  rule("D-15", "report-petition", "KNOWN", null, "Petition Regulations art. 25"),
  rule("D-16", "report-crime", "KNOWN", null, "People's Mediation Law art. 25"),
  rule("D-17", "report-child", "KNOWN", null, "Minors Protection Law art. 11"),
  rule(
    "D-18",
    "complaint-accept",
    "COMPLAINT_RECEIVED",
    workdays(7),
    "Market regulator's measures on complaints",
  ),
  rule(
    "D-18b",
    "complaint-end",
    "COMPLAINT_ACCEPTED",
    workdays(45),
    "Market regulator's measures on complaints",
  ),
  rule(
    "D-19",
    "land-arbitration",
    "INFRINGEMENT_KNOWN",
    years(2),
    "Rural Land Contract Arbitration Law art. 18",
    { warnBefore: [60] },
  ),
  rule(
    "D-20",
    "labour-arbitration",
    "INFRINGEMENT_KNOWN",
    years(1),
    "Labour Dispute Mediation and Arbitration Law art. 27",
    { warnBefore: [30] },
  ),
  rule("D-21", "civil-claim", "INFRINGEMENT_KNOWN", years(3), "Civil Code art. 188", { warnBefore: [60] }),
  rule("D-22", "call-back", "REPORT_RECEIVED", minutes(30), "Baiyin practice", { warnBefore: [10] }),
  rule("D-23", "decide", "REGISTERED", workdays(1), "design"),
  rule("D-24", "dispatch", "MATTER_ACCEPTED", workdays(1), "design"),
  rule("D-25", "slip-sign", "SLIP_DELIVERED", workdays(1), "design"),
  rule(
    "D-26",
    "slip-return",
    "SLIP_DELIVERED",
    workdays(5),
    "design, by analogy with Petition Regulations art. 23",
    { warnBefore: [1] },
  ),
  rule("D-27", "slip-answer", "SLIP_ACCEPTED", workdays(15), "design", {
    extension: byApproval(workdays(15)),
    warnBefore: [3],
  }),
  rule("D-28", "whistle-arrive", "WHISTLE_ISSUED", workdays(1), "design"),
  rule("D-28b", "whistle-arrive", "WHISTLE_ISSUED", minutes(120), "design", {
    scope: { urgency: "URGENT" },
    warnBefore: [30],
  }),
  rule("D-29", "remind", "DUE_PASSED", workdays(1), "design, after a 12345 rule"),
  rule("D-29b", "supervise", "DUE_PASSED", workdays(3), "design, after a 12345 rule"),
  rule("D-29c", "supervise-openly", "DUE_PASSED", workdays(5), "design, after a 12345 rule"),
  rule("D-30", "follow-up", "CONCLUDED", days(30), "design", { warnBefore: [3] }),
  rule("D-30b", "follow-up", "CONCLUDED", days(7), "design", {
    warnBefore: [3],
    scope: { urgency: "URGENT" },
  }),
  rule("D-30c", "follow-up", "CONCLUDED", workdays(1), "a 12345 rule", { scope: { channel: "HOTLINE" } }),
  rule("D-31", "file-dossier", "CONCLUDED", workdays(10), "design", { warnBefore: [3] }),
];

/** A rule as the release brings it. */
export function presetRule(id: string): DeadlineRule {
  const found = DEADLINE_RULES.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no preset rule ${id}`);
  return found;
}

type Details = Partial<Pick<DeadlineRule, "extension" | "warnBefore" | "pausable">> & {
  readonly scope?: Partial<RuleScope>;
};

function rule(
  id: string,
  purpose: ClockName,
  trigger: DeadlineRule["trigger"],
  limit: DeadlineRule["limit"],
  source: string,
  { scope, ...details }: Details = {},
): DeadlineRule {
  return {
    id,
    purpose,
    name: "",
    trigger,
    limit,
    extension: null,
    pausable: false,
    warnBefore: [],
    source,
    scope: { ...ANYWHERE, ...scope },
    active: true,
    ...details,
  };
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

function minutes(length: number): DeadlineRule["limit"] {
  return { length, unit: "MINUTE" };
}

function byAgreement(atMost: TimeLimit | null = null): DeadlineRule["extension"] {
  return { by: "AGREEMENT", atMost };
}

function byApproval(atMost: TimeLimit): DeadlineRule["extension"] {
  return { by: "APPROVAL", atMost };
}
