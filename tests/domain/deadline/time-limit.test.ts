import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countLimit, lastDay, type Pause, type TimeLimit } from "#shared/domain/deadline/time-limit.ts";
import {
  dayKind,
  isWorkday,
  presetHolidayYears,
  workCalendar,
  type WorkCalendar,
} from "#shared/domain/deadline/work-calendar.ts";
import {
  addDays,
  addMonths,
  day,
  dayAfter,
  daysBetween,
  type PlainDate,
  weekday,
} from "#shared/kernel/plain-date.ts";

const limit = (length: number, unit: TimeLimit["unit"]): TimeLimit => ({ length, unit });
const plainWeeks: WorkCalendar = {
  restDays: new Map(),
  makeUpWorkdays: new Map(),
  publishedYears: new Set([2025, 2026]),
};
const china = workCalendar(presetHolidayYears());

describe("the last day of a time limit", () => {
  test("five working days from a Friday end on the next Friday", () => {
    expect(lastDay(day("2026-07-10"), limit(5, "WORKING"), china)).toBe("2026-07-17");
  });

  test("thirty calendar days that end on a Sunday end on the Monday, and the Sunday stays the safe day", () => {
    expect(countLimit(day("2026-06-12"), limit(30, "CALENDAR"), china)).toMatchObject({
      bareOn: "2026-07-12",
      dueOn: "2026-07-13",
      calendarUnpublished: false,
    });
  });

  test("thirty calendar days that end on a working day stay there", () => {
    expect(lastDay(day("2026-03-02"), limit(30, "CALENDAR"), china)).toBe("2026-04-01");
  });

  test("a limit that ends in the Spring Festival ends after the whole rest", () => {
    expect(countLimit(day("2026-01-20"), limit(30, "CALENDAR"), china)).toMatchObject({
      bareOn: "2026-02-19",
      dueOn: "2026-02-24",
    });
  });

  test("a make-up Saturday counts as a working day", () => {
    const calendar = { ...plainWeeks, makeUpWorkdays: new Map([[day("2026-07-11"), "调休"]]) };
    expect(lastDay(day("2026-07-10"), limit(5, "WORKING"), calendar)).toBe("2026-07-16");
  });

  test("a limit may end on a make-up Saturday", () => {
    expect(countLimit(day("2026-01-15"), limit(30, "CALENDAR"), china)).toMatchObject({
      bareOn: "2026-02-14",
      dueOn: "2026-02-14",
    });
  });

  test("a month ends on the corresponding day or the last of the month", () => {
    expect(lastDay(day("2026-03-02"), limit(1, "MONTH"), plainWeeks)).toBe("2026-04-02");
    expect(countLimit(day("2026-01-31"), limit(1, "MONTH"), plainWeeks).bareOn).toBe("2026-02-28");
    expect(countLimit(day("2024-02-29"), limit(1, "YEAR"), plainWeeks).bareOn).toBe("2025-02-28");
  });

  test("that needs a year without a published calendar says so", () => {
    expect(countLimit(day("2026-12-28"), limit(5, "WORKING"), china)).toMatchObject({
      dueOn: "2027-01-04",
      calendarUnpublished: true,
    });
    expect(countLimit(day("2026-12-28"), limit(3, "WORKING"), china)).toMatchObject({
      dueOn: "2026-12-31",
      calendarUnpublished: false,
    });
    expect(countLimit(day("2026-06-12"), limit(2, "YEAR"), china).calendarUnpublished).toBe(true);
  });

  test("the days of an appraisal do not count", () => {
    const pauses = [{ from: day("2026-03-09"), to: day("2026-03-16") }];
    expect(countLimit(day("2026-03-02"), limit(10, "WORKING"), china, pauses)).toMatchObject({
      bareOn: "2026-03-23",
    });
    expect(countLimit(day("2026-03-02"), limit(30, "CALENDAR"), china, pauses).bareOn).toBe("2026-04-08");
    const late = [{ from: day("2026-05-06"), to: day("2026-05-16") }];
    expect(countLimit(day("2026-03-02"), limit(30, "CALENDAR"), china, late).bareOn).toBe("2026-04-01");
  });

  test("explains itself day by day", () => {
    expect(countLimit(day("2026-02-13"), limit(2, "WORKING"), china).trace).toEqual([
      { on: "2026-02-14", kind: "make-up-workday", effect: "counted" },
      ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((date) => ({
        on: `2026-02-${date}`,
        kind: "holiday",
        effect: "skipped",
      })),
      { on: "2026-02-24", kind: "workday", effect: "end" },
    ]);
    expect(countLimit(day("2026-06-12"), limit(30, "CALENDAR"), china).trace).toEqual([
      { on: "2026-07-12", kind: "weekend", effect: "rolled" },
      { on: "2026-07-13", kind: "workday", effect: "end" },
    ]);
  });
});

describe("laws of time limits", () => {
  const start = day("2025-01-01");
  const anyDay = fc.nat(1500).map((days) => addDays(start, days));
  const anyLimit = fc.record({
    length: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom("CALENDAR", "WORKING", "MONTH", "YEAR"),
  });
  const someDays = fc
    .array(fc.tuple(anyDay, fc.constant("x")), { maxLength: 60 })
    .map((days) => new Map(days));
  const anyCalendar: fc.Arbitrary<WorkCalendar> = fc.oneof(
    fc.constant(china),
    fc.record({
      restDays: someDays,
      makeUpWorkdays: someDays,
      publishedYears: fc.constant(new Set([2025, 2026])),
    }),
  );

  test("it is never a rest day, whatever the calendar", () => {
    fc.assert(
      fc.property(anyDay, anyLimit, anyCalendar, (from, length, calendar) =>
        isWorkday(lastDay(from, length, calendar), calendar),
      ),
    );
  });

  test("it never comes earlier when the limit starts a day later or is a day longer", () => {
    fc.assert(
      fc.property(anyDay, anyLimit, anyCalendar, (from, length, calendar) => {
        const end = lastDay(from, length, calendar);
        expect(end <= lastDay(dayAfter(from), length, calendar)).toBe(true);
        expect(end <= lastDay(from, { ...length, length: length.length + 1 }, calendar)).toBe(true);
      }),
    );
  });

  test("it is never before the bare day, and between them lie rest days only", () => {
    fc.assert(
      fc.property(anyDay, anyLimit, anyCalendar, (from, length, calendar) => {
        const { bareOn, dueOn, trace } = countLimit(from, length, calendar);
        expect(bareOn > from && dueOn >= bareOn).toBe(true);
        for (let on = bareOn; on < dueOn; on = dayAfter(on)) expect(isWorkday(on, calendar)).toBe(false);
        expect(trace.at(-1)).toMatchObject({ on: dueOn, effect: "end" });
      }),
    );
  });

  const anyPauses: fc.Arbitrary<readonly Pause[]> = fc.array(
    fc.tuple(anyDay, fc.nat(40)).map(([from, days]) => ({ from, to: addDays(from, days) })),
    { maxLength: 4 },
  );

  test("pausing never shortens it, it still never ends on a rest day, and a later start never ends earlier", () => {
    fc.assert(
      fc.property(anyDay, anyLimit, anyCalendar, anyPauses, (from, length, calendar, pauses) => {
        const { bareOn, dueOn } = countLimit(from, length, calendar, pauses);
        expect(bareOn >= countLimit(from, length, calendar).bareOn).toBe(true);
        expect(dueOn >= lastDay(from, length, calendar)).toBe(true);
        expect(isWorkday(dueOn, calendar)).toBe(true);
        expect(bareOn <= countLimit(dayAfter(from), length, calendar, pauses).bareOn).toBe(true);
      }),
    );
  });

  test("a pause that ends later never ends the limit earlier; one that goes on counts as nothing yet", () => {
    fc.assert(
      fc.property(
        anyDay,
        anyLimit,
        anyCalendar,
        fc.nat(60),
        fc.nat(40),
        (from, length, calendar, ahead, days) => {
          const start = addDays(from, ahead);
          const after = (to: PlainDate | null) =>
            countLimit(from, length, calendar, [{ from: start, to }]).dueOn;
          expect(after(addDays(start, days)) <= after(addDays(start, days + 1))).toBe(true);
          expect(after(null)).toBe(lastDay(from, length, calendar));
        },
      ),
    );
  });

  test("a working limit passes exactly as many working days as it says", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), anyCalendar, (from, length, calendar) => {
        const { dueOn, trace } = countLimit(from, limit(length, "WORKING"), calendar);
        expect(trace.length).toBe(daysBetween(from, dueOn));
        expect(trace.filter(({ effect }) => effect !== "skipped").length).toBe(length);
      }),
    );
  });
});

describe("the holiday arrangement", () => {
  const kind = (date: string) => dayKind(day(date), china);

  test("of 2026 gives nine days of Spring Festival, made up on two Saturdays", () => {
    const festival = Array.from({ length: 9 }, (_, index) => addDays(day("2026-02-15"), index));
    expect(festival.map((on) => kind(on))).toEqual(festival.map(() => "holiday"));
    expect(["2026-02-14", "2026-02-28"].map(kind)).toEqual(["make-up-workday", "make-up-workday"]);
    expect(["2026-02-13", "2026-02-24"].map(kind)).toEqual(["workday", "workday"]);
  });

  test("of 2025 joins National Day and Mid-Autumn in eight days", () => {
    expect(["2025-09-30", "2025-10-01", "2025-10-08", "2025-10-09", "2025-10-11"].map(kind)).toEqual([
      "workday",
      "holiday",
      "holiday",
      "workday",
      "make-up-workday",
    ]);
  });

  test("makes up only weekends, and rests and works on no day at once", () => {
    for (const on of china.makeUpWorkdays.keys()) {
      expect([on, weekday(on) > 5, china.restDays.has(on)]).toEqual([on, true, false]);
    }
    expect([...china.restDays.keys()].filter((on) => on.startsWith("2025")).length).toBe(28);
    expect([...china.restDays.keys()].filter((on) => on.startsWith("2026")).length).toBe(33);
  });
});

describe("a month later", () => {
  test("never leaves the month that follows", () => {
    const anyDay = fc.nat(3000).map((days) => addDays(day("2024-01-01"), days));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 36 }), (from, months) => {
        const to: PlainDate = addMonths(from, months);
        const index = (date: PlainDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(index(to) - index(from)).toBe(months);
        expect(to.slice(8) <= from.slice(8)).toBe(true);
      }),
    );
  });
});
