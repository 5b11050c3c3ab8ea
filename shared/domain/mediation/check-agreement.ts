import { err, ok, type Result } from "../../kernel/result.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { AgreementForm, Obligation, Signatory } from "./agreement.ts";
import type { AgreementRefusal, WrittenReason } from "./agreement-refusal.ts";
import type { MediationCase } from "./mediation-case.ts";
import { undatedWord } from "./wording.ts";

/**
 * Why an agreement of this case must be written: labour disputes (Labour Dispute Mediation and Arbitration Law art. 14), land
 * (Rural Land Contract Arbitration Law art. 10), the papers of other hosts, or a party who asked. Undefined when it may be oral.
 */
export function writtenReason(
  { category, hostKind }: Pick<MediationCase["form"], "category" | "hostKind">,
  { writtenAsked }: Pick<AgreementForm, "writtenAsked">,
): WrittenReason | undefined {
  if (category.startsWith("07")) return "labour";
  if (category.startsWith("09")) return "land";
  if (hostKind === "TOWNSHIP_LAND") return "land-host";
  if (hostKind === "POLICE") return "police-host";
  return writtenAsked ? "asked" : undefined;
}

/** Whether an oral agreement leaves something to be performed later: then a written one is advised (domain: ask for written). */
export function isWrittenAdvised({
  form,
  obligations,
}: Pick<AgreementForm, "form" | "obligations">): boolean {
  return form === "ORAL" && obligations.some(({ due, kind }) => due.kind === "ON" || kind === "REFRAIN");
}

/** Who must sign: everybody on one of the two sides, and a third party whom the agreement obliges or favours. */
export function signatoriesOf(
  { parties }: Pick<MediationCase["form"], "parties">,
  { obligations }: Pick<AgreementForm, "obligations">,
): readonly Signatory[] {
  const isNamed = (id: string) =>
    obligations.some(({ debtorId, creditorId }) => debtorId === id || creditorId === id);
  return parties
    .filter(({ id, side }) => side !== "THIRD" || isNamed(id))
    .map(({ id, name, side }) => ({ partyId: id, name, side }));
}

/** Day of the first session that was held; undefined when there was none. */
export function firstSessionOn({ sessions }: Pick<MediationCase, "sessions">): PlainDate | undefined {
  return sessions
    .filter(({ status }) => status === "FINISHED" || status === "FROZEN")
    .map(({ on }) => on)
    .sort()[0];
}

/** Whether an agreement may be worded like this. Asked at the draft, at every change and once more before it goes to paper. */
export function checkAgreement(
  form: AgreementForm,
  mediation: Pick<MediationCase, "form" | "sessions">,
  today: PlainDate,
): Result<AgreementForm, AgreementRefusal> {
  const refusal = textRefusal(form, mediation, today) ?? sumRefusal(form);
  if (refusal !== undefined) return err(refusal);
  for (const [index, obligation] of form.obligations.entries()) {
    const wrong = obligationRefusal(obligation, index + 1, form, mediation);
    if (wrong !== undefined) return err(wrong);
  }
  return ok(form);
}

function textRefusal(
  form: AgreementForm,
  mediation: Pick<MediationCase, "form" | "sessions">,
  today: PlainDate,
): AgreementRefusal | undefined {
  const sessionOn = firstSessionOn(mediation);
  if (sessionOn === undefined) return { reason: "session-missing" };
  if (form.reachedOn < sessionOn) return { reason: "before-session", sessionOn };
  if (form.reachedOn > today) return { reason: "day-in-future", on: form.reachedOn, today };
  if (form.form === "ORAL") {
    const why = writtenReason(mediation.form, form);
    if (why !== undefined) return { reason: "oral-not-allowed", why };
  }
  if (signatoriesOf(mediation.form, form).length < 2) return { reason: "parties-too-few" };
  if (form.facts.trim() === "") return { reason: "facts-missing" };
  if (form.dispute.trim() === "") return { reason: "dispute-missing" };
  if (form.obligations.length === 0 && form.terms.length === 0) return { reason: "nothing-agreed" };
  return undefined;
}

function sumRefusal({ obligations, totalFen }: AgreementForm): AgreementRefusal | undefined {
  const sumFen = sumOf(obligations);
  return sumFen === (totalFen ?? 0) ? undefined : { reason: "sum-differs", totalFen, sumFen };
}

/** All payments added up, in fen. */
export function sumOf(obligations: readonly Pick<Obligation, "amountFen">[]): number {
  return obligations.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
}

function obligationRefusal(
  obligation: Obligation,
  ordinal: number,
  form: AgreementForm,
  mediation: Pick<MediationCase, "form">,
): AgreementRefusal | undefined {
  const { id, debtorId, creditorId, kind, amountFen, what, how, due, consequence } = obligation;
  const stranger = [debtorId, creditorId].find(
    (partyId) => !mediation.form.parties.some((party) => party.id === partyId),
  );
  if (stranger !== undefined) return { reason: "party-unknown", partyId: stranger };
  if (debtorId === creditorId) return { reason: "same-party", ordinal };
  if (form.obligations.findIndex((other) => other.id === id) + 1 < ordinal) {
    return { reason: "obligation-twice", ordinal };
  }
  const isMoney = kind === "PAY";
  if (isMoney && amountFen === null) return { reason: "obligation-incomplete", ordinal, missing: "amount" };
  if (!isMoney && amountFen !== null) return { reason: "amount-unexpected", ordinal };
  if (!isMoney && kind !== "APOLOGISE" && what.trim() === "") {
    return { reason: "obligation-incomplete", ordinal, missing: "what" };
  }
  if ((isMoney || kind === "DELIVER") && how.trim() === "") {
    return { reason: "obligation-incomplete", ordinal, missing: "how" };
  }
  const word = undatedWord(what) ?? undatedWord(how) ?? undatedWord(consequence);
  if (word !== undefined) return { reason: "undated-word", ordinal, word };
  if (due.kind === "ON" && due.on < form.reachedOn) {
    return { reason: "due-before", ordinal, dueOn: due.on, earliest: form.reachedOn };
  }
  return undefined;
}
