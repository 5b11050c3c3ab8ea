import { CONCLUDED_STATUSES, matterStatus } from "#shared/domain/matter/matter-status.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { openCaseOf } from "#shared/domain/mediation/obstacles.ts";
import type { CaseSurroundings } from "#shared/domain/mediation/record-case-event.ts";
import { mediabilityOf, subsidyProposalFor, subsidyRulesOf } from "../../committee.ts";
import type { WorkContext } from "../../context.ts";
import type { Transaction } from "../../storage/store.ts";
import { matters } from "../../tables/matter.ts";
import { mediators } from "../../tables/mediation.ts";
import { casesOf } from "./list.ts";

/** What an act on a case is held against besides the case. */
export function caseSurroundings(
  tx: Transaction,
  known: MediationCase,
  { calendar }: WorkContext,
): CaseSurroundings {
  const others = casesOf(tx, known.matterId).filter(({ id }) => id !== known.id);
  return {
    today: tx.today,
    calendar: calendar(),
    mediability: mediabilityOf(tx),
    findMediator: (id) => tx.table(mediators).find(id),
    otherOpen: openCaseOf(others)?.no ?? null,
    isMatterConcluded: CONCLUDED_STATUSES.includes(matterStatus(tx.table(matters).get(known.matterId))),
    grades: subsidyRulesOf(tx).grades.map(({ key }) => key),
    proposedGrade: subsidyProposalFor(tx, known).gradeKey,
  };
}
