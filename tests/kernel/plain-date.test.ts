import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  ageOn,
  day,
  dayAfter,
  dayOf,
  daysBetween,
  PlainDate,
  printedDay,
  timeOf,
  weekday,
} from "#shared/kernel/plain-date.ts";

describe("a calendar day", () => {
  test("is one of the calendar, written in full", () => {
    expect(PlainDate.safeParse("2024-02-29").success).toBe(true);
    for (const wrong of [
      "2026-02-29",
      "2026-13-01",
      "2026-00-10",
      "2026-1-1",
      "20260101",
      "2026-01-01T00:00:00Z",
      "",
      "+012026-01-01",
    ]) {
      expect([wrong, PlainDate.safeParse(wrong).success]).toEqual([wrong, false]);
      expect(() => day(wrong)).toThrow(RangeError);
    }
  });

  test("begins at midnight in Lanzhou, not in London", () => {
    expect(dayOf("2026-03-01T16:00:00.000Z")).toBe("2026-03-02");
    expect(dayOf("2026-03-01T15:59:59.999Z")).toBe("2026-03-01");
    expect(timeOf("2026-03-01T16:05:00.000Z")).toBe("00:05");
  });

  test("knows its weekday, before 1970 too", () => {
    expect(
      ["2026-07-10", "2026-07-12", "1970-01-01", "1949-10-01", "1969-12-29"].map((on) => weekday(day(on))),
    ).toEqual([5, 7, 4, 6, 1]);
  });

  test("is printed without leading zeros", () => {
    expect(printedDay(day("2026-03-02"))).toBe("2026年3月2日");
  });

  test("cannot be counted out of the four-digit years", () => {
    expect(() => dayAfter(day("9999-12-31"))).toThrow(RangeError);
  });

  test("of birth makes a year older on the birthday, on 1 March for those of 29 February", () => {
    expect(ageOn(day("2012-03-02"), day("2026-03-01"))).toBe(13);
    expect(ageOn(day("2012-03-02"), day("2026-03-02"))).toBe(14);
    expect(ageOn(day("2008-02-29"), day("2026-02-28"))).toBe(17);
    expect(ageOn(day("2008-02-29"), day("2026-03-01"))).toBe(18);
  });
});

describe("laws of calendar days", () => {
  const anyDay = fc.integer({ min: -40_000, max: 40_000 }).map((days) => addDays(day("1970-01-01"), days));

  test("days added are the days between, and text order is time order", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        const to = addDays(from, days);
        expect(PlainDate.safeParse(to).success).toBe(true);
        expect(daysBetween(from, to)).toBe(days);
        expect(to < from).toBe(days < 0);
      }),
    );
  });

  test("weekdays follow one another", () => {
    fc.assert(fc.property(anyDay, (on) => weekday(dayAfter(on)) === (weekday(on) % 7) + 1));
  });
});
