import { officialName } from "../../codes/official-name.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Office } from "../office/office.ts";
import { lastOfFound } from "../screening/found-status.ts";
import type { ScreeningReport } from "../screening/report.ts";
import type { ScreeningRound } from "../screening/round.ts";
import { printedCategory } from "./printed-words.ts";
import type { ScreeningReportPayload, ScreeningSummaryPayload } from "./screening-papers.ts";

type OfficeFacts = Pick<Office, "centerName" | "demo">;

/** C-15 of one village, with what has become of each dispute so far. */
export function buildScreeningReport(
  report: ScreeningReport,
  { important }: Pick<ScreeningRound, "important">,
  { centerName, demo }: OfficeFacts,
): ScreeningReportPayload {
  const { form, villageName, fromOn, toOn, reportedOn, reportedBy, former } = report;
  return {
    kind: "SCREENING_REPORT",
    centerName,
    demo,
    village: villageName,
    fromOn,
    toOn,
    important,
    screeners: [...form.screeners],
    days: [...form.days].sort(),
    found: form.found.map(({ id, person, otherSide, group, category, summary, riskColor }) => ({
      person,
      otherSide,
      group,
      category: printedCategory(category),
      summary,
      risk: officialName("riskColor", riskColor),
      became: becameOf(report, id),
    })),
    nil: form.nil,
    reportedOn,
    reportedBy: reportedBy.name,
    corrections: former.length,
  };
}

/** C-15 of all villages. `reports`: those that came in. */
export function buildScreeningSummary(
  round: ScreeningRound,
  reports: readonly ScreeningReport[],
  { centerName, demo }: OfficeFacts,
  made: { readonly on: PlainDate; readonly by: string },
): ScreeningSummaryPayload {
  const rows = round.villages.map(({ code, name }) =>
    summaryRow(
      name,
      reports.find(({ villageCode }) => villageCode === code),
    ),
  );
  const sum = (of: (report: ScreeningReport) => number) =>
    reports.reduce((total, report) => total + of(report), 0);
  return {
    kind: "SCREENING_SUMMARY",
    centerName,
    demo,
    fromOn: round.fromOn,
    toOn: round.toOn,
    important: round.important,
    rows,
    totals: {
      villages: round.villages.length,
      reported: reports.length,
      nil: reports.filter(({ form }) => form.nil !== null).length,
      found: sum(({ form }) => form.found.length),
      registered: sum((report) => countOf(report).registered),
      settled: sum((report) => countOf(report).settled),
    },
    madeOn: made.on,
    madeBy: made.by,
  };
}

function summaryRow(
  village: string,
  report: ScreeningReport | undefined,
): ScreeningSummaryPayload["rows"][number] {
  if (report === undefined) {
    return { village, result: "未报", screeners: "", registered: 0, settled: 0, open: 0, reportedOn: null };
  }
  const { form, reportedOn } = report;
  return {
    village,
    result: form.nil === null ? `查出${form.found.length}件` : "零报告",
    screeners: form.screeners.join("、"),
    ...countOf(report),
    reportedOn,
  };
}

/** How many of the found disputes are matters now, were settled, and wait. */
function countOf(report: ScreeningReport) {
  const acts = report.form.found.map(({ id }) => lastOfFound(report, id)?.act);
  const registered = acts.filter((act) => act === "register" || act === "link").length;
  const settled = acts.filter((act) => act === "settle").length;
  return { registered, settled, open: acts.length - registered - settled };
}

function becameOf(report: ScreeningReport, foundId: string): string {
  const last = lastOfFound(report, foundId);
  switch (last?.act) {
    case undefined:
      return "待处理";
    case "register":
      return `已登记为事项（${last.matterNo}）`;
    case "link":
      return `已并入事项（${last.matterNo}）`;
    case "settle":
      return `当场化解：${last.how}`;
  }
}
