/** What a page shows of an agreement: everything that follows from its record on the day it is asked. */
import type { AgreementView } from "#shared/contract/agreement.ts";
import { proposeDue, ruleFor, type ScopedTerms } from "#shared/domain/deadline/terms.ts";
import type { Agreement } from "#shared/domain/mediation/agreement.ts";
import {
  agreementStatus,
  allowedAgreementActs,
  effectiveOn,
} from "#shared/domain/mediation/agreement-status.ts";
import { printedClause } from "#shared/domain/mediation/clause.ts";
import {
  confirmationChecks,
  confirmationClock,
  confirmationState,
} from "#shared/domain/mediation/confirmation.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import {
  agreementPerformance,
  obligationStandings,
  performanceSums,
  type ObligationStanding,
} from "#shared/domain/mediation/performance.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";

export function viewOf(
  agreement: Agreement,
  mediation: MediationCase,
  today: PlainDate,
  terms: ScopedTerms,
): AgreementView {
  const standings = obligationStandings(agreement, today);
  const effect = effectiveOn(agreement);
  return {
    agreement,
    status: agreementStatus(agreement),
    acts: [...allowedAgreementActs(agreement)],
    parties: mediation.form.parties.map(({ id, name, side }) => ({ partyId: id, name, side })),
    effectiveOn: effect,
    performance: agreementPerformance(agreement, today),
    obligations: standings.map((standing) => rowOf(standing, mediation)),
    sums: performanceSums(standings),
    confirmation: confirmationState(agreement, today, terms),
    clock: clockOf(agreement, terms),
    checks: [...confirmationChecks(agreement, mediation, today, terms)],
    enforceUntil: effect === null ? null : enforceUntil(standings, terms),
    isWage: mediation.form.category.startsWith("07"),
  };
}

function rowOf(standing: ObligationStanding, { form }: MediationCase): AgreementView["obligations"][number] {
  const name = (partyId: string) => form.parties.find(({ id }) => id === partyId)?.name ?? "";
  const { obligation, events, ordinal, dueOn, state, paidFen, restFen, performedOn } = standing;
  return {
    obligationId: obligation.id,
    debtor: name(obligation.debtorId),
    creditor: name(obligation.creditorId),
    clause: printedClause(obligation, name),
    ordinal,
    dueOn,
    state,
    paidFen,
    restFen,
    performedOn,
    steps: events.map(({ id, facts, paperId }) => ({
      eventId: id,
      on: facts.on,
      amountFen: facts.amountFen,
      note: facts.note,
      receiptId: paperId,
    })),
  };
}

function clockOf(agreement: Agreement, terms: ScopedTerms): AgreementView["clock"] {
  const clock = confirmationClock(agreement, terms);
  if (clock === null) return null;
  const { from, bareOn, dueOn, warnOn, trace, calendarUnpublished } = clock;
  const rolledOver = trace
    .filter(({ effect }) => effect === "rolled")
    .map(({ on }) => ({ on, name: terms.restDays.get(on) ?? "周末" }));
  return { from, bareOn, dueOn, warnOn: [...warnOn], rolledOver, calendarUnpublished };
}

/** D-07 runs from the last agreed day; of instalments, from the last. */
function enforceUntil(standings: readonly ObligationStanding[], terms: ScopedTerms): PlainDate | null {
  const rule = ruleFor(terms, "enforce");
  const last = standings
    .filter(({ state }) => state !== "CONTINUING")
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1);
  return rule === undefined || last === undefined ? null : (proposeDue(rule, last, terms)?.dueOn ?? null);
}
