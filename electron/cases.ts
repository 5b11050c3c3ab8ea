import { withCaseBrief } from "#shared/domain/mediation/case-brief.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { Transaction } from "./storage/store.ts";
import { matters, mediationCases } from "./tables.ts";

/** Puts a case within an act, and renews what its matter keeps of it. Sessions, agreements and dossiers change their case this way too. */
export function putCase(tx: Transaction, mediation: MediationCase): void {
  tx.put(mediationCases, mediation);
  const matter = tx.table(matters).get(mediation.matterId);
  tx.put(matters, { ...matter, cases: withCaseBrief(matter.cases, mediation) });
}
