import { z } from "zod";

/** Where an incoming slip stands: 待答复 · 已出具答复 · 已送达 · 已办结 · 已作废 */
export const IncomingStatus = z.enum(["OPEN", "REPLIED", "DELIVERED", "CLOSED", "VOIDED"]);
export type IncomingStatus = z.infer<typeof IncomingStatus>;

/** What can be recorded on it: 答复 · 送达 · 对方退回重办 · 办结 · 作废 */
export const IncomingAct = z.enum(["reply", "deliver", "sent-back", "close", "void"]);
export type IncomingAct = z.infer<typeof IncomingAct>;

/** The acts allowed in each status; the compiler keeps the table complete. A letter that has not left yet may be written anew. */
export const INCOMING_ACTS: Readonly<Record<IncomingStatus, readonly IncomingAct[]>> = {
  OPEN: ["reply", "void"],
  REPLIED: ["deliver", "reply", "void"],
  DELIVERED: ["close", "sent-back"],
  CLOSED: ["sent-back"],
  VOIDED: [],
};

/** Statuses in which an answer is still owed: a letter on our own table has answered nothing. */
export const OWED: readonly IncomingStatus[] = ["OPEN", "REPLIED"];
