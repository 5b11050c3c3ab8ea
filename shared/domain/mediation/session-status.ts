import { z } from "zod";

/** 已预约 · 已确认 · 已结束 · 笔录已固定 · 已取消 */
export const SessionStatus = z.enum(["BOOKED", "CONFIRMED", "FINISHED", "FROZEN", "CANCELLED"]);
export type SessionStatus = z.infer<typeof SessionStatus>;

/** What can be recorded on a session: 通知到位 · 改期 · 取消 · 结束 · 重新打开 · 补正 */
export const SessionAct = z.enum(["confirm", "move", "cancel", "finish", "reopen", "addendum"]);
export type SessionAct = z.infer<typeof SessionAct>;

/** The acts allowed in each status; the compiler keeps the table complete. Frozen minutes take nothing but addenda. */
export const SESSION_ACTS: Readonly<Record<SessionStatus, readonly SessionAct[]>> = {
  BOOKED: ["confirm", "move", "cancel", "finish"],
  CONFIRMED: ["move", "cancel", "finish"],
  FINISHED: ["reopen"],
  FROZEN: ["addendum"],
  CANCELLED: [],
};

/** 达成书面协议 · 达成口头协议 · 未达成 · 改期续调 · 转其他途径 */
export const SessionResult = z.enum(["AGREED_WRITTEN", "AGREED_ORAL", "NOT_AGREED", "ADJOURNED", "REFERRED"]);
export type SessionResult = z.infer<typeof SessionResult>;
