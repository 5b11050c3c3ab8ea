import type { TFunction } from "i18next";
import type { MeetingRefusal, MeetingStatus } from "#shared/domain/meeting/meeting.ts";
import type { TaskRefusal, TaskStatus } from "#shared/domain/meeting/task.ts";
import { dayText } from "../../client/day-text.ts";
import type { Tone } from "../../ui/StatusTag.tsx";

export const MEETING_TONE = {
  PLANNED: "wait",
  HELD: "done",
  CANCELLED: "plain",
} as const satisfies Record<MeetingStatus, Tone>;

export const TASK_TONE = {
  OPEN: "busy",
  DONE: "done",
  SET_ASIDE: "plain",
} as const satisfies Record<TaskStatus, Tone>;

/** How an act on a conference or a consultation is refused. */
export type MeetingActRefusal =
  | { readonly code: "MEETING_REFUSED"; readonly data: MeetingRefusal }
  | { readonly code: "CONFERENCE_NOT_FOUND" | "CONSULTATION_NOT_FOUND" };

/** One sentence for each way in which an act on a meeting is refused, with what to do next. */
export function meetingRefusalText(t: TFunction, refusal: MeetingRefusal): string {
  switch (refusal.reason) {
    case "not-in-this-status":
      return t("meeting.refused.status", { status: t(`meeting.status.${refusal.status}`) });
    case "day-passed":
      return t("meeting.refused.dayPassed", { today: dayText(t, refusal.today) });
    case "day-in-future":
      return t("meeting.refused.dayInFuture", { today: dayText(t, refusal.today) });
    case "ends-before-it-begins":
      return t("meeting.refused.ends");
    case "nothing-dealt-with":
      return t("meeting.refused.nothing");
    case "matter-not-open":
      return t("meeting.refused.notOpen", { no: refusal.no });
    case "task-due-before":
      return t("meeting.refused.taskDue", { on: dayText(t, refusal.on) });
    case "resolution-missing":
      return t("meeting.refused.resolution");
    case "nobody-came":
      return t("meeting.refused.nobody");
    case "next-not-later":
      return t("meeting.refused.next", { on: dayText(t, refusal.on) });
  }
}

export function taskRefusalText(t: TFunction, refusal: TaskRefusal): string {
  switch (refusal.reason) {
    case "not-in-this-status":
      return t("meeting.task.refused.status", { status: t(`meeting.task.status.${refusal.status}`) });
    case "day-before":
      return t("meeting.task.refused.before", { earliest: dayText(t, refusal.earliest) });
    case "day-in-future":
      return t("meeting.refused.dayInFuture", { today: dayText(t, refusal.today) });
  }
}
