import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import { confirmationState } from "./confirmation.ts";
import type { Agreement } from "./agreement.ts";
import { agreementStatus, effectiveOn, isSigned, signingOf } from "./agreement-status.ts";
import type { AgreementBrief, MediationCase } from "./mediation-case.ts";
import { agreementPerformance, nextObligationOn } from "./performance.ts";

/** D-04 by mere counting: the day by which a careful clerk sends the parties to court. */
const CONFIRMATION_DAYS = 30;

/**
 * What the case keeps of the agreement. It stands in storage, so nothing in it depends on the day it is read: that something is
 * overdue follows from `nextDueOn`, that the thirty days are over from `confirmByOn`.
 */
export function agreementBrief(agreement: Agreement): AgreementBrief {
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
    confirmByOn: effect !== null && status === "EFFECTIVE" && mayApply ? bareEnd(effect) : null,
  };
}

/** The case with this agreement's brief put in, or in place of its older one. */
export function withAgreementBrief(mediation: MediationCase, agreement: Agreement): MediationCase {
  const fresh = agreementBrief(agreement);
  const known = mediation.agreements.some(({ agreementId }) => agreementId === agreement.id);
  return {
    ...mediation,
    agreements: known
      ? mediation.agreements.map((brief) => (brief.agreementId === agreement.id ? fresh : brief))
      : [...mediation.agreements, fresh],
  };
}

function bareEnd(effect: PlainDate): PlainDate {
  return addDays(effect, CONFIRMATION_DAYS);
}
