import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { MatterAct, MatterStatus } from "./matter-status.ts";

/** What is still under way and keeps a matter from being concluded, with the record to go to. */
export const ConclusionObstacle = z.discriminatedUnion("reason", [
  /** The unit has not answered. */
  z.object({ reason: z.literal("slip-open"), slipId: RecordId, no: z.string(), unitName: z.string() }),
  /** It has, and nobody has looked at the answer. */
  z.object({ reason: z.literal("slip-unverified"), slipId: RecordId, no: z.string(), unitName: z.string() }),
  /** Units are still awaited, or nobody has said what came of it. */
  z.object({ reason: z.literal("whistle-open"), whistleId: RecordId, no: z.string() }),
  /** Units still work on what they took over. */
  z.object({
    reason: z.literal("whistle-tasks-open"),
    whistleId: RecordId,
    no: z.string(),
    openTasks: z.int(),
  }),
  z.object({ reason: z.literal("case-running"), caseId: RecordId, no: z.string() }),
  /** What a meeting set is neither done nor set aside. */
  z.object({ reason: z.literal("task-open"), no: z.string(), count: z.int() }),
]);
export type ConclusionObstacle = z.infer<typeof ConclusionObstacle>;

/** Something agreed is still owed: the matter may be concluded, not closed. */
const StillOwed = z.object({ reason: z.literal("case-performing"), caseId: RecordId, no: z.string() });

/** Why an act of closing a matter is not taken; the renderer owns one sentence for each reason. */
export const ClosingRefusal = z.discriminatedUnion("reason", [
  ...ConclusionObstacle.options,
  StillOwed,
  z.object({ reason: z.literal("not-now"), act: MatterAct, status: MatterStatus }),
  /** The office's order wants `first` before it. */
  z.object({ reason: z.literal("out-of-turn"), act: MatterAct, first: MatterAct }),
  z.object({ reason: z.literal("day-in-future"), today: PlainDate }),
  z.object({ reason: z.literal("day-before"), earliest: PlainDate }),
  z.object({ reason: z.literal("result-missing") }),
  /** Closing needs a record of who was told (domain invariant 15). */
  z.object({ reason: z.literal("told-missing") }),
  z.object({ reason: z.literal("told-day-wrong"), from: PlainDate, to: PlainDate }),
  z.object({ reason: z.literal("again-not-later") }),
  z.object({ reason: z.literal("reopen-reason-missing") }),
  z.object({ reason: z.literal("rated-already"), on: PlainDate, by: z.string() }),
  /** Satisfaction is asked by somebody who did not deal with the matter. */
  z.object({ reason: z.literal("rated-by-handler"), name: z.string() }),
]);
export type ClosingRefusal = z.infer<typeof ClosingRefusal>;
