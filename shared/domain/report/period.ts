import { z } from "zod";
import {
  addDays,
  addMonths,
  day,
  daysBetween,
  PlainDate,
  printedDay,
  yearOf,
} from "../../kernel/plain-date.ts";

const Year = z.int().min(2000).max(2999);

/** The time a report is about (统计期): a month, a quarter, a half, a year, or any days from–to. */
export const Period = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("MONTH"), year: Year, month: z.int().min(1).max(12) }),
  z.object({ kind: z.literal("QUARTER"), year: Year, quarter: z.int().min(1).max(4) }),
  z.object({ kind: z.literal("HALF"), year: Year, half: z.int().min(1).max(2) }),
  z.object({ kind: z.literal("YEAR"), year: Year }),
  z
    .object({ kind: z.literal("RANGE"), from: PlainDate, to: PlainDate })
    .refine(({ from, to }) => from <= to, { error: "ends before it begins" })
    .refine(({ from, to }) => from >= "2000-01-01" && to <= "2999-12-31", { error: "out of reach" }),
]);
export type Period = z.infer<typeof Period>;

/** First and last day, both counted. */
export interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const pad = (number: number) => String(number).padStart(2, "0");

export function daysOf(period: Period): Days {
  if (period.kind === "RANGE") return { from: period.from, to: period.to };
  const { first, months } = monthsOf(period);
  const from = day(`${period.year}-${pad(first)}-01`);
  return { from, to: addDays(addMonths(from, months), -1) };
}

function monthsOf(period: Exclude<Period, { kind: "RANGE" }>): { first: number; months: number } {
  switch (period.kind) {
    case "MONTH":
      return { first: period.month, months: 1 };
    case "QUARTER":
      return { first: period.quarter * 3 - 2, months: 3 };
    case "HALF":
      return { first: period.half * 6 - 5, months: 6 };
    case "YEAR":
      return { first: 1, months: 12 };
  }
}

/** The period just before (环比): of the same kind, or as many days. */
export function periodBefore(period: Period): Period {
  switch (period.kind) {
    case "MONTH":
      return period.month > 1
        ? { ...period, month: period.month - 1 }
        : { ...period, year: period.year - 1, month: 12 };
    case "QUARTER":
      return period.quarter > 1
        ? { ...period, quarter: period.quarter - 1 }
        : { ...period, year: period.year - 1, quarter: 4 };
    case "HALF":
      return period.half > 1 ? { ...period, half: 1 } : { ...period, year: period.year - 1, half: 2 };
    case "YEAR":
      return { ...period, year: period.year - 1 };
    case "RANGE": {
      const to = addDays(period.from, -1);
      return { kind: "RANGE", from: addDays(to, -daysBetween(period.from, period.to)), to };
    }
  }
}

/** The same period of the year before (同比). 29 February answers to 28 February. */
export function periodLastYear(period: Period): Period {
  if (period.kind !== "RANGE") return { ...period, year: period.year - 1 };
  return { kind: "RANGE", from: addMonths(period.from, -12), to: addMonths(period.to, -12) };
}

/** 2026-03 · 2026-Q1 · 2026-H1 · 2026 · 2026-01-05..2026-02-04: what a command takes, and the identity of a period. */
export function periodKey(period: Period): string {
  switch (period.kind) {
    case "MONTH":
      return `${period.year}-${pad(period.month)}`;
    case "QUARTER":
      return `${period.year}-Q${period.quarter}`;
    case "HALF":
      return `${period.year}-H${period.half}`;
    case "YEAR":
      return `${period.year}`;
    case "RANGE":
      return `${period.from}..${period.to}`;
  }
}

/** Reads what `periodKey` writes; undefined for anything else. */
export function parsePeriod(text: string): Period | undefined {
  const [, year, half, quarter, month] = /^(\d{4})(?:-H([12])|-Q([1-4])|-(\d{2}))?$/.exec(text.trim()) ?? [];
  const [from, to] = text.trim().split("..");
  const read =
    year === undefined
      ? { kind: "RANGE", from, to }
      : half !== undefined
        ? { kind: "HALF", year: Number(year), half: Number(half) }
        : quarter !== undefined
          ? { kind: "QUARTER", year: Number(year), quarter: Number(quarter) }
          : month !== undefined
            ? { kind: "MONTH", year: Number(year), month: Number(month) }
            : { kind: "YEAR", year: Number(year) };
  const checked = Period.safeParse(read);
  return checked.success ? checked.data : undefined;
}

const ORDINALS = ["一", "二", "三", "四"];

/** As it heads a report: 2026年3月 · 2026年第一季度 · 2026年上半年 · 2026年度 · 2026年1月5日至2026年2月4日. */
export function periodName(period: Period): string {
  switch (period.kind) {
    case "MONTH":
      return `${period.year}年${period.month}月`;
    case "QUARTER":
      return `${period.year}年第${ORDINALS[period.quarter - 1]}季度`;
    case "HALF":
      return `${period.year}年${period.half === 1 ? "上" : "下"}半年`;
    case "YEAR":
      return `${period.year}年度`;
    case "RANGE":
      return `${printedDay(period.from)}至${printedDay(period.to)}`;
  }
}

/** A column of a table over time. */
export interface Bucket {
  readonly id: string;
  readonly name: string;
}

/** More columns than these do not fit a page. */
const MOST_BUCKETS = 12;

type BucketOf = (on: PlainDate) => string;
const monthOf: BucketOf = (on) => on.slice(0, 7);
const quarterOf: BucketOf = (on) => `${on.slice(0, 4)}-Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`;
const yearKeyOf: BucketOf = (on) => on.slice(0, 4);

/** Months, or quarters or years where months would not fit the page, and which of them a day falls in. */
export function bucketsOf({ from, to }: Days): {
  readonly buckets: readonly Bucket[];
  readonly of: BucketOf;
} {
  const months: PlainDate[] = [];
  for (let month = day(`${monthOf(from)}-01`); month <= to; month = addMonths(month, 1)) months.push(month);
  const oneYear = yearOf(from) === yearOf(to);
  for (const keyOf of [monthOf, quarterOf, yearKeyOf]) {
    const ids = [...new Set(months.map(keyOf))];
    if (ids.length > MOST_BUCKETS && keyOf !== yearKeyOf) continue;
    return { buckets: ids.map((id) => ({ id, name: bucketName(id, oneYear) })), of: keyOf };
  }
  throw new Error("years always make columns");
}

function bucketName(id: string, oneYear: boolean): string {
  const [year = "", part] = id.split("-");
  if (part === undefined) return `${year}年`;
  const name = part.startsWith("Q") ? `${ORDINALS[Number(part[1]) - 1]}季度` : `${Number(part)}月`;
  return oneYear ? name : `${year.slice(2)}年${name}`;
}
