import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import type { SlipAct } from "../referral/slip-status.ts";

/** How hard a unit is reminded: 催办 · 督办 · 挂牌督办, in this order. */
export const SupervisionLevel = z.enum(["URGE", "SUPERVISE", "LISTED"]);
export type SupervisionLevel = z.infer<typeof SupervisionLevel>;

/** What is wrong: 应受理未受理 · 应办理未办理 · 不依法办理 */
export const SupervisionProblem = z.enum(["NOT_ACCEPTED", "NOT_HANDLED", "NOT_LAWFUL"]);
export type SupervisionProblem = z.infer<typeof SupervisionProblem>;

/** Where a supervision stands: 已签发 · 已送达 · 已反馈 · 已结束 · 已作废 */
export const SupervisionStatus = z.enum(["ISSUED", "DELIVERED", "ANSWERED", "ENDED", "VOIDED"]);
export type SupervisionStatus = z.infer<typeof SupervisionStatus>;

/** What can be recorded on a supervision: 送达 · 反馈 · 结束 · 作废 */
export const SupervisionAct = z.enum(["deliver", "feedback", "end", "void"]);
export type SupervisionAct = z.infer<typeof SupervisionAct>;

/** The acts allowed in each status; the compiler keeps the table complete. */
export const SUPERVISION_ACTS: Readonly<Record<SupervisionStatus, readonly SupervisionAct[]>> = {
  ISSUED: ["deliver", "feedback", "end", "void"],
  DELIVERED: ["feedback", "end", "void"],
  ANSWERED: ["feedback", "end"],
  ENDED: [],
  VOIDED: [],
};

/** Statuses in which the unit is still under supervision. */
const RUNNING: readonly SupervisionStatus[] = ["ISSUED", "DELIVERED", "ANSWERED"];

/** What a slip keeps of each of its supervisions: the dates of earlier notices stand on the next one. */
export const SupervisionBrief = z
  .object({
    supervisionId: RecordId,
    no: z.string(),
    level: SupervisionLevel,
    problem: SupervisionProblem,
    issuedOn: PlainDate,
    dueOn: PlainDate,
    status: SupervisionStatus,
  })
  .readonly();
export type SupervisionBrief = z.infer<typeof SupervisionBrief>;

export function isRunning({ status }: { readonly status: SupervisionStatus }): boolean {
  return RUNNING.includes(status);
}

/** The hardest level that is running; null when the unit is under no supervision. */
export function runningLevel(
  supervisions: readonly Pick<SupervisionBrief, "level" | "status">[],
): SupervisionLevel | null {
  return (
    SupervisionLevel.options.findLast((level) =>
      supervisions.some((each) => each.level === level && isRunning(each)),
    ) ?? null
  );
}

/** The hardest level that is running on any slip of a matter. */
export function hardestSupervision(
  slips: readonly { readonly supervision: SupervisionLevel | null }[],
): SupervisionLevel | null {
  return (
    SupervisionLevel.options.findLast((level) => slips.some(({ supervision }) => supervision === level)) ??
    null
  );
}

/** Which supervisions an act on the slip brings to an end: all, those because the unit had not accepted, or none. */
const ENDS: Readonly<Record<SlipAct, "all" | "not-accepted" | "none">> = {
  deliver: "none",
  sign: "none",
  accept: "not-accepted",
  "ask-extension": "none",
  "grant-extension": "none",
  "refuse-extension": "none",
  return: "all",
  reply: "all",
  verify: "none",
  rework: "none",
  void: "all",
};

export function isEndedBy(
  supervision: Pick<SupervisionBrief, "status" | "problem">,
  slipAct: SlipAct,
): boolean {
  if (!isRunning(supervision)) return false;
  return (
    ENDS[slipAct] === "all" || (ENDS[slipAct] === "not-accepted" && supervision.problem === "NOT_ACCEPTED")
  );
}
