import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { addDays, Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line } from "../../kernel/text.ts";
import { ClockName, RuleLimit, RuleScope } from "./deadline-rule.ts";

/** Why a running clock was set to another day. `facts`: the record it belongs to says something else now. */
export const MoveReason = z.enum(["rule", "calendar", "facts", "pause"]);
export type MoveReason = z.infer<typeof MoveReason>;

export const ClockPause = z
  .object({
    from: PlainDate,
    /** The day from which time counts again; null while it goes on. */
    to: PlainDate.nullable(),
    reason: line(200),
  })
  .readonly();

/**
 * A running deadline: one thing that somebody owes by a day, or may still do until then.
 *
 * It says nothing about today: whether it warns follows from its days when it is read (`colourOf`).
 */
export const Clock = z
  .object({
    /** `clockId` of the three fields that follow. */
    id: z.string(),
    /** The record it belongs to, `"referral/…"`. */
    subject: z.string(),
    name: ClockName,
    /** Which of several of the same name: the id of the obligation. Empty where there is only one. */
    part: z.string(),
    matterId: RecordId.nullable(),
    /** The unit it waits for; null when the desk itself owes it. */
    unitId: RecordId.nullable(),
    /** Account of the person at the desk whose it is. */
    ownerId: z.string(),
    /** By which its rule is chosen. */
    facts: RuleScope,
    ruleId: z.string().nullable(),
    /** A person chose the rule: it stays, whatever else would fit. */
    isChosen: z.boolean(),
    /** Day on which the desk first knew of it. Never changes. */
    openedOn: PlainDate,
    startedOn: PlainDate,
    /** The moment from which minutes count. */
    startedAt: Instant.nullable(),
    limit: RuleLimit.nullable(),
    /** The day as agreed, or as printed on a paper that somebody holds: no rule and no calendar moves it. */
    fixedOn: PlainDate.nullable(),
    pauses: z.array(ClockPause).readonly(),
    /** The end by mere counting, the earliest safe day; reminders go by it. */
    bareOn: PlainDate,
    dueOn: PlainDate,
    /** For minutes: the moment it runs out. */
    dueAt: Instant.nullable(),
    warnOn: z.array(PlainDate).readonly(),
    warnAt: Instant.nullable(),
    /** The holiday table lacked a year that decided (日历未公布). */
    calendarUnpublished: z.boolean(),
    endedOn: PlainDate.nullable(),
    moves: z
      .array(z.object({ at: Instant, why: MoveReason, fromDue: PlainDate, toDue: PlainDate }).readonly())
      .readonly(),
  })
  .readonly();
export type Clock = z.infer<typeof Clock>;

export function clockId({ subject, name, part }: Pick<Clock, "subject" | "name" | "part">): string {
  return part === "" ? `${subject}#${name}` : `${subject}#${name}/${part}`;
}

/** Nobody fails a duty when one of these runs out: somebody may no longer do something, or something opens. */
const LAPSING: readonly ClockName[] = [
  "slip-return",
  "confirm",
  "object-ruling",
  "enforce",
  "labour-arbitration-opens",
  "land-arbitration",
  "labour-arbitration",
  "civil-claim",
  "petition-objection",
  "review-ask",
  "re-review-ask",
];

/** Whether it is gone without a reproach when its day is over. */
export function lapses({ name }: Pick<Clock, "name">): boolean {
  return LAPSING.includes(name);
}

export function isPaused({ pauses }: Pick<Clock, "pauses">): boolean {
  return pauses.some(({ to }) => to === null);
}

/** Later than every day there is. */
const NEVER = 8.64e15;

/** When a clock is gone although nothing ended it, in milliseconds. A duty never is, and time that stands still is not over. */
export function goneAt(clock: Clock): number {
  return lapses(clock) ? (colourTimes(clock).redAt ?? NEVER) : NEVER;
}

/** In good time · to be reminded of · over. Another thing than the colour of a dispute's risk (domain §4.5). */
export const ClockColour = z.enum(["green", "amber", "red"]);
export type ClockColour = z.infer<typeof ClockColour>;

/** The moments at which it changes its colour, in milliseconds; null for a clock that shows none: ended or paused. */
export interface ColourTimes {
  readonly amberAt: number | null;
  readonly redAt: number | null;
}

const MINUTE = 60_000;

/** Amber from the first reminder, or on the bare day at the latest; red when the last day is over. */
export function colourTimes(clock: Clock): ColourTimes {
  if (clock.endedOn !== null || isPaused(clock)) return { amberAt: null, redAt: null };
  if (clock.dueAt !== null) {
    const redAt = Date.parse(clock.dueAt);
    return { amberAt: clock.warnAt === null ? redAt - MINUTE : Date.parse(clock.warnAt), redAt };
  }
  return { amberAt: startOf(clock.warnOn[0] ?? clock.bareOn), redAt: startOf(addDays(clock.dueOn, 1)) };
}

/** Undefined for a clock that shows no colour, and for one that has lapsed. */
export function colourOf(clock: Clock, now: Instant): ClockColour | undefined {
  const { amberAt, redAt } = colourTimes(clock);
  if (amberAt === null || redAt === null) return undefined;
  const at = Date.parse(now);
  if (at < Math.min(amberAt, redAt)) return "green";
  if (at < redAt) return "amber";
  return lapses(clock) ? undefined : "red";
}

/** The first moment of a day in China, in milliseconds. */
function startOf(on: PlainDate): number {
  return Date.parse(`${on}T00:00:00.000+08:00`);
}
