import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Clock } from "#shared/domain/deadline/clock.ts";
import { pauseClock, resumeClock } from "#shared/domain/deadline/pause-clock.ts";
import { renew } from "#shared/domain/deadline/renew.ts";
import { officeTerms } from "#shared/domain/deadline/terms.ts";
import { wantedClock } from "#shared/domain/deadline/wanted-clock.ts";
import { isWorkday, presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { addDays, day, type PlainDate } from "#shared/kernel/plain-date.ts";

const terms = officeTerms(presetHolidayYears());
const NOW = "2026-12-31T10:00:00.000Z";
const TODAY = day("2026-12-31");

/** A medical case accepted that day; its end by the rule, or as the parties agreed. */
function medicalCase(startedOn: PlainDate, agreedOn?: PlainDate): Clock {
  const facts = { category: "0502" };
  const base = { name: "mediate", matterId: null, ownerId: "a1", startedOn, facts, ruleId: "D-02" } as const;
  const [clock] = renew(
    "mediation/c1",
    [],
    [wantedClock(agreedOn === undefined ? base : { ...base, fixedOn: agreedOn })],
    terms,
    NOW,
  );
  if (clock === undefined) throw new Error("a medical case has a rule");
  return clock;
}

function paused(clock: Clock, from: PlainDate, to: PlainDate): Clock {
  const stopped = pauseClock(clock, { from, reason: "鉴定" }, TODAY, terms);
  if (!stopped.ok) throw new Error(JSON.stringify(stopped.error));
  const resumed = resumeClock(stopped.value, to, terms, NOW);
  if (!resumed.ok) throw new Error(JSON.stringify(resumed.error));
  return resumed.value;
}

describe("time that does not count", () => {
  const anyStart = fc.nat(200).map((days) => addDays(day("2026-01-05"), days));

  test("never shortens a limit, whether by the rule or as agreed, and never ends it on a rest day", () => {
    fc.assert(
      fc.property(anyStart, fc.nat(25), fc.nat(60), fc.boolean(), (start, ahead, days, isAgreed) => {
        const clock = medicalCase(start, isAgreed ? addDays(start, 50) : undefined);
        const from = addDays(start, ahead);
        const after = paused(clock, from, addDays(from, days));
        expect(after.dueOn >= clock.dueOn).toBe(true);
        expect(after.bareOn >= clock.bareOn).toBe(true);
        if (!isAgreed || days > 0) expect(isWorkday(after.dueOn, terms)).toBe(true);
      }),
    );
  });

  test("keeps when it began and ended, and from which day to which the end moved", () => {
    const clock = medicalCase(day("2026-03-02"));
    const after = paused(clock, day("2026-03-09"), day("2026-03-16"));
    expect(after.pauses).toEqual([{ from: "2026-03-09", to: "2026-03-16", reason: "鉴定" }]);
    expect(after.moves).toEqual([{ at: NOW, why: "pause", fromDue: clock.dueOn, toDue: after.dueOn }]);
  });

  test("begins neither before the limit, nor after it, nor tomorrow, and ends only where it began", () => {
    const clock = medicalCase(day("2026-03-02"));
    const why = (from: PlainDate) => pauseClock(clock, { from, reason: "鉴定" }, day("2026-06-01"), terms);
    expect(why(day("2026-03-01"))).toMatchObject({ error: { reason: "day-too-early" } });
    expect(why(day("2026-05-30"))).toMatchObject({ error: { reason: "over-already" } });
    expect(why(day("2026-06-02"))).toMatchObject({ error: { reason: "day-in-future" } });
    expect(resumeClock(clock, day("2026-03-09"), terms, NOW)).toMatchObject({
      error: { reason: "not-paused" },
    });
    expect(pauseClock({ ...clock, endedOn: TODAY }, { from: TODAY, reason: "" }, TODAY, terms)).toMatchObject(
      {
        error: { reason: "clock-ended" },
      },
    );
  });
});
