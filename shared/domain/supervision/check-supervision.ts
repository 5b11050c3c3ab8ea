import { z } from "zod";
import { daysBetween, PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Role } from "../account/account.ts";
import type { ClockName } from "../deadline/deadline-rule.ts";
import { proposeDue, ruleFor, type ScopedTerms } from "../deadline/terms.ts";
import { vagueDeadline } from "../referral/check-slip.ts";
import { currentDueOn, slipStatus } from "../referral/slip-progress.ts";
import { SlipStatus } from "../referral/slip-status.ts";
import type { ReferralSlip } from "../referral/slip.ts";
import { isRunning, runningLevel, SupervisionLevel, type SupervisionProblem } from "./supervision-status.ts";
import type { SupervisionForm } from "./supervision.ts";

/** Why a supervision cannot be issued like this. */
export const SupervisionRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("unit-owes-nothing"), status: SlipStatus }),
  /** 应受理未受理 cannot be said of a unit that took the matter on. */
  z.object({ reason: z.literal("already-accepted") }),
  z.object({ reason: z.literal("commissioner-only") }),
  z.object({ reason: z.literal("level-reached"), level: SupervisionLevel }),
  z.object({ reason: z.literal("earlier-level-missing"), missing: SupervisionLevel }),
  /** The unit has until this day. */
  z.object({ reason: z.literal("still-in-time"), until: PlainDate }),
  z.object({ reason: z.literal("due-day-past"), dueOn: PlainDate, today: PlainDate }),
  z.object({ reason: z.literal("vague-due"), words: z.string() }),
]);
export type SupervisionRefusal = z.infer<typeof SupervisionRefusal>;

/** What is supervised: a slip that reached its unit, which has not answered. */
const SUPERVISED: readonly SlipStatus[] = ["DELIVERED", "SIGNED", "HANDLING"];

/** D-29: 催办, 督办 and 挂牌督办 are suggested one, three and five working days after the due day. */
export const LEVEL_CLOCK: Readonly<Record<SupervisionLevel, ClockName>> = {
  URGE: "remind",
  SUPERVISE: "supervise",
  LISTED: "supervise-openly",
};

type Slip = Pick<ReferralSlip, "events" | "form" | "supervisions">;

/** The level that comes next: one above the hardest that is running. Undefined when the hardest is. */
export function nextLevel(slip: Pick<ReferralSlip, "supervisions">): SupervisionLevel | undefined {
  const running = runningLevel(slip.supervisions);
  return SupervisionLevel.options[running === null ? 0 : SupervisionLevel.options.indexOf(running) + 1];
}

/** The day from which each level is suggested; none in an office without a rule for it. */
export function suggestedDays(
  slip: Pick<ReferralSlip, "events" | "form">,
  terms: ScopedTerms,
): Readonly<Record<SupervisionLevel, PlainDate | null>> {
  const dueOn = currentDueOn(slip);
  const after = (level: SupervisionLevel) => dayBy(terms, LEVEL_CLOCK[level], dueOn) ?? null;
  return { URGE: after("URGE"), SUPERVISE: after("SUPERVISE"), LISTED: after("LISTED") };
}

/** The level that should be issued today; undefined while there is no reason for another. */
export function suggestedLevel(
  slip: Slip,
  today: PlainDate,
  terms: ScopedTerms,
): SupervisionLevel | undefined {
  const next = nextLevel(slip);
  if (next === undefined || !SUPERVISED.includes(slipStatus(slip))) return undefined;
  const from = suggestedDays(slip, terms)[next];
  return from !== null && today >= from ? next : undefined;
}

/** What a unit in this status most likely did wrong. */
export function likelyProblem(slip: Pick<ReferralSlip, "events">): SupervisionProblem {
  return slipStatus(slip) === "HANDLING" ? "NOT_HANDLED" : "NOT_ACCEPTED";
}

export function isSupervised(slip: Pick<ReferralSlip, "events">): boolean {
  return SUPERVISED.includes(slipStatus(slip));
}

/** Whole days the answer is late on `today`; 0 while it is not. */
export function daysLate(slip: Pick<ReferralSlip, "events" | "form">, today: PlainDate): number {
  return Math.max(0, daysBetween(currentDueOn(slip), today));
}

/** Whether the supervision may be issued: slip, level, who signs, day and wording. */
export function checkSupervision(
  form: SupervisionForm,
  slip: Slip,
  roles: readonly Role[],
  today: PlainDate,
  terms: ScopedTerms,
): Result<SupervisionForm, SupervisionRefusal> {
  const status = slipStatus(slip);
  if (!SUPERVISED.includes(status)) return err({ reason: "unit-owes-nothing", status });
  if (form.problem === "NOT_ACCEPTED" && status === "HANDLING") return err({ reason: "already-accepted" });
  if (form.level === "LISTED" && !roles.includes("COMMISSIONER")) return err({ reason: "commissioner-only" });

  const running = runningLevel(slip.supervisions);
  if (running !== null && rank(form.level) <= rank(running)) {
    return err({ reason: "level-reached", level: running });
  }
  const next = nextLevel(slip);
  if (next !== undefined && form.level !== next && form.skipReason.trim() === "") {
    return err({ reason: "earlier-level-missing", missing: next });
  }
  const until = inTimeUntil(form.problem, slip, terms);
  if (until !== undefined && today <= until) return err({ reason: "still-in-time", until });
  if (form.dueOn < today) return err({ reason: "due-day-past", dueOn: form.dueOn, today });
  const words = vagueDeadline(form.requirement);
  return words === undefined ? ok(form) : err({ reason: "vague-due", words });
}

/** The earlier notices a new one names: those that run. A reply ends them, and a rework begins afresh. */
export function earlierNotices(slip: Pick<ReferralSlip, "supervisions">) {
  return slip.supervisions.filter(isRunning);
}

/** The day until which nobody can say this of the unit; undefined when it can be said at any time. */
function inTimeUntil(problem: SupervisionProblem, slip: Slip, terms: ScopedTerms): PlainDate | undefined {
  switch (problem) {
    case "NOT_ACCEPTED": {
      const reached = slip.events.find(({ facts }) => facts.act === "deliver" || facts.act === "sign");
      return reached && dayBy(terms, "slip-sign", reached.facts.on);
    }
    case "NOT_HANDLED":
      return currentDueOn(slip);
    case "NOT_LAWFUL":
      return undefined;
  }
}

function dayBy(terms: ScopedTerms, purpose: ClockName, from: PlainDate): PlainDate | undefined {
  const rule = ruleFor(terms, purpose);
  return rule && proposeDue(rule, from, terms)?.dueOn;
}

function rank(level: SupervisionLevel): number {
  return SupervisionLevel.options.indexOf(level);
}
