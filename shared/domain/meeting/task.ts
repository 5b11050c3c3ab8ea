import { z } from "zod";
import { cutText } from "../../kernel/cut-text.ts";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line, requiredLine } from "../../kernel/text.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { Actor } from "../paper/actor.ts";

/** Who does what by when, as a meeting sets it down. */
export const TaskForm = z
  .object({
    /** Empty: what the meeting decided, in its own words. */
    what: line(300),
    /** 责任单位（人）, as it is printed. */
    ownerName: requiredLine(60),
    /** Where the owner is a unit of the directory. */
    ownerUnitId: RecordId.nullable(),
    dueOn: PlainDate,
  })
  .readonly();
export type TaskForm = z.infer<typeof TaskForm>;

/** The tasks with words of their own: one that says nothing stands for the decision itself. */
export function namedTasks(tasks: readonly TaskForm[], decision: string): readonly TaskForm[] {
  const words = cutText(decision.replaceAll(/\s*\n\s*/g, " ").trim(), 300);
  return tasks.map((task) => (task.what.trim() === "" ? { ...task, what: words } : task));
}

/** 待落实 · 已落实 · 不再办理 */
export const TaskStatus = z.enum(["OPEN", "DONE", "SET_ASIDE"]);
export type TaskStatus = z.infer<typeof TaskStatus>;

/** 落实 · 不再办理 · 恢复办理 */
export const TaskAct = z.enum(["finish", "set-aside", "resume"]);
export type TaskAct = z.infer<typeof TaskAct>;

/** The acts allowed in each status; the compiler keeps the table complete. */
export const TASK_ACTS: Readonly<Record<TaskStatus, readonly TaskAct[]>> = {
  OPEN: ["finish", "set-aside"],
  DONE: ["resume"],
  SET_ASIDE: ["resume"],
};

export const TaskFacts = z.discriminatedUnion("act", [
  z.object({ act: z.literal("finish"), on: PlainDate, note: line(300) }),
  z.object({ act: z.literal("set-aside"), on: PlainDate, reason: requiredLine(300) }),
  z.object({ act: z.literal("resume"), on: PlainDate, reason: requiredLine(300) }),
]);
export type TaskFacts = z.infer<typeof TaskFacts>;

/** Which meeting set a task, and decided on a matter: 会商研判 · 民主协商 */
export const MeetingKind = z.enum(["CONFERENCE", "CONSULTATION"]);
export type MeetingKind = z.infer<typeof MeetingKind>;

/** A task (落实事项) that a meeting set: it stands on the matter and on the board until it is done or set aside. */
export const MeetingTask = z
  .object({
    id: RecordId,
    matterId: RecordId,
    meeting: z.object({ kind: MeetingKind, id: RecordId, no: z.string(), on: PlainDate }).readonly(),
    form: TaskForm,
    setAt: Instant,
    setBy: Actor,
    events: z.array(z.object({ at: Instant, by: Actor, facts: TaskFacts }).readonly()).readonly(),
  })
  .readonly();
export type MeetingTask = z.infer<typeof MeetingTask>;

const STATUS_AFTER: Readonly<Record<TaskAct, TaskStatus>> = {
  finish: "DONE",
  "set-aside": "SET_ASIDE",
  resume: "OPEN",
};

export function taskStatus({ events }: Pick<MeetingTask, "events">): TaskStatus {
  const last = events.at(-1);
  return last === undefined ? "OPEN" : STATUS_AFTER[last.facts.act];
}

/** Why something cannot be recorded on a task like this. */
export const TaskRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("not-in-this-status"), status: TaskStatus }),
  z.object({ reason: z.literal("day-before"), earliest: PlainDate }),
  z.object({ reason: z.literal("day-in-future"), today: PlainDate }),
]);
export type TaskRefusal = z.infer<typeof TaskRefusal>;

/** The task with one more event on it. */
export function recordTask(
  task: MeetingTask,
  event: MeetingTask["events"][number],
  today: PlainDate,
): Result<MeetingTask, TaskRefusal> {
  const { act, on } = event.facts;
  const status = taskStatus(task);
  if (!TASK_ACTS[status].includes(act)) return err({ reason: "not-in-this-status", status });
  if (on > today) return err({ reason: "day-in-future", today });
  const earliest = task.events.at(-1)?.facts.on ?? task.meeting.on;
  if (on < earliest) return err({ reason: "day-before", earliest });
  return ok({ ...task, events: [...task.events, event] });
}
