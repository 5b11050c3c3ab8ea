import type { PlainDate } from "../../kernel/plain-date.ts";
import type { CaseBrief } from "../matter/matter.ts";
import { caseStatus, nextStep } from "./case-status.ts";
import type { MediationCase } from "./mediation-case.ts";

/** The briefs of a matter with this case's put in, or in place of its older one. */
export function withCaseBrief(
  briefs: readonly CaseBrief[],
  mediation: MediationCase,
  touchedOn: PlainDate,
): readonly CaseBrief[] {
  const { id: caseId, no, openedAt, openedBy, agreements } = mediation;
  const fresh: CaseBrief = {
    caseId,
    no,
    openedAt,
    openedBy,
    status: caseStatus(mediation),
    agreed: agreements.some(({ status }) => status === "EFFECTIVE"),
    nextOn: nextStep(mediation).nextOn,
    touchedOn,
  };
  const isKnown = briefs.some((brief) => brief.caseId === caseId);
  return isKnown ? briefs.map((brief) => (brief.caseId === caseId ? fresh : brief)) : [...briefs, fresh];
}
