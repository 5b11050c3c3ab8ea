import type { PlainDate } from "../../kernel/plain-date.ts";
import { currentDueOn, slipAsOf, slipOutcome } from "../referral/slip-progress.ts";
import type { ReferralSlip } from "../referral/slip.ts";
import type { Dims, Fact } from "./fact.ts";
import { isIn, type Counting } from "./matter-facts.ts";

/** What a slip counts for, as it stood when the period ended. Voided slips count nowhere. */
export function slipFacts(slip: ReferralSlip, { days }: Counting): Fact[] {
  if (slip.issuedOn > days.to) return [];
  const then = slipAsOf(slip, days.to);
  const outcome = slipOutcome(then);
  if (outcome === "VOIDED") return [];
  const dueOn = currentDueOn(then);
  const late = outcome === "OPEN" && dueOn < days.to;
  const supervised = slip.supervisions.some(
    ({ status, issuedOn }) => status !== "VOIDED" && issuedOn <= days.to,
  );
  const usual = { unit: slip.form.unitId };
  const fact = (measure: Fact["measure"], on: PlainDate, dims: Dims): Fact => ({
    measure,
    on,
    record: `referral/${slip.id}`,
    matterId: slip.form.matterId,
    amount: 0,
    dims,
    usual,
  });
  const facts: Fact[] = [];
  if (isIn(days, slip.issuedOn)) {
    facts.push(
      fact("slip-issued", slip.issuedOn, {
        outcome,
        late: late ? "yes" : "no",
        supervised: supervised ? "yes" : "no",
      }),
    );
  }
  if (outcome !== "RETURNED" && isIn(days, dueOn)) {
    const answered = outcome === "ON_TIME" ? "yes" : outcome === "LATE" || late ? "no" : "open";
    facts.push(fact("slip-due", dueOn, { answered }));
  }
  return facts;
}
