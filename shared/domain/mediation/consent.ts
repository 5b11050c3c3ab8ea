import type { PlainDate } from "../../kernel/plain-date.ts";
import type { CaseFacts, MediationCase, Party } from "./mediation-case.ts";

type Consented = Pick<MediationCase, "form" | "events">;
type ConsentFacts = Extract<CaseFacts, { act: "consent" }>;

/** When and how a party agreed to be mediated; null while it has not. */
export type Consent = Pick<ConsentFacts, "on" | "way">;

/** A recorded consent, or the application itself: who applies for mediation agrees to it. */
export function consentOf({ form, events }: Consented, party: Party): Consent | null {
  const recorded = events
    .map(({ facts }) => facts)
    .filter((facts) => facts.act === "consent")
    .findLast(({ partyId }) => partyId === party.id);
  if (recorded !== undefined) return { on: recorded.on, way: recorded.way };
  const applied = form.startMode === "APPLICATION" && party.side === "APPLICANT";
  return applied ? { on: form.startedOn, way: "WRITTEN" } : null;
}

/** Parties of the two sides who have not agreed yet. A third party is asked too, but nothing waits for it. */
export function withoutConsent(mediation: Consented): readonly Party[] {
  return mediation.form.parties.filter(
    (party) => party.side !== "THIRD" && consentOf(mediation, party) === null,
  );
}

/** The day from which everybody had agreed; the case cannot be accepted before it. */
export function consentedOn(mediation: Consented): PlainDate {
  const days = mediation.form.parties.map((party) => consentOf(mediation, party)?.on);
  return days.reduce<PlainDate>((last, on) => (on && on > last ? on : last), mediation.form.startedOn);
}

/** The refusal that ended the case (People's Mediation Law art. 17), with the name of who refused. */
export function refusalOf({ form, events }: Consented): { on: PlainDate; party: string } | undefined {
  const refused = events.map(({ facts }) => facts).findLast((facts) => facts.act === "refuse");
  if (refused === undefined) return undefined;
  return { on: refused.on, party: form.parties.find(({ id }) => id === refused.partyId)?.name ?? "" };
}
