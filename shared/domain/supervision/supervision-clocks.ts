import { wantedClock, type WantedClock } from "../deadline/wanted-clock.ts";
import { scopeOf } from "../matter/matter-scope.ts";
import type { Matter } from "../matter/matter.ts";
import { currentDueOn } from "../referral/slip-progress.ts";
import { slipScope } from "../referral/slip-scope.ts";
import type { ReferralSlip } from "../referral/slip.ts";
import { isSupervised, LEVEL_CLOCK, nextLevel } from "./check-supervision.ts";
import type { Supervision } from "./supervision.ts";

/** D-29: from when the desk should take the next step against a unit that does not answer. */
export function reminderClocks(slip: ReferralSlip, matter: Matter): readonly WantedClock[] {
  const next = isSupervised(slip) ? nextLevel(slip) : undefined;
  if (next === undefined) return [];
  return [
    wantedClock({
      name: LEVEL_CLOCK[next],
      matterId: matter.id,
      ownerId: slip.issuedBy.accountId,
      facts: slipScope(slip, matter),
      startedOn: currentDueOn(slip),
    }),
  ];
}

/** By when a unit under supervision must have acted: the day stands on the paper. */
export function supervisionClocks(supervision: Supervision, matter: Matter): readonly WantedClock[] {
  const { form, issuedOn, issuedBy, unitId, events } = supervision;
  const answered = events.map(({ facts }) => facts).find(({ act }) => act !== "deliver");
  return [
    wantedClock({
      name: "supervision-answer",
      matterId: matter.id,
      unitId,
      ownerId: issuedBy.accountId,
      facts: scopeOf(matter),
      startedOn: issuedOn,
      fixedOn: form.dueOn,
      ended: answered?.on ?? null,
    }),
  ];
}
