import type { Tag } from "../../codes/tags.ts";
import { isClosedRouting } from "../../codes/categories.ts";
import type { Instant } from "../../kernel/plain-date.ts";
import { bareName } from "../visit/bare-name.ts";
import { RiskColor, type Respondent, type Visit } from "../visit/visit.ts";
import { MATTER_ACTS, matterStatus } from "./matter-status.ts";
import { involvesMinor, matterTitle } from "./matter-title.ts";
import type { Matter } from "./matter.ts";

/** The matter a first visit makes. Whoever received it is responsible from now on (首问负责). */
export function openMatter(id: string, no: string, visit: Visit, at: Instant): Matter {
  const { form } = visit;
  const speaker = form.visitors[form.speaker];
  return {
    id,
    no,
    title: matterTitle(form),
    openedAt: at,
    openedOn: form.visitedOn,
    firstReceiver: visit.receivedBy,
    channel: form.channel,
    category: form.category,
    place: form.place,
    gridCode: form.gridCode,
    respondents: form.respondents,
    involvedCount: form.involvedCount,
    amount: form.amount,
    area: form.area,
    isPetition: form.isPetition,
    riskColor: form.riskColor,
    tags: form.tags,
    involvesMinor: involvesMinor(form),
    speakerName: speaker?.name ?? "",
    visits: [briefOf(visit)],
    decisions: [],
    slips: [],
    whistles: [],
    cases: [],
    meetings: [],
    contacts: { count: 0, lastOn: null, calledBackAt: null },
    closing: [],
  };
}

export function canLink(matter: Matter): boolean {
  return MATTER_ACTS[matterStatus(matter)].includes("link-visit");
}

/**
 * The matter with a repeat visit (重复来访) on it. What the first visit settled stays: number, title, category, first receiver.
 * Only a complaint about an official (15*) takes the category over: its routing is closed, and must be from then on. New respondents are added, so that closed routing knows them; the risk only rises.
 */
export function linkVisit(matter: Matter, visit: Visit): Matter {
  const { form } = visit;
  return {
    ...matter,
    category:
      isClosedRouting(form.category) && !isClosedRouting(matter.category) ? form.category : matter.category,
    respondents: mergedRespondents(matter.respondents, form.respondents),
    involvedCount: form.involvedCount ?? matter.involvedCount,
    isPetition: matter.isPetition || form.isPetition,
    riskColor: higherRisk(matter.riskColor, form.riskColor),
    tags: [...new Set([...matter.tags, ...form.tags, "REPEAT_VISIT" satisfies Tag])],
    involvesMinor: matter.involvesMinor || involvesMinor(form),
    visits: [...matter.visits, briefOf(visit)],
  };
}

function briefOf({ id, no, form }: Visit): Matter["visits"][number] {
  return { visitId: id, no, visitedOn: form.visitedOn, headCount: form.headCount };
}

function mergedRespondents(
  known: readonly Respondent[],
  named: readonly Respondent[],
): readonly Respondent[] {
  const names = new Set(known.map(({ name }) => bareName(name)));
  const fresh = named.filter(({ name, unitId }) => {
    const isKnown = names.has(bareName(name));
    return !isKnown || (unitId !== null && !known.some((respondent) => respondent.unitId === unitId));
  });
  return [...known, ...fresh];
}

function higherRisk(a: RiskColor, b: RiskColor): RiskColor {
  return RiskColor.options.indexOf(a) >= RiskColor.options.indexOf(b) ? a : b;
}
