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

/**
 * What can be recorded on a slip:
 * 送达 · 签收 · 受理 · 申请延期 · 同意延期 · 不同意延期 · 退回 · 反馈 · 核验 · 重办 · 作废
 */
export const SlipAct = z.enum([
  "deliver",
  "sign",
  "accept",
  "ask-extension",
  "grant-extension",
  "refuse-extension",
  "return",
  "reply",
  "verify",
  "rework",
  "void",
]);
export type SlipAct = z.infer<typeof SlipAct>;

/** Decides on a request of the unit; asks for a role of its own. */
export type ExtensionDecisionAct = "grant-extension" | "refuse-extension";

/** What the unit does, also when it is the county and writes it itself; the rest is the desk's. */
export const UNIT_ACTS: readonly SlipAct[] = ["sign", "accept", "ask-extension", "return", "reply"];

/** The acts allowed in each status; the compiler keeps the table complete. */
export const SLIP_ACTS: Readonly<Record<SlipStatus, readonly SlipAct[]>> = {
  ISSUED: ["deliver", "sign", "void"],
  DELIVERED: ["sign", "return", "void"],
  SIGNED: ["accept", "ask-extension", "grant-extension", "refuse-extension", "return", "reply", "void"],
  RETURNED: [],
  HANDLING: ["ask-extension", "grant-extension", "refuse-extension", "reply", "return", "void"],
  REPLIED: ["verify", "rework"],
  VERIFIED: [],
  VOIDED: [],
};

/** How the one extension (延期) of a slip stands: 未申请 · 待批 · 已同意 · 未同意 */
export const ExtensionState = z.enum(["NONE", "ASKED", "GRANTED", "REFUSED"]);
export type ExtensionState = z.infer<typeof ExtensionState>;

/** Of the acts of the status, those that the state of the extension leaves. A refused unit may ask once more with better reasons. */
export const EXTENSION_ACTS: Readonly<Record<ExtensionState, readonly SlipAct[]>> = {
  NONE: ["ask-extension"],
  ASKED: ["grant-extension", "refuse-extension"],
  GRANTED: [],
  REFUSED: ["ask-extension"],
};
