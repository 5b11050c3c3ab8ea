import { printedDay, type PlainDate } from "../../kernel/plain-date.ts";
import { lastDay } from "../deadline/time-limit.ts";
import type { Terms } from "../deadline/terms.ts";
import { currentDueOn } from "../referral/slip-progress.ts";
import type { ReferralSlip } from "../referral/slip.ts";
import { daysLate, likelyProblem, nextLevel } from "./check-supervision.ts";
import type { SupervisionLevel, SupervisionProblem } from "./supervision-status.ts";
import type { SupervisionForm } from "./supervision.ts";

/** Working days a unit is given by each level. [design] */
const GIVEN: Readonly<Record<SupervisionLevel, number>> = { URGE: 3, SUPERVISE: 5, LISTED: 5 };

/** What is asked for each problem; the clerk may write it anew. */
const REQUIREMENT: Readonly<Record<SupervisionProblem, string>> = {
  NOT_ACCEPTED: "请立即指定专人签收受理",
  NOT_HANDLED: "请抓紧办结，并将办理情况填入回执联书面反馈本中心",
  NOT_LAWFUL: "请依照法定职责和程序纠正，并书面说明处理依据",
};

/** A supervision as it most likely will be written. */
export function proposeSupervision(
  slip: ReferralSlip,
  today: PlainDate,
  calendar: Terms,
): Omit<SupervisionForm, "signer"> {
  const level = nextLevel(slip) ?? "LISTED";
  const problem = likelyProblem(slip);
  const dueOn = lastDay(today, { length: GIVEN[level], unit: "WORKING" }, calendar);
  return {
    slipId: slip.id,
    level,
    problem,
    requirement: requirementOf(problem, slip, dueOn, today),
    dueOn,
    skipReason: "",
  };
}

/** The sentences for a problem, with every day named: a unit is not held to "soon". */
export function requirementOf(
  problem: SupervisionProblem,
  slip: Pick<ReferralSlip, "events" | "form" | "no">,
  dueOn: PlainDate,
  today: PlainDate,
): string {
  const late = daysLate(slip, today);
  const fact =
    late === 0
      ? `${slip.no}办理时限为${printedDay(currentDueOn(slip))}。`
      : `${slip.no}办理时限为${printedDay(currentDueOn(slip))}，已超期${late}天。`;
  return `${fact}${REQUIREMENT[problem]}，于${printedDay(dueOn)}前落实。`;
}
