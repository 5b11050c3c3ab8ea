/** Tables of what is watched for: disputes found, risks, deadlines, warnings. */
import { type Clock, colourTimes, goneAt } from "#shared/domain/deadline/clock.ts";
import type { DeadlineRule } from "#shared/domain/deadline/deadline-rule.ts";
import type { RiskReport } from "#shared/domain/risk-report/risk-report.ts";
import { nextReportOn, riskStatus } from "#shared/domain/risk-report/risk-status.ts";
import type { ScreeningPlan } from "#shared/domain/screening/plan.ts";
import type { ScreeningReport } from "#shared/domain/screening/report.ts";
import type { ScreeningRound } from "#shared/domain/screening/round.ts";
import type { WarningRules } from "#shared/domain/warning/warning-rules.ts";
import { levelRank, type Warning, warningStatus, WarningStatus } from "#shared/domain/warning/warning.ts";
import { yearOf } from "#shared/kernel/plain-date.ts";
import type { TableSpec } from "../storage/store.ts";
import { dayColumn, keysOfNumber, matterKey, MONTH_KEY, subjectKey, whole, yearAt } from "./keys.ts";

/** The rhythm of screening, once it is set; one document, `"all"`. */
export const screeningPlans: TableSpec<ScreeningPlan> = { name: "screeningPlan", shardOf: whole };
export const screeningRounds: TableSpec<ScreeningRound> = {
  name: "screeningRound",
  shardOf: ({ fromOn }) => String(yearOf(fromOn)),
  columns: ({ fromOn, toOn }) => ({ fromOn: dayColumn(fromOn), toOn: dayColumn(toOn) }),
};
export const screenings: TableSpec<ScreeningReport> = {
  name: "screening",
  shardOf: ({ reportedAt }) => yearAt(reportedAt),
  columns: ({ reportedOn, villageCode }) => ({ reportedOn: dayColumn(reportedOn), villageCode }),
  keys: ({ no }) => keysOfNumber(no),
};

export const riskReports: TableSpec<RiskReport> = {
  name: "riskReport",
  shardOf: ({ issuedAt }) => yearAt(issuedAt),
  columns: (report) => ({
    issuedAt: Date.parse(report.issuedAt),
    status: riskStatus(report),
    nextOn: nextReportOn(report) === null ? null : dayColumn(nextReportOn(report)!), // just asked
  }),
  keys: ({ no, form }) => [
    ...keysOfNumber(no),
    ...(form.matterId === null ? [] : [matterKey(form.matterId)]),
  ],
};

/** Everything the board asks is a column: what runs, since when it warns, from when it is overdue, whose it is. */
export const clocks: TableSpec<Clock> = {
  name: "clock",
  shardOf: ({ openedOn }) => String(yearOf(openedOn)),
  columns: (clock) => ({
    running: clock.endedOn === null ? 1 : 0,
    name: clock.name,
    ...colourTimes(clock),
    goneAt: goneAt(clock),
    ruleId: clock.ruleId,
    unpublished: clock.calendarUnpublished ? 1 : 0,
    unitId: clock.unitId,
    villageCode: clock.facts.villageCode,
    ownerId: clock.ownerId,
  }),
  keys: ({ subject, matterId }) => [subjectKey(subject), ...(matterId === null ? [] : [matterKey(matterId)])],
};
/** Rules the office changed or added; the others are as the release brings them. */
export const deadlineRules: TableSpec<DeadlineRule> = { name: "deadlineRule", shardOf: whole };
/** Says that every record of the folder has its clocks. One document, `"all"`. */
export const clockFills: TableSpec<{ readonly id: string; readonly version: number }> = {
  name: "clockFill",
  shardOf: whole,
};

export const warnings: TableSpec<Warning> = {
  name: "warning",
  shardOf: ({ raisedAt }) => yearAt(raisedAt),
  columns: (warning) => ({
    status: warningStatus(warning),
    statusRank: WarningStatus.options.indexOf(warningStatus(warning)),
    rule: warning.rule,
    level: warning.level,
    raisedAt: Date.parse(warning.raisedAt),
    // The gravest first, among them the newest.
    rank: -levelRank(warning.level) * 1e14 - Date.parse(warning.raisedAt),
  }),
  keys: ({ matterId }) => [matterId === null ? MONTH_KEY : matterKey(matterId)],
};
/** The thresholds as the office changed them; one document, `"all"`. */
export const warningRules: TableSpec<WarningRules> = { name: "warningRules", shardOf: whole };
/** Up to when all open matters were looked at. One document, `"all"`. */
export const warningSweeps: TableSpec<{ readonly id: string; readonly mark: string }> = {
  name: "warningSweep",
  shardOf: whole,
};
