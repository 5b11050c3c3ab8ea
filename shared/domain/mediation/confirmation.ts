import { findCategory } from "../../codes/categories.ts";
import type { CONFIRMATIONS } from "../../codes/handling.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { proposeDue, ruleFor, type ProposedDue, type ScopedTerms } from "../deadline/terms.ts";
import type { Agreement, AgreementFacts, Obligation, Signatory } from "./agreement.ts";
import type { ConfirmationObstacle } from "./agreement-refusal.ts";
import { agreementStatus, effectiveOn } from "./agreement-status.ts";
import type { MediationCase } from "./mediation-case.ts";
import { undatedWord } from "./wording.ts";

type Confirmation = (typeof CONFIRMATIONS)[number];
type Applied = Extract<AgreementFacts, { act: "apply-confirmation" }>;

/**
 * The thirty days for the joint application (D-04: People's Mediation Law art. 33, Civil Procedure Law art. 205), from the day of
 * effect: bare, rolled and when to remind. Null before effect.
 */
export function confirmationClock(agreement: Agreement, terms: ScopedTerms): ProposedDue | null {
  const effect = effectiveOn(agreement);
  const rule = ruleFor(terms, "confirm");
  return effect === null || rule === undefined ? null : (proposeDue(rule, effect, terms) ?? null);
}

/** Where judicial confirmation stands. Without terms the running out of the thirty days is left out. */
export function confirmationState(agreement: Agreement, today: PlainDate, terms?: ScopedTerms): Confirmation {
  const last = agreement.events.findLast(
    ({ facts }) => facts.act === "apply-confirmation" || facts.act === "confirmation-result",
  );
  if (last?.facts.act === "apply-confirmation") return "APPLIED";
  if (last?.facts.act === "confirmation-result" && last.facts.result !== "WITHDRAWN")
    return last.facts.result;
  const clock = terms === undefined ? null : confirmationClock(agreement, terms);
  if (clock !== null && today > clock.dueOn) return "TIME_BARRED";
  if (last !== undefined) return "WITHDRAWN";
  return agreement.form.confirmationPlanned ? "PLANNED" : "NONE";
}

/** One line of the list that is gone through before the parties go to court. */
export interface ConfirmationCheck {
  readonly item: Exclude<ConfirmationObstacle, "both-sides">;
  readonly isMet: boolean;
}

/** Marriage, parenthood and adoption as such are no matter for confirmation (2022 interpretation art. 355). */
const STATUS_MATTER =
  /(?:同意|自愿|办理|解除|协议)离婚|解除(?:婚姻|收养|同居|亲子|父母子女)|(?:确认|存在|不存在|建立)(?:婚姻|亲子|父母子女|收养)/u;

/** Everything that is checked before an application, in the order a clerk goes through it. */
export function confirmationChecks(
  agreement: Agreement,
  mediation: Pick<MediationCase, "form">,
  on: PlainDate,
  terms: ScopedTerms,
): readonly ConfirmationCheck[] {
  const { form } = agreement;
  const clock = confirmationClock(agreement, terms);
  const state = confirmationState(agreement, on);
  const texts = [...form.terms, ...form.obligations.flatMap(({ what, how }) => [what, how])];
  return [
    { item: "not-effective", isMet: agreementStatus(agreement) === "EFFECTIVE" },
    { item: "category", isMet: findCategory(mediation.form.category)?.confirmable ?? false },
    { item: "ownership", isMet: !mediation.form.settlesOwnership },
    { item: "status", isMet: !texts.some((text) => STATUS_MATTER.test(text)) },
    { item: "oral", isMet: form.form === "WRITTEN" },
    {
      item: "unclear",
      isMet: form.obligations.every(isClear) && texts.every((text) => undatedWord(text) === undefined),
    },
    { item: "applied", isMet: state === "NONE" || state === "PLANNED" || state === "WITHDRAWN" },
    { item: "late", isMet: clock === null || on <= clock.dueOn },
  ];
}

/** The first thing that stands against an application; undefined when nothing does. */
export function confirmationObstacle(
  ...facts: Parameters<typeof confirmationChecks>
): Exclude<ConfirmationObstacle, "both-sides"> | undefined {
  return confirmationChecks(...facts).find(({ isMet }) => !isMet)?.item;
}

/** Whether those who signed the application stand on two sides: the parties apply together. */
export function isJoint(
  signatories: readonly Signatory[],
  { applicants }: Pick<Applied, "applicants">,
): boolean {
  const sides = new Set(
    signatories.filter(({ partyId }) => applicants.includes(partyId)).map(({ side }) => side),
  );
  return sides.has("APPLICANT") && sides.has("RESPONDENT");
}

/** A court asks for amount, payee, way and day of each obligation (art. 358: unclear content is dismissed). */
function isClear({ kind, amountFen, what, how }: Obligation): boolean {
  if (kind === "PAY") return amountFen !== null && how.trim() !== "";
  return kind === "APOLOGISE" || what.trim() !== "";
}
