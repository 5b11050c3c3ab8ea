/** Slips counted again, by the unit they went to. */
import type { ReferralSlip } from "#shared/domain/referral/slip.ts";
import type { Counts } from "./counts.ts";
import type { Raw } from "./raw.ts";

export function countSlips(raw: Raw, counts: Counts, matterIds: ReadonlySet<string>): void {
  for (const slip of raw.rows<ReferralSlip>("referral"))
    if (matterIds.has(slip.form.matterId) && slip.issuedOn <= counts.scope.to) countSlip(counts, slip);
}

function countSlip(counts: Counts, slip: ReferralSlip): void {
  const { to } = counts.scope;
  let state = "open";
  let due = slip.form.dueOn;
  let wasLate = false;
  for (const { facts } of slip.events) {
    if (facts.on > to) continue;
    if (facts.act === "void") return;
    if (facts.act === "return") state = "returned";
    if (facts.act === "reply") {
      state = "answered";
      if (facts.on > due) wasLate = true;
    }
    if (facts.act === "rework") {
      state = "open";
      due = facts.dueOn;
    }
    if (facts.act === "grant-extension") due = facts.until;
  }
  const isOverdue = state === "open" && due < to;
  const plus = (name: string) => {
    counts.plus(name);
    counts.plus(`unit/${slip.form.unitId}/${name}`);
  };
  if (counts.within(slip.issuedOn)) {
    plus("slips-issued");
    plus(state === "answered" ? `slips-${wasLate ? "late" : "on-time"}` : `slips-${state}`);
    if (isOverdue) plus("slips-overdue");
    let isSupervised = false;
    for (const { status, issuedOn } of slip.supervisions)
      if (status !== "VOIDED" && issuedOn <= to) isSupervised = true;
    if (isSupervised) plus("slips-supervised");
  }
  if (state === "returned" || !counts.within(due)) return;
  counts.plus(`unit/${slip.form.unitId}/any`);
  if (state !== "answered" && !isOverdue) return;
  plus("slips-due");
  if (state === "answered" && !wasLate) plus("slips-due-on-time");
}
