import { z } from "zod";
import { isClosedRouting } from "../../codes/categories.ts";
import { officialName } from "../../codes/official-name.ts";
import { CONCLUDED_STATUSES, MATTER_ACTS, matterStatus } from "../matter/matter-status.ts";
import type { Matter } from "../matter/matter.ts";
import type { Visit } from "../visit/visit.ts";
import type { CaseRefusal } from "./case-refusal.ts";
import { caseStatus, OPEN_CASE_STATUSES } from "./case-status.ts";
import { barredRefusal } from "./check-case.ts";
import { refusalOf } from "./consent.ts";
import type { Mediability } from "./mediability.ts";
import type { CaseForm, MediationCase } from "./mediation-case.ts";

/** Why a matter may not be mediated, with where to go instead. */
export const Obstacle = z.object({
  reason: z.enum([
    "category-not-mediable",
    "closed-routing",
    "refused-before",
    "case-open",
    "court-seized",
    "matter-not-accepted",
    "matter-concluded",
  ]),
  /** Name of the category or court, number of the open case or of the matter, who refused. */
  detail: z.string(),
  /** Official words: why a category is barred; empty for any other reason. */
  why: z.string(),
  /** Official words for the clerk to say: 建议的去处; empty when there is nowhere else to go. */
  destination: z.string(),
});
export type Obstacle = z.infer<typeof Obstacle>;

const COURT = "已受理的人民法院；法院委托调解的，可以按委托受理";
const OTHER_ROUTES = "仲裁机构、行政机关或者人民法院";

/**
 * What stands against mediating a matter: reserved to other organs, at a court, refused before (People's Mediation Law
 * art. 17), another case open, or the desk has not taken the matter.
 */
export function caseObstacles(
  matter: Matter,
  visits: readonly Visit[],
  cases: readonly MediationCase[],
  mediability: Mediability,
): readonly Obstacle[] {
  const obstacles = [...categoryObstacles(matter.category, mediability)];
  const stands = (reason: Obstacle["reason"], detail: string, destination = "") =>
    obstacles.push({ reason, detail, why: "", destination });
  const suit = courtStep(visits);
  if (suit !== undefined) stands("court-seized", suit, COURT);
  const open = openCaseOf(cases);
  if (open !== undefined) stands("case-open", open.no);
  const refused = lastRefusal(cases);
  if (refused !== undefined) stands("refused-before", refused.party, OTHER_ROUTES);
  const status = matterStatus(matter);
  if (CONCLUDED_STATUSES.includes(status)) stands("matter-concluded", matter.no);
  else if (!MATTER_ACTS[status].includes("open-case")) stands("matter-not-accepted", matter.no);
  return obstacles;
}

/** What stands against mediating disputes of a category, known before there is a matter. */
export function categoryObstacles(category: string, mediability: Mediability): readonly Obstacle[] {
  const barred = barredRefusal(category, mediability);
  if (barred === undefined) return [];
  const { why, destination } = barred;
  const reason = isClosedRouting(category) ? "closed-routing" : "category-not-mediable";
  return [{ reason, detail: barred.category, why, destination }];
}

/** Why a case may not be opened with this form on this matter; undefined when nothing stands against it. */
export function openingRefusal(
  form: CaseForm,
  matter: Matter,
  visits: readonly Visit[],
  cases: readonly MediationCase[],
  mediability: Mediability,
): CaseRefusal | undefined {
  const open = openCaseOf(cases);
  if (open !== undefined) return { reason: "case-open", no: open.no };
  const refused = lastRefusal(cases);
  if (refused !== undefined) return { reason: "refused-before", ...refused };
  // A complaint about an official stays one, whatever category the case is given.
  const closed = isClosedRouting(matter.category) ? barredRefusal(matter.category, mediability) : undefined;
  if (closed !== undefined) return closed;
  const suit = courtStep(visits);
  const sentByCourt = form.startMode === "ENTRUSTED" && form.entrustedBy === "COURT";
  if (suit !== undefined && !sentByCourt) return { reason: "court-seized", where: suit };
  return MATTER_ACTS[matterStatus(matter)].includes("open-case")
    ? undefined
    : { reason: "matter-not-accepted" };
}

export function openCaseOf(cases: readonly MediationCase[]): MediationCase | undefined {
  return cases.find((each) => OPEN_CASE_STATUSES.includes(caseStatus(each)));
}

function lastRefusal(cases: readonly MediationCase[]) {
  return cases.map(refusalOf).find((refused) => refused !== undefined);
}

/** Name of the court that has the dispute, as a visitor told it; undefined when nobody told of a suit. */
function courtStep(visits: readonly Visit[]): string | undefined {
  const step = visits.flatMap(({ form }) => form.earlierSteps).find(({ kind }) => kind === "LITIGATION");
  return step && (step.where.trim() === "" ? officialName("earlierStep", "LITIGATION") : step.where);
}
