import { z } from "zod";
import { addDays, addMonths, dayAfter, daysBetween, type PlainDate } from "../../kernel/plain-date.ts";
import { dayKind, type DayKind, isPublished, isWorkday, type WorkCalendar } from "./work-calendar.ts";

/** A length of time that ends on a day. A month ends on the corresponding day, or the last of the month. */
export const TimeLimit = z
  .object({ length: z.int().positive().max(1000), unit: z.enum(["CALENDAR", "WORKING", "MONTH", "YEAR"]) })
  .readonly();
export type TimeLimit = z.infer<typeof TimeLimit>;

/** Why a day did or did not bring the end nearer. `rolled`: the limit was over, but a limit never ends on a rest day. */
export interface CountedDay {
  readonly on: PlainDate;
  readonly kind: DayKind;
  readonly effect: "counted" | "skipped" | "paused" | "rolled" | "end";
}

/** Time that does not count: from that day until the day before the other, or still going on. */
export interface Pause {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

export interface CountedLimit {
  /** The end by mere counting, before it moves off a rest day. The earliest safe day: reminders go by it. */
  readonly bareOn: PlainDate;
  /** The last day of the limit. */
  readonly dueOn: PlainDate;
  /** The holiday table lacks a year that decided: the days may still move. */
  readonly calendarUnpublished: boolean;
  /** Working limits name every day; the others only the days from the bare end on, as the days before count alike. */
  readonly trace: readonly CountedDay[];
}

/**
 * The last day of a limit that starts on `from`.
 *
 * The first day does not count (Civil Code art. 201). A limit that would end on a rest day ends on the next working day (art. 203).
 */
export function lastDay(from: PlainDate, limit: TimeLimit, calendar: WorkCalendar): PlainDate {
  return countLimit(from, limit, calendar).dueOn;
}

/** `lastDay` with its reasons, for the sentence that explains a due day. A pause that goes on counts once it has ended. */
export function countLimit(
  from: PlainDate,
  limit: TimeLimit,
  calendar: WorkCalendar,
  pauses: readonly Pause[] = [],
): CountedLimit {
  const trace: CountedDay[] = [];
  const note = (on: PlainDate, effect: CountedDay["effect"]) =>
    trace.push({ on, kind: dayKind(on, calendar), effect });

  const bareOn =
    limit.unit === "WORKING"
      ? countWorkdays(from, limit.length, { calendar, pauses, note })
      : afterPauses(from, calendarEnd(from, limit), pauses);
  let dueOn = bareOn;
  while (!isWorkday(dueOn, calendar)) {
    note(dueOn, "rolled");
    dueOn = dayAfter(dueOn);
  }
  note(dueOn, "end");
  return { bareOn, dueOn, calendarUnpublished: trace.some(({ on }) => !isPublished(on, calendar)), trace };
}

interface Counting {
  readonly calendar: WorkCalendar;
  readonly pauses: readonly Pause[];
  readonly note: (on: PlainDate, effect: "counted" | "skipped" | "paused") => void;
}

function countWorkdays(from: PlainDate, length: number, { calendar, pauses, note }: Counting): PlainDate {
  let day = from;
  for (let counted = 0; counted < length;) {
    day = dayAfter(day);
    const isPaused = pauses.some((pause) => covers(pause, day));
    const counts = isWorkday(day, calendar) && !isPaused;
    if (counts) counted += 1;
    if (counted < length) note(day, counts ? "counted" : isPaused ? "paused" : "skipped");
  }
  return day;
}

function covers({ from, to }: Pause, day: PlainDate): boolean {
  return to !== null && from <= day && day < to;
}

/** A calendar limit moves on by the days of each pause that began before it was over; days that two pauses share count once. */
function afterPauses(from: PlainDate, end: PlainDate, pauses: readonly Pause[]): PlainDate {
  let free = dayAfter(from);
  let moved = end;
  for (const pause of [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = pause.from > free ? pause.from : free;
    if (pause.to === null || pause.to <= start || start > moved) continue;
    moved = addDays(moved, daysBetween(start, pause.to));
    free = pause.to;
  }
  return moved;
}

function calendarEnd(from: PlainDate, { length, unit }: TimeLimit): PlainDate {
  if (unit === "CALENDAR") return addDays(from, length);
  return addMonths(from, unit === "YEAR" ? length * 12 : length);
}
