import { z } from "zod";
import { addDays, PlainDate } from "../../kernel/plain-date.ts";
import type { OfficeHours } from "./office-hours.ts";
import { isSameSession, sharedBy, type Occupation } from "./occupation.ts";

/** A stretch of a day, `09:30`–`10:30`. */
export const Slot = z.object({ on: PlainDate, from: z.string(), to: z.string() });
export type Slot = z.infer<typeof Slot>;

/** Shorter gaps are no time to mediate in, minutes. [own] */
const SHORTEST_GAP = 30;
/** How far ahead a free time is looked for, days. [own] */
const FURTHEST = 30;

/** The gaps of one day, within office hours, in which room, mediators and parties of `wanted` are all free. */
export function freeSlots(
  wanted: Occupation,
  on: PlainDate,
  others: readonly Occupation[],
  { periods }: OfficeHours,
): readonly Slot[] {
  const inTheWay = others
    .filter((other) => other.on === on && !isSameSession(wanted, other))
    .filter((other) => sharedBy(wanted, other) !== undefined)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return periods.flatMap((open) => {
    const gaps: Slot[] = [];
    let { from } = open;
    for (const taken of inTheWay) {
      if (taken.from > from) gaps.push({ on, from, to: taken.from < open.to ? taken.from : open.to });
      if (taken.to > from) from = taken.to;
    }
    gaps.push({ on, from, to: open.to });
    return gaps.filter((gap) => gap.from < open.to && lengthOf(gap) >= SHORTEST_GAP);
  });
}

/** The first time from `wanted` on at which the same people could have the same room for as long. */
export function nextFree(
  wanted: Occupation,
  othersOn: (day: PlainDate) => readonly Occupation[],
  isOpenDay: (day: PlainDate) => boolean,
  hours: OfficeHours,
): Slot | undefined {
  const length = lengthOf(wanted);
  for (let ahead = 0; ahead <= FURTHEST; ahead += 1) {
    const on = addDays(wanted.on, ahead);
    if (!isOpenDay(on)) continue;
    for (const gap of freeSlots(wanted, on, othersOn(on), hours)) {
      const from = ahead === 0 && gap.from < wanted.from ? wanted.from : gap.from;
      if (lengthOf({ from, to: gap.to }) >= length) return { on, from, to: clockAt(minutes(from) + length) };
    }
  }
  return undefined;
}

/** Minutes since midnight. */
export function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** `HH:mm` of minutes since midnight, within the day. */
export function clockAt(minute: number): string {
  const within = Math.min(Math.max(minute, 0), 24 * 60 - 1);
  return `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
}

function lengthOf({ from, to }: Pick<Slot, "from" | "to">): number {
  return minutes(to) - minutes(from);
}
