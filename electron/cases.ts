import { withCaseBrief } from "#shared/domain/mediation/case-brief.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { CasePaperContext } from "#shared/domain/paper/case-paper-context.ts";
import type { IssuedPaper } from "#shared/domain/paper/paper.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { Tables, Transaction } from "./storage/store.ts";
import { villageNames } from "./surroundings.ts";
import { matterKey } from "./tables/keys.ts";
import { matters, papers } from "./tables/matter.ts";
import { mediationCases } from "./tables/mediation.ts";
import { offices } from "./tables/office.ts";

/** Puts a case within an act, and renews what its matter keeps of it. Sessions, agreements and dossiers change their case this way too. */
export function putCase(tx: Transaction, mediation: MediationCase): void {
  tx.put(mediationCases, mediation);
  const matter = tx.table(matters).get(mediation.matterId);
  tx.put(matters, { ...matter, cases: withCaseBrief(matter.cases, mediation, tx.today) });
}

/** What the papers of a case are built from. */
export function casePaperContext(tables: Tables, mediation: MediationCase, on: PlainDate): CasePaperContext {
  return { mediation, office: tables.table(offices).get("office"), on, villageName: villageNames(tables) };
}

/** Every paper issued for the case itself, its sessions, its agreements and its dossier, the newest first. */
export function papersOfCase(tables: Tables, mediation: MediationCase): readonly IssuedPaper[] {
  const subjects = new Set([
    `mediation/${mediation.id}`,
    ...mediation.sessions.map(({ sessionId }) => `sitting/${sessionId}`),
    ...mediation.agreements.map(({ agreementId }) => `agreement/${agreementId}`),
    `dossier/${mediation.dossier?.dossierId ?? ""}`,
  ]);
  return tables
    .table(papers)
    .lookup(matterKey(mediation.matterId))
    .filter(({ subject }) => subjects.has(subject));
}
