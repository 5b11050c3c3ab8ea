import { wantedClock, type WantedClock } from "../deadline/wanted-clock.ts";
import { scopeOf } from "../matter/matter-scope.ts";
import type { Matter } from "../matter/matter.ts";
import { incomingDueOn, incomingStatus } from "./incoming-progress.ts";
import { OWED } from "./incoming-status.ts";
import type { IncomingSlip } from "./incoming.ts";

/** What the desk owes the sender: the answer by their day, and an objection to a wrong transfer of a petition (D-11). */
export function incomingClocks(incoming: IncomingSlip, matter: Matter): readonly WantedClock[] {
  const { form, events, registeredBy } = incoming;
  const all = events.map(({ facts }) => facts);
  const usual = { matterId: matter.id, ownerId: registeredBy.accountId, facts: scopeOf(matter) };
  const clocks: WantedClock[] = [];
  const dueOn = incomingDueOn(incoming);
  if (dueOn !== null) {
    const isOwed = OWED.includes(incomingStatus(incoming));
    const answered = all.findLast(({ act }) => act === "deliver" || act === "void")?.on;
    const restarted = all.findLast(({ act }) => act === "sent-back")?.on;
    clocks.push(
      wantedClock({
        ...usual,
        name: "incoming-answer",
        startedOn: restarted ?? form.receivedOn,
        fixedOn: dueOn,
        ended: isOwed ? null : (answered ?? "now"),
      }),
    );
  }
  if (form.source === "PETITION_OFFICE") {
    const ended = all.find(({ act }) => act === "reply" || act === "void")?.on ?? null;
    clocks.push(wantedClock({ ...usual, name: "petition-objection", startedOn: form.receivedOn, ended }));
  }
  return clocks;
}
