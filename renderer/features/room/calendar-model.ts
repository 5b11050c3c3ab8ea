import type { CalendarRow } from "#shared/contract/room.ts";
import { clockAt, minutes } from "#shared/domain/mediation/free-time.ts";
import type { OfficeHours } from "#shared/domain/mediation/office-hours.ts";
import type { Booking } from "#shared/domain/mediation/session.ts";
import { addDays, weekday, type PlainDate } from "#shared/kernel/plain-date.ts";

/** Half hours: what a cell of the calendar stands for, minutes. */
export const STEP = 30;
/** The calendar shows the hours of the office with so much around them, minutes; sessions outside widen it. */
const BEFORE = 30;
const AFTER = 60;
const DAY = 24 * 60;
const DAY_END = DAY - STEP;

/** An hour on the calendar. */
export interface Place {
  readonly on: PlainDate;
  /** Minutes since midnight. */
  readonly from: number;
}

export function weekOf(on: PlainDate): readonly PlainDate[] {
  const monday = addDays(on, 1 - weekday(on));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** The rows of the calendar, as minutes since midnight. */
export function halfHours(
  bookings: readonly Pick<Booking, "from" | "to">[],
  { periods }: OfficeHours,
): readonly number[] {
  const begins = [
    ...bookings.map(({ from }) => minutes(from)),
    ...periods.map(({ from }) => minutes(from) - BEFORE),
  ];
  const ends = [...bookings.map(({ to }) => minutes(to)), ...periods.map(({ to }) => minutes(to) + AFTER)];
  const first = floorStep(Math.max(Math.min(...begins), 0));
  const last = Math.ceil(Math.min(Math.max(...ends), DAY) / STEP) * STEP;
  return Array.from({ length: (last - first) / STEP }, (_, index) => first + index * STEP);
}

export interface Laid {
  readonly row: CalendarRow;
  /** Sessions at the same hour stand side by side: which of how many lanes. */
  readonly lane: number;
  readonly lanes: number;
}

/** The sessions of one day side by side where they overlap. */
export function laidOut(rows: readonly CalendarRow[]): readonly Laid[] {
  const laid: { row: CalendarRow; lane: number; group: number }[] = [];
  const groups: number[] = [];
  let ends: string[] = [];
  let latest = "";
  for (const row of rows.toSorted((a, b) => (a.booking.from < b.booking.from ? -1 : 1))) {
    const { from, to } = row.booking;
    if (from >= latest) {
      ends = [];
      groups.push(0);
    }
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    latest = latest > to ? latest : to;
    const group = groups.length - 1;
    groups[group] = Math.max(groups[group] ?? 0, ends.length);
    laid.push({ row, lane, group });
  }
  return laid.map(({ row, lane, group }) => ({ row, lane, lanes: groups[group] ?? 1 }));
}

/** The booking put to another hour, as long as before, or cut at midnight. */
export function putTo(booking: Booking, { on, from }: Place): Booking {
  const length = minutes(booking.to) - minutes(booking.from);
  const begin = Math.min(Math.max(from, 0), DAY_END);
  return { ...booking, on, from: clockAt(begin), to: clockAt(begin + length) };
}

/** The booking made longer or shorter, never shorter than one step. */
export function stretched(booking: Booking, by: number): Booking {
  const end = Math.max(minutes(booking.to) + by, minutes(booking.from) + STEP);
  return { ...booking, to: clockAt(end) };
}

/** Where an arrow key leads from an hour of the calendar; undefined for any other key, or beyond the edge. */
export function arrow(
  key: string,
  { on, from }: Place,
  days: readonly PlainDate[],
  rows: readonly number[],
): Place | undefined {
  const down = { ArrowUp: -1, ArrowDown: 1 }[key] ?? 0;
  const across = { ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0;
  if (down === 0 && across === 0) return undefined;
  const day = days[days.indexOf(on) + across];
  const row = rows[rows.indexOf(from) + down];
  return day === undefined || row === undefined ? undefined : { on: day, from: row };
}

function floorStep(minute: number): number {
  return Math.floor(minute / STEP) * STEP;
}
