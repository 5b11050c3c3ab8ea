import type { ScopedTerms } from "../deadline/terms.ts";
import { confirmationClock, confirmationState } from "./confirmation.ts";
import type { Agreement } from "./agreement.ts";
import { agreementStatus, effectiveOn, isSigned, signingOf } from "./agreement-status.ts";
import type { AgreementBrief, MediationCase } from "./mediation-case.ts";
import { agreementPerformance, nextObligationOn } from "./performance.ts";

/**
 * What the case keeps of the agreement. It stands in storage, so nothing in it depends on the day it is read: that something is
 * overdue follows from `nextDueOn`, that the thirty days are over from `confirmByOn`.
 */
export function agreementBrief(agreement: Agreement, terms: ScopedTerms): AgreementBrief {
  const status = agreementStatus(agreement);
  const effect = effectiveOn(agreement);
  const undated = agreement.form.reachedOn; // nothing is overdue on the day it was agreed
  const confirmation = confirmationState(agreement, undated);
  const mayApply = confirmation === "PLANNED" || confirmation === "NONE" || confirmation === "WITHDRAWN";
  return {
    agreementId: agreement.id,
    no: agreement.no,
    form: agreement.form.form,
    status,
    isSigned: isSigned(signingOf(agreement)),
    effectiveOn: effect,
    performance: agreementPerformance(agreement, undated),
    nextDueOn: nextObligationOn(agreement, undated),
    confirmation,
    // By mere counting: the day by which a careful clerk sends the parties to court.
    confirmByOn:
      status === "EFFECTIVE" && mayApply ? (confirmationClock(agreement, terms)?.bareOn ?? null) : null,
  };
}

/** The case with this agreement's brief put in, or in place of its older one. */
export function withAgreementBrief(
  mediation: MediationCase,
  agreement: Agreement,
  terms: ScopedTerms,
): MediationCase {
  const fresh = agreementBrief(agreement, terms);
  const known = mediation.agreements.some(({ agreementId }) => agreementId === agreement.id);
  return {
    ...mediation,
    agreements: known
      ? mediation.agreements.map((brief) => (brief.agreementId === agreement.id ? fresh : brief))
      : [...mediation.agreements, fresh],
  };
}
