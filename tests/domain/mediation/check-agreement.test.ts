import { describe, expect, test } from "vitest";
import {
  checkAgreement,
  firstSessionOn,
  isWrittenAdvised,
  signatoriesOf,
  writtenReason,
} from "#shared/domain/mediation/check-agreement.ts";
import type { AgreementForm } from "#shared/domain/mediation/agreement.ts";
import type { CaseForm } from "#shared/domain/mediation/mediation-case.ts";
import { day } from "#shared/kernel/plain-date.ts";
import {
  aMediatedCase,
  anAgreementForm,
  aPayment,
  boss,
  personParty,
  worker,
} from "#tests/support/agreements.ts";
import { anId } from "#tests/support/builders.ts";

const TODAY = day("2026-06-12");
const check = (form: Partial<AgreementForm>, caseForm: Partial<CaseForm> = {}) => {
  const checked = checkAgreement(anAgreementForm(form), aMediatedCase(caseForm), TODAY);
  return checked.ok ? "fine" : checked.error;
};
const withOne = (parts: Parameters<typeof aPayment>[0]) => check({ obligations: [aPayment(parts)] });

describe("an obligation", () => {
  test("names a day or 当场, who pays whom, how much and how", () => {
    expect(check({})).toBe("fine");
    expect(withOne({ amountFen: null })).toMatchObject({
      reason: "obligation-incomplete",
      missing: "amount",
    });
    expect(withOne({ how: " " })).toMatchObject({ reason: "obligation-incomplete", missing: "how" });
    expect(withOne({ kind: "DO", amountFen: null, what: "" })).toMatchObject({ missing: "what" });
    expect(withOne({ kind: "DO", what: "清理排水沟" })).toEqual({ reason: "amount-unexpected", ordinal: 1 });
  });

  test.each(["what", "how", "consequence"] as const)("with 尽快 in its %s is refused", (field) => {
    expect(withOne({ [field]: "尽快付清" })).toEqual({ reason: "undated-word", ordinal: 1, word: "尽快" });
  });

  test("is not due before the agreement was reached", () => {
    expect(withOne({ due: { kind: "ON", on: day("2026-06-09") } })).toEqual({
      reason: "due-before",
      ordinal: 1,
      dueOn: "2026-06-09",
      earliest: "2026-06-10",
    });
    expect(withOne({ due: { kind: "ON", on: day("2026-06-10") } })).toBe("fine");
  });

  test("stands between two parties of the case", () => {
    const stranger = anId();
    expect(withOne({ creditorId: stranger })).toEqual({ reason: "party-unknown", partyId: stranger });
    expect(withOne({ creditorId: boss.id })).toEqual({ reason: "same-party", ordinal: 1 });
  });

  test("is listed once", () => {
    const twice = aPayment();
    expect(check({ obligations: [twice, twice] })).toEqual({ reason: "obligation-twice", ordinal: 2 });
  });
});

test("the payments add up to the whole sum", () => {
  expect(check({ totalFen: 5_000_000 })).toBe("fine");
  expect(check({ totalFen: 6_000_000 })).toEqual({
    reason: "sum-differs",
    totalFen: 6_000_000,
    sumFen: 5_000_000,
  });
  expect(check({ totalFen: null })).toMatchObject({ reason: "sum-differs" });
});

describe("the day an agreement was reached", () => {
  test("is not before the first session that was held, and not in the future", () => {
    expect(check({ reachedOn: day("2026-06-09") })).toEqual({
      reason: "before-session",
      sessionOn: "2026-06-10",
    });
    expect(check({ reachedOn: day("2026-06-13") })).toMatchObject({ reason: "day-in-future" });
  });

  test("needs a session: one that is only booked does not count", () => {
    const booked = aMediatedCase();
    const mediation = {
      ...booked,
      sessions: booked.sessions.map((s) => ({ ...s, status: "BOOKED" as const })),
    };
    expect(firstSessionOn(mediation)).toBeUndefined();
    expect(checkAgreement(anAgreementForm(), mediation, TODAY)).toMatchObject({
      error: { reason: "session-missing" },
    });
  });
});

describe("an oral agreement", () => {
  const oral = { form: "ORAL" } as const;
  test.each([
    ["0701", "COMMITTEE", "labour"],
    ["0901", "COMMITTEE", "land"],
    ["0902", "COMMITTEE", "land"],
    ["0903", "COMMITTEE", "land"],
    ["0999", "COMMITTEE", "land"],
    ["0202", "TOWNSHIP_LAND", "land-host"],
    ["0501", "POLICE", "police-host"],
  ] as const)("in a case of %s mediated by %s is refused: %s", (category, hostKind, why) => {
    expect(check(oral, { category, hostKind })).toEqual({ reason: "oral-not-allowed", why });
  });

  test("is refused when a party asks for a written one", () => {
    expect(check({ ...oral, writtenAsked: true })).toEqual({ reason: "oral-not-allowed", why: "asked" });
  });

  test("is allowed otherwise, with the advice to write it down when something remains to be performed", () => {
    expect(check(oral)).toBe("fine");
    expect(isWrittenAdvised(anAgreementForm(oral))).toBe(true);
    const onSpot = { ...oral, obligations: [aPayment({ due: { kind: "ON_SPOT" } })] };
    expect(isWrittenAdvised(anAgreementForm(onSpot))).toBe(false);
    expect(writtenReason({ category: "0301", hostKind: "COMMITTEE" }, anAgreementForm())).toBeUndefined();
  });
});

test("both sides sign; a third party signs when the agreement names it", () => {
  const third = personParty({ side: "THIRD", name: "王保人" });
  const { form } = aMediatedCase({ parties: [worker, boss, third] });
  const names = (agreement: AgreementForm) => signatoriesOf(form, agreement).map(({ name }) => name);
  expect(names(anAgreementForm())).toEqual(["张大山", "李有田"]);
  expect(names(anAgreementForm({ obligations: [aPayment({ debtorId: third.id })] }))).toContain("王保人");
});

test("facts, dispute and something agreed are never left out", () => {
  expect(check({ facts: " " })).toEqual({ reason: "facts-missing" });
  expect(check({ dispute: "" })).toEqual({ reason: "dispute-missing" });
  expect(check({ obligations: [] })).toEqual({ reason: "nothing-agreed" });
  expect(check({ obligations: [], terms: ["双方互不追究。"] })).toBe("fine");
  expect(check({}, { parties: [worker] })).toEqual({ reason: "parties-too-few" });
});
