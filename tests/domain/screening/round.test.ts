import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reportProblem } from "#shared/domain/screening/check-report.ts";
import { FOUND_ACTS, foundStatus, FoundStatus, recordFound } from "#shared/domain/screening/found-status.ts";
import type { ScreeningPlanForm } from "#shared/domain/screening/plan.ts";
import type { FoundFacts, ScreeningReport } from "#shared/domain/screening/report.ts";
import {
  cutRound,
  periodsToOpen,
  REPORT_ACTS,
  villageStatus,
  VillageStatus,
  withReport,
  type ScreeningRound,
} from "#shared/domain/screening/round.ts";
import { addDays, day, dayAfter } from "#shared/kernel/plain-date.ts";
import { anId, clerk, WEST_BAY } from "#tests/support/builders.ts";
import { aFoundDispute, aNilForm, aScreeningForm } from "#tests/support/screenings.ts";

const halfMonths: ScreeningPlanForm = { rhythm: "HALF_MONTHLY", startsOn: day("2026-07-01"), important: [] };

function aRound(parts: Partial<ScreeningRound> = {}): ScreeningRound {
  return {
    id: anId(),
    fromOn: day("2026-07-01"),
    toOn: day("2026-07-15"),
    important: "",
    openedAt: "2026-07-01T00:00:00.000Z",
    planBy: clerk,
    villages: [{ code: WEST_BAY, name: "西湾村" }],
    reports: [],
    ...parts,
  };
}

function aReport(parts: Partial<ScreeningReport> = {}): ScreeningReport {
  return {
    id: anId(),
    no: "宁远堡综排〔2026〕1号",
    roundId: anId(),
    fromOn: day("2026-07-01"),
    toOn: day("2026-07-15"),
    villageCode: WEST_BAY,
    villageName: "西湾村",
    form: aScreeningForm(),
    reportedAt: "2026-07-10T01:00:00.000Z",
    reportedOn: day("2026-07-10"),
    reportedBy: clerk,
    events: [],
    former: [],
    ...parts,
  };
}

describe("how a village stands in a round", () => {
  const at = (today: string, dueOn: string | null = "2026-07-16", round = aRound()) =>
    villageStatus(round, WEST_BAY, { today: day(today), dueOn: dueOn === null ? null : day(dueOn) });

  test.each([
    ["2026-07-15", "RUNNING"],
    ["2026-07-16", "DUE"],
    ["2026-07-17", "LATE"],
  ])("on %s is %s", (today, status) => expect(at(today)).toBe(status));

  test("is never late in an office without a rule for it", () => {
    expect(at("2026-08-30", null)).toBe("DUE");
  });

  test("is nil only by a report that says so, and found by one that lists disputes", () => {
    const nil = withReport(aRound(), aReport({ form: aNilForm() }));
    expect(at("2026-07-30", "2026-07-16", nil)).toBe("NIL");
    expect(at("2026-07-30", "2026-07-16", withReport(nil, aReport()))).toBe("FOUND");
  });

  test("decides what can be done: enter what is missing, correct and print what is there", () => {
    for (const status of VillageStatus.options) {
      const acts = REPORT_ACTS[status];
      expect(acts.includes("report")).toBe(!acts.includes("correct"));
      expect(acts.includes("print")).toBe(acts.includes("correct"));
    }
  });
});

describe("rounds", () => {
  test("begin where the last one ended, one for each period that has begun", () => {
    const open = (last: string | null, today: string) =>
      periodsToOpen(halfMonths, last === null ? null : day(last), day(today)).map(({ fromOn }) => fromOn);
    expect(open(null, "2026-06-30")).toEqual([]);
    expect(open(null, "2026-07-20")).toEqual(["2026-07-01", "2026-07-16"]);
    expect(open("2026-07-31", "2026-07-31")).toEqual([]);
    expect(open("2026-07-20", "2026-08-01")).toEqual(["2026-07-21", "2026-08-01"]);
  });

  test("under way are cut the day before important days begin", () => {
    const important = [{ name: "双拥检查", fromOn: day("2026-07-09"), toOn: day("2026-07-20") }];
    const plan = { ...halfMonths, important };
    expect(cutRound(aRound(), plan, day("2026-07-08"))?.toOn).toBe("2026-07-08");
    expect(cutRound(aRound(), plan, day("2026-07-10"))?.toOn).toBe("2026-07-12");
    expect(cutRound(aRound(), halfMonths, day("2026-07-08"))).toBeUndefined();
  });

  test("follow each other without a gap and without a day twice, however often the rhythm changes", () => {
    const anyChange = fc.record({
      after: fc.integer({ min: 0, max: 40 }),
      rhythm: fc.constantFrom("WEEKLY", "HALF_MONTHLY", "MONTHLY" as const),
      from: fc.integer({ min: -20, max: 20 }),
      length: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 8 }), (changes) => {
        const rounds: ScreeningRound[] = [];
        let today = day("2026-07-03");
        for (const { after, rhythm, from, length } of changes) {
          today = addDays(today, after);
          const fromOn = addDays(today, from);
          const important = [{ name: "时段", fromOn, toOn: addDays(fromOn, length) }];
          const plan: ScreeningPlanForm = { rhythm, startsOn: day("2026-07-03"), important };
          const last = rounds.at(-1);
          const cut = last && cutRound(last, plan, today);
          if (cut !== undefined) {
            expect(cut.toOn >= addDays(today, -1)).toBe(true);
            expect(cut.toOn >= cut.fromOn).toBe(true);
            rounds.splice(-1, 1, cut);
          }
          for (const period of periodsToOpen(plan, rounds.at(-1)?.toOn ?? null, today))
            rounds.push(aRound(period));
          expect(rounds.at(-1)!.toOn >= today).toBe(true); // a round was opened by now
        }
        expect(rounds[0]?.fromOn).toBe("2026-07-03");
        for (const [index, { fromOn }] of rounds.entries()) {
          const before = rounds[index - 1];
          if (before !== undefined) expect(fromOn).toBe(dayAfter(before.toOn));
        }
      }),
    );
  });
});

describe("a village's report", () => {
  const span = { fromOn: day("2026-07-01"), toOn: day("2026-07-15") };
  const problem = (form = aScreeningForm(), before?: ScreeningReport) =>
    reportProblem(form, span, day("2026-07-12"), before);

  test("lists disputes, or says that there are none and who says so", () => {
    expect(problem()).toBeUndefined();
    expect(problem(aNilForm())).toBeUndefined();
    expect(problem(aScreeningForm({ found: [] }))).toEqual({ reason: "nothing-said" });
    expect(problem(aNilForm({ found: [aFoundDispute()] }))).toEqual({ reason: "nil-and-found", found: 1 });
  });

  test("names days of the period that have come", () => {
    expect(problem(aScreeningForm({ days: [day("2026-06-30")] }))).toMatchObject({ reason: "day-outside" });
    expect(problem(aScreeningForm({ days: [day("2026-07-13")] }))).toMatchObject({ reason: "day-in-future" });
  });

  test("that is corrected keeps the disputes that were dealt with", () => {
    const report = aReport();
    const [found] = report.form.found;
    const facts: FoundFacts = { act: "settle", on: day("2026-07-10"), how: "当场说和" };
    const dealt = { ...report, events: [{ foundId: found!.id, at: report.reportedAt, by: clerk, facts }] }; // the report lists one
    expect(problem(aNilForm(), report)).toBeUndefined();
    expect(problem(aNilForm(), dealt)).toEqual({ reason: "dealt-with", person: "马长河" });
  });
});

describe("a found dispute", () => {
  const facts: Readonly<Record<"register" | "link" | "settle", FoundFacts>> = {
    register: { act: "register", visitId: anId(), matterId: anId(), matterNo: "宁远堡事〔2026〕0001号" },
    link: { act: "link", visitId: anId(), matterId: anId(), matterNo: "宁远堡事〔2026〕0002号" },
    settle: { act: "settle", on: day("2026-07-10"), how: "当场说和" },
  };
  const reach: Readonly<Record<FoundStatus, readonly FoundFacts[]>> = {
    OPEN: [],
    REGISTERED: [facts.register],
    LINKED: [facts.link],
    SETTLED: [facts.settle],
  };

  test.each(
    FoundStatus.options.flatMap((status) => Object.values(facts).map((each) => [status, each] as const)),
  )("that is %s takes or refuses an act as the table says: %o", (status, each) => {
    const report = aReport();
    const foundId = report.form.found[0]!.id; // the report lists one
    const event = (done: FoundFacts) => ({ foundId, at: report.reportedAt, by: clerk, facts: done });
    const reached = { ...report, events: reach[status].map(event) };
    expect(foundStatus(reached, foundId)).toBe(status);
    const recorded = recordFound(reached, event(each));
    expect(recorded.ok).toBe(FOUND_ACTS[status].includes(each.act));
    if (!recorded.ok) expect(recorded.error).toEqual({ act: each.act, status });
  });
});
