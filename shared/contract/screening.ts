import { z } from "zod";
import { ScreeningPlan, ScreeningPlanForm, PlanRefusal } from "../domain/screening/plan.ts";
import { ReportRefusal } from "../domain/screening/check-report.ts";
import { FoundAct, FoundRefusal, FoundStatus } from "../domain/screening/found-status.ts";
import { FoundFacts, ScreeningForm, ScreeningReport } from "../domain/screening/report.ts";
import { ReportAct, VillageStatus } from "../domain/screening/round.ts";
import { VillageCode } from "../domain/office/office.ts";
import { VisitProblem } from "../domain/visit/visit.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { requiredLine } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";

/** How a village stands in one round. */
export const VillageCell = z.object({
  villageCode: VillageCode,
  status: VillageStatus,
  found: z.int(),
  dueOn: PlainDate.nullable(),
});
export type VillageCell = z.infer<typeof VillageCell>;

/** A round as a column of the board; villages in the order of the directory, by their codes. */
export const RoundColumn = z.object({
  id: RecordId,
  fromOn: PlainDate,
  toOn: PlainDate,
  important: z.string(),
  cells: z.array(VillageCell),
});
export type RoundColumn = z.infer<typeof RoundColumn>;

/** A found dispute with what became of it and what can be done with it. */
export const FoundEntry = z.object({
  foundId: RecordId,
  status: FoundStatus,
  acts: z.array(FoundAct),
  last: FoundFacts.nullable(),
});
export type FoundEntry = z.infer<typeof FoundEntry>;

export const VillageRound = z.object({
  roundId: RecordId,
  fromOn: PlainDate,
  toOn: PlainDate,
  important: z.string(),
  villageCode: VillageCode,
  villageName: z.string(),
  status: VillageStatus,
  acts: z.array(ReportAct),
  dueOn: PlainDate.nullable(),
  /** Who may have gone round: the grid workers of the village. */
  workers: z.array(z.string()),
  report: ScreeningReport.nullable(),
  found: z.array(FoundEntry),
  /** The sheet as it was printed last; null before. */
  paperId: RecordId.nullable(),
});
export type VillageRound = z.infer<typeof VillageRound>;

const roundNotFound = { ROUND_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;
const reportNotFound = { REPORT_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;
const reportRefused = { REPORT_REFUSED: { data: ReportRefusal } } as const;
const foundRefused = {
  FOUND_GONE: { data: z.object({ id: RecordId }) },
  FOUND_REFUSED: { data: FoundRefusal },
} as const;
const found = { reportId: RecordId, foundId: RecordId };
export const screening = {
  /** The rhythm; null before the office set one: nobody is asked for anything until then. */
  plan: base.output(ScreeningPlan.nullable()),
  /** Sets the rhythm, opens what has begun by it, and cuts the round under way where important days begin. */
  savePlan: base
    .input(act({ plan: ScreeningPlanForm }))
    .output(ScreeningPlan)
    .errors(refusals({ PLAN_REFUSED: { data: PlanRefusal } })),
  /** Villages × periods, the latest period first. */
  board: base
    .input(z.object({ offset: z.int().nonnegative(), limit: z.int().min(1).max(20) }))
    .output(z.object({ hasPlan: z.boolean(), rounds: z.array(RoundColumn), total: z.int() })),
  /** What one village reported, or is to report, of one round. */
  village: base
    .input(z.object({ roundId: RecordId, villageCode: VillageCode }))
    .output(VillageRound)
    .errors(refusals(roundNotFound)),
  report: base
    .input(act({ roundId: RecordId, villageCode: VillageCode, form: ScreeningForm }))
    .output(ScreeningReport)
    .errors(
      refusals({
        ...roundNotFound,
        ...reportRefused,
        REPORTED_ALREADY: { data: z.object({ reportId: RecordId }) },
      }),
    ),
  /** What it said before stays with it; a sheet that was printed of it is voided. */
  correct: base
    .input(act({ reportId: RecordId, form: ScreeningForm, reason: requiredLine(300) }))
    .output(ScreeningReport)
    .errors(refusals({ ...reportNotFound, ...reportRefused })),
  /**
   * Makes a visit of a found dispute, by the same rule as at the counter: on a matter of its own (`linkTo` null), or on an
   * open one.
   */
  enterFound: base
    .input(act({ ...found, linkTo: RecordId.nullable() }))
    .output(z.object({ matterId: RecordId, matterNo: z.string() }))
    .errors(
      refusals({
        ...foundRefused,
        VISIT_NOT_READY: { data: z.object({ problems: z.array(VisitProblem) }) },
        MATTER_NOT_LINKABLE: { data: z.object({ matterId: RecordId }) },
      }),
    ),
  settleFound: base
    .input(act({ ...found, on: PlainDate, how: requiredLine(300) }))
    .output(ScreeningReport)
    .errors(refusals(foundRefused)),
  /** The sheet (C-15) of one village, frozen. */
  issue: base
    .input(act({ reportId: RecordId }))
    .output(z.object({ paperId: RecordId }))
    .errors(refusals(reportNotFound)),
  /** The summary of all villages of a round, frozen. */
  issueSummary: base
    .input(act({ roundId: RecordId }))
    .output(z.object({ paperId: RecordId }))
    .errors(refusals(roundNotFound)),
};
