import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { colourOf, type Clock } from "#shared/domain/deadline/clock.ts";
import { type DeadlineRule } from "#shared/domain/deadline/deadline-rule.ts";
import { presetRule } from "#shared/domain/deadline/deadline-rules.ts";
import { recount, renew } from "#shared/domain/deadline/renew.ts";
import { officeTerms } from "#shared/domain/deadline/terms.ts";
import { wantedClock, type WantedClock } from "#shared/domain/deadline/wanted-clock.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { addDays, day, type Instant } from "#shared/kernel/plain-date.ts";

const SUBJECT = "matter/m1";
const china = officeTerms(presetHolidayYears());
const at = (on: string, time = "09:00"): Instant => new Date(`${on}T${time}:00+08:00`).toISOString();
const NOW = at("2026-07-10");

const want = (clock: Partial<WantedClock> & Pick<WantedClock, "name">): WantedClock =>
  wantedClock({ matterId: "m1", ownerId: "a1", startedOn: day("2026-07-10"), ...clock });
const only = (clocks: readonly Clock[]): Clock => {
  expect(clocks).toHaveLength(1);
  return clocks[0]!; // counted on the line above
};
const start = (clock: WantedClock, terms = china, now = NOW) => only(renew(SUBJECT, [], [clock], terms, now));
const changed = (id: string, change: Partial<DeadlineRule>) => ({ ...presetRule(id), ...change });

describe("a clock", () => {
  test("of a recorded fact runs by the rule that fits", () => {
    expect(start(want({ name: "slip-return" }))).toMatchObject({
      id: "matter/m1#slip-return",
      ruleId: "D-26",
      dueOn: "2026-07-17",
      warnOn: ["2026-07-16"],
      endedOn: null,
    });
  });

  test("of thirty days after an effect on 12 June is reminded on 2 and 9 July and ends on the 13th", () => {
    expect(start(want({ name: "confirm", startedOn: day("2026-06-12") }))).toMatchObject({
      bareOn: "2026-07-12",
      dueOn: "2026-07-13",
      warnOn: ["2026-07-02", "2026-07-09"],
    });
  });

  test("that nobody has a rule for is not started", () => {
    expect(renew(SUBJECT, [], [want({ name: "petition-dispose" })], china, NOW)).toEqual([]);
  });

  test("is not started for what was done before the desk knew of it", () => {
    expect(renew(SUBJECT, [], [want({ name: "decide", ended: day("2026-07-10") })], china, NOW)).toEqual([]);
  });

  test("ends on the day the thing was done, and when nothing asks for it any more", () => {
    const clock = start(want({ name: "decide" }));
    const done = renew(SUBJECT, [clock], [want({ name: "decide", ended: day("2026-07-13") })], china, NOW);
    expect(only(done).endedOn).toBe("2026-07-13");
    expect(only(renew(SUBJECT, [clock], [], china, NOW)).endedOn).toBe("2026-07-10");
  });

  test("runs again when the thing is owed again, from its new day", () => {
    const printed = want({ name: "slip-answer", fixedOn: day("2026-07-31") });
    const answered = only(
      renew(SUBJECT, [start(printed)], [{ ...printed, ended: day("2026-07-28") }], china, NOW),
    );
    const rework = only(
      renew(SUBJECT, [answered], [{ ...printed, fixedOn: day("2026-08-07") }], china, at("2026-07-29")),
    );
    expect(rework).toMatchObject({ endedOn: null, dueOn: "2026-08-07" });
    expect(rework.moves).toEqual([
      { at: at("2026-07-29"), why: "facts", fromDue: "2026-07-31", toDue: "2026-08-07" },
    ]);
  });

  test("of thirty minutes warns ten minutes before and is over by the minute", () => {
    const clock = start(want({ name: "call-back", startedAt: at("2026-07-10", "23:50") }));
    expect(clock).toMatchObject({ dueAt: at("2026-07-11", "00:20"), warnAt: at("2026-07-11", "00:10") });
    const colours = ["00:09", "00:10", "00:19", "00:20"].map((time) =>
      colourOf(clock, at("2026-07-11", time)),
    );
    expect(colours).toEqual(["green", "amber", "amber", "red"]);
  });
});

describe("the colour of a clock", () => {
  const slip = start(want({ name: "slip-sign" }));
  const on = (clock: Clock, date: string) => colourOf(clock, at(date));

  test("is amber from the first reminder, and on the bare day at the latest", () => {
    const confirm = start(want({ name: "confirm", startedOn: day("2026-06-12") }));
    expect(["2026-07-01", "2026-07-02", "2026-07-13"].map((date) => on(confirm, date))).toEqual([
      "green",
      "amber",
      "amber",
    ]);
    expect(["2026-07-10", "2026-07-13", "2026-07-14"].map((date) => on(slip, date))).toEqual([
      "green",
      "amber",
      "red",
    ]);
  });

  test("is none once it has ended, while it is paused, and when a right has lapsed", () => {
    const confirm = start(want({ name: "confirm", startedOn: day("2026-06-12") }));
    expect(on(confirm, "2026-07-14")).toBeUndefined();
    expect(on({ ...slip, endedOn: day("2026-07-13") }, "2026-07-20")).toBeUndefined();
    const paused = { ...slip, pauses: [{ from: day("2026-07-10"), to: null, reason: "鉴定" }] };
    expect(on(paused, "2026-07-20")).toBeUndefined();
  });
});

describe("when a rule changes", () => {
  const shorter = officeTerms(presetHolidayYears(), [
    changed("D-24", { limit: { length: 3, unit: "WORKING" } }),
    changed("D-27", { limit: { length: 5, unit: "WORKING" } }),
  ]);

  test("a clock that counts by it moves, and keeps how", () => {
    const clock = start(want({ name: "dispatch" }));
    expect(recount(clock, shorter, at("2026-07-11"))).toMatchObject({
      dueOn: "2026-07-15",
      moves: [{ at: at("2026-07-11"), why: "rule", fromDue: "2026-07-13", toDue: "2026-07-15" }],
    });
  });

  test("a day that stands on paper never moves", () => {
    const printed = start(want({ name: "slip-answer", fixedOn: day("2026-07-31") }));
    expect(recount(printed, shorter, NOW)?.dueOn ?? printed.dueOn).toBe("2026-07-31");
    expect(recount(printed, shorter, NOW)?.moves ?? []).toEqual([]);
  });

  test("a clock of a rule out of use goes on by the next one, or ends", () => {
    const without = (...ids: readonly string[]) =>
      officeTerms(
        presetHolidayYears(),
        ids.map((id) => changed(id, { active: false })),
      );
    const urgent = start(
      want({ name: "follow-up", facts: { ...want({ name: "decide" }).facts, urgency: "URGENT" } }),
    );
    expect(urgent.ruleId).toBe("D-30b");
    expect(recount(urgent, without("D-30b"), NOW)).toMatchObject({ ruleId: "D-30", endedOn: null });
    expect(recount(urgent, without("D-30b", "D-30"), NOW)?.endedOn).toBe("2026-07-10");
  });

  test("a rule a person chose stays chosen", () => {
    const chosen = start(want({ name: "mediate", ruleId: "D-01b" }));
    expect(chosen.ruleId).toBe("D-01b");
    const closer = changed("D-01", { limit: { length: 10, unit: "CALENDAR" } });
    expect(recount(chosen, officeTerms(presetHolidayYears(), [closer]), NOW)).toBeUndefined();
  });
});

describe("when the holidays of a year are published", () => {
  const clock = start(want({ name: "file-dossier", startedOn: day("2026-12-28") }));
  const nextYear = {
    id: "2027",
    restDays: [{ on: day("2027-01-04"), name: "元旦" }],
    makeUpWorkdays: [],
  };

  test("a clock that guessed is counted again, with its trace", () => {
    expect(clock).toMatchObject({ calendarUnpublished: true, dueOn: "2027-01-11" });
    const known = officeTerms([...presetHolidayYears(), nextYear]);
    expect(recount(clock, known, at("2026-12-30"))).toMatchObject({
      calendarUnpublished: false,
      dueOn: "2027-01-12",
      moves: [{ why: "calendar", fromDue: "2027-01-11", toDue: "2027-01-12" }],
    });
  });

  test("a festival of another place moves nothing here", () => {
    const elsewhere = { ...nextYear, restDays: [{ on: day("2027-01-05"), name: "本地节日", scope: "6229" }] };
    const here = officeTerms([...presetHolidayYears(), elsewhere], [], "620302100");
    const there = officeTerms([...presetHolidayYears(), elsewhere], [], "622921100");
    expect(recount(clock, here, NOW)?.dueOn).toBe("2027-01-11");
    expect(recount(clock, there, NOW)?.dueOn).toBe("2027-01-12");
  });
});

describe("laws of clocks", () => {
  const anyDay = fc.nat(700).map((days) => addDays(day("2025-02-01"), days));
  const names = ["decide", "dispatch", "slip-sign", "confirm", "mediate", "follow-up", "enforce"] as const;
  const anyWanted = fc
    .record({
      name: fc.constantFrom(...names),
      startedOn: anyDay,
      fixedOn: fc.option(anyDay, { freq: 3 }),
      ended: fc.option(anyDay, { freq: 2 }),
    })
    .map((parts) => want(parts));
  const anyRules = fc.array(
    fc
      .tuple(fc.constantFrom("D-01", "D-04", "D-23", "D-24", "D-25", "D-30"), fc.integer({ min: 1, max: 40 }))
      .map(([id, length]) => changed(id, { limit: { length, unit: "WORKING" as const } })),
    { maxLength: 3 },
  );

  test("renewing twice is renewing once", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyWanted, { selector: ({ name }) => name }), anyRules, (wanted, rules) => {
        const terms = officeTerms(presetHolidayYears(), rules);
        const first = renew(SUBJECT, [], wanted, terms, NOW);
        expect(renew(SUBJECT, first, wanted, terms, NOW)).toEqual([]);
        for (const clock of first) expect(recount(clock, terms, NOW)).toBeUndefined();
      }),
    );
  });

  test("a fixed day is the day, whatever the rules become; an ended clock is left alone", () => {
    fc.assert(
      fc.property(anyWanted, anyRules, (wanted, rules) => {
        for (const clock of renew(SUBJECT, [], [wanted], china, NOW)) {
          const after = recount(clock, officeTerms([], rules), NOW) ?? clock;
          if (wanted.fixedOn !== null) expect([after.dueOn, after.moves]).toEqual([wanted.fixedOn, []]);
        }
      }),
    );
  });
});
