import type { z } from "zod";

/** A calendar day of the office, `YYYY-MM-DD`, without a time zone. Compares and sorts as text. */
export type PlainDate = string & z.$brand<"PlainDate">;

/** An instant, ISO 8601 in UTC with milliseconds: `2026-03-02T01:20:00.000Z`. */
export type Instant = string;

const DAY_MS = 86_400_000;
/** China has one zone, UTC+8, without daylight saving since 1991. */
const OFFICE_OFFSET_MS = 8 * 3_600_000;

export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** The day of a text known to be one; throws a `RangeError` for anything else. */
export function day(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text as PlainDate; // checked on the line above
}

/** The office's day at an instant: an act at 00:30 in Lanzhou belongs to the new day there. */
export function dayOf(instant: Instant): PlainDate {
  return fromDayNumber(Math.floor((Date.parse(instant) + OFFICE_OFFSET_MS) / DAY_MS));
}

/** The office's wall clock at an instant, `HH:mm`. */
export function timeOf(instant: Instant): string {
  return new Date(Date.parse(instant) + OFFICE_OFFSET_MS).toISOString().slice(11, 16);
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

export function dayAfter(date: PlainDate): PlainDate {
  return addDays(date, 1);
}

/** The corresponding day `months` later, or the last of that month when it has none (Civil Code art. 202). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, dayOfMonth] = [yearOf(date), Number(date.slice(5, 7)), Number(date.slice(8))];
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromDayNumber(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastOfMonth)) / DAY_MS);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: PlainDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1; // the rest of a negative day number is negative
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** Whole years lived on `on`; a birthday counts from its own day. */
export function ageOn(birth: PlainDate, on: PlainDate): number {
  const years = yearOf(on) - yearOf(birth);
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** As papers print it: 2026年3月2日, no leading zeros. */
export function printedDay(date: PlainDate): string {
  const [year, month, dayOfMonth] = date.split("-").map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
}

function dayNumber(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00.000Z`) / DAY_MS;
}

function fromDayNumber(days: number): PlainDate {
  const printed = new Date(days * DAY_MS).toISOString();
  if (printed.length !== 24) throw new RangeError(`no calendar day: ${printed}`); // years past 9999 print longer
  return printed.slice(0, 10) as PlainDate; // a whole day number within four-digit years prints as a day
}
