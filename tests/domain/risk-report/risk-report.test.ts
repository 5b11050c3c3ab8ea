import { describe, expect, test } from "vitest";
import { asksForReport, proposeRiskReport } from "#shared/domain/risk-report/propose-risk-report.ts";
import { riskClocks } from "#shared/domain/risk-report/risk-clocks.ts";
import type { RiskReport, RiskStep } from "#shared/domain/risk-report/risk-report.ts";
import {
  followOns,
  nextReportOn,
  recordRiskEvent,
  resultOf,
  RISK_ACTS,
  riskFormProblem,
  riskStatus,
  RiskStatus,
  toldSoFar,
} from "#shared/domain/risk-report/risk-status.ts";
import type { WarningLevel, WarningRuleId } from "#shared/domain/warning/warning.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anId, aRespondent, clerk, WEST_BAY } from "#tests/support/builders.ts";
import { aRiskForm } from "#tests/support/screenings.ts";

const TODAY = day("2026-07-12");

function aReport(...steps: readonly RiskStep[]): RiskReport {
  return {
    id: anId(),
    no: "宁远堡综险〔2026〕1号",
    form: aRiskForm({ nextOn: day("2026-07-11") }),
    issuedAt: "2026-07-10T00:50:00.000Z",
    issuedOn: day("2026-07-10"),
    issuedBy: clerk,
    paperId: anId(),
    events: steps.map(event),
  };
}
const event = (facts: RiskStep) => ({ at: "2026-07-12T01:00:00.000Z", by: clerk, facts, paperId: null });

const STEPS: Readonly<Record<RiskStep["act"], RiskStep>> = {
  "follow-on": {
    act: "follow-on",
    on: TODAY,
    facts: "人员已散去。",
    measures: "约定次日协商。",
    nextOn: day("2026-07-13"),
  },
  final: { act: "final", on: TODAY, facts: "工钱已付清。", result: "事态平息。" },
  tell: {
    act: "tell",
    unitId: null,
    unitName: "金川区社会治安综合治理中心",
    person: "",
    on: TODAY,
    at: "09:00",
    way: "WRITTEN",
  },
  result: { act: "result", on: TODAY, text: "派出所已出警。" },
  void: { act: "void", on: TODAY, reason: "重复填写" },
};
const REACH: Readonly<Record<RiskStatus, readonly RiskStep[]>> = {
  REPORTED: [],
  FOLLOWED: [STEPS["follow-on"]],
  ENDED: [STEPS.final],
  VOIDED: [STEPS.void],
};

describe("a risk report", () => {
  test.each(
    RiskStatus.options.flatMap((status) =>
      Object.values(STEPS).map((step) => [status, step.act, step] as const),
    ),
  )("that is %s takes or refuses %s as the table says", (status, act, step) => {
    const report = aReport(...REACH[status]);
    expect(riskStatus(report)).toBe(status);
    const recorded = recordRiskEvent(report, event(step), TODAY);
    expect(recorded.ok).toBe(RISK_ACTS[status].includes(act));
    if (!recorded.ok) expect(recorded.error).toEqual({ reason: "not-in-this-status", act, status });
  });

  test("counts its follow-on reports, keeps whom it was told to, and the result that was entered last", () => {
    const report = aReport(STEPS["follow-on"], STEPS.tell, STEPS.result, STEPS["follow-on"], STEPS.final);
    expect(followOns(report)).toBe(2);
    expect(toldSoFar(report).map(({ unitName, way }) => [unitName, way])).toEqual([
      ["宁远堡派出所", "PHONE"],
      ["金川区社会治安综合治理中心", "WRITTEN"],
    ]);
    expect(resultOf(report)).toBe("事态平息。");
    expect(resultOf(aReport(STEPS.result))).toBe("派出所已出警。");
  });

  test("has a clock for each next report that was promised, ended by the report itself", () => {
    const clocks = (report: RiskReport) =>
      riskClocks(report).map(({ part, fixedOn, ended }) => [part, fixedOn, ended]);
    expect(clocks(aReport())).toEqual([["1", "2026-07-11", null]]);
    expect(clocks(aReport(STEPS["follow-on"]))).toEqual([
      ["1", "2026-07-11", "2026-07-12"],
      ["2", "2026-07-13", null],
    ]);
    expect(clocks(aReport(STEPS.final))).toEqual([["1", "2026-07-11", "2026-07-12"]]);
    expect(nextReportOn(aReport(STEPS["follow-on"]))).toBe("2026-07-13");
    expect(nextReportOn(aReport(STEPS.final))).toBeNull();
  });

  test("is not dated in the future, does not promise a day that is past, and takes nothing secret", () => {
    expect(riskFormProblem(aRiskForm(), TODAY)).toBeUndefined();
    expect(riskFormProblem(aRiskForm({ on: day("2026-07-13") }), TODAY)).toMatchObject({
      reason: "day-in-future",
    });
    expect(riskFormProblem(aRiskForm({ nextOn: day("2026-07-11") }), TODAY)).toMatchObject({
      reason: "next-day-past",
    });
    expect(riskFormProblem(aRiskForm({ tags: ["SECRET_CLUE"] }), TODAY)).toEqual({ reason: "secret" });
    const told = aRiskForm().told.map((each) => ({ ...each, on: day("2026-07-09") }));
    expect(riskFormProblem(aRiskForm({ told }), TODAY)).toMatchObject({ reason: "day-before-the-report" });
  });

  test("is followed in order: no report is dated before the one before it", () => {
    const early = { ...STEPS["follow-on"], on: day("2026-07-11") };
    expect(recordRiskEvent(aReport(STEPS["follow-on"]), event(early), TODAY)).toMatchObject({
      error: { reason: "day-before-the-report", earliest: "2026-07-12" },
    });
  });
});

describe("what is proposed", () => {
  const matter = {
    id: anId(),
    place: { villageCode: WEST_BAY, group: "三组", text: "" },
    speakerName: "马长河",
    respondents: [aRespondent()],
    tags: ["CRIME_SIGN", "LAND"],
  };

  test("of a matter with a warning: place, people, what was said and what the warning rests on", () => {
    const proposed = proposeRiskReport({
      matter,
      statement: "再不给钱我就去堵门。",
      warning: { reason: { of: "W5", words: ["堵门"], byTag: false } },
      today: TODAY,
      time: "09:00",
    });
    expect(proposed).toMatchObject({
      matterId: matter.id,
      on: TODAY,
      at: "09:00",
      place: matter.place,
      persons: "马长河、李有田",
      facts: "来访陈述中有“堵门”等言语。\n再不给钱我就去堵门。",
      tags: ["CRIME_SIGN", "EXTREME"],
    });
  });

  test("of no matter is an empty form with the time", () => {
    expect(
      proposeRiskReport({
        matter: undefined,
        statement: "",
        warning: undefined,
        today: TODAY,
        time: "09:00",
      }),
    ).toMatchObject({ matterId: null, facts: "", persons: "", tags: [] });
  });

  test.each<[WarningRuleId, WarningLevel, boolean]>([
    ["W5", "RED", true],
    ["W6", "ORANGE", true],
    ["W2", "RED", true],
    ["W2", "ORANGE", false],
    ["W4", "RED", false],
  ])("a warning %s that is %s asks for a report: %s", (rule, level, asks) => {
    expect(asksForReport({ rule, level })).toBe(asks);
  });
});
