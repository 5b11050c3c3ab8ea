import type {
  RiskReportPayload,
  ScreeningReportPayload,
  ScreeningSummaryPayload,
} from "#shared/domain/paper/screening-papers.ts";
import { day } from "#shared/kernel/plain-date.ts";

const CENTER = { centerName: "宁远堡镇综治中心", demo: false };
const PERIOD = { fromOn: day("2026-07-01"), toOn: day("2026-07-15"), important: "" };

export function aFoundRow(over: Partial<ScreeningReportPayload["found"][number]> = {}) {
  return {
    person: "马长河",
    otherSide: "周有水",
    group: "二组",
    category: "邻里纠纷 / 相邻用水、排水",
    summary: "两家为排水沟走向争执，周有水堵了沟。",
    risk: "绿色",
    became: "已登记为事项（宁远堡事〔2026〕0012号）",
    ...over,
  };
}

export function aScreeningSheet(over: Partial<ScreeningReportPayload> = {}): ScreeningReportPayload {
  return {
    kind: "SCREENING_REPORT",
    ...CENTER,
    ...PERIOD,
    village: "西湾村",
    screeners: ["丁学礼", "马国栋"],
    days: [day("2026-07-08"), day("2026-07-10")],
    found: [aFoundRow()],
    nil: null,
    reportedOn: day("2026-07-14"),
    reportedBy: "王安",
    corrections: 0,
    ...over,
  };
}

export function aSummarySheet(villages = 3): ScreeningSummaryPayload {
  const rows = Array.from({ length: villages }, (_, index) => ({
    village: `${["西湾", "中牌", "东湾"][index % 3] ?? ""}村`,
    result: ["零报告", "查出2件", "未报"][index % 3] ?? "",
    screeners: index % 3 === 2 ? "" : "丁学礼、马国栋",
    registered: index % 3 === 1 ? 1 : 0,
    settled: index % 3 === 1 ? 1 : 0,
    open: 0,
    reportedOn: index % 3 === 2 ? null : day("2026-07-14"),
  }));
  const reported = rows.filter(({ reportedOn }) => reportedOn !== null).length;
  const nil = rows.filter(({ result }) => result === "零报告").length;
  const totals = { villages, reported, nil, found: 2, registered: 1, settled: 1 };
  const made = { madeOn: day("2026-07-17"), madeBy: "王安" };
  return { kind: "SCREENING_SUMMARY", ...CENTER, ...PERIOD, rows, totals, ...made };
}

export function aRiskSheet(over: Partial<RiskReportPayload> = {}): RiskReportPayload {
  return {
    kind: "RISK_REPORT",
    ...CENTER,
    sealName: "宁远堡镇综治中心",
    stage: "首报",
    firstNo: "",
    matterNo: "宁远堡事〔2026〕0009号",
    on: day("2026-07-10"),
    at: "08:40",
    place: "西湾村三组村委会门口",
    persons: "马长河等12人",
    tags: "涉众（10人以上）、极端言行",
    facts: "十余名村民聚集在村委会门口，要求当天发放工钱。",
    measures: "村干部已到现场劝导。",
    told: [
      { unit: "宁远堡派出所", person: "值班民警", on: day("2026-07-10"), at: "08:45", way: "电话" },
      { unit: "镇党委", person: "", on: day("2026-07-10"), at: "09:20", way: "书面送达" },
    ],
    result: "",
    nextOn: day("2026-07-11"),
    reportedOn: day("2026-07-10"),
    reportedBy: "王安",
    phone: "0935-8000000",
    ...over,
  };
}
