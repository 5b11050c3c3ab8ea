import type { Actor } from "#shared/domain/paper/actor.ts";
import type { ScopedTerms, Terms } from "#shared/domain/deadline/terms.ts";
import { withSlipBrief } from "#shared/domain/referral/slip-progress.ts";
import { slipTerms } from "#shared/domain/referral/slip-scope.ts";
import type { ReferralSlip } from "#shared/domain/referral/slip.ts";
import { isEndedBy } from "#shared/domain/supervision/supervision-status.ts";
import { withSupervisionBrief } from "#shared/domain/supervision/supervision-progress.ts";
import type { Tables, Transaction } from "./storage/store.ts";
import { matters } from "./tables/matter.ts";
import { slips, supervisions } from "./tables/slip.ts";

/** What the office counts by for this slip. */
export function termsOfSlip(tables: Tables, slip: ReferralSlip, terms: Terms): ScopedTerms {
  return slipTerms(terms, slip, tables.table(matters).get(slip.form.matterId));
}

/** Puts a slip within an act, and renews what its matter keeps of it. */
export function putSlip(tx: Transaction, slip: ReferralSlip): void {
  tx.put(slips, slip);
  const matter = tx.table(matters).get(slip.form.matterId);
  tx.put(matters, { ...matter, slips: withSlipBrief(matter.slips, slip) });
}

/** The same after an event was recorded on it: supervisions that the event answers end in the same act. */
export function putSlipAfter(tx: Transaction, slip: ReferralSlip, by: Actor): void {
  const slipAct = slip.events.at(-1)?.facts.act;
  let renewed = slip;
  for (const brief of slip.supervisions) {
    if (slipAct === undefined || !isEndedBy(brief, slipAct)) continue;
    const known = tx.table(supervisions).get(brief.supervisionId);
    const facts = { act: "end", on: tx.today, slipAct, note: "" } as const;
    const ended = { ...known, events: [...known.events, { at: tx.now, by, facts }] };
    tx.put(supervisions, ended);
    renewed = { ...renewed, supervisions: withSupervisionBrief(renewed.supervisions, ended) };
  }
  putSlip(tx, renewed);
}
