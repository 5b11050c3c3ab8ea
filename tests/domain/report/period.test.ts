import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bucketsOf,
  daysOf,
  parsePeriod,
  periodBefore,
  periodKey,
  periodLastYear,
  periodName,
} from "#shared/domain/report/period.ts";
import { addDays, day } from "#shared/kernel/plain-date.ts";
import { aPeriod } from "#tests/support/reports.ts";

const anyPeriod = fc.constantFrom(
  "2026-03",
  "2026-Q1",
  "2026-H1",
  "2026",
  "2024-02",
  "2026-01-05..2026-02-04",
);

describe("the period of a report", () => {
  test.each([
    ["2026-03", "2026年3月", "2026-03-01", "2026-03-31"],
    ["2024-02", "2024年2月", "2024-02-01", "2024-02-29"],
    ["2026-Q1", "2026年第一季度", "2026-01-01", "2026-03-31"],
    ["2026-H2", "2026年下半年", "2026-07-01", "2026-12-31"],
    ["2026", "2026年度", "2026-01-01", "2026-12-31"],
    ["2026-01-05..2026-02-04", "2026年1月5日至2026年2月4日", "2026-01-05", "2026-02-04"],
  ])("%s is %s, from %s to %s", (text, name, from, to) => {
    const period = aPeriod(text);
    expect([periodName(period), daysOf(period)]).toEqual([name, { from, to }]);
  });

  test.each([
    ["2026-01", "2025-12", "2025-01"],
    ["2026-Q1", "2025-Q4", "2025-Q1"],
    ["2026-H1", "2025-H2", "2025-H1"],
    ["2026", "2025", "2025"],
    ["2026-03-01..2026-03-10", "2026-02-19..2026-02-28", "2025-03-01..2025-03-10"],
    ["2024-02-29..2024-02-29", "2024-02-28..2024-02-28", "2023-02-28..2023-02-28"],
  ])("before %s comes %s, and a year before it %s", (text, before, lastYear) => {
    const period = aPeriod(text);
    expect([periodKey(periodBefore(period)), periodKey(periodLastYear(period))]).toEqual([before, lastYear]);
  });

  test("is read back from how it is written", () => {
    fc.assert(fc.property(anyPeriod, (text) => periodKey(aPeriod(text)) === text));
  });

  test("the one before ends on the day before it begins", () => {
    fc.assert(
      fc.property(anyPeriod, (text) => {
        const period = aPeriod(text);
        expect(daysOf(periodBefore(period)).to).toBe(addDays(daysOf(period).from, -1));
      }),
    );
  });

  test.each(["", "2026-13", "2026-Q5", "2026-3", "2026-02-30..2026-03-01", "2026-03-02..2026-03-01", "去年"])(
    "“%s” is none",
    (text) => {
      expect(parsePeriod(text)).toBeUndefined();
    },
  );

  test("a year has months for columns, two years quarters, ten years years", () => {
    const names = (from: string, to: string) =>
      bucketsOf({ from: day(from), to: day(to) }).buckets.map(({ name }) => name);
    expect(names("2026-01-01", "2026-12-31")).toHaveLength(12);
    expect(names("2025-11-20", "2026-01-03")).toEqual(["25年11月", "25年12月", "26年1月"]);
    expect(names("2025-01-01", "2026-12-31")).toHaveLength(8);
    expect(names("2017-01-01", "2026-12-31")).toEqual(Array.from({ length: 10 }, (_, n) => `${2017 + n}年`));
  });
});
