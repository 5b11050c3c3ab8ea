import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  periodAt,
  periodsFrom,
  planProblem,
  ScreeningRhythm,
  type ScreeningPlanForm,
} from "#shared/domain/screening/plan.ts";
import { printedSpan } from "#shared/domain/screening/printed-span.ts";
import { addDays, day, dayAfter, weekday, type PlainDate } from "#shared/kernel/plain-date.ts";

const aPlan = (parts: Partial<ScreeningPlanForm> = {}): ScreeningPlanForm => ({
  rhythm: "HALF_MONTHLY",
  startsOn: day("2026-01-01"),
  important: [],
  ...parts,
});
const congress = { name: "两会", fromOn: day("2026-03-03"), toOn: day("2026-03-12") };

const anyRhythm = fc.constantFrom(...ScreeningRhythm.options);
/** Important days in any place, apart from each other, over month and year ends. */
const anyImportant = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 30 })), { maxLength: 5 })
  .map((gaps) => {
    let on = day("2025-12-01");
    return gaps.map(([gap, length], index) => {
      const fromOn = addDays(on, gap);
      const toOn = addDays(fromOn, length);
      on = dayAfter(toOn);
      return { name: `时段${index}`, fromOn, toOn };
    });
  });
const anyPlan = fc.tuple(anyRhythm, anyImportant).map(([rhythm, important]) => aPlan({ rhythm, important }));
const anyDay = fc.integer({ min: 0, max: 800 }).map((n) => addDays(day("2025-11-15"), n));

const spans = (plan: ScreeningPlanForm, from: string, to: string) =>
  periodsFrom(plan, day(from), day(to)).map(({ fromOn, toOn }) => `${fromOn}/${toOn}`);

describe("the periods of screening", () => {
  test("twice a month go to the fifteenth and to the end of the month, also of February", () => {
    expect(spans(aPlan(), "2026-02-01", "2026-03-20")).toEqual([
      "2026-02-01/2026-02-15",
      "2026-02-16/2026-02-28",
      "2026-03-01/2026-03-15",
      "2026-03-16/2026-03-31",
    ]);
  });

  test("every week go from Monday to Sunday, also over the end of a year", () => {
    expect(spans(aPlan({ rhythm: "WEEKLY" }), "2025-12-29", "2026-01-05")).toEqual([
      "2025-12-29/2026-01-04",
      "2026-01-05/2026-01-11",
    ]);
  });

  test("are weekly in important days, and what is left of the half months keeps its rhythm", () => {
    expect(spans(aPlan({ important: [congress] }), "2026-03-01", "2026-03-31")).toEqual([
      "2026-03-01/2026-03-02",
      "2026-03-03/2026-03-08",
      "2026-03-09/2026-03-12",
      "2026-03-13/2026-03-15",
      "2026-03-16/2026-03-31",
    ]);
    expect(periodAt(aPlan({ important: [congress] }), day("2026-03-10")).important).toBe("两会");
  });

  test("that are weekly anyway stay whole weeks and only carry the name", () => {
    const plan = aPlan({ rhythm: "WEEKLY", important: [congress] });
    expect(periodAt(plan, day("2026-03-02"))).toEqual({
      fromOn: "2026-03-02",
      toOn: "2026-03-08",
      important: "两会",
    });
  });

  test("cover each day exactly once, whatever the rhythm and the important days", () => {
    fc.assert(
      fc.property(anyPlan, anyDay, fc.integer({ min: 0, max: 400 }), (plan, from, length) => {
        const periods = periodsFrom(plan, from, addDays(from, length));
        const days = periods.flatMap(daysOf);
        expect(days[0]).toBe(from);
        for (const [index, on] of days.entries()) expect(on).toBe(addDays(from, index));
        expect(days.length).toBeGreaterThan(length);
      }),
    );
  });

  test("are the same for every day in them", () => {
    fc.assert(
      fc.property(anyPlan, anyDay, (plan, on) => {
        const period = periodAt(plan, on);
        expect(period.fromOn <= on && on <= period.toOn).toBe(true);
        for (const each of daysOf(period)) expect(periodAt(plan, each)).toEqual(period);
      }),
    );
  });

  test("of important days never last longer than a week, nor over a Sunday", () => {
    fc.assert(
      fc.property(anyPlan, anyDay, (plan, on) => {
        const period = periodAt(plan, on);
        if (period.important === "") return;
        const days = daysOf(period);
        expect(days.length).toBeLessThanOrEqual(7);
        expect(days.slice(0, -1).some((each) => weekday(each) === 7)).toBe(false);
      }),
    );
  });
});

describe("a rhythm that cannot be meant", () => {
  test("names the important days that end before they begin, and those that overlap", () => {
    const wrong = { ...congress, toOn: day("2026-03-02") };
    expect(planProblem(aPlan({ important: [wrong] }))).toEqual({
      reason: "ends-before-it-begins",
      name: "两会",
    });
    const feast = { name: "植树节", fromOn: day("2026-03-12"), toOn: day("2026-03-13") };
    expect(planProblem(aPlan({ important: [congress, feast] }))).toEqual({
      reason: "overlap",
      name: "两会",
      other: "植树节",
    });
    expect(planProblem(aPlan({ important: [congress] }))).toBeUndefined();
  });
});

test("a period is printed with the year and the month said once", () => {
  const span = (from: string, to: string) => printedSpan({ fromOn: day(from), toOn: day(to) });
  expect(span("2026-03-16", "2026-03-31")).toBe("2026年3月16日至31日");
  expect(span("2026-03-30", "2026-04-05")).toBe("2026年3月30日至4月5日");
  expect(span("2025-12-29", "2026-01-04")).toBe("2025年12月29日至2026年1月4日");
  expect(span("2026-03-01", "2026-03-01")).toBe("2026年3月1日");
});

function daysOf({ fromOn, toOn }: { readonly fromOn: PlainDate; readonly toOn: PlainDate }): PlainDate[] {
  const days: PlainDate[] = [];
  for (let on = fromOn; on <= toOn; on = dayAfter(on)) days.push(on);
  return days;
}
