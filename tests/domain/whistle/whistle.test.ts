import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { officeTerms } from "#shared/domain/deadline/terms.ts";
import { matterStatus } from "#shared/domain/matter/matter-status.ts";
import { proposeConclusion } from "#shared/domain/matter/propose-conclusion.ts";
import { checkWhistle, isMassMatter } from "#shared/domain/whistle/check-whistle.ts";
import { proposeWhistle } from "#shared/domain/whistle/propose-whistle.ts";
import { whistleClocks } from "#shared/domain/whistle/whistle-clocks.ts";
import {
  isTaskLate,
  proposedRatings,
  responses,
  tasksOf,
  whistleBrief,
  whistleStatus,
} from "#shared/domain/whistle/whistle-progress.ts";
import { WHISTLE_ACTS, WhistleAct, WhistleStatus } from "#shared/domain/whistle/whistle-status.ts";
import type { WhistleFacts } from "#shared/domain/whistle/whistle.ts";
import { addDays, day } from "#shared/kernel/plain-date.ts";
import { aMatter, aRespondent, aUnit, aVisit } from "#tests/support/builders.ts";
import {
  aWhistle,
  aWhistleForm,
  MARKET,
  POLICE,
  record,
  WHISTLE_FACTS,
  WHISTLE_IN,
} from "#tests/support/whistles.ts";

const { arrive, talk, assign, settle, close, cancel } = WHISTLE_FACTS;
const terms = officeTerms([{ id: "2026", restDays: [], makeUpWorkdays: [] }]);
const refusalOf = (...[whistle, facts, now]: Parameters<typeof record>) => {
  const recorded = record(whistle, facts, now);
  return recorded.ok ? undefined : recorded.error;
};
const later = <Facts extends WhistleFacts>(facts: Facts, on: string): Facts => ({ ...facts, on: day(on) });

describe("every act in every status of a whistle", () => {
  const pairs = WhistleStatus.options.flatMap((status) =>
    Object.values(WHISTLE_FACTS).map((facts) => [status, facts.act, facts] as const),
  );
  test.each(WhistleStatus.options)("a whistle is %s by what was recorded", (status) =>
    expect(whistleStatus(WHISTLE_IN[status]())).toBe(status),
  );
  test.each(pairs)("%s: %s is taken when the table allows it", (status, act, facts) => {
    const why = act === "arrive" && status !== "CALLED" ? { why: "抄错了行" } : {};
    const recorded = record(WHISTLE_IN[status](), { ...facts, ...why });
    const waitsForTasks = act === "close" && status === "TALKED";
    expect(recorded.ok).toBe(WHISTLE_ACTS[status].includes(act) && !waitsForTasks);
  });
  test("what is not in the table is refused with act and status", () =>
    expect(refusalOf(WHISTLE_IN.CLOSED(), cancel)).toEqual({
      reason: "not-in-this-status",
      act: "cancel",
      status: "CLOSED",
    }));
  test("the table names every act there is", () =>
    expect(new Set(Object.values(WHISTLE_ACTS).flat())).toEqual(new Set(WhistleAct.options)));
});

describe("arrivals", () => {
  const only = (unitId: string) => ({
    ...arrive,
    arrivals: arrive.arrivals.filter((each) => each.unitId === unitId),
  });
  test("may be entered in parts: until all units are accounted for, it waits", () => {
    const half = record(aWhistle(), only(POLICE));
    expect(half.ok && whistleStatus(half.value)).toBe("CALLED");
    const whole = half.ok ? record(half.value, only(MARKET)) : half;
    expect(whole.ok && whistleStatus(whole.value)).toBe("GATHERED");
  });
  test("are in time by the time on the paper", () => {
    const at = (time: string, on = arrive.on) => {
      const came = { came: true, unitId: POLICE, who: "赵警官", at: time } as const;
      return responses(aWhistle([{ ...arrive, on, arrivals: [came] }]))[0]?.inTime;
    };
    expect([at("16:00"), at("16:01"), at("08:00", day("2026-07-13"))]).toEqual([true, false, false]);
  });
  test("are put right with a reason only; what was recorded before stays", () => {
    const wrong = WHISTLE_IN.GATHERED();
    const right = {
      ...arrive,
      arrivals: [{ came: true, unitId: MARKET, who: "钱队长", at: "17:10" }],
    } as const;
    expect(refusalOf(wrong, right)).toEqual({ reason: "correction-without-why" });
    const corrected = record(wrong, { ...right, why: "补到，原先漏签" });
    if (!corrected.ok) throw new Error(corrected.error.reason);
    expect(corrected.value.events).toHaveLength(2);
    expect(responses(corrected.value)[1]).toMatchObject({ arrival: { who: "钱队长" }, inTime: false });
  });
  test("are of called units, each once, and not before the clock says so", () => {
    const [police] = arrive.arrivals;
    expect(refusalOf(aWhistle(), { ...arrive, arrivals: [police, police] })).toMatchObject({
      reason: "unit-twice",
      unitName: "宁远堡派出所",
    });
    const stranger = { ...police, unitId: aUnit().id };
    expect(refusalOf(aWhistle(), { ...arrive, arrivals: [stranger] })).toEqual({ reason: "unit-not-called" });
    expect(refusalOf(aWhistle(), arrive, "2026-07-10T07:40:00.000Z")).toMatchObject({
      reason: "time-in-future",
    });
  });
  test("bear no day before the issue and none to come", () => {
    expect(refusalOf(aWhistle(), later(arrive, "2026-07-09"))).toEqual({
      reason: "day-before",
      earliest: "2026-07-10",
    });
    expect(refusalOf(aWhistle(), later(arrive, "2026-07-11"), "2026-07-10T12:00:00.000Z")).toEqual({
      reason: "day-in-future",
      today: "2026-07-10",
    });
  });
});

describe("tasks", () => {
  test("are given to called units, by a day that is not past", () => {
    const [task] = talk.tasks;
    const given = (over: Partial<typeof task> | { dueOn: ReturnType<typeof day> }) =>
      refusalOf(WHISTLE_IN.GATHERED(), { ...talk, tasks: [{ ...task, ...over }] });
    expect(given({ dueOn: day("2026-07-09") })).toMatchObject({ reason: "task-day-past" });
    expect(refusalOf(WHISTLE_IN.TALKED(), { ...assign, tasks: [{ ...task, unitId: aUnit().id }] })).toEqual({
      reason: "unit-not-called",
    });
  });
  test("go on counting when more are given", () => {
    const more = record(WHISTLE_IN.TALKED(), assign);
    if (!more.ok) throw new Error(more.error.reason);
    expect(tasksOf(more.value).map(({ taskNo, text }) => [taskNo, text])).toEqual([
      [1, "夜间巡查一周"],
      [2, "约谈店主"],
      [3, "督促更换低噪设备"],
    ]);
  });
  test("are late by the day they were done, or by today while they are open", () => {
    const [, second] = tasksOf(WHISTLE_IN.TALKED());
    if (!second) throw new Error("two tasks were given");
    expect(isTaskLate(second, day("2026-07-13"))).toBe(false);
    expect(isTaskLate(second, day("2026-07-14"))).toBe(true);
    const done = record(WHISTLE_IN.TALKED(), { ...later(settle, "2026-07-13"), taskNo: 2 });
    const [, settled] = done.ok ? tasksOf(done.value) : [];
    expect(settled && isTaskLate(settled, day("2026-09-01"))).toBe(false);
  });
  test("that could not be done say why, and a wrong result is put right with a reason", () => {
    const open = WHISTLE_IN.TALKED();
    expect(refusalOf(open, { ...settle, result: "UNABLE" })).toEqual({ reason: "unable-without-text" });
    expect(refusalOf(open, { ...settle, taskNo: 9 })).toEqual({ reason: "no-such-task" });
    const done = record(open, settle);
    if (!done.ok) throw new Error(done.error.reason);
    const otherwise = { ...settle, result: "UNABLE", text: "店主拒绝配合" } as const;
    expect(refusalOf(done.value, otherwise)).toEqual({ reason: "correction-without-why" });
    const corrected = record(done.value, { ...otherwise, why: "登记串行" });
    expect(corrected.ok && tasksOf(corrected.value)[0]?.settled?.result).toBe("UNABLE");
  });
});

describe("the end of a whistle", () => {
  const settled = () => aWhistle([arrive, talk, settle, { ...later(settle, "2026-07-13"), taskNo: 2 }]);
  test("waits for every task", () =>
    expect(refusalOf(WHISTLE_IN.TALKED(), close)).toMatchObject({
      reason: "task-open",
      unitName: "宁远堡派出所",
      dueOn: "2026-07-17",
    }));
  test("bears no day before the last result", () =>
    expect(refusalOf(settled(), close, "2026-07-14T01:00:00.000Z")).toEqual({
      reason: "day-before",
      earliest: "2026-07-13",
    }));
  test("rates the response of every unit, as the arrivals say", () => {
    const on = day("2026-07-13");
    expect(proposedRatings(settled())).toEqual(close.ratings);
    expect(refusalOf(settled(), { ...close, on })).toBeUndefined();
    expect(refusalOf(settled(), { ...close, on, ratings: close.ratings.slice(1) })).toMatchObject({
      reason: "rating-missing",
    });
    const flattered = close.ratings.map((each) => ({ ...each, rating: "QUICK" as const }));
    expect(refusalOf(settled(), { ...close, on, ratings: flattered })).toMatchObject({
      reason: "rating-against-record",
      unitName: "宁远堡市场监管所",
    });
  });
  test("never leaves a task open, whatever was recorded in whatever order", () => {
    const acts = fc.constantFrom<WhistleFacts>(
      arrive,
      talk,
      assign,
      settle,
      { ...settle, taskNo: 2 },
      { ...settle, taskNo: 3 },
      close,
      cancel,
    );
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 20 }), (course) => {
        const end = course.reduce((whistle, facts) => {
          const recorded = record(whistle, facts);
          return recorded.ok ? recorded.value : whistle;
        }, aWhistle());
        const brief = whistleBrief(end);
        if (brief.status === "CLOSED") expect(tasksOf(end).every((task) => task.settled !== null)).toBe(true);
        if (brief.status === "CLOSED" || brief.status === "CANCELLED") {
          expect(brief).toMatchObject({ dueOn: null, openTasks: 0 });
        }
      }),
    );
  });
});

describe("whether a whistle may be issued", () => {
  const now = "2026-07-10T07:30:00.000Z"; // 15:30
  const matter = aMatter();
  const units = [aUnit({ name: "派出所" }), aUnit({ name: "市场监管所" })];
  const asked = (form: Partial<ReturnType<typeof aWhistleForm>>, of = matter, called = units) => {
    const checked = checkWhistle(aWhistleForm(form), of, called, now, terms);
    return checked.ok ? undefined : checked.error;
  };
  test("an ordinary one calls for the next working day at the latest", () => {
    expect(asked({ gatherOn: day("2026-07-13"), gatherAt: "18:00" })).toBeUndefined();
    expect(asked({ gatherOn: day("2026-07-14"), gatherAt: "08:30" })).toMatchObject({
      reason: "gather-too-late",
      until: "2026-07-13",
    });
    expect(asked({ gatherOn: day("2026-07-09") })).toMatchObject({ reason: "gather-day-past" });
  });
  test("an urgent one within two hours", () => {
    expect(asked({ level: "URGENT", gatherAt: "17:30" })).toBeUndefined();
    expect(asked({ level: "URGENT", gatherAt: "17:31" })).toMatchObject({
      reason: "gather-too-late",
      until: "2026-07-10",
      untilAt: "17:30",
    });
  });
  test("a unit is in use, called once, and not the side complained of", () => {
    const [one = aUnit()] = units;
    expect(asked({}, matter, [one, one])).toMatchObject({ reason: "unit-twice" });
    expect(asked({}, matter, [aUnit({ active: false })])).toMatchObject({ reason: "unit-inactive" });
    const complaint = aMatter(
      {},
      { category: "1502", respondents: [aRespondent({ kind: "UNIT", name: one.name, unitId: one.id })] },
    );
    expect(asked({}, complaint)).toMatchObject({ reason: "unit-is-accused" });
  });
  test("the proposal is one that may be issued, at any time of the day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        fc.constantFrom("GREEN", "RED"),
        (minute, riskColor) => {
          const at = new Date(Date.parse("2026-07-10T00:00:00.000Z") + minute * 60_000).toISOString();
          const of = aMatter({}, { riskColor });
          const contact = { name: "王安", phone: "1" };
          const form = proposeWhistle({
            matter: of,
            visit: aVisit(),
            villageName: "西湾村",
            contact,
            now: at,
          });
          const called = { ...form, units: [{ unitId: POLICE, expected: "到场" }] };
          const checked = checkWhistle(called, of, units.slice(0, 1), at, terms);
          return checked.ok;
        },
      ),
    );
  });
  test("a matter of five people or more has its heads counted", () => {
    expect(isMassMatter(aMatter({}, { headCount: 4 }))).toBe(false);
    expect(isMassMatter(aMatter({}, { headCount: 5 }))).toBe(true);
    expect(isMassMatter(aMatter({ involvedCount: 30 }))).toBe(true);
  });
});

describe("the clocks of a whistle", () => {
  const names = (whistle: ReturnType<typeof aWhistle>) =>
    whistleClocks(whistle, aMatter()).map(({ name, part, ended, fixedOn }) => [name, part, fixedOn, ended]);
  test("wait for each unit, and for each task by its day", () => {
    expect(names(aWhistle())).toEqual([
      ["whistle-arrive", POLICE, null, null],
      ["whistle-arrive", MARKET, null, null],
    ]);
    expect(names(WHISTLE_IN.TALKED()).slice(2)).toEqual([
      ["whistle-task", "1", "2026-07-17", null],
      ["whistle-task", "2", "2026-07-13", null],
    ]);
  });
  test("end with what was recorded, or when it is called off", () => {
    for (const status of ["CLOSED", "CANCELLED"] as const)
      for (const clock of whistleClocks(WHISTLE_IN[status](), aMatter())) expect(clock.ended).not.toBeNull();
    expect(names(WHISTLE_IN.GATHERED()).map(([, , , ended]) => ended)).toEqual([arrive.on, arrive.on]);
  });
  test("an urgent one goes by the rule of two hours", () =>
    expect(whistleClocks(aWhistle([], { level: "URGENT" }), aMatter())[0]).toMatchObject({
      facts: { urgency: "URGENT" },
      startedAt: "2026-07-10T07:30:00.000Z",
    }));
});

describe("a matter with a whistle", () => {
  const withWhistle = (status: WhistleStatus) => aMatter({ whistles: [whistleBrief(WHISTLE_IN[status]())] });
  test.each([
    ["CALLED", "WHISTLED"],
    ["TALKED", "WHISTLED"],
    ["CLOSED", "JOINTLY_DEALT"],
    ["CANCELLED", "REGISTERED"],
  ] as const)("whose whistle is %s stands at %s", (status, standing) =>
    expect(matterStatus(withWhistle(status))).toBe(standing),
  );
  test("is next due when units gather, then by the earliest open task", () => {
    expect(whistleBrief(WHISTLE_IN.CALLED()).dueOn).toBe("2026-07-10");
    expect(whistleBrief(WHISTLE_IN.TALKED()).dueOn).toBe("2026-07-13");
  });
  test("is concluded on what came of it; partly, when a task could not be done", () => {
    const facts = (whistle: ReturnType<typeof aWhistle>) =>
      proposeConclusion({
        matter: { decisions: [], meetings: [] },
        visit: aVisit(),
        slips: [],
        whistles: [whistle],
        cases: [],
        today: addDays(close.on, 3),
        writer: "王安",
      });
    expect(facts(WHISTLE_IN.CLOSED())).toMatchObject({
      outcome: "RESOLVED",
      result: "噪音已消除，反映人认可。",
      process:
        "2026年7月10日以宁远堡综哨〔2026〕1号召集2个单位到西湾村便民市场会商，宁远堡派出所到场，会商意见：鱼店晚十点后停用增氧泵。",
    });
    const unable = { ...settle, taskNo: 2, result: "UNABLE", text: "店主外出" } as const;
    expect(facts(aWhistle([arrive, talk, settle, unable, close])).outcome).toBe("PARTLY");
    expect(facts(WHISTLE_IN.CANCELLED()).process).toBe("");
  });
});
