import type { PlainDate } from "../../kernel/plain-date.ts";
import type { SlipBrief } from "../matter/matter.ts";
import type { ReferralSlip, SlipEventFacts } from "./slip.ts";
import { SLIP_ACTS, type SlipAct, type SlipStatus } from "./slip-status.ts";

const STATUS_AFTER: Readonly<Record<SlipAct, SlipStatus>> = {
  deliver: "DELIVERED",
  sign: "SIGNED",
  accept: "HANDLING",
  return: "RETURNED",
  reply: "REPLIED",
  verify: "VERIFIED",
  rework: "HANDLING",
  void: "VOIDED",
};

/** Where a slip stands, by what was recorded on it last. */
export function slipStatus(slip: Pick<ReferralSlip, "events">): SlipStatus {
  const last = slip.events.at(-1);
  return last === undefined ? "ISSUED" : STATUS_AFTER[last.facts.act];
}

/** The day by which the unit owes its answer now: as printed, or as the last rework (重办) set it. */
export function currentDueOn(slip: Pick<ReferralSlip, "events" | "form">): PlainDate {
  const reworked = slip.events.map((event) => event.facts).findLast(isRework);
  return reworked?.dueOn ?? slip.form.dueOn;
}

export function allowedSlipActs(slip: Pick<ReferralSlip, "events">): readonly SlipAct[] {
  return SLIP_ACTS[slipStatus(slip)];
}

/** What the matter keeps of the slip; renewed in the same act as every event. */
export function slipBrief(slip: ReferralSlip): SlipBrief {
  return {
    slipId: slip.id,
    no: slip.no,
    unitId: slip.form.unitId,
    unitName: slip.unitName,
    status: slipStatus(slip),
    dueOn: currentDueOn(slip),
  };
}

/** The briefs of a matter with this slip's put in, or in place of its older one. */
export function withSlipBrief(briefs: readonly SlipBrief[], slip: ReferralSlip): readonly SlipBrief[] {
  const fresh = slipBrief(slip);
  const known = briefs.some((brief) => brief.slipId === slip.id);
  return known ? briefs.map((brief) => (brief.slipId === slip.id ? fresh : brief)) : [...briefs, fresh];
}

function isRework(facts: SlipEventFacts): facts is Extract<SlipEventFacts, { act: "rework" }> {
  return facts.act === "rework";
}
