import type { Matter, SlipBrief } from "../matter/matter.ts";

/** W10: units that send a matter back twice are brought to one table. */
const RETURNS_TO_CONFERENCE = 2;

type Slips = readonly Pick<SlipBrief, "status">[];

/** How often slips of a matter came back from their units. */
export function returnsOf(slips: Slips): number {
  return slips.filter(({ status }) => status === "RETURNED").length;
}

/** How often they came back since a conference last dealt with the matter. */
export function returnsSinceConference({
  slips,
  meetings,
}: { readonly slips: Slips } & Pick<Matter, "meetings">): number {
  const last = meetings.findLast((brief) => brief.kind === "CONFERENCE");
  return Math.max(0, returnsOf(slips) - (last?.returns ?? 0));
}

/** Whether the matter belongs before a case conference (会商): its slips were returned twice, and none has dealt with it. */
export function needsConference(matter: { readonly slips: Slips } & Pick<Matter, "meetings">): boolean {
  return returnsSinceConference(matter) >= RETURNS_TO_CONFERENCE;
}
