import type { SlipBrief } from "../matter/matter.ts";

/** W10: units that send a matter back twice are brought to one table. */
const RETURNS_TO_CONFERENCE = 2;

/** How often slips of a matter came back from their units. */
export function returnsOf(slips: readonly Pick<SlipBrief, "status">[]): number {
  return slips.filter(({ status }) => status === "RETURNED").length;
}

/** Whether the matter belongs before a case conference (会商): its slips were returned twice. */
export function needsConference(slips: readonly Pick<SlipBrief, "status">[]): boolean {
  return returnsOf(slips) >= RETURNS_TO_CONFERENCE;
}
