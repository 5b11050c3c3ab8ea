import type { SlipAct, SlipStatus } from "#shared/domain/referral/slip-status.ts";
import type { Tone } from "../../ui/StatusTag.tsx";

/** What a clerk most likely comes to record, first: the act that gets the focus. */
const USUAL_ORDER: readonly SlipAct[] = [
  "grant-extension",
  "refuse-extension",
  "reply",
  "accept",
  "sign",
  "deliver",
  "verify",
  "rework",
  "ask-extension",
  "return",
  "void",
];

/** A slip that has come back from the unit carries its answer; one that has only been issued has just been delivered. */
export function inUsualOrder(acts: readonly SlipAct[], status: SlipStatus): readonly SlipAct[] {
  const order = status === "ISSUED" ? (["deliver", "sign", "void"] as const) : USUAL_ORDER;
  return order.filter((act) => acts.includes(act));
}

export const STATUS_TONE: Readonly<Record<SlipStatus, Tone>> = {
  ISSUED: "wait",
  DELIVERED: "busy",
  SIGNED: "busy",
  RETURNED: "late",
  HANDLING: "busy",
  REPLIED: "wait",
  VERIFIED: "done",
  VOIDED: "plain",
};
