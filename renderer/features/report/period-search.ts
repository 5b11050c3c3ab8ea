import { parsePeriod, periodKey, type Period } from "#shared/domain/report/period.ts";
import { addDays, day, daysBetween, yearOf, type PlainDate } from "#shared/kernel/plain-date.ts";
import { daysOf } from "#shared/domain/report/period.ts";

export const PARTS = ["tables", "charts", "narrative", "board", "frozen", "prevention", "settings"] as const;
export type Part = (typeof PARTS)[number];

/** What the page shows, as its address keeps it. */
export interface ReportView {
  readonly period: Period;
  readonly villageCode: string | null;
  readonly part: Part;
}

export function thisMonth(today: PlainDate): Period {
  return { kind: "MONTH", year: yearOf(today), month: Number(today.slice(5, 7)) };
}

export function viewFromSearch(search: Readonly<Record<string, string>>, today: PlainDate): ReportView {
  const { period = "", village = "", part = "" } = search;
  return {
    period: parsePeriod(period) ?? thisMonth(today),
    villageCode: /^\d{12}$/.test(village) ? village : null,
    part: PARTS.find((each) => each === part) ?? "tables",
  };
}

export function searchFromView({ period, villageCode, part }: ReportView): Record<string, string> {
  return { period: periodKey(period), village: villageCode ?? "", part };
}

/** The period just after: of the same kind, or as many days. */
export function periodAfter(period: Period): Period {
  const { from, to } = daysOf(period);
  const next = addDays(to, 1);
  if (period.kind === "RANGE") return { kind: "RANGE", from: next, to: addDays(next, daysBetween(from, to)) };
  return periodAt(period.kind, next);
}

/** The period of a kind in which a day lies; of a free range, the month. */
export function periodAt(kind: Period["kind"], on: PlainDate): Period {
  const [year, month] = [yearOf(on), Number(on.slice(5, 7))];
  switch (kind) {
    case "MONTH":
      return { kind, year, month };
    case "QUARTER":
      return { kind, year, quarter: Math.ceil(month / 3) };
    case "HALF":
      return { kind, year, half: Math.ceil(month / 6) };
    case "YEAR":
      return { kind, year };
    case "RANGE":
      return { kind, from: day(`${on.slice(0, 8)}01`), to: on };
  }
}
