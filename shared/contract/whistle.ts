import { z } from "zod";
import { MatterStatus } from "../domain/matter/matter-status.ts";
import { WhistlePayload } from "../domain/paper/slip-papers.ts";
import { WhistleRefusal } from "../domain/whistle/check-whistle.ts";
import { WhistleEventRefusal } from "../domain/whistle/record-whistle.ts";
import { WhistleAct, WhistleLevel, WhistleRating, WhistleStatus } from "../domain/whistle/whistle-status.ts";
import { Whistle, WhistleFacts, WhistleForm } from "../domain/whistle/whistle.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { line } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";
import { PaperBrief } from "./matter.ts";

const notFound = {
  MATTER_NOT_FOUND: { data: z.object({ id: RecordId }) },
  UNIT_NOT_FOUND: { data: z.object({ id: RecordId }) },
} as const;
const whistleNotFound = { WHISTLE_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;

/** What the list shows: 未办结 · 等待到场 · 任务未完 · 任务到期 · 已结束. All of them when nothing is said. */
export const WhistleShow = z.enum(["open", "awaiting", "tasks", "due", "ended"]);
export type WhistleShow = z.infer<typeof WhistleShow>;

export const WhistleFilter = z.object({
  show: WhistleShow.optional(),
  /** A number of the whistle or of its matter. */
  text: line(80).optional(),
});
export type WhistleFilter = z.infer<typeof WhistleFilter>;

export const WhistleRow = z.object({
  id: RecordId,
  no: z.string(),
  level: WhistleLevel,
  status: WhistleStatus,
  matterNo: z.string(),
  title: z.string(),
  unitNames: z.array(z.string()),
  gatherOn: PlainDate,
  gatherAt: z.string(),
  /** Units of which it is known whether they came. */
  accounted: z.int(),
  openTasks: z.int(),
  dueOn: PlainDate.nullable(),
  late: z.boolean(),
});
export type WhistleRow = z.infer<typeof WhistleRow>;

/** A whistle with its matter, its papers and what can be recorded on it now. */
export const WhistleFile = z.object({
  whistle: Whistle,
  status: WhistleStatus,
  acts: z.array(WhistleAct),
  matter: z.object({ id: RecordId, no: z.string(), title: z.string(), status: MatterStatus }),
  papers: z.array(PaperBrief),
  /** The response of each unit as the record speaks for it. */
  proposedRatings: z.array(z.object({ unitId: RecordId, rating: WhistleRating })),
});
export type WhistleFile = z.infer<typeof WhistleFile>;

export const whistle = {
  /** What the form starts with: place and facts from the matter, units its category suggests, how late the units may be called for. */
  propose: base
    .input(z.object({ matterId: RecordId }))
    .output(
      z.object({
        /** What the matter does not say is left for the clerk: place and phone may be empty. */
        form: WhistleForm.unwrap()
          .omit({ units: true })
          .extend({ place: z.string(), contactPhone: z.string() }),
        expectation: z.string(),
        suggestedUnits: z.array(z.object({ unitId: RecordId, reason: z.string() })),
        /** Units this matter must never go to, and the respondent that makes it so. */
        closedUnits: z.array(z.object({ unitId: RecordId, respondent: z.string() })),
        /** The latest gathering the office's rule gives for each level, `null` without a rule. */
        latest: z.record(WhistleLevel, z.object({ on: PlainDate, at: z.string() }).nullable()),
        /** Many people are involved: the head-count table goes with the paper. */
        isMass: z.boolean(),
      }),
    )
    .errors(refusals(notFound)),
  /** The paper as it would be printed, without number or record. */
  preview: base
    .input(z.object({ form: WhistleForm }))
    .output(WhistlePayload)
    .errors(refusals({ ...notFound, WHISTLE_REFUSED: { data: WhistleRefusal } })),
  /** Takes the number, freezes the paper, marks the matter, in one act. */
  issue: base
    .input(act({ form: WhistleForm }))
    .output(z.object({ whistleId: RecordId, no: z.string(), paperId: RecordId }))
    .errors(refusals({ ...notFound, WHISTLE_REFUSED: { data: WhistleRefusal } })),
  /** Records arrivals, the talk with its tasks, further tasks, what a task came to, the end, or that it was called off. */
  record: base
    .input(act({ whistleId: RecordId, facts: WhistleFacts }))
    .output(z.object({ whistle: Whistle, status: WhistleStatus }))
    .errors(refusals({ ...whistleNotFound, WHISTLE_EVENT_REFUSED: { data: WhistleEventRefusal } })),
  file: base
    .input(z.object({ id: RecordId }))
    .output(WhistleFile)
    .errors(refusals(whistleNotFound)),
  /** What is owed first, the earliest day on top; then what is over, the newest first. */
  list: base
    .input(
      z.object({
        filter: WhistleFilter,
        offset: z.int().nonnegative(),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ rows: z.array(WhistleRow), total: z.int() })),
  counts: base.output(z.object({ total: z.int(), shown: z.record(WhistleShow, z.int()) })),
};
