import { describe, expect, test } from "vitest";
import { agreementBrief } from "#shared/domain/mediation/agreement-brief.ts";
import type { Agreement } from "#shared/domain/mediation/agreement.ts";
import {
  agreementPerformance,
  nextObligationOn,
  obligationStandings,
  performanceSums,
  type Performed,
} from "#shared/domain/mediation/performance.ts";
import { proposeAmendment } from "#shared/domain/mediation/propose-agreement.ts";
import { recordAgreementEvent } from "#shared/domain/mediation/record-agreement-event.ts";
import { splitByMonth } from "#shared/domain/mediation/instalments.ts";
import { day } from "#shared/kernel/plain-date.ts";
import {
  agreementActs,
  agreementEvent,
  afterActs,
  anAgreement,
  aPayment,
  aSetting,
  boss,
  terms,
  signedActs,
} from "#tests/support/agreements.ts";
import { anId } from "#tests/support/builders.ts";

const { pay } = agreementActs;
const states = (agreement: Agreement, on: string) =>
  obligationStandings(agreement, day(on)).map(({ state }) => state);

describe("S1: 20,000 on the spot, 30,000 by 31 July", () => {
  const inForce = afterActs(anAgreement(), signedActs());
  const [spot, later] = inForce.form.obligations.map(({ id }) => id);
  const paidFirst = afterActs(inForce, [pay(spot!, 2_000_000, "2026-06-10")]); // the first of two
  const ids = { spot: spot!, later: later! }; // the agreement has two

  test("the first is performed on the spot, the second not due until the day is over", () => {
    expect(states(paidFirst, "2026-07-31")).toEqual(["IMMEDIATE", "NOT_DUE"]);
    expect(states(paidFirst, "2026-08-01")).toEqual(["IMMEDIATE", "OVERDUE"]);
    expect(agreementPerformance(paidFirst, day("2026-07-31"))).toBe("PARTIAL");
    expect(agreementPerformance(paidFirst, day("2026-08-01"))).toBe("OVERDUE");
    expect(nextObligationOn(paidFirst, day("2026-07-01"))).toBe("2026-07-31");
  });

  test("a part paid leaves the rest, more than the rest is refused, and the rest performs it", () => {
    const part = afterActs(paidFirst, [pay(ids.later, 1_000_000, "2026-07-20")]);
    expect(states(part, "2026-07-31")).toEqual(["IMMEDIATE", "PARTIAL"]);
    expect(performanceSums(obligationStandings(part, day("2026-08-01")))).toEqual({
      owedFen: 5_000_000,
      paidFen: 3_000_000,
      restFen: 2_000_000,
      overdueFen: 2_000_000,
    });
    expect(recordAgreementEvent(part, agreementEvent(pay(ids.later, 2_000_001)), aSetting())).toMatchObject({
      error: { reason: "overpaid", ordinal: 2, restFen: 2_000_000 },
    });
    const all = afterActs(part, [pay(ids.later, 2_000_000, "2026-08-05")]);
    expect(states(all, "2026-08-05")).toEqual(["IMMEDIATE", "PERFORMED"]);
    expect(agreementPerformance(all, day("2026-08-05"))).toBe("PERFORMED");
    expect(recordAgreementEvent(all, agreementEvent(pay(ids.later, 1)), aSetting())).toMatchObject({
      error: { reason: "obligation-performed" },
    });
  });

  test("reneged on and sued for it is said so, until it is paid after all", () => {
    const reneged = afterActs(paidFirst, [
      { act: "renege", partyId: boss.id, on: day("2026-08-02"), note: "拒绝支付" },
    ]);
    expect(agreementPerformance(reneged, day("2026-08-02"))).toBe("REFUSED");
    const sued = afterActs(reneged, [
      { act: "sue", partyId: boss.id, on: day("2026-08-10"), court: "金川区人民法院", no: "" },
    ]);
    expect(agreementPerformance(sued, day("2026-08-10"))).toBe("SUED");
    const paid = afterActs(sued, [pay(ids.later, 3_000_000, "2026-08-20")]);
    expect(agreementPerformance(paid, day("2026-08-20"))).toBe("PERFORMED");
  });

  test("what the case keeps of it does not depend on the day it is read", () => {
    expect(agreementBrief(paidFirst, terms)).toMatchObject({
      status: "EFFECTIVE",
      isSigned: true,
      effectiveOn: "2026-06-10",
      performance: "PARTIAL",
      nextDueOn: "2026-07-31",
      confirmation: "NONE",
      confirmByOn: "2026-07-10",
    });
  });

  test("amended, what is still owed goes into the new text", () => {
    const part = afterActs(paidFirst, [pay(ids.later, 1_000_000, "2026-07-20")]);
    const form = proposeAmendment(part, day("2026-08-02"), anId);
    expect(form.obligations.map(({ amountFen }) => amountFen)).toEqual([2_000_000]);
    expect(form).toMatchObject({ totalFen: 2_000_000, reachedOn: "2026-08-02" });
  });
});

describe("what is not money", () => {
  const act = aPayment({ kind: "DO", amountFen: null, what: "清理排水沟", how: "" });
  const refrain = aPayment({ kind: "REFRAIN", amountFen: null, what: "堵塞排水沟", how: "" });
  const inForce = afterActs(anAgreement({ obligations: [act, refrain] }), signedActs());
  const done = (isComplete: boolean) => ({ ...pay(act.id, null, "2026-07-01"), isComplete });

  test("is performed when it is wholly done; a duty to refrain goes on and never blocks", () => {
    expect(states(afterActs(inForce, [done(false)]), "2026-07-02")).toEqual(["PARTIAL", "CONTINUING"]);
    const whole = afterActs(inForce, [done(false), done(true)]);
    expect(states(whole, "2026-07-02")).toEqual(["PERFORMED", "CONTINUING"]);
    expect(agreementPerformance(whole, day("2027-01-01"))).toBe("PERFORMED");
  });

  test("has no sum, no receipt of money, and nothing to perform for a duty to refrain", () => {
    const refusal = (facts: Performed) => recordAgreementEvent(inForce, agreementEvent(facts), aSetting());
    expect(refusal(pay(act.id, 100))).toMatchObject({ error: { reason: "amount-unexpected" } });
    expect(refusal({ ...pay(act.id, null), receipt: true })).toMatchObject({
      error: { reason: "receipt-needs-money" },
    });
    expect(refusal(pay(refrain.id, null))).toMatchObject({ error: { reason: "obligation-continues" } });
  });
});

test("30,000 in three months is 10,000 a month; what does not divide evenly comes last", () => {
  expect(splitByMonth(3_000_000, 3, day("2026-01-31"))).toEqual([
    { amountFen: 1_000_000, on: "2026-01-31" },
    { amountFen: 1_000_000, on: "2026-02-28" },
    { amountFen: 1_000_000, on: "2026-03-31" },
  ]);
  expect(splitByMonth(1_000_000, 3, day("2026-07-01")).map(({ amountFen }) => amountFen)).toEqual([
    333_300, 333_300, 333_400,
  ]);
});
