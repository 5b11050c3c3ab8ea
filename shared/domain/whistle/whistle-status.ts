import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { PlainDate } from "../../kernel/plain-date.ts";

/** 哨级: 紧急 (units come within two hours) · 普通 (within one working day). */
export const WhistleLevel = z.enum(["URGENT", "ORDINARY"]);
export type WhistleLevel = z.infer<typeof WhistleLevel>;

/**
 * Where a whistle stands: 待到场 (of some unit nobody knows yet whether it came) · 待会商 (all are accounted for) · 办理中 (talked
 * over, tasks given) · 已办结 · 已取消
 */
export const WhistleStatus = z.enum(["CALLED", "GATHERED", "TALKED", "CLOSED", "CANCELLED"]);
export type WhistleStatus = z.infer<typeof WhistleStatus>;

/** What can be recorded on a whistle: 到场 · 会商结论和分工 · 追加分工 · 任务结果 · 办结 · 取消 */
export const WhistleAct = z.enum(["arrive", "talk", "assign", "settle", "close", "cancel"]);
export type WhistleAct = z.infer<typeof WhistleAct>;

/**
 * The acts allowed in each status; the compiler keeps the table complete. An arrival may be corrected until the whistle is closed.
 * Once it was talked over it is not cancelled any more: units have acted on it.
 */
export const WHISTLE_ACTS: Readonly<Record<WhistleStatus, readonly WhistleAct[]>> = {
  CALLED: ["arrive", "cancel"],
  GATHERED: ["talk", "arrive", "cancel"],
  TALKED: ["settle", "close", "assign", "arrive"],
  CLOSED: [],
  CANCELLED: [],
};

/** Somebody still owes something on it. */
export const OPEN_WHISTLE_STATUSES: readonly WhistleStatus[] = ["CALLED", "GATHERED", "TALKED"];

/** How a unit answered the call: 响应快 · 一般 · 未到. Said of the unit's response, never of a person. */
export const WhistleRating = z.enum(["QUICK", "USUAL", "ABSENT"]);
export type WhistleRating = z.infer<typeof WhistleRating>;

/** What a task came to: 已完成 · 无法完成 (with the reason). */
export const TaskResult = z.enum(["DONE", "UNABLE"]);
export type TaskResult = z.infer<typeof TaskResult>;

/** What a matter keeps of each of its whistles, renewed with every act on the whistle. */
export const WhistleBrief = z
  .object({
    whistleId: RecordId,
    no: z.string(),
    level: WhistleLevel,
    status: WhistleStatus,
    /** The next day on which somebody owes something: the day of gathering, then that of the earliest open task. */
    dueOn: PlainDate.nullable(),
    openTasks: z.int(),
    /** Day of the latest act on it. */
    touchedOn: PlainDate,
  })
  .readonly();
export type WhistleBrief = z.infer<typeof WhistleBrief>;
