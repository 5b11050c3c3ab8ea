import { z } from "zod";
import { PlainDate } from "../../kernel/plain-date.ts";
import { RoomLogTotals } from "../mediation/room-log.ts";
import { CasePaperHead } from "./case-paper-parts.ts";

/** M-09 人民调解记录, the minutes of one session */
export const MinutesPayload = z.object({
  kind: z.literal("MEDIATION_RECORD"),
  ...CasePaperHead,
  /** 事由 */
  title: z.string(),
  category: z.string(),
  /** 第几次调解 */
  ordinal: z.int(),
  on: PlainDate,
  from: z.string(),
  to: z.string(),
  place: z.string(),
  isPublic: z.boolean(),
  coHosts: z.array(z.string()),
  /** Who came and who did not, each as one sentence. */
  parties: z.array(z.object({ side: z.string(), name: z.string(), attendance: z.string() })),
  /** Invited with the parties' consent (People's Mediation Law art. 20), each as one sentence. */
  participants: z.array(z.string()),
  /** 主持人 first */
  mediators: z.array(z.string()),
  recorder: z.string(),
  rightsTold: z.boolean(),
  statements: z.array(z.object({ speaker: z.string(), text: z.string() })),
  facts: z.string(),
  proposals: z.string(),
  outcome: z.string(),
  result: z.string(),
  nextOn: PlainDate.nullable(),
  readBack: z.boolean(),
  /** Parties and agents who were there, participants, mediators, recorder, in this order. */
  signers: z.array(z.string()),
});
export type MinutesPayload = z.infer<typeof MinutesPayload>;

/** 补正记录: a correction of minutes that are already on paper */
export const MinutesAddendumPayload = z.object({
  kind: z.literal("MEDIATION_ADDENDUM"),
  ...CasePaperHead,
  title: z.string(),
  /** The session whose minutes it corrects. */
  ordinal: z.int(),
  on: PlainDate,
  /** 第几次补正 */
  addendumNo: z.int(),
  addedOn: PlainDate,
  reason: z.string(),
  text: z.string(),
  signers: z.array(z.string()),
});
export type MinutesAddendumPayload = z.infer<typeof MinutesAddendumPayload>;

/** The room's papers are the centre's own: no mediation paper, no seal. */
const ROOM_HEAD = { centerName: z.string(), roomName: z.string(), demo: z.boolean() };

/** C-12 调解室工作日志: parties masked, because it lies open in the room */
export const RoomLogPayload = z.object({
  kind: z.literal("ROOM_LOG"),
  ...ROOM_HEAD,
  /** Name of a brand room (品牌调解室); empty for none. */
  brand: z.string(),
  on: PlainDate,
  weather: z.string(),
  dutyMediator: z.string(),
  reviewer: z.string(),
  rows: z.array(
    z.object({
      /** `09:30—11:00` */
      slot: z.string(),
      matterNo: z.string(),
      parties: z.string(),
      category: z.string(),
      hosts: z.string(),
      digest: z.string(),
      result: z.string(),
      nextOn: PlainDate.nullable(),
      needsAttention: z.boolean(),
      recorder: z.string(),
    }),
  ),
  totals: RoomLogTotals,
  summary: z.string(),
});
export type RoomLogPayload = z.infer<typeof RoomLogPayload>;

/** C-13 调解室预约表 */
export const RoomBookingsPayload = z.object({
  kind: z.literal("ROOM_BOOKINGS"),
  ...ROOM_HEAD,
  from: PlainDate,
  to: PlainDate,
  rows: z.array(
    z.object({
      on: PlainDate,
      slot: z.string(),
      matterNo: z.string(),
      parties: z.string(),
      mediators: z.string(),
      /** Who was told, how: `张**（电话）`. */
      notified: z.string(),
      separateEntry: z.boolean(),
      note: z.string(),
    }),
  ),
});
export type RoomBookingsPayload = z.infer<typeof RoomBookingsPayload>;
