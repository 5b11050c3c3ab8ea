import type { CaseFacts, CaseForm } from "#shared/domain/mediation/mediation-case.ts";
import type { Cast } from "./cast.ts";
import type { Settlement } from "./settlements.ts";

/** A case on its way through the year. */
export interface Mediated {
  readonly caseId: string;
  readonly form: CaseForm;
  readonly settlement: Settlement;
  /** Names of the two who speak. */
  readonly one: string;
  readonly other: string;
}

export async function record(
  { desks }: Cast,
  { caseId }: Mediated,
  facts: CaseFacts,
): Promise<string | null> {
  const { event } = await desks.mediator.mediation.record({ caseId, facts });
  return event.paperId;
}
