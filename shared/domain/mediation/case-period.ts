import type { PlainDate } from "../../kernel/plain-date.ts";
import { chooseRule, findRule, type DeadlineRule, type RuleScope } from "../deadline/deadline-rule.ts";
import { proposeDue, type Terms } from "../deadline/terms.ts";
import { lastDay } from "../deadline/time-limit.ts";
import { scopeOf, type ScopedMatter } from "../matter/matter-scope.ts";
import type { CaseForm, MediationCase } from "./mediation-case.ts";

type Period = NonNullable<MediationCase["due"]>;
type PeriodFacts = Pick<CaseForm, "category" | "startMode" | "entrustedBy">;

/** Rules a case may be accepted under: D-01, D-01b, D-01c, D-02 and the office's own. Which of them holds is the county's custom. */
export function periodRules(rules: readonly DeadlineRule[]): readonly DeadlineRule[] {
  return rules.filter(({ purpose, active }) => purpose === "mediate" && active);
}

/** By what the rules of a case are chosen: its matter, and what the case itself says. */
export function caseScope(
  { category, startMode, entrustedBy }: PeriodFacts,
  matter: ScopedMatter,
): RuleScope {
  return { ...scopeOf(matter), category, entrustedBy: startMode === "ENTRUSTED" ? entrustedBy : null };
}

/** The rule that usually holds: medical disputes have their own, a court sends its cases for thirty days, the rest take a month. */
export function proposedRule(
  form: PeriodFacts,
  matter: ScopedMatter,
  rules: readonly DeadlineRule[],
): string {
  return chooseRule(rules, "mediate", caseScope(form, matter))?.id ?? "";
}

/** The period of a case accepted on `from`; undefined for a rule no case is accepted under. */
export function periodFrom(ruleId: string, from: PlainDate, terms: Terms): Period | undefined {
  const rule = findRule(periodRules(terms.rules), ruleId);
  const due = rule && proposeDue(rule, from, terms);
  return due && { ruleId, from, bareOn: due.bareOn, dueOn: due.dueOn };
}

/** The last day to which the parties may agree to go on, counted from the end the rule first gave; null when it leaves it to them. */
export function latestExtension({ ruleId, from }: Period, terms: Terms): PlainDate | null {
  const rule = findRule(terms.rules, ruleId);
  const first = rule && proposeDue(rule, from, terms);
  const atMost = rule?.extension?.atMost;
  return first === undefined || !atMost ? null : lastDay(first.bareOn, atMost, terms);
}
