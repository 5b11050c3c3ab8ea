import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, monthGrid, readDay } from "#renderer/ui/read-day.ts";
import { addDays, day, weekday } from "#shared/kernel/plain-date.ts";

const today = day("2026-03-18");
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day("1970-01-01"), days));

describe("a day as people type it", () => {
  test.each([
    ["2026-3-2", "2026-03-02"],
    ["2026.03.02", "2026-03-02"],
    ["2026/3/2", "2026-03-02"],
    ["20260302", "2026-03-02"],
    ["2026年3月2日", "2026-03-02"],
    ["２０２６－３－２", "2026-03-02"],
    ["3.2", "2026-03-02"],
    ["3月2号", "2026-03-02"],
    ["0302", "2026-03-02"],
    ["今天", "2026-03-18"],
    ["t", "2026-03-18"],
    ["昨天", "2026-03-17"],
    ["+1", "2026-03-19"],
    ["t+1", "2026-03-19"],
    ["t +1", "2026-03-19"],
    ["-30", "2026-02-16"],
  ])("%s is %s", (typed, expected) => {
    expect(readDay(typed, today)).toBe(expected);
  });

  test.each(["", "下周", "2026-2-30", "13.1", "2026", "1.2.3.4", "尽快"])(
    "“%s” is no day, and nothing is guessed",
    (typed) => {
      expect(readDay(typed, today)).toBeUndefined();
    },
  );

  test("what is shown in the field can be typed again", () => {
    fc.assert(fc.property(anyDay, (date) => readDay(date, today) === date));
  });
});

describe("the month on the wall", () => {
  test("begins on a Monday, holds the whole month, in order", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const days = monthGrid(date);
        const last = addMonths(date, 0);
        return (
          weekday(days[0]!) === 1 &&
          days.includes(last) &&
          days.every((one, index) => one === addDays(days[0]!, index))
        );
      }),
    );
  });

  test("a month after 31 January is the last day of February", () => {
    expect(addMonths(day("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(day("2024-01-31"), 1)).toBe("2024-02-29");
  });

  test("a month back from January is December of the year before", () => {
    expect(addMonths(day("2026-01-15"), -1)).toBe("2025-12-15");
  });
});
