import type { Store, Transaction } from "#electron/storage/store.ts";
import { matters } from "#electron/tables/matter.ts";
import { agreements, mediationCases } from "#electron/tables/mediation.ts";
import { slips } from "#electron/tables/slip.ts";
import { withAgreementBrief } from "#shared/domain/mediation/agreement-brief.ts";
import { withCaseBrief } from "#shared/domain/mediation/case-brief.ts";
import type { ClosingEvent } from "#shared/domain/matter/closing.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { withSlipBrief } from "#shared/domain/referral/slip-progress.ts";
import { addDays, day, type PlainDate } from "#shared/kernel/plain-date.ts";
import { aMediatedCase, anAgreement, signedActs, terms } from "#tests/support/agreements.ts";
import { aMatter, anAcceptance, anId, aSlip, clerk, slipEvent } from "#tests/support/builders.ts";
import { aConclusion } from "#tests/support/closing.ts";
import { openTestDesk, testUnits, testVillages, type TestDesk } from "#tests/support/desk.ts";
import { lots } from "./figure.ts";

const BATCH = 500;
const FIRST = day("2026-01-01");
const CATEGORIES = ["0101", "0202", "0503", "0701", "0901", "0902", "1102"];

/** A desk in memory with such a year. */
export async function yearOf(size: number): Promise<TestDesk> {
  const desk = await openTestDesk({ today: "2027-01-05", roles: ["DIRECTOR"] });
  await fillYear(desk.store, size);
  return desk;
}

/** A year of matters: accepted, a third sent to a unit, a fifth mediated with an agreement, nine in ten concluded. */
export async function fillYear(store: Store, size: number): Promise<void> {
  const lot = lots(20_260_101);
  for (let from = 0; from < size; from += BATCH) {
    await store.commit({ act: "bench.fill", by: "bench", requestId: `fill-${from}` }, (tx) => {
      for (let n = 0; n < BATCH; n += 1) putMatter(tx, lot);
    });
  }
}

function putMatter(tx: Transaction, lot: () => number): void {
  const openedOn = addDays(FIRST, Math.floor(lot() * 365));
  const on = addDays(openedOn, Math.floor(lot() * 60));
  const category = CATEGORIES[Math.floor(lot() * CATEGORIES.length)] ?? "99";
  const villageCode = testVillages[Math.floor(lot() * testVillages.length)]?.id ?? null;
  const bare = aMatter({}, { visitedOn: openedOn, category, place: { villageCode, group: "", text: "" } });
  const form = anAcceptance({ expectedOn: addDays(openedOn, 30) });
  const decided = { id: anId(), at: noon(openedOn), by: clerk, form, paperId: null };
  let matter: Matter = { ...bare, openedOn, openedAt: noon(openedOn), decisions: [decided] };
  if (lot() < 0.33) matter = putSlip(tx, matter, openedOn, on);
  if (lot() < 0.2) matter = putCase(tx, matter, openedOn, on);
  tx.put(matters, lot() < 0.1 ? matter : { ...matter, closing: [conclusion(on)] });
}

function putSlip(tx: Transaction, matter: Matter, issuedOn: PlainDate, on: PlainDate): Matter {
  const reply = { act: "reply", on, result: "RESOLVED", text: "已办结", toldOn: null, toldWay: "" } as const;
  const slip = aSlip(
    { issuedOn, issuedAt: noon(issuedOn), events: [slipEvent(reply)] },
    { matterId: matter.id, unitId: testUnits.land.id, dueOn: addDays(issuedOn, 15) },
  );
  tx.put(slips, slip);
  return { ...matter, slips: withSlipBrief(matter.slips, slip) };
}

function putCase(tx: Transaction, matter: Matter, openedOn: PlainDate, on: PlainDate): Matter {
  const bare = aMediatedCase(
    { matterId: matter.id, category: matter.category },
    { matterId: matter.id, openedOn, openedAt: noon(openedOn) },
  );
  const agreement = anAgreement({ reachedOn: on }, bare);
  const signed = signedActs(on).map((facts) => ({
    id: anId(),
    at: noon(on),
    by: clerk,
    facts,
    paperId: null,
  }));
  const agreed = { ...agreement, draftedAt: noon(on), events: signed };
  const mediation = withAgreementBrief(bare, agreed, terms);
  tx.put(mediationCases, mediation);
  tx.put(agreements, agreed);
  return { ...matter, cases: withCaseBrief(matter.cases, mediation, on) };
}

function conclusion(on: PlainDate): ClosingEvent {
  const facts = { act: "conclude", on, form: aConclusion() } as const;
  return { id: anId(), at: noon(on), by: clerk, facts, paperId: null, knew: null };
}

function noon(on: PlainDate): string {
  return `${on}T04:00:00.000Z`;
}
