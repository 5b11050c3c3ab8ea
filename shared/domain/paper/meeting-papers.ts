import { z } from "zod";
import { PlainDate } from "../../kernel/plain-date.ts";

/** Meetings are the centre's own; the minutes go under its seal. */
const Head = { centerName: z.string(), sealName: z.string(), demo: z.boolean() };

/** A task as printed: what, who, by when. */
const TaskLine = z.object({ what: z.string(), owner: z.string(), dueOn: PlainDate });

/** 会商研判议题清单, taken to the table */
export const ConferenceAgendaPayload = z.object({
  kind: z.literal("CONFERENCE_AGENDA"),
  ...Head,
  on: PlainDate,
  from: z.string(),
  place: z.string(),
  rows: z.array(
    z.object({
      matterNo: z.string(),
      matter: z.string(),
      village: z.string(),
      colour: z.string(),
      /** How the colour went, oldest first: `7月3日登记黄色`. */
      history: z.array(z.string()),
      why: z.string(),
      /** Who has it, and where it stands. */
      standing: z.string(),
    }),
  ),
});
export type ConferenceAgendaPayload = z.infer<typeof ConferenceAgendaPayload>;

/** C-16 会商研判记录 */
export const ConferenceMinutesPayload = z.object({
  kind: z.literal("CONFERENCE_MINUTES"),
  ...Head,
  on: PlainDate,
  from: z.string(),
  to: z.string(),
  place: z.string(),
  host: z.string(),
  recorder: z.string(),
  members: z.array(z.string()),
  items: z.array(
    z.object({
      matterNo: z.string(),
      matter: z.string(),
      village: z.string(),
      before: z.string(),
      after: z.string(),
      unit: z.string(),
      decision: z.string(),
      tasks: z.array(TaskLine),
    }),
  ),
  other: z.string(),
});
export type ConferenceMinutesPayload = z.infer<typeof ConferenceMinutesPayload>;

/** 民主协商记录 of a consultation meeting with 1+7+X */
export const ConsultationRecordPayload = z.object({
  kind: z.literal("CONSULTATION_RECORD"),
  ...Head,
  topic: z.string(),
  village: z.string(),
  matterNo: z.string(),
  matter: z.string(),
  on: PlainDate,
  from: z.string(),
  to: z.string(),
  place: z.string(),
  host: z.string(),
  recorder: z.string(),
  members: z.array(
    z.object({
      group: z.enum(["1", "7", "X"]),
      role: z.string(),
      name: z.string(),
      present: z.boolean(),
      note: z.string(),
    }),
  ),
  steps: z.array(z.object({ name: z.string(), text: z.string() })),
  outcome: z.string(),
  resolution: z.string(),
  nextOn: PlainDate.nullable(),
  tasks: z.array(TaskLine),
});
export type ConsultationRecordPayload = z.infer<typeof ConsultationRecordPayload>;

/** 补正记录: a correction of the minutes of a meeting that are already on paper */
export const MeetingAddendumPayload = z.object({
  kind: z.literal("MEETING_ADDENDUM"),
  ...Head,
  /** 会商研判记录 · 民主协商记录 */
  title: z.string(),
  minutesNo: z.string(),
  on: PlainDate,
  /** 第几次补正 */
  ordinal: z.int(),
  addedOn: PlainDate,
  reason: z.string(),
  text: z.string(),
  by: z.string(),
});
export type MeetingAddendumPayload = z.infer<typeof MeetingAddendumPayload>;
