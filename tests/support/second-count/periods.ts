/** The days of a period by its text (2026-03 · 2026-Q1 · 2026-H2 · 2026 · 2026-01-05..2026-02-04), of the one before and of last year's. */
import { dayNumber, dayOfNumber } from "./raw.ts";

export interface SomeDays {
  readonly from: string;
  readonly to: string;
}

/** Months from the first of `year` on, as `[first month, months]`. */
function spanOf(text: string): { readonly start: number; readonly months: number } | null {
  const year = Number(text.slice(0, 4)) * 12;
  const part = text.slice(5);
  if (text.includes("..")) return null;
  if (part === "") return { start: year, months: 12 };
  const index = Number(part.replace(/\D/g, "")) - 1;
  if (part.startsWith("H")) return { start: year + index * 6, months: 6 };
  if (part.startsWith("Q")) return { start: year + index * 3, months: 3 };
  return { start: year + index, months: 1 };
}

function firstOf(months: number): string {
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}

function daysFrom(start: number, months: number): SomeDays {
  return { from: firstOf(start), to: dayOfNumber(dayNumber(firstOf(start + months)) - 1) };
}

/** The same day of the year before; 29 February answers to the 28th. */
function aYearEarlier(on: string): string {
  const same = `${Number(on.slice(0, 4)) - 1}${on.slice(4)}`;
  return same.endsWith("02-29") ? same.replace("02-29", "02-28") : same;
}

export function threePeriods(text: string): Readonly<Record<"now" | "before" | "lastYear", SomeDays>> {
  const span = spanOf(text);
  if (span !== null) {
    const { start, months } = span;
    return {
      now: daysFrom(start, months),
      before: daysFrom(start - months, months),
      lastYear: daysFrom(start - 12, months),
    };
  }
  const [from = "", to = ""] = text.split("..");
  const length = dayNumber(to) - dayNumber(from) + 1;
  return {
    now: { from, to },
    before: { from: dayOfNumber(dayNumber(from) - length), to: dayOfNumber(dayNumber(from) - 1) },
    lastYear: { from: aYearEarlier(from), to: aYearEarlier(to) },
  };
}

/** Columns over time: months, quarters where there are more than twelve of them, else years; none where there is but one. */
export function columnsOverTime({ from, to }: SomeDays): {
  readonly ids: readonly string[];
  readonly of: (on: string) => string;
} {
  const ways: readonly ((on: string) => string)[] = [
    (on) => on.slice(0, 7),
    (on) => `${on.slice(0, 4)}-Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`,
    (on) => on.slice(0, 4),
  ];
  for (const of of ways) {
    const ids: string[] = [];
    for (let on = dayNumber(from); on <= dayNumber(to); on += 1) {
      const id = of(dayOfNumber(on));
      if (!ids.includes(id)) ids.push(id);
    }
    if (ids.length <= 12) return { ids: ids.length > 1 ? ids : [], of };
  }
  throw new Error("a report of more than twelve years is not counted again");
}
