import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { ClockTime } from "../mediation/session.ts";
import { Actor } from "../paper/actor.ts";

/** Where a meeting stands: 待召开 · 已召开 · 已取消 */
export const MeetingStatus = z.enum(["PLANNED", "HELD", "CANCELLED"]);
export type MeetingStatus = z.infer<typeof MeetingStatus>;

/** 安排（改期、增减议题）· 记录召开 · 取消 · 补正 */
export const MeetingAct = z.enum(["arrange", "hold", "cancel", "amend"]);
export type MeetingAct = z.infer<typeof MeetingAct>;

/** The acts allowed in each status; the compiler keeps the table complete. Minutes on paper are corrected by what is added to them. */
export const MEETING_ACTS: Readonly<Record<MeetingStatus, readonly MeetingAct[]>> = {
  PLANNED: ["arrange", "hold", "cancel"],
  HELD: ["amend"],
  CANCELLED: [],
};

/** When and where a meeting is to be. */
export const MeetingPlan = z.object({ on: PlainDate, from: ClockTime, place: line(120) }).readonly();
export type MeetingPlan = z.infer<typeof MeetingPlan>;

/** A correction (补正) of minutes that are already on paper. */
export const AddendumForm = z
  .object({
    reason: requiredLine(300),
    text: prose(4000).refine((text) => text.trim() !== "", { error: "required" }),
  })
  .readonly();
export type AddendumForm = z.infer<typeof AddendumForm>;

export const Addendum = z
  .object({ at: Instant, by: Actor, on: PlainDate, form: AddendumForm, paperId: RecordId })
  .readonly();

const Cancelled = z.object({ at: Instant, by: Actor, reason: requiredLine(300) }).readonly();
type Cancelled = z.infer<typeof Cancelled>;

/** What every kind of meeting keeps beside its minutes. */
export const MeetingCourse = {
  id: RecordId,
  plan: MeetingPlan,
  plannedAt: Instant,
  plannedBy: Actor,
  /** Why there will be none. */
  cancelled: Cancelled.nullable(),
  addenda: z.array(Addendum).readonly(),
};

interface Course {
  readonly held: object | null;
  readonly cancelled: Cancelled | null;
}

export function meetingStatus({ held, cancelled }: Course): MeetingStatus {
  if (cancelled !== null) return "CANCELLED";
  return held === null ? "PLANNED" : "HELD";
}

/** Why an act on a meeting is not taken. */
export const MeetingRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("not-in-this-status"), act: MeetingAct, status: MeetingStatus }),
  z.object({ reason: z.literal("day-passed"), today: PlainDate }),
  z.object({ reason: z.literal("day-in-future"), today: PlainDate }),
  z.object({ reason: z.literal("ends-before-it-begins") }),
  z.object({ reason: z.literal("nothing-dealt-with") }),
  /** Concluded in the meantime, or named twice. */
  z.object({ reason: z.literal("matter-not-open"), no: z.string() }),
  z.object({ reason: z.literal("task-due-before"), on: PlainDate }),
  z.object({ reason: z.literal("resolution-missing") }),
  z.object({ reason: z.literal("nobody-came") }),
  z.object({ reason: z.literal("next-not-later"), on: PlainDate }),
]);
export type MeetingRefusal = z.infer<typeof MeetingRefusal>;

/** What keeps an act from being taken in the status the meeting is in. */
export function statusProblem(meeting: Course, act: MeetingAct): MeetingRefusal | undefined {
  const status = meetingStatus(meeting);
  return MEETING_ACTS[status].includes(act) ? undefined : { reason: "not-in-this-status", act, status };
}

/** A plan looks ahead. */
export function planProblem({ on }: Pick<MeetingPlan, "on">, today: PlainDate): MeetingRefusal | undefined {
  return on < today ? { reason: "day-passed", today } : undefined;
}

/** What was held was held by now, and what it set is due afterwards. */
export function heldProblem(
  {
    on,
    from,
    to,
    tasks,
  }: {
    readonly on: PlainDate;
    readonly from: string;
    readonly to: string;
    readonly tasks: readonly { readonly dueOn: PlainDate }[];
  },
  today: PlainDate,
): MeetingRefusal | undefined {
  if (on > today) return { reason: "day-in-future", today };
  if (to <= from) return { reason: "ends-before-it-begins" };
  return tasks.some(({ dueOn }) => dueOn < on) ? { reason: "task-due-before", on } : undefined;
}

/** The meeting on another day, at another hour or place. */
export function moveMeeting<Meeting extends Course & { readonly plan: MeetingPlan }>(
  meeting: Meeting,
  plan: MeetingPlan,
  today: PlainDate,
): Result<Meeting, MeetingRefusal> {
  const problem = statusProblem(meeting, "arrange") ?? planProblem(plan, today);
  return problem === undefined ? ok({ ...meeting, plan }) : err(problem);
}

export function cancelMeeting<Meeting extends Course>(
  meeting: Meeting,
  cancelled: Cancelled,
): Result<Meeting, MeetingRefusal> {
  const problem = statusProblem(meeting, "cancel");
  return problem === undefined ? ok({ ...meeting, cancelled }) : err(problem);
}
