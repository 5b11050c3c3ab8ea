import type { PlainDate } from "../../kernel/plain-date.ts";
import { performedOn } from "./agreement-clocks.ts";
import { agreementStatus, effectiveOn } from "./agreement-status.ts";
import type { Agreement } from "./agreement.ts";
import type { CaseFacts, CaseStatus } from "./mediation-case.ts";

/** The follow-up (回访) that a settled case owes. */
export interface CaseFollowUp {
  /** The day from which it is owed. */
  readonly startedOn: PlainDate;
  /** Null while nobody asked. */
  readonly askedOn: PlainDate | null;
}

/** Null for a case that is not settled. */
export function caseFollowUp(
  status: CaseStatus,
  all: readonly CaseFacts[],
  agreements: readonly Agreement[],
): CaseFollowUp | null {
  const startedOn = settledDay(status, all, agreements);
  if (startedOn === null) return null;
  const asked = all.findLast((facts) => facts.act === "follow-up" && facts.on >= startedOn);
  return { startedOn, askedOn: asked !== undefined && "on" in asked ? asked.on : null };
}

/** The day on which talking ended without an agreement, since the case was last taken up again. */
export function endOf(all: readonly CaseFacts[]): PlainDate | undefined {
  const since = all.slice(all.findLastIndex(({ act }) => act === "reopen") + 1);
  const end = since.findLast(({ act }) => act === "end" || act === "refuse");
  return end !== undefined && "on" in end ? end.on : undefined;
}

/** The day from which a follow-up is owed: it ended without an agreement, or everything agreed is performed. */
function settledDay(
  status: CaseStatus,
  all: readonly CaseFacts[],
  agreements: readonly Agreement[],
): PlainDate | null {
  if (status === "ENDED") return endOf(all) ?? null;
  if (status !== "PERFORMED" && status !== "CLOSED" && status !== "FILED") return null;
  const days = agreements
    .filter((agreement) => agreementStatus(agreement) === "EFFECTIVE")
    .map((agreement) => performedOn(agreement) ?? effectiveOn(agreement));
  return days.sort().at(-1) ?? endOf(all) ?? null;
}
