import { wantedClock, type WantedClock } from "../deadline/wanted-clock.ts";
import type { Matter } from "../matter/matter.ts";
import { currentDueOn, slipStatus } from "./slip-progress.ts";
import { slipScope } from "./slip-scope.ts";
import { OPEN_SLIP_STATUSES } from "./slip-status.ts";
import type { ReferralSlip, SlipEventFacts } from "./slip.ts";

/** What a unit owes about a slip, and until when it may hand the slip back. The day of the answer stands on the paper. */
export function slipClocks(slip: ReferralSlip, matter: Matter): readonly WantedClock[] {
  const { form, events, issuedOn, issuedBy } = slip;
  const all = events.map(({ facts }) => facts);
  const on = (...acts: readonly SlipEventFacts["act"][]) =>
    all.find(({ act }) => acts.includes(act))?.on ?? null;
  const usual = {
    matterId: matter.id,
    unitId: form.unitId,
    ownerId: issuedBy.accountId,
    facts: slipScope(slip, matter),
  };

  const delivered = on("deliver");
  const reached = on("deliver", "sign");
  const isOpen = OPEN_SLIP_STATUSES.includes(slipStatus(slip));
  const restarted = all.findLast(({ act }) => act === "rework")?.on;
  const answered = all.findLast(({ act }) => act === "reply" || act === "return" || act === "void")?.on;
  const clocks = [
    wantedClock({
      ...usual,
      name: "slip-answer",
      startedOn: restarted ?? issuedOn,
      ruleId: form.dueBasis.ruleId,
      fixedOn: currentDueOn(slip),
      ended: isOpen ? null : (answered ?? "now"),
    }),
  ];
  if (delivered !== null) {
    const ended = on("sign", "return", "void");
    clocks.push(wantedClock({ ...usual, name: "slip-sign", startedOn: delivered, ended }));
  }
  if (reached !== null) {
    const ended = on("return", "reply", "void");
    clocks.push(wantedClock({ ...usual, name: "slip-return", startedOn: reached, ended }));
  }
  return clocks;
}
