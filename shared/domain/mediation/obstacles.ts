import { z } from "zod";
import { findCategory, isClosedRouting } from "../../codes/categories.ts";
import { officialName } from "../../codes/official-name.ts";
import { MATTER_ACTS, matterStatus } from "../matter/matter-status.ts";
import type { Matter } from "../matter/matter.ts";
import type { Visit } from "../visit/visit.ts";
import type { CaseRefusal } from "./case-refusal.ts";
import { caseStatus, OPEN_CASE_STATUSES } from "./case-status.ts";
import { refusalOf } from "./consent.ts";
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
  ]),
  /** Name of the category or court, number of the open case or of the matter, who refused. */
  detail: z.string(),
  /** Official words for the clerk to say: 建议的去处; empty when there is nowhere else to go. */
  destination: z.string(),
});
export type Obstacle = z.infer<typeof Obstacle>;

/** Where the matters go that a committee does not mediate (domain §2.1, §4.1); said to the visitor, hence Chinese. */
const DESTINATIONS: Readonly<Record<string, string>> = {
  "12": "民政办公室或者乡镇人民政府",
  "13": "作出行政行为的部门；也可以依法申请行政复议、提起行政诉讼",
  "14": "人民法院、人民检察院、公安机关或者司法行政机关",
  "15": "纪检监察机关或者组织部门",
  "16": "民族宗教工作部门",
};
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
): readonly Obstacle[] {
  const obstacles: Obstacle[] = [];
  const { category } = matter;
  const destination = DESTINATIONS[category.slice(0, 2)] ?? "";
  if (isClosedRouting(category)) {
    obstacles.push({ reason: "closed-routing", detail: officialName("category", category), destination });
  } else if (findCategory(category)?.mediable !== true) {
    obstacles.push({
      reason: "category-not-mediable",
      detail: officialName("category", category),
      destination,
    });
  }
  const suit = courtStep(visits);
  if (suit !== undefined) obstacles.push({ reason: "court-seized", detail: suit, destination: COURT });
  const open = openCaseOf(cases);
  if (open !== undefined) obstacles.push({ reason: "case-open", detail: open.no, destination: "" });
  const refused = lastRefusal(cases);
  if (refused !== undefined) {
    obstacles.push({ reason: "refused-before", detail: refused.party, destination: OTHER_ROUTES });
  }
  if (!MATTER_ACTS[matterStatus(matter)].includes("open-case")) {
    obstacles.push({ reason: "matter-not-accepted", detail: matter.no, destination: "" });
  }
  return obstacles;
}

/** Why a case may not be opened with this form on this matter; undefined when nothing stands against it. */
export function openingRefusal(
  form: CaseForm,
  matter: Matter,
  visits: readonly Visit[],
  cases: readonly MediationCase[],
): CaseRefusal | undefined {
  const open = openCaseOf(cases);
  if (open !== undefined) return { reason: "case-open", no: open.no };
  const refused = lastRefusal(cases);
  if (refused !== undefined) return { reason: "refused-before", ...refused };
  // A complaint about an official stays one, whatever category the case is given.
  if (isClosedRouting(matter.category)) {
    return { reason: "category-not-mediable", category: officialName("category", matter.category) };
  }
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
