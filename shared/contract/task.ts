import { z } from "zod";
import { MeetingTask, TaskAct, TaskFacts, TaskRefusal, TaskStatus } from "../domain/meeting/task.ts";
import { RecordId } from "../kernel/ids.ts";
import { act, base, refusals } from "./common.ts";

/** A task with what can be recorded on it now. */
export const TaskEntry = z.object({ task: MeetingTask, status: TaskStatus, acts: z.array(TaskAct) });
export type TaskEntry = z.infer<typeof TaskEntry>;

export const task = {
  /** What meetings set for a matter: what is open first. */
  ofMatter: base.input(z.object({ matterId: RecordId })).output(z.array(TaskEntry)),
  /** What one meeting set. */
  ofMeeting: base.input(z.object({ meetingId: RecordId })).output(z.array(TaskEntry)),
  record: base
    .input(act({ id: RecordId, facts: TaskFacts }))
    .output(TaskEntry)
    .errors(refusals({ TASK_NOT_FOUND: {}, TASK_REFUSED: { data: TaskRefusal } })),
};
