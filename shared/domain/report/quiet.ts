import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import { proposeDue, type Terms } from "../deadline/terms.ts";
import { conclusionOf } from "../matter/closing.ts";
import { lastTouchedOn } from "../matter/matter-status.ts";
import type { Matter } from "../matter/matter.ts";

/**
 * The day after which a matter counts in no report any more, but for the follow-up after a conclusion: its day is by the office's
 * rule. Null while it is open or mediated, as a case may have something due for years.
 */
export function quietAfter(matter: Matter): PlainDate | null {
  const { cases, closing, visits, slips } = matter;
  if (cases.length > 0 || conclusionOf(closing) === undefined) return null;
  const days = [
    ...visits.map(({ visitedOn }) => visitedOn),
    ...slips.map(({ dueOn }) => dueOn),
    ...closing.map(({ facts }) => facts.on),
    ...closing.flatMap(({ facts }) => (facts.act === "follow-up" ? (facts.form.againOn ?? []) : [])),
  ];
  return days.reduce((last, on) => (on > last ? on : last), lastTouchedOn(matter));
}

/**
 * A day so long before `from` that no follow-up owed since then, or since a day before, is due on `from` or later. `longest`: the most
 * days that one was given which has ended, as the rule may have been longer then.
 */
export function quietBefore(from: PlainDate, terms: Terms, longest: number): PlainDate {
  const rules = terms.rules.filter(({ purpose, active }) => purpose === "follow-up" && active);
  let on = addDays(from, -1 - longest);
  // What starts later is never due earlier.
  while (rules.some((rule) => (proposeDue(rule, on, terms)?.dueOn ?? "") >= from)) on = addDays(on, -30);
  return on;
}
