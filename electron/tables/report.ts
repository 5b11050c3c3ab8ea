/** Tables of reports and of what is counted for them alone. */
import type { FrozenReport } from "#shared/domain/report/frozen-report.ts";
import type { Prevention } from "#shared/domain/report/prevention.ts";
import type { ReportSettings } from "#shared/domain/report/report-settings.ts";
import type { TableSpec } from "../storage/store.ts";
import { keysOfNumber, matterKey, reportKey, whole, yearAt } from "./keys.ts";

export const reports: TableSpec<FrozenReport> = {
  name: "report",
  shardOf: (report) => yearAt(report.frozenAt),
  columns: ({ frozenAt }) => ({ frozenAt: Date.parse(frozenAt) }),
  keys: ({ no, period, villageCode }) => [...keysOfNumber(no), reportKey(period, villageCode)],
};
/** How the office counts; one document, `"report"`. */
export const reportSettings: TableSpec<ReportSettings> = { name: "reportSettings", shardOf: whole };
export const preventions: TableSpec<Prevention> = {
  name: "prevention",
  shardOf: ({ declaredAt }) => yearAt(declaredAt),
  columns: ({ declaredAt, verdict }) => ({
    declaredAt: Date.parse(declaredAt),
    waiting: verdict === null ? 1 : 0,
  }),
  keys: ({ form }) => [matterKey(form.matterId)],
};
