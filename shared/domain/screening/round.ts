import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { addDays, dayAfter, Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line } from "../../kernel/text.ts";
import { VillageCode } from "../office/office.ts";
import { Actor } from "../paper/actor.ts";
import { periodsFrom, type ScreeningPeriod, type ScreeningPlanForm } from "./plan.ts";
import type { ScreeningReport } from "./report.ts";

/** What a round keeps of a village's report, renewed when it is corrected. */
const ReportBrief = z
  .object({ villageCode: VillageCode, reportId: RecordId, found: z.int(), reportedOn: PlainDate })
  .readonly();
type ReportBrief = z.infer<typeof ReportBrief>;

/** A screening round (排查轮次): one period in which every village reports, with who was asked. */
export const ScreeningRound = z
  .object({
    id: RecordId,
    fromOn: PlainDate,
    toOn: PlainDate,
    important: line(40),
    openedAt: Instant,
    /** Whoever set the plan: the desk opens rounds by it, and the clocks are theirs. */
    planBy: Actor,
    villages: z.array(z.object({ code: VillageCode, name: z.string() }).readonly()).readonly(),
    reports: z.array(ReportBrief).readonly(),
  })
  .readonly();
export type ScreeningRound = z.infer<typeof ScreeningRound>;

/** How a village stands in a round: 进行中 · 待报 · 逾期未报 · 零报告 · 已查出 */
export const VillageStatus = z.enum(["RUNNING", "DUE", "LATE", "NIL", "FOUND"]);
export type VillageStatus = z.infer<typeof VillageStatus>;

export const ReportAct = z.enum(["report", "correct", "print"]);
export type ReportAct = z.infer<typeof ReportAct>;

/** What can be done with a village's report in each status; the compiler keeps the table complete. */
export const REPORT_ACTS: Readonly<Record<VillageStatus, readonly ReportAct[]>> = {
  RUNNING: ["report"],
  DUE: ["report"],
  LATE: ["report"],
  NIL: ["correct", "print"],
  FOUND: ["correct", "print"],
};

export function reportOf(
  { reports }: Pick<ScreeningRound, "reports">,
  villageCode: string,
): ReportBrief | undefined {
  return reports.find((report) => report.villageCode === villageCode);
}

/** `dueOn`: the day its clock gives, null in an office without a rule for it: then nothing is late. */
export function villageStatus(
  round: Pick<ScreeningRound, "toOn" | "reports">,
  villageCode: string,
  { today, dueOn }: { readonly today: PlainDate; readonly dueOn: PlainDate | null },
): VillageStatus {
  const report = reportOf(round, villageCode);
  if (report !== undefined) return report.found === 0 ? "NIL" : "FOUND";
  if (dueOn !== null && today > dueOn) return "LATE";
  return today > round.toOn ? "DUE" : "RUNNING";
}

/** The periods that have begun and have no round yet. `lastOn`: the last day of the latest round; null before the first. */
export function periodsToOpen(
  plan: ScreeningPlanForm,
  lastOn: PlainDate | null,
  today: PlainDate,
): readonly ScreeningPeriod[] {
  const next = lastOn === null ? plan.startsOn : dayAfter(lastOn);
  return periodsFrom(plan, next > plan.startsOn ? next : plan.startsOn, today);
}

/**
 * The round under way after the plan was changed. It may end earlier, when important days begin, never later, and never
 * before yesterday: what has been screened is not parted anew. Undefined when it stays as it is.
 */
export function cutRound(
  round: ScreeningRound,
  plan: ScreeningPlanForm,
  today: PlainDate,
): ScreeningRound | undefined {
  const yesterday = addDays(today, -1);
  if (round.toOn < today) return undefined;
  const toOn = periodsFrom(plan, round.fromOn, round.toOn).find((period) => period.toOn >= yesterday)?.toOn;
  return toOn === undefined || toOn >= round.toOn ? undefined : { ...round, toOn };
}

/** The round with a report put in, or in place of what it said before. */
export function withReport<R extends Pick<ScreeningRound, "reports">>(round: R, report: ScreeningReport): R {
  const { id: reportId, villageCode, form, reportedOn } = report;
  const others = round.reports.filter((each) => each.villageCode !== villageCode);
  return {
    ...round,
    reports: [...others, { villageCode, reportId, found: form.found.length, reportedOn }],
  };
}
