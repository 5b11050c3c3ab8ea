import { z } from "zod";
import { addDays, dayOf, daysBetween, type Instant, PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { isPaused, type Clock } from "./clock.ts";
import type { DeadlineRule } from "./deadline-rule.ts";
import { ruleOf } from "./renew.ts";
import { proposeDue, warningDays, type Terms } from "./terms.ts";
import type { Pause } from "./time-limit.ts";
import { isWorkday } from "./work-calendar.ts";

/** Why time cannot be stopped, or cannot go on, as wished. */
export const PauseRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("clock-ended") }),
  z.object({ reason: z.literal("not-pausable") }),
  z.object({ reason: z.literal("paused-already") }),
  z.object({ reason: z.literal("not-paused") }),
  z.object({ reason: z.literal("over-already"), dueOn: PlainDate }),
  z.object({ reason: z.literal("day-too-early"), earliest: PlainDate }),
  z.object({ reason: z.literal("day-in-future"), today: PlainDate }),
]);
export type PauseRefusal = z.infer<typeof PauseRefusal>;

/** The clock with a pause that begins on `from`, such as the day an appraisal (鉴定) was commissioned. */
export function pauseClock(
  clock: Clock,
  { from, reason }: { readonly from: PlainDate; readonly reason: string },
  today: PlainDate,
  terms: Terms,
): Result<Clock, PauseRefusal> {
  if (clock.endedOn !== null) return err({ reason: "clock-ended" });
  if (ruleOf(clock, terms.rules)?.pausable !== true) return err({ reason: "not-pausable" });
  if (isPaused(clock)) return err({ reason: "paused-already" });
  if (from > today) return err({ reason: "day-in-future", today });
  const earliest = clock.pauses.at(-1)?.to ?? clock.startedOn;
  if (from < earliest) return err({ reason: "day-too-early", earliest });
  if (from > clock.dueOn) return err({ reason: "over-already", dueOn: clock.dueOn });
  return ok({ ...clock, pauses: [...clock.pauses, { from, to: null, reason }] });
}

/** The clock with its pause over: time counts again from `to`. Its days are never earlier than before. */
export function resumeClock(
  clock: Clock,
  to: PlainDate,
  terms: Terms,
  now: Instant,
): Result<Clock, PauseRefusal> {
  const open = clock.pauses.at(-1);
  if (open === undefined || open.to !== null) return err({ reason: "not-paused" });
  const today = dayOf(now);
  if (to > today) return err({ reason: "day-in-future", today });
  if (to < open.from) return err({ reason: "day-too-early", earliest: open.from });
  const earlier = clock.pauses.slice(0, -1);
  const pauses = [...earlier, { ...open, to }];

  const rule = ruleOf(clock, terms.rules);
  if (rule === undefined) return err({ reason: "not-pausable" });
  const { bareOn, dueOn } = daysAfter(
    clock,
    rule,
    { earlier, pauses, lasted: daysBetween(open.from, to) },
    terms,
  );
  return ok({
    ...clock,
    pauses,
    bareOn,
    dueOn,
    fixedOn: clock.fixedOn === null ? null : dueOn,
    warnOn: [...warningDays(clock.startedOn, bareOn, rule.warnBefore)],
    moves: [...clock.moves, { at: now, why: "pause", fromDue: clock.dueOn, toDue: dueOn }],
  });
}

interface Paused {
  readonly earlier: readonly Pause[];
  readonly pauses: readonly Pause[];
  /** Days of the pause that has just ended. */
  readonly lasted: number;
}

function daysAfter(
  clock: Clock,
  rule: DeadlineRule,
  { earlier, pauses, lasted }: Paused,
  terms: Terms,
): Pick<Clock, "bareOn" | "dueOn"> {
  const counted = proposeDue(rule, clock.startedOn, terms, pauses);
  const before = proposeDue(rule, clock.startedOn, terms, earlier);
  if (counted !== undefined && before?.dueOn === clock.dueOn) return counted;
  // A day the parties agreed on is not what the rule gives: it moves by as many days as the pause took.
  const bareOn = addDays(clock.bareOn, lasted);
  return { bareOn, dueOn: firstWorkday(bareOn > clock.dueOn ? bareOn : clock.dueOn, terms) };
}

function firstWorkday(from: PlainDate, terms: Terms): PlainDate {
  let on = from;
  while (!isWorkday(on, terms)) on = addDays(on, 1);
  return on;
}
