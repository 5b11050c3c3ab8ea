import { z } from "zod";

/**
 * Why a matter goes to another unit; the kind decides wording and duties.
 * REFER 转办 (same level, the unit decides) · ASSIGN 交办 (must report back) · HANDOVER 移送 (jurisdiction passes) ·
 * ENTRUST 委托调解 · ESCALATE 上报 (to the county) · DELEGATE 下派 (to a village or grid)
 */
export const SlipKind = z.enum(["REFER", "ASSIGN", "HANDOVER", "ENTRUST", "ESCALATE", "DELEGATE"]);
export type SlipKind = z.infer<typeof SlipKind>;

/** 特急 (two hours) · 紧急 (same day) · 一般 */
export const Urgency = z.enum(["EXTREME", "URGENT", "ORDINARY"]);
export type Urgency = z.infer<typeof Urgency>;

/**
 * How a unit is asked to go about a matter, printed beside what is required where the clerk chooses so. Closed words about the
 * handling: a slip says nothing about what kind of person somebody is.
 */
export const SlipCaution = z.enum(["PRIORITY", "CAREFUL", "TOGETHER", "AHEAD"]);
export type SlipCaution = z.infer<typeof SlipCaution>;
