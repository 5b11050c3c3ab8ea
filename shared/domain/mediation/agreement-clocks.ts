import type { PlainDate } from "../../kernel/plain-date.ts";
import { wantedClock, type WantedClock } from "../deadline/wanted-clock.ts";
import { scopeOf } from "../matter/matter-scope.ts";
import type { Matter } from "../matter/matter.ts";
import { agreementStatus, effectiveOn } from "./agreement-status.ts";
import type { Agreement, AgreementFacts } from "./agreement.ts";
import { isOpen, obligationStandings, type ObligationStanding } from "./performance.ts";

/** What the parties owe each other by an agreement in force, and what they may ask of the court until when. */
export function agreementClocks(agreement: Agreement, matter: Matter): readonly WantedClock[] {
  const effect = effectiveOn(agreement);
  if (effect === null || agreementStatus(agreement) !== "EFFECTIVE") return [];
  const standings = standingsOf(agreement);
  const usual = {
    matterId: agreement.matterId,
    ownerId: agreement.draftedBy.accountId,
    facts: scopeOf(matter),
  };
  const all = agreement.events.map(({ facts }) => facts);
  const settled = performedOn(agreement);

  const obligations = standings
    .filter(({ state }) => state !== "CONTINUING")
    .map(({ obligation, dueOn, performedOn: ended }) =>
      wantedClock({
        ...usual,
        name: "perform",
        part: obligation.id,
        startedOn: effect,
        fixedOn: dueOn,
        ended,
      }),
    );
  const ended = lastOf(all, "apply-confirmation")?.on ?? settled;
  const confirm = wantedClock({ ...usual, name: "confirm", startedOn: effect, ended });
  return [...obligations, confirm, ...courtClocks(agreement, standings, usual)];
}

/** The day on which the last thing owed was done; null while something is owed. */
export function performedOn(agreement: Agreement): PlainDate | null {
  const standings = standingsOf(agreement);
  if (standings.some(isOpen)) return null;
  const days = standings.flatMap((standing) => standing.performedOn ?? []);
  return days.sort().at(-1) ?? null;
}

/** From the joint application on: three days to accept it (D-05), and from the acceptance fifteen to decide (D-05b). */
function courtClocks(
  { events }: Agreement,
  standings: readonly ObligationStanding[],
  usual: Pick<WantedClock, "matterId" | "ownerId" | "facts">,
): readonly WantedClock[] {
  const all = events.map(({ facts }) => facts);
  const applied = lastOf(all, "apply-confirmation");
  if (applied === undefined) return [];
  const since = all.slice(all.indexOf(applied));
  const ruling = lastOf(since, "confirmation-result");
  const accepted = lastOf(since, "confirmation-accepted");
  const decided = ruling?.on ?? null;
  const ended = accepted?.on ?? decided;
  const clocks = [wantedClock({ ...usual, name: "court-accept", startedOn: applied.on, ended })];
  if (accepted !== undefined) {
    clocks.push(wantedClock({ ...usual, name: "court-decide", startedOn: accepted.on, ended: decided }));
  }
  if (ruling?.result !== "VALID") return clocks;
  const lastDue = standings
    .filter(({ state }) => state !== "CONTINUING")
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1);
  clocks.push(wantedClock({ ...usual, name: "object-ruling", startedOn: ruling.on }));
  if (lastDue !== undefined) {
    const ended = lastOf(all, "enforce")?.on ?? (standings.some(isOpen) ? null : "now");
    clocks.push(wantedClock({ ...usual, name: "enforce", startedOn: lastDue, ended }));
  }
  return clocks;
}

/** Whether something is overdue does not matter here, so any day will do. */
function standingsOf(agreement: Agreement): readonly ObligationStanding[] {
  return obligationStandings(agreement, agreement.form.reachedOn);
}

function lastOf<Act extends AgreementFacts["act"]>(all: readonly AgreementFacts[], act: Act) {
  return all.findLast((facts): facts is Extract<AgreementFacts, { act: Act }> => facts.act === act);
}
