import type { TaskEntry } from "#shared/contract/task.ts";
import { recordTask, TASK_ACTS, taskStatus, type MeetingTask } from "#shared/domain/meeting/task.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { putTask } from "../../meetings.ts";
import { matterKey, meetingKey } from "../../tables/keys.ts";
import { meetingTasks } from "../../tables/meeting.ts";

export const ofMatter = desk.task.ofMatter.handler(({ input, context: { store } }) =>
  entriesOf(store.table(meetingTasks).lookup(matterKey(input.matterId))),
);

export const ofMeeting = desk.task.ofMeeting.handler(({ input, context: { store } }) =>
  entriesOf(store.table(meetingTasks).lookup(meetingKey(input.meetingId))),
);

export const record = desk.task.record.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { facts } = input;
  const why = facts.act === "finish" ? {} : { reason: facts.reason };
  const { entry } = await store.commit(header(context, `task.${facts.act}`, input.requestId, why), (tx) => {
    const known = tx.table(meetingTasks).find(input.id);
    if (!known) throw errors.TASK_NOT_FOUND();
    const recorded = recordTask(known, { at: tx.now, by: actor, facts }, tx.today);
    if (!recorded.ok) throw errors.TASK_REFUSED({ data: recorded.error });
    putTask(tx, recorded.value);
  });
  return entryOf(putOf(entry, meetingTasks));
});

export const task = { ofMatter, ofMeeting, record };

function entryOf(each: MeetingTask): TaskEntry {
  const status = taskStatus(each);
  return { task: each, status, acts: [...TASK_ACTS[status]] };
}

/** What is open first, by its day. */
function entriesOf(tasks: readonly MeetingTask[]): TaskEntry[] {
  return tasks
    .map(entryOf)
    .sort(
      (a, b) =>
        Number(a.status !== "OPEN") - Number(b.status !== "OPEN") ||
        a.task.form.dueOn.localeCompare(b.task.form.dueOn),
    );
}
