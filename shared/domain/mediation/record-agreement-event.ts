import { err, ok, type Result } from "../../kernel/result.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { ScopedTerms } from "../deadline/terms.ts";
import type { Agreement, AgreementAct, AgreementEvent, AgreementFacts, AgreementForm } from "./agreement.ts";
import type { AgreementRefusal } from "./agreement-refusal.ts";
import { agreementStatus, allowedAgreementActs, effectiveOn, signingOf } from "./agreement-status.ts";
import { caseStatus } from "./case-status.ts";
import { checkAgreement, signatoriesOf } from "./check-agreement.ts";
import { hasTermEnded } from "./committee-advice.ts";
import type { Mediator } from "./committee.ts";
import { confirmationObstacle, confirmationState, isJoint } from "./confirmation.ts";
import type { CaseStatus, MediationCase } from "./mediation-case.ts";
import { isOpen, obligationStandings, type Performed } from "./performance.ts";
import { presidingMediator } from "./record-case-event.ts";

/** What the desk knows around an agreement when something is recorded on it. */
export interface AgreementSetting {
  readonly mediation: MediationCase;
  readonly mediators: readonly Mediator[];
  readonly today: PlainDate;
  readonly terms: ScopedTerms;
}

/** Who signs an agreement, as the case has them now. A new version takes them over. */
export function peopleOf(mediation: MediationCase, form: AgreementForm) {
  const presiding = presidingMediator(mediation);
  return {
    signatories: signatoriesOf(mediation.form, form),
    presiding: presiding === undefined ? null : { mediatorId: presiding.mediatorId, name: presiding.name },
  };
}

const OVER: readonly CaseStatus[] = ["ASKING", "ENDED", "CLOSED", "FILED"];

/** Whether an agreement may be drafted in the case: one at a time, and after one is in force only to amend it. */
export function mayDraft(mediation: MediationCase, amends: string | null): AgreementRefusal | undefined {
  const status = caseStatus(mediation);
  if (OVER.includes(status)) return { reason: "case-not-mediating", status };
  const unfinished = mediation.agreements.find(({ status: its }) =>
    ["DRAFT", "PRINTED", "SIGNING"].includes(its),
  );
  if (unfinished !== undefined) return { reason: "agreement-unfinished", no: unfinished.no };
  const inForce = mediation.agreements.find(({ status: its }) => its === "EFFECTIVE");
  if (amends === null) {
    return inForce === undefined ? undefined : { reason: "amend-instead", no: inForce.no };
  }
  return inForce?.agreementId === amends ? undefined : { reason: "amends-not-in-force" };
}

/**
 * The agreement with one more event on it. A change after printing is a new version: its number stays, the paper and every
 * signature of the older one are gone.
 */
export function recordAgreementEvent(
  agreement: Agreement,
  event: AgreementEvent,
  setting: AgreementSetting,
): Result<Agreement, AgreementRefusal> {
  const { facts } = event;
  const refusal = refusalOf(agreement, facts, setting);
  if (refusal !== undefined) return err(refusal);
  const after = withEvent(agreement, event, setting);
  return lateEffect(agreement, after) ?? ok(after);
}

function withEvent(agreement: Agreement, event: AgreementEvent, { mediation }: AgreementSetting): Agreement {
  const { facts } = event;
  const events = [...agreement.events, event];
  if (facts.act === "print") {
    return { ...agreement, ...peopleOf(mediation, agreement.form), paperId: event.paperId, events };
  }
  if (facts.act !== "revise") return { ...agreement, events };
  const { isPrinted } = signingOf(agreement);
  return {
    ...agreement,
    ...peopleOf(mediation, facts.form),
    form: facts.form,
    version: agreement.version + (isPrinted ? 1 : 0),
    paperId: null,
    events,
  };
}

/** The last signature may come after a day on which something was due: then the text must change before it can have effect. */
function lateEffect(before: Agreement, after: Agreement): Result<Agreement, AgreementRefusal> | undefined {
  const effect = effectiveOn(after);
  if (effect === null || effectiveOn(before) !== null) return undefined;
  for (const [index, { due }] of after.form.obligations.entries()) {
    if (due.kind === "ON" && due.on < effect) {
      return err({ reason: "due-before-effect", ordinal: index + 1, dueOn: due.on, effectiveOn: effect });
    }
  }
  return undefined;
}

/** Acts on the text and its signatures; a case that is over has no more of them. */
const MAKING: readonly AgreementAct[] = ["revise", "print", "sign", "mediator-sign", "seal"];

function refusalOf(
  agreement: Agreement,
  facts: AgreementFacts,
  setting: AgreementSetting,
): AgreementRefusal | undefined {
  const { mediation, today } = setting;
  if (!allowedAgreementActs(agreement).includes(facts.act)) {
    return { reason: "not-now", act: facts.act, status: agreementStatus(agreement) };
  }
  const status = caseStatus(mediation);
  if (MAKING.includes(facts.act) && OVER.includes(status)) return { reason: "case-not-mediating", status };
  if ("on" in facts) {
    if (facts.on > today) return { reason: "day-in-future", on: facts.on, today };
    const earliest = earliestDay(agreement, facts.act);
    if (facts.on < earliest) return { reason: "day-before", on: facts.on, earliest };
  }
  return refusalOfFacts(agreement, facts, setting);
}

/** What the court does, in its order. */
const FOLLOWS: Readonly<Partial<Record<AgreementAct, readonly AgreementAct[]>>> = {
  "confirmation-accepted": ["apply-confirmation"],
  "confirmation-result": ["apply-confirmation", "confirmation-accepted"],
  enforce: ["confirmation-result"],
};

/** Signatures and payments from the day it was reached, the rest from the day of effect, an answer from its application. */
function earliestDay(agreement: Agreement, act: AgreementAct): PlainDate {
  const { events, form } = agreement;
  const before = events.findLast(({ facts }) => FOLLOWS[act]?.includes(facts.act))?.facts;
  if (before !== undefined && "on" in before) return before.on;
  return act === "perform" ? form.reachedOn : (effectiveOn(agreement) ?? form.reachedOn);
}

function refusalOfFacts(
  agreement: Agreement,
  facts: AgreementFacts,
  setting: AgreementSetting,
): AgreementRefusal | undefined {
  const { mediation, today, terms } = setting;
  switch (facts.act) {
    case "revise": {
      const checked = checkAgreement(facts.form, mediation, today);
      return checked.ok ? undefined : checked.error;
    }
    case "print": {
      const checked = checkAgreement(agreement.form, mediation, today);
      if (!checked.ok) return checked.error;
      return peopleOf(mediation, agreement.form).presiding === null
        ? { reason: "presiding-missing" }
        : undefined;
    }
    case "sign":
    case "mediator-sign":
    case "seal":
      return signatureRefusal(agreement, facts, setting);
    case "perform":
      return performRefusal(agreement, facts, today);
    case "renege":
    case "sue": {
      if (!agreement.signatories.some(({ partyId }) => partyId === facts.partyId)) {
        return { reason: "not-a-signatory", partyId: facts.partyId };
      }
      const isBroken = facts.act === "renege";
      return isBroken && !obligationStandings(agreement, today).some(isOpen)
        ? { reason: "nothing-open" }
        : undefined;
    }
    case "apply-confirmation": {
      const why = confirmationObstacle(agreement, mediation, facts.on, terms);
      if (why !== undefined) return { reason: "not-confirmable", why };
      return isJoint(agreement.signatories, facts)
        ? undefined
        : { reason: "not-confirmable", why: "both-sides" };
    }
    case "confirmation-accepted":
    case "confirmation-result":
      return confirmationState(agreement, today) === "APPLIED" ? undefined : { reason: "not-applied" };
    case "enforce":
      if (confirmationState(agreement, today) !== "VALID") return { reason: "not-confirmed" };
      return obligationStandings(agreement, facts.on).some(({ state }) => state === "OVERDUE")
        ? undefined
        : { reason: "nothing-overdue" };
    case "discard":
      return undefined;
  }
}

type Signed = Extract<AgreementFacts, { act: "sign" | "mediator-sign" | "seal" }>;

function signatureRefusal(
  agreement: Agreement,
  facts: Signed,
  { mediation, mediators }: AgreementSetting,
): AgreementRefusal | undefined {
  if (!namesThePeopleOf(agreement, mediation)) return { reason: "people-changed" };
  if (facts.act === "seal") return undefined;
  if (facts.act === "sign") {
    if (!agreement.signatories.some(({ partyId }) => partyId === facts.partyId)) {
      return { reason: "not-a-signatory", partyId: facts.partyId };
    }
    const agent = mediation.form.parties.find(({ id }) => id === facts.partyId)?.agent;
    return agent?.scope === "GENERAL" && facts.by === agent.name
      ? { reason: "agent-may-not-sign", name: agent.name }
      : undefined;
  }
  const { presiding } = agreement;
  if (presiding === null || facts.mediatorId !== presiding.mediatorId) {
    return { reason: "not-presiding", name: presiding?.name ?? "" };
  }
  const mediator = mediators.find(({ id }) => id === facts.mediatorId);
  return mediator !== undefined && hasTermEnded(mediator, facts.on)
    ? { reason: "term-ended", name: mediator.name, endedOn: mediator.termEndsOn }
    : undefined;
}

/** Whether the paper still names the parties and the mediator the case has now. */
function namesThePeopleOf(agreement: Agreement, mediation: MediationCase): boolean {
  const { signatories, presiding } = peopleOf(mediation, agreement.form);
  return (
    presiding?.mediatorId === agreement.presiding?.mediatorId &&
    signatories.length === agreement.signatories.length &&
    signatories.every(({ partyId, name }) =>
      agreement.signatories.some((other) => other.partyId === partyId && other.name === name),
    )
  );
}

function performRefusal(
  agreement: Agreement,
  facts: Performed,
  today: PlainDate,
): AgreementRefusal | undefined {
  const standing = obligationStandings(agreement, today).find(
    ({ obligation }) => obligation.id === facts.obligationId,
  );
  if (standing === undefined) return { reason: "obligation-unknown", obligationId: facts.obligationId };
  const { ordinal, obligation, restFen } = standing;
  if (standing.state === "CONTINUING") return { reason: "obligation-continues", ordinal };
  if (standing.performedOn !== null) return { reason: "obligation-performed", ordinal };
  if (obligation.kind !== "PAY") {
    if (facts.amountFen !== null) return { reason: "amount-unexpected", ordinal };
    return facts.receipt ? { reason: "receipt-needs-money", ordinal } : undefined;
  }
  if (facts.amountFen === null) return { reason: "amount-missing", ordinal };
  return facts.amountFen > restFen ? { reason: "overpaid", ordinal, restFen } : undefined;
}

/** The agreement once another that amends it has effect. */
export function replaced(agreement: Agreement, by: Agreement, on: PlainDate): Agreement {
  return { ...agreement, replacedBy: { agreementId: by.id, no: by.no, on } };
}
