import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import type { HolidayYear } from "../office/office.ts";
import { chooseRule, type ClockName, type DeadlineRule, type RuleScope } from "./deadline-rule.ts";
import { DEADLINE_RULES } from "./deadline-rules.ts";
import { countLimit, type CountedLimit, type Pause, type TimeLimit } from "./time-limit.ts";
import { workCalendar, type WorkCalendar } from "./work-calendar.ts";

/** What an office counts by: its working days and its rules. */
export interface Terms extends WorkCalendar {
  readonly rules: readonly DeadlineRule[];
}

/** The same with what is known of one matter: a rule with a scope holds only where it fits. */
export interface ScopedTerms extends Terms {
  readonly scope: RuleScope;
}

/** The rule of this purpose that holds here; undefined in an office without one. */
export function ruleFor({ rules, scope }: ScopedTerms, purpose: ClockName): DeadlineRule | undefined {
  return chooseRule(rules, purpose, scope);
}

/** The terms of an office with these holiday years, and these rules in place of the presets of the same id. */
export function officeTerms(
  years: readonly HolidayYear[],
  changed: readonly DeadlineRule[] = [],
  division = "",
): Terms {
  const byId = new Map(changed.map((rule) => [rule.id, rule]));
  const presets = DEADLINE_RULES.map((rule) => byId.get(rule.id) ?? rule);
  const own = changed.filter(({ id }) => !DEADLINE_RULES.some((rule) => rule.id === id));
  return { ...workCalendar(years, division), rules: [...presets, ...own] };
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
  { id, limit, warnBefore }: DeadlineRule,
  from: PlainDate,
  calendar: WorkCalendar,
  pauses: readonly Pause[] = [],
): ProposedDue | undefined {
  if (limit === null || limit.unit === "MINUTE") return undefined;
  const counted = countLimit(from, limit, calendar, pauses);
  return { ...counted, ruleId: id, from, limit, warnOn: warningDays(from, counted.bareOn, warnBefore) };
}

/** The days before the bare end on which somebody is reminded, earliest first; none before the start. */
export function warningDays(
  from: PlainDate,
  bareOn: PlainDate,
  warnBefore: readonly number[],
): readonly PlainDate[] {
  return warnBefore
    .map((ahead) => addDays(bareOn, -ahead))
    .filter((on) => on >= from)
    .sort();
}
