import { z } from "zod";

/** Where a slip stands: 已签发 · 已送达 · 已签收 · 已退回 · 办理中 · 已反馈 · 已核验 · 已作废 */
export const SlipStatus = z.enum([
  "ISSUED",
  "DELIVERED",
  "SIGNED",
  "RETURNED",
  "HANDLING",
  "REPLIED",
  "VERIFIED",
  "VOIDED",
]);
export type SlipStatus = z.infer<typeof SlipStatus>;

/** Statuses in which the unit still owes an answer. */
export const OPEN_SLIP_STATUSES: readonly SlipStatus[] = ["ISSUED", "DELIVERED", "SIGNED", "HANDLING"];

/** What can be recorded on a slip: 送达 · 签收 · 受理 · 退回 · 反馈 · 核验 · 重办 · 作废 */
export const SlipAct = z.enum(["deliver", "sign", "accept", "return", "reply", "verify", "rework", "void"]);
export type SlipAct = z.infer<typeof SlipAct>;

/** The acts allowed in each status; the compiler keeps the table complete. */
export const SLIP_ACTS: Readonly<Record<SlipStatus, readonly SlipAct[]>> = {
  ISSUED: ["deliver", "sign", "void"],
  DELIVERED: ["sign", "return", "void"],
  SIGNED: ["accept", "return", "reply", "void"],
  RETURNED: [],
  HANDLING: ["reply", "return", "void"],
  REPLIED: ["verify", "rework"],
  VERIFIED: [],
  VOIDED: [],
};
