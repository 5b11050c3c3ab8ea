import { cutText } from "../../kernel/cut-text.ts";
import { addMinutes, type Instant, dayOf, timeOf } from "../../kernel/plain-date.ts";
import type { Matter } from "../matter/matter.ts";
import type { Visit } from "../visit/visit.ts";
import type { WhistleLevel } from "./whistle-status.ts";
import type { WhistleForm } from "./whistle.ts";

export interface WhistleProposalFacts {
  readonly matter: Matter;
  /** The latest: what was said last is what units are called for. */
  readonly visit: Visit;
  readonly villageName: string;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly now: Instant;
}

const HALF_HOUR = 30;

/** A whistle as the matter speaks for it; which units are called is the clerk's to say. */
export function proposeWhistle({
  matter,
  visit,
  villageName,
  contact,
  now,
}: WhistleProposalFacts): WhistleForm {
  const gather = gatheringAfter(now);
  const { group, text } = matter.place;
  return {
    matterId: matter.id,
    level: levelOf(matter),
    what: cutText(visit.form.statement, 2000),
    place: cutText(`${villageName}${group}${text}`, 120),
    gatherOn: dayOf(gather),
    gatherAt: timeOf(gather),
    units: [],
    contactName: contact.name,
    contactPhone: contact.phone,
  };
}

/** What most units are called for; the clerk may write it anew for each. */
export const USUAL_EXPECTATION = "携带有关资料到场，参加现场会商，按职责提出处理意见";

function levelOf({ riskColor }: Matter): WhistleLevel {
  return riskColor === "RED" ? "URGENT" : "ORDINARY";
}

/** The next half hour that leaves at least half an hour to come. [design] */
function gatheringAfter(now: Instant): Instant {
  const ahead = addMinutes(now, HALF_HOUR);
  const over = Number(timeOf(ahead).slice(3)) % HALF_HOUR;
  return addMinutes(ahead, over === 0 ? 0 : HALF_HOUR - over);
}
