import { HOLIDAY_PRESETS } from "../../codes/holidays.ts";
import { addDays, day, daysBetween, type PlainDate, weekday, yearOf } from "../../kernel/plain-date.ts";
import type { HolidayYear } from "../office/office.ts";

/** Which days are worked: weeks of five days, changed by the published holiday arrangements and the office's own days. */
export interface WorkCalendar {
  /** Rest days by name; they may fall on any weekday. */
  readonly restDays: ReadonlyMap<PlainDate, string>;
  /** Saturdays and Sundays that are worked (调休上班). A day in both is worked. */
  readonly makeUpWorkdays: ReadonlyMap<PlainDate, string>;
  /** Years whose arrangement is known. Beyond them a working day is a guess, and every answer says so. */
  readonly publishedYears: ReadonlySet<number>;
}

/** What makes a day worked or not. */
export type DayKind = "workday" | "make-up-workday" | "weekend" | "holiday";

/** The calendar of an office's holiday table. Days of a part of the country count where that part holds the office's division code. */
export function workCalendar(years: readonly HolidayYear[], division = ""): WorkCalendar {
  const namesByDay = (days: HolidayYear["restDays"]) =>
    days
      .filter(({ scope }) => scope === undefined || division.startsWith(scope))
      .map(({ on, name }) => [on, name] as const);
  return {
    restDays: new Map(years.flatMap(({ restDays }) => namesByDay(restDays))),
    makeUpWorkdays: new Map(years.flatMap(({ makeUpWorkdays }) => namesByDay(makeUpWorkdays))),
    publishedYears: new Set(years.map((year) => Number(year.id))),
  };
}

export function dayKind(date: PlainDate, calendar: WorkCalendar): DayKind {
  if (calendar.makeUpWorkdays.has(date)) return "make-up-workday";
  if (calendar.restDays.has(date)) return "holiday";
  return weekday(date) > 5 ? "weekend" : "workday";
}

export function isWorkday(date: PlainDate, calendar: WorkCalendar): boolean {
  const kind = dayKind(date, calendar);
  return kind === "workday" || kind === "make-up-workday";
}

/** Whether the arrangement of that day's year has been published (and entered). */
export function isPublished(date: PlainDate, calendar: WorkCalendar): boolean {
  return calendar.publishedYears.has(yearOf(date));
}

/** The holiday table a new office starts with: 2025 and 2026. */
export function presetHolidayYears(): readonly HolidayYear[] {
  return HOLIDAY_PRESETS.map(({ year, restDays, makeUpWorkdays }) => ({
    id: String(year),
    restDays: restDays.flatMap(({ from, to, name }) =>
      Array.from({ length: daysBetween(day(from), day(to)) + 1 }, (_, index) => ({
        on: addDays(day(from), index),
        name,
      })),
    ),
    makeUpWorkdays: makeUpWorkdays.map(({ on, name }) => ({ on: day(on), name })),
  }));
}
