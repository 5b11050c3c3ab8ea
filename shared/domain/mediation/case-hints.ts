import { z } from "zod";
import type { Tag } from "../../codes/tags.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { caseStatus } from "./case-status.ts";
import { isMinorParty } from "./check-case.ts";
import { writtenReason } from "./check-agreement.ts";
import { withoutConsent } from "./consent.ts";
import type { CaseStatus, MediationCase } from "./mediation-case.ts";

/** Law that applies to this kind of case, to be seen at once; the most urgent first. */
export const CaseHint = z.enum([
  "report-at-once",
  "domestic-violence",
  "minor-involved",
  "consent-missing",
  "labour-15-days",
  "written-forced",
  "land-arbitration",
  "not-confirmable",
]);
export type CaseHint = z.infer<typeof CaseHint>;

/** Signs that a dispute may become a matter of public order or crime (People's Mediation Law art. 25). */
const DANGER_TAGS: readonly Tag[] = ["CRIME_SIGN", "EXTREME", "GANG_CLUE"];

/** Before an agreement, and before anything has ended it. */
const TALKING: readonly CaseStatus[] = ["ASKING", "ACCEPTED", "MEDIATING"];

export function caseHints(mediation: MediationCase, today: PlainDate): readonly CaseHint[] {
  const { form } = mediation;
  const { category, parties, settlesOwnership } = form;
  const has = (...tags: readonly Tag[]) => tags.some((tag) => form.tags.includes(tag));
  const isTalking = TALKING.includes(caseStatus(mediation));
  const applies: Readonly<Record<CaseHint, boolean>> = {
    "report-at-once": has(...DANGER_TAGS),
    "domestic-violence": has("FAMILY_VIOLENCE"),
    "minor-involved": has("MINOR") || parties.some((party) => isMinorParty(party, today)),
    "consent-missing": isTalking && withoutConsent(mediation).length > 0,
    "labour-15-days": category.startsWith("07"),
    "written-forced": writtenReason(form, { writtenAsked: false }) !== undefined,
    "land-arbitration": category === "0901",
    "not-confirmable": settlesOwnership,
  };
  return CaseHint.options.filter((hint) => applies[hint]);
}
