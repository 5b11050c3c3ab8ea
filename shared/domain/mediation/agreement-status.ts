import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Agreement, AgreementAct, AgreementFacts, AgreementStatus, Signatory } from "./agreement.ts";

/** One entered signature of a party on the version that lies on the table. */
export interface PartySignature {
  readonly signatory: Signatory;
  /** Null while it is missing. */
  readonly signed: Extract<AgreementFacts, { act: "sign" }> | null;
}

/** What the current version bears. Every change of the text begins it anew. */
export interface Signing {
  readonly isPrinted: boolean;
  readonly parties: readonly PartySignature[];
  readonly mediatorOn: PlainDate | null;
  readonly sealedOn: PlainDate | null;
}

type Recorded = Pick<Agreement, "events" | "form" | "signatories" | "presiding" | "replacedBy">;

/** Signatures and seal entered since the text last changed; of two entries for one party the later counts. */
export function signingOf({
  events,
  signatories,
  presiding,
}: Pick<Recorded, "events" | "signatories" | "presiding">): Signing {
  const lastChange = events.findLastIndex(({ facts }) => facts.act === "revise");
  const since = events.slice(lastChange + 1).map(({ facts }) => facts);
  const mediator = since.findLast(
    (facts) => facts.act === "mediator-sign" && facts.mediatorId === presiding?.mediatorId,
  );
  const seal = since.findLast(({ act }) => act === "seal");
  return {
    isPrinted: since.some(({ act }) => act === "print"),
    parties: signatories.map((signatory) => ({
      signatory,
      signed:
        since.filter((facts) => facts.act === "sign").findLast((s) => s.partyId === signatory.partyId) ??
        null,
    })),
    mediatorOn: mediator?.act === "mediator-sign" ? mediator.on : null,
    sealedOn: seal?.act === "seal" ? seal.on : null,
  };
}

/**
 * The day an agreement took effect (People's Mediation Law art. 29, 30): a written one with the last of all parties'
 * signatures, the mediator's and the seal; an oral one on the day it was reached, once the mediator's record is signed.
 * Printing has no part in it.
 */
export function effectiveOn(agreement: Pick<Recorded, "events" | "form" | "signatories" | "presiding">) {
  const { parties, mediatorOn, sealedOn } = signingOf(agreement);
  if (mediatorOn === null) return null;
  if (agreement.form.form === "ORAL") return agreement.form.reachedOn;
  const days = parties.map(({ signed }) => signed?.on ?? null);
  if (sealedOn === null || days.length < 2) return null;
  return [...days, mediatorOn, sealedOn].reduce<PlainDate | null>(
    (last, on) => (last === null || on === null ? null : on > last ? on : last),
    mediatorOn,
  );
}

/** Where an agreement stands, from what was recorded on it. */
export function agreementStatus(agreement: Recorded): AgreementStatus {
  if (agreement.replacedBy !== null) return "REPLACED";
  if (agreement.events.at(-1)?.facts.act === "discard") return "DISCARDED";
  if (effectiveOn(agreement) !== null) return "EFFECTIVE";
  const signing = signingOf(agreement);
  if (isSigned(signing)) return "SIGNING";
  return signing.isPrinted ? "PRINTED" : "DRAFT";
}

/** Whether anything is entered on the current version: a signature or the seal. */
export function isSigned({ parties, mediatorOn, sealedOn }: Signing): boolean {
  return parties.some(({ signed }) => signed !== null) || mediatorOn !== null || sealedOn !== null;
}

/** The acts allowed in each status; the compiler keeps the table complete. */
export const AGREEMENT_ACTS: Readonly<Record<AgreementStatus, readonly AgreementAct[]>> = {
  DRAFT: ["revise", "print", "discard"],
  PRINTED: ["revise", "sign", "mediator-sign", "seal", "discard"],
  SIGNING: ["revise", "sign", "mediator-sign", "seal", "discard"],
  EFFECTIVE: [
    "perform",
    "renege",
    "sue",
    "apply-confirmation",
    "confirmation-accepted",
    "confirmation-result",
    "enforce",
  ],
  REPLACED: [],
  DISCARDED: [],
};

/** The acts of the table that also fit the form: nobody signs or seals the record of an oral agreement but the mediator. */
export function allowedAgreementActs(agreement: Recorded): readonly AgreementAct[] {
  const acts = AGREEMENT_ACTS[agreementStatus(agreement)];
  if (agreement.form.form === "WRITTEN") return acts;
  return acts.filter((act) => act !== "sign" && act !== "seal");
}
