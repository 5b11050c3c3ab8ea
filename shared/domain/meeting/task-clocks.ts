import { wantedClock, type WantedClock } from "../deadline/wanted-clock.ts";
import { scopeOf } from "../matter/matter-scope.ts";
import type { Matter } from "../matter/matter.ts";
import { taskStatus, type MeetingTask } from "./task.ts";

/** What a meeting set is owed until it is done or set aside; the day stands in the minutes. */
export function taskClocks(task: MeetingTask, matter: Matter): readonly WantedClock[] {
  const { form, meeting, setBy, events } = task;
  return [
    wantedClock({
      name: "meeting-task",
      matterId: matter.id,
      unitId: form.ownerUnitId,
      ownerId: setBy.accountId,
      facts: scopeOf(matter),
      startedOn: meeting.on,
      fixedOn: form.dueOn,
      ended: taskStatus(task) === "OPEN" ? null : (events.at(-1)?.facts.on ?? null),
    }),
  ];
}

/** The matter with the tasks of a meeting counted anew. */
export function withOpenTasks(matter: Matter, meetingId: string, openTasks: number): Matter {
  return {
    ...matter,
    meetings: matter.meetings.map((brief) =>
      brief.meetingId === meetingId ? { ...brief, openTasks } : brief,
    ),
  };
}
