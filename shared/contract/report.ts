import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { VillageCode } from "../domain/office/office.ts";
import { Difference, FrozenReport } from "../domain/report/frozen-report.ts";
import { Paragraph } from "../domain/report/narrative.ts";
import { Period } from "../domain/report/period.ts";
import { Prevention, PreventionForm, PreventionRefusal } from "../domain/report/prevention.ts";
import { ReportPayload } from "../domain/report/report-paper.ts";
import { ReportSettings } from "../domain/report/report-settings.ts";
import { ReportTable } from "../domain/report/table.ts";
import { RecordId } from "../kernel/ids.ts";
import { Instant, PlainDate } from "../kernel/plain-date.ts";
import { line, requiredLine } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";

/** What a report is about: this office (`villageCode` null) or one village. */
const Subject = { period: Period, villageCode: VillageCode.nullable() };

/**
 * The whole pack (报表包). Every part is a table of one shape, in the order in which it is printed:
 *
 * - `headline`: rows are indicators, columns 本期 · 上期 · 环比 · 上年同期 · 同比
 * - `moj-a`, `moj-b`, `moj-c`: the ministry's tables; rows are its items
 * - `category-time`: rows first-level categories, columns the months (only when more than one), total, share, last year, change
 * - `village`: rows villages and, at level 1, their grids
 * - `unit`: rows receiving units by name; `source`: channels; `outcome`: outcomes; `unresolved-age`: spans of days
 * - `risk`, `repeat`, `unresolved`: lists (`isList`), a row a matter (`matterId`), at most 200 rows
 * - `mediator`: rows mediators by name; `confirmation`: judicial confirmation and performance
 *
 * A cell prints by `printCell`; where it has a `key`, `listBehind` opens the records behind it.
 */
export const ReportPack = z.object({
  /** Names this build for `freeze`: what was seen is what is frozen. */
  buildId: z.string(),
  ...Subject,
  title: z.string(),
  /** 2026年3月 */
  periodName: z.string(),
  /** The centre's name or the village's. */
  scopeName: z.string(),
  from: PlainDate,
  to: PlainDate,
  /** When the records were read. */
  asOf: Instant,
  /** The last day of the period is here: the report may be frozen. */
  isOver: z.boolean(),
  /** The newest frozen report of the same period and scope: what is frozen now corrects it. */
  frozen: z.object({ reportId: RecordId, no: z.string() }).nullable(),
  settings: ReportSettings,
  tables: z.array(ReportTable),
  /** The written report as proposed, to be edited before freezing. */
  narrative: z.array(Paragraph),
});
export type ReportPack = z.infer<typeof ReportPack>;

/** `gathering` counts matters, `building` tables. The last event is `end`; to stop, return the iterator. */
export const ReportProgress = z.discriminatedUnion("phase", [
  z.object({ phase: z.literal("gathering"), done: z.int(), total: z.int() }),
  z.object({ phase: z.literal("building"), done: z.int(), total: z.int() }),
  z.object({ phase: z.literal("end"), pack: ReportPack }),
]);
export type ReportProgress = z.infer<typeof ReportProgress>;

/** A record behind a number. For a number of things the list is exactly that long; a sum is the sum of its amounts. */
export const BehindRow = z.object({
  /** `matter/…`, `visit/…`, `referral/…`, `mediation/…`, `agreement/…`, `prevention/…`, `screening/…/…`, `screeningRound/…/…`, `mediator/…` */
  record: z.string(),
  /** Null for what screening found and became no matter, for a report on a round, and for a mediator. */
  matterId: RecordId.nullable(),
  no: z.string(),
  /** Of its matter, names shortened. */
  title: z.string(),
  /** The day by which it was counted. */
  on: PlainDate,
  /** People, visits, days or fen, by what is counted. */
  amount: z.number(),
});
export type BehindRow = z.infer<typeof BehindRow>;

export const FreezeRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("not-over"), to: PlainDate }),
  /** A later change goes into a correction. */
  z.object({ reason: z.literal("frozen-already"), reportId: RecordId, no: z.string() }),
]);
export type FreezeRefusal = z.infer<typeof FreezeRefusal>;

export const CorrectionRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("other-period") }),
  z.object({ reason: z.literal("nothing-changed") }),
  /** Only the newest report is corrected. */
  z.object({ reason: z.literal("corrected-already"), reportId: RecordId, no: z.string() }),
]);
export type CorrectionRefusal = z.infer<typeof CorrectionRefusal>;

/** A row of the list of frozen reports. */
export const FrozenRow = FrozenReport.unwrap().omit({ figures: true, narrative: true });
export type FrozenRow = z.infer<typeof FrozenRow>;

/** A declared prevention with the matter it belongs to. */
export const PreventionRow = z.object({ prevention: Prevention, matterNo: z.string(), title: z.string() });
export type PreventionRow = z.infer<typeof PreventionRow>;

const buildGone = {
  /** The desk was closed since, or many others were built: build it again. */
  BUILD_GONE: {},
} as const;
const reportNotFound = { REPORT_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;
const preventionRefused = {
  MATTER_NOT_FOUND: { data: z.object({ id: RecordId }) },
  PREVENTION_REFUSED: { data: PreventionRefusal },
} as const;

export const report = {
  /** Gathers a period, the one before and last year's in one pass over the records, and builds the pack. */
  build: base.input(z.object(Subject)).output(eventIterator(ReportProgress)),
  /** The records behind a number of the pack, by day, a page at a time. Of the latest build of that period and scope, where there is one. */
  listBehind: base
    .input(
      z.object({
        ...Subject,
        key: z.string().max(400),
        /** Rows to skip: `next` of the page before. */
        after: z.int().nonnegative().nullable(),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ rows: z.array(BehindRow), total: z.int(), next: z.int().nullable() })),
  /** Freezes what was seen, with the text as edited: number, paper and digest in one act. */
  freeze: base
    .input(act({ buildId: z.string().max(64), narrative: z.array(Paragraph).max(12) }))
    .output(FrozenRow)
    .errors(refusals({ ...buildGone, FREEZE_REFUSED: { data: FreezeRefusal } })),
  /** What a correction by this build would say otherwise. */
  differences: base
    .input(
      z.object({ reportId: RecordId, buildId: z.string().max(64), narrative: z.array(Paragraph).max(12) }),
    )
    .output(z.array(Difference))
    .errors(refusals({ ...buildGone, ...reportNotFound, CORRECTION_REFUSED: { data: CorrectionRefusal } })),
  /** A 补报/更正: a report of its own, with the differences from the one it corrects. */
  correct: base
    .input(
      act({
        reportId: RecordId,
        buildId: z.string().max(64),
        narrative: z.array(Paragraph).max(12),
        reason: requiredLine(300),
      }),
    )
    .output(FrozenRow)
    .errors(refusals({ ...buildGone, ...reportNotFound, CORRECTION_REFUSED: { data: CorrectionRefusal } })),
  /** Newest first. */
  frozen: base
    .input(z.object({ offset: z.int().nonnegative(), limit: z.int().min(1).max(200) }))
    .output(z.object({ rows: z.array(FrozenRow), total: z.int() })),
  /** A frozen report as it was handed in. `intact`: its digest still fits its content. Its paper is opened and printed as any other. */
  get: base
    .input(z.object({ reportId: RecordId }))
    .output(z.object({ report: FrozenRow, payload: ReportPayload, intact: z.boolean() }))
    .errors(refusals(reportNotFound)),
  settings: base.output(ReportSettings),
  saveSettings: base.input(act({ settings: ReportSettings })).output(ReportSettings),
  /** 预防申报: what was kept from happening. Counted in table B once another person has confirmed it. */
  declarePrevention: base
    .input(act({ form: PreventionForm }))
    .output(PreventionRow)
    .errors(refusals(preventionRefused)),
  judgePrevention: base
    .input(act({ id: RecordId, confirmed: z.boolean(), note: line(300) }))
    .output(PreventionRow)
    .errors(
      refusals({
        PREVENTION_NOT_FOUND: { data: z.object({ id: RecordId }) },
        PREVENTION_REFUSED: { data: PreventionRefusal },
      }),
    ),
  /** Newest first; `waiting`: only those nobody has judged. */
  preventions: base
    .input(
      z.object({
        waiting: z.boolean(),
        offset: z.int().nonnegative(),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ rows: z.array(PreventionRow), total: z.int() })),
};
