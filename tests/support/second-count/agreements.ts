/** Agreements counted again: effect, judicial confirmation, performance. */
import type { Agreement } from "#shared/domain/mediation/agreement.ts";
import type { Counts } from "./counts.ts";
import { chinaDay } from "./raw.ts";

export function eventsUntil(agreement: Agreement, to: string): Agreement["events"] {
  return agreement.events.filter(({ at, facts }) => ("on" in facts ? facts.on : chinaDay(at)) <= to);
}

export function countAgreement(counts: Counts, agreement: Agreement, isCommittee: boolean): void {
  const events = eventsUntil(agreement, counts.scope.to);
  const effect = effectDay(agreement, events);
  if (effect === null || events.at(-1)?.facts.act === "discard") return;
  const { plus } = counts;
  const plusBoth = (name: string) => {
    plus(name);
    if (isCommittee) plus(`moj/${name}`);
  };
  if (counts.within(effect)) {
    plus("agreements");
    const isWritten = agreement.form.form === "WRITTEN";
    if (isWritten) plus("written");
    if (isWritten && events.some(({ facts }) => facts.act === "apply-confirmation")) plus("written-applied");
  }
  for (const { facts } of events) {
    if (!("on" in facts) || !counts.within(facts.on)) continue;
    if (facts.act === "sue") plusBoth("sued");
    if (facts.act === "apply-confirmation") plus("applied");
    if (facts.act === "confirmation-result") plusBoth(`result-${facts.result}`);
  }
  for (const { id, kind, amountFen, due } of agreement.form.obligations) {
    if (kind === "REFRAIN") continue;
    const dueOn = due.kind === "ON" ? due.on : effect;
    if (!counts.within(dueOn)) continue;
    const replaced = agreement.replacedBy;
    if (replaced !== null && replaced.on <= counts.scope.to && dueOn >= replaced.on) continue;
    let paid = 0;
    let isDone = false;
    for (const { facts } of events) {
      if (facts.act !== "perform" || facts.obligationId !== id) continue;
      paid += facts.amountFen ?? 0;
      if (kind !== "PAY" && facts.isComplete) isDone = true;
    }
    // A payment of nothing is performed by nobody doing anything: only what was entered performs.
    const isEntered = events.some(({ facts }) => facts.act === "perform" && facts.obligationId === id);
    if (kind === "PAY" && isEntered && paid >= (amountFen ?? 0)) isDone = true;
    plus("obligations");
    if (isDone) plusBoth("performed");
    if (kind !== "PAY") continue;
    plus("payments");
    plus("owed-fen", amountFen ?? 0);
    plus("paid-fen", paid);
  }
}

/** From the last change of the text on: everybody has signed, and the seal is on it. */
export function effectDay(agreement: Agreement, events: Agreement["events"]): string | null {
  let mediator: string | null = null;
  let seal: string | null = null;
  let signed: Record<string, string> = {};
  for (const { facts } of events) {
    if (facts.act === "revise") {
      mediator = null;
      seal = null;
      signed = {};
    }
    if (facts.act === "mediator-sign" && facts.mediatorId === agreement.presiding?.mediatorId)
      mediator = facts.on;
    if (facts.act === "seal") seal = facts.on;
    if (facts.act === "sign") signed[facts.partyId] = facts.on;
  }
  if (mediator === null) return null;
  if (agreement.form.form === "ORAL") return agreement.form.reachedOn;
  if (seal === null || agreement.signatories.length < 2) return null;
  let last = mediator > seal ? mediator : seal;
  for (const { partyId } of agreement.signatories) {
    const on = signed[partyId];
    if (on === undefined) return null;
    if (on > last) last = on;
  }
  return last;
}
