/** Tables of conferences and consultations. */
import type { Conference } from "#shared/domain/meeting/conference.ts";
import type { Consultation } from "#shared/domain/meeting/consultation.ts";
import type { MeetingRules } from "#shared/domain/meeting/meeting-rules.ts";
import { meetingStatus } from "#shared/domain/meeting/meeting.ts";
import type { MeetingTask } from "#shared/domain/meeting/task.ts";
import type { TableSpec } from "../storage/store.ts";
import { dayColumn, keysOfNumber, matterKey, meetingKey, NEVER_DUE, whole, yearAt } from "./keys.ts";

export const conferences: TableSpec<Conference> = {
  name: "conference",
  shardOf: (conference) => yearAt(conference.plannedAt),
  columns: (conference) => {
    const status = meetingStatus(conference);
    const on = dayColumn(conference.held?.form.on ?? conference.plan.on);
    // Planned ones first, the nearest on top; then what was, the latest on top.
    const rank = status === "PLANNED" ? on - NEVER_DUE * 2 : -on;
    return { status, on, rank };
  },
  keys: ({ held, brought }) => [
    ...(held === null ? [] : keysOfNumber(held.no)),
    ...brought.map(({ matterId }) => matterKey(matterId)),
  ],
};

export const consultations: TableSpec<Consultation> = {
  name: "consultation",
  shardOf: (consultation) => yearAt(consultation.plannedAt),
  keys: ({ held, matterId }) => [...(held === null ? [] : keysOfNumber(held.no)), matterKey(matterId)],
};

export const meetingTasks: TableSpec<MeetingTask> = {
  name: "meetingTask",
  shardOf: (task) => yearAt(task.setAt),
  keys: ({ matterId, meeting }) => [matterKey(matterId), meetingKey(meeting.id)],
};

/** How the office meets; one document, `"all"`. */
export const meetingRules: TableSpec<MeetingRules> = { name: "meetingRules", shardOf: whole };
