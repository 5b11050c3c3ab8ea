import type { Tone } from "#renderer/ui/StatusTag.tsx";
import type { SlipStatus } from "#shared/domain/referral/slip-status.ts";

/** Seen from the unit that owes the answer: what has come in waits, what was answered is done. */
export const SLIP_TONE: Readonly<Record<SlipStatus, Tone>> = {
  ISSUED: "wait",
  DELIVERED: "wait",
  SIGNED: "wait",
  RETURNED: "plain",
  HANDLING: "busy",
  REPLIED: "done",
  VERIFIED: "done",
  VOIDED: "plain",
};
