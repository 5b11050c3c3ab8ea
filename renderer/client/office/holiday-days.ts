import type { HolidayYear } from "#shared/domain/office/office.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";

export type DayKind = "ordinary" | "rest" | "workday";

export function dayKind(year: HolidayYear, on: PlainDate): DayKind {
  if (year.restDays.some((day) => day.on === on)) return "rest";
  return year.makeUpWorkdays.some((day) => day.on === on) ? "workday" : "ordinary";
}

/** A day made ordinary, a rest day or a make-up workday; the lists stay in order. */
export function withDay(
  year: HolidayYear,
  on: PlainDate,
  kind: DayKind,
  { name, scope }: Pick<HolidayYear["restDays"][number], "name" | "scope">,
): HolidayYear {
  const others = (days: HolidayYear["restDays"]) => days.filter((day) => day.on !== on);
  const added = (days: HolidayYear["restDays"]) =>
    [...others(days), { on, name, ...(scope === undefined ? {} : { scope }) }].sort((a, b) =>
      a.on < b.on ? -1 : 1,
    );
  return {
    id: year.id,
    restDays: kind === "rest" ? added(year.restDays) : others(year.restDays),
    makeUpWorkdays: kind === "workday" ? added(year.makeUpWorkdays) : others(year.makeUpWorkdays),
  };
}

/** The name the neighbouring day has, so that a longer festival is typed once. */
export function neighbourName(days: HolidayYear["restDays"], on: PlainDate): string | undefined {
  return days.findLast((day) => day.on < on)?.name;
}

export interface DayRun {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly name: string;
  readonly days: number;
}

/** Days of one name that follow one another, as a calendar names them: 春节 1月28日至2月4日. */
export function dayRuns(
  days: HolidayYear["restDays"],
  next: (on: PlainDate) => PlainDate,
): readonly DayRun[] {
  const runs: DayRun[] = [];
  for (const { on, name } of days) {
    const last = runs.at(-1);
    if (last && last.name === name && next(last.to) === on)
      runs[runs.length - 1] = { ...last, to: on, days: last.days + 1 };
    else runs.push({ from: on, to: on, name, days: 1 });
  }
  return runs;
}
