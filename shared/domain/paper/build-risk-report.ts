import { officialName } from "../../codes/official-name.ts";
import type { Office } from "../office/office.ts";
import { followOns, resultOf, toldSoFar } from "../risk-report/risk-status.ts";
import type { RiskReport } from "../risk-report/risk-report.ts";
import { paperHead, printedAddress, type VillageName } from "./printed-words.ts";
import type { RiskReportPayload } from "./screening-papers.ts";

type Report = Pick<RiskReport, "no" | "form" | "issuedOn" | "issuedBy" | "events">;

/** C-14 as the report stands: first report, 续报 or 终报, by its last event that makes a paper. */
export function buildRiskReport(
  report: Report,
  matterNo: string,
  office: Office,
  villageName: VillageName,
): RiskReportPayload {
  const { form } = report;
  const last = report.events.at(-1);
  const later = last?.facts.act === "follow-on" || last?.facts.act === "final" ? last.facts : undefined;
  return {
    kind: "RISK_REPORT",
    ...paperHead(office),
    stage: riskStage(report),
    firstNo: later === undefined ? "" : report.no,
    matterNo,
    on: form.on,
    at: form.at,
    place: printedAddress(form.place, villageName),
    persons: form.persons,
    tags: form.tags.map((tag) => officialName("tag", tag)).join("、"),
    facts: later?.facts ?? form.facts,
    measures: later === undefined ? form.measures : later.act === "follow-on" ? later.measures : "",
    told: toldSoFar(report).map(({ unitName, person, on, at, way }) => ({
      unit: unitName,
      person,
      on,
      at,
      way: officialName("toldWay", way),
    })),
    result: resultOf(report),
    nextOn: later === undefined ? form.nextOn : later.act === "follow-on" ? later.nextOn : null,
    reportedOn: later?.on ?? report.issuedOn,
    reportedBy: last === undefined ? report.issuedBy.name : last.by.name,
    phone: office.phone,
  };
}

/** 首报 · 续报第1次 · 终报 */
function riskStage(report: Report): string {
  const act = report.events.at(-1)?.facts.act;
  if (act === "final") return "终报";
  return act === "follow-on" ? `续报第${followOns(report)}次` : "首报";
}

/** 宁远堡综险〔2026〕3号（续报1）: later reports go by the number of the first. */
export function riskPaperNo(report: Report): string {
  const act = report.events.at(-1)?.facts.act;
  if (act === "final") return `${report.no}（终报）`;
  return act === "follow-on" ? `${report.no}（续报${followOns(report)}）` : report.no;
}
