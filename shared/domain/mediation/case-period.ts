import type { PlainDate } from "../../kernel/plain-date.ts";
import { DEADLINE_RULES, proposeDue, type DeadlineRule } from "../deadline/deadline-rules.ts";
import { lastDay } from "../deadline/time-limit.ts";
import type { WorkCalendar } from "../deadline/work-calendar.ts";
import type { CaseForm, MediationCase } from "./mediation-case.ts";

type Period = NonNullable<MediationCase["due"]>;

const MEDICAL = "0502";

/** Rules a case may be accepted under: D-01, D-01b, D-01c, D-02. Which of them holds is the county's custom. */
export const PERIOD_RULES: readonly DeadlineRule[] = DEADLINE_RULES.filter(
  ({ trigger }) => trigger === "MEDIATION_ACCEPTED",
);

/** The rule that usually holds: medical disputes have their own, a court sends its cases for thirty days, the rest take a month. */
export function proposedRule({
  category,
  startMode,
  entrustedBy,
}: Pick<CaseForm, "category" | "startMode" | "entrustedBy">): string {
  if (category === MEDICAL) return "D-02";
  return startMode === "ENTRUSTED" && entrustedBy === "COURT" ? "D-01c" : "D-01";
}

/** The period of a case accepted on `from`; undefined for a rule no case is accepted under. */
export function periodFrom(ruleId: string, from: PlainDate, calendar: WorkCalendar): Period | undefined {
  const rule = PERIOD_RULES.find(({ id }) => id === ruleId);
  const due = rule && proposeDue(rule, from, calendar);
  return due && { ruleId, from, bareOn: due.bareOn, dueOn: due.dueOn };
}

/** The last day to which the parties may agree to go on, counted from the end the rule first gave; null when it leaves it to them. */
export function latestExtension({ ruleId, from }: Period, calendar: WorkCalendar): PlainDate | null {
  const extension = PERIOD_RULES.find(({ id }) => id === ruleId)?.extension;
  const first = periodFrom(ruleId, from, calendar);
  if (extension === undefined || extension === "none" || extension.atMost === null || first === undefined)
    return null;
  return lastDay(first.bareOn, extension.atMost, calendar);
}
