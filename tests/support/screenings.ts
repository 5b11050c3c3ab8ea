/** A found dispute, a village's report and a risk report as the clerk enters them. */
import type { RiskReportForm } from "#shared/domain/risk-report/risk-report.ts";
import type { FoundDispute, ScreeningForm } from "#shared/domain/screening/report.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anId, WEST_BAY } from "./builders.ts";

export function aFoundDispute(parts: Partial<FoundDispute> = {}): FoundDispute {
  return {
    id: anId(),
    person: "马长河",
    phone: "13900000003",
    otherSide: "周有水",
    group: "二组",
    category: "0202",
    summary: "两家为排水沟走向争执，周有水堵了沟。",
    riskColor: "GREEN",
    ...parts,
  };
}

export function aScreeningForm(parts: Partial<ScreeningForm> = {}): ScreeningForm {
  return { screeners: ["丁学礼"], days: [day("2026-07-10")], found: [aFoundDispute()], nil: null, ...parts };
}

export function aNilForm(parts: Partial<ScreeningForm> = {}): ScreeningForm {
  return aScreeningForm({
    found: [],
    nil: { words: "逐户走访，未发现矛盾纠纷", by: "丁学礼" },
    ...parts,
  });
}

export function aRiskForm(parts: Partial<RiskReportForm> = {}): RiskReportForm {
  return {
    matterId: null,
    on: day("2026-07-10"),
    at: "08:40",
    place: { villageCode: WEST_BAY, group: "三组", text: "村委会门口" },
    persons: "马长河等12人",
    facts: "十余名村民聚集在村委会门口，要求当天发放工钱。",
    tags: ["CROWD_10"],
    measures: "村干部已到现场劝导。",
    told: [
      {
        unitId: null,
        unitName: "宁远堡派出所",
        person: "值班民警",
        on: day("2026-07-10"),
        at: "08:45",
        way: "PHONE",
      },
    ],
    nextOn: null,
    ...parts,
  };
}
