import { describe, expect, test } from "vitest";
import type { AgreementFacts, AgreementForm } from "#shared/domain/mediation/agreement.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { papers } from "#electron/tables/matter.ts";
import { agreements, mediationCases, mediators } from "#electron/tables/mediation.ts";
import { putCase } from "#electron/cases.ts";
import { day } from "#shared/kernel/plain-date.ts";
import type { CaseForm } from "#shared/domain/mediation/mediation-case.ts";
import {
  agreementActs,
  aMediatedCase,
  anAgreementForm,
  aPayment,
  boss,
  presiding,
  signedActs,
  worker,
} from "#tests/support/agreements.ts";
import { aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk } from "#tests/support/desk.ts";

const { print, sign, mediatorSigns, seal, pay, apply } = agreementActs;

/** A desk with a case whose first session was held on 10 June. */
async function mediated(form: Partial<CaseForm> = {}, today = "2026-06-12") {
  const open = await openTestDesk({ today, holidays: presetHolidayYears() });
  const { matterId } = await open.desk.visit.register({ form: aVisitForm({ visitedOn: day(today) }) });
  const mediation = aMediatedCase({ ...form, matterId });
  await open.store.commit(
    { act: "mediation.open", by: open.account.id, requestId: "a-mediated-case" },
    (tx) => {
      tx.put(mediators, presiding);
      putCase(tx, { ...mediation, matterId });
    },
  );
  const draft = async (parts: Partial<AgreementForm> = {}, amends: string | null = null) => {
    const whole = anAgreementForm(parts);
    const { agreementId, no } = await open.desk.agreement.draft({
      caseId: mediation.id,
      form: whole,
      amends,
    });
    const record = (facts: AgreementFacts) => open.desk.agreement.record({ agreementId, facts });
    const all = async (acts: readonly AgreementFacts[]) => {
      for (const facts of acts) await record(facts);
      return open.desk.agreement.get({ id: agreementId });
    };
    return { agreementId, no, form: whole, record, all };
  };
  const brief = () => open.store.table(mediationCases).get(mediation.id).agreements;
  return { ...open, caseId: mediation.id, draft, brief };
}

describe("a first agreement", () => {
  test("begins with what the case says, and with nothing to retype", async () => {
    const { desk, caseId } = await mediated();
    const proposal = await desk.agreement.propose({ caseId, amends: null });
    expect(proposal).toMatchObject({
      form: {
        facts: "李有田欠张大山五万元，多次催要未还。",
        dispute: "1．归还欠款50000元",
        reachedOn: "2026-06-10",
      },
      sessionOn: "2026-06-10",
      writtenReason: null,
      obstacle: null,
    });
  });

  test("gets a number of its own and is known to its case", async () => {
    const { draft, brief } = await mediated();
    const { no, agreementId } = await draft();
    expect(no).toContain("2026");
    expect(brief()).toEqual([expect.objectContaining({ agreementId, no, status: "DRAFT", isSigned: false })]);
  });

  test("with 尽快 in it is refused, and nothing is saved", async () => {
    const { draft, brief, store } = await mediated();
    const obligations = [aPayment({ how: "尽快转账" })];
    await expect(draft({ obligations })).rejects.toMatchObject({
      code: "AGREEMENT_REFUSED",
      data: { reason: "undated-word", ordinal: 1, word: "尽快" },
    });
    expect(brief()).toEqual([]);
    expect(store.table(agreements).count()).toBe(0);
  });

  test("for wages is never oral", async () => {
    const { draft, desk, caseId } = await mediated({ category: "0701" });
    expect((await desk.agreement.propose({ caseId, amends: null })).writtenReason).toBe("labour");
    await expect(draft({ form: "ORAL" })).rejects.toMatchObject({ data: { reason: "oral-not-allowed" } });
  });

  test("is alone in its case until it has effect, then only an amendment may follow", async () => {
    const { draft, desk, caseId } = await mediated();
    const first = await draft();
    await expect(draft()).rejects.toMatchObject({ data: { reason: "agreement-unfinished", no: first.no } });
    await first.all(signedActs());
    await expect(draft()).rejects.toMatchObject({ data: { reason: "amend-instead", no: first.no } });
    expect((await desk.agreement.propose({ caseId, amends: first.agreementId })).form.totalFen).toBe(
      5_000_000,
    );
  });
});

describe("the paper of an agreement", () => {
  test("is issued by printing and gives no effect", async () => {
    const { draft, store } = await mediated();
    const { no, record } = await draft();
    const printed = await record(print);
    expect(printed).toMatchObject({ status: "PRINTED", effectiveOn: null, version: 1 });
    expect(store.table(papers).get(printed.paperId ?? "")).toMatchObject({
      kind: "AGREEMENT",
      no,
      voided: null,
    });
  });

  test("is voided by a change: a new version under the same number, signed anew", async () => {
    const { draft, store } = await mediated();
    const { form, record, all, no } = await draft();
    const { paperId } = await record(print);
    await record(sign(worker.id));
    const changed = await record({ act: "revise", form: { ...form, place: "西湾村委会" } });
    expect(changed).toMatchObject({ status: "DRAFT", version: 2 });
    expect(store.table(papers).get(paperId ?? "").voided?.reason).toContain("新版本");
    const view = await all([print]);
    expect(view.agreement).toMatchObject({ no, version: 2 });
    expect(view.status).toBe("PRINTED");
  });

  test("given up keeps its number, voided with the reason", async () => {
    const { draft, store, brief } = await mediated();
    const { record } = await draft();
    const { paperId } = await record(print);
    await record({ act: "discard", reason: "双方重新协商" });
    expect(store.table(papers).get(paperId ?? "").voided?.reason).toBe("双方重新协商");
    expect(brief()[0]?.status).toBe("DISCARDED");
    expect((await draft()).no).not.toBe("");
  });

  test("can be looked at before it is printed", async () => {
    const { draft, desk, store } = await mediated();
    const { agreementId } = await draft();
    expect(await desk.agreement.preview({ id: agreementId })).toMatchObject({ kind: "AGREEMENT" });
    expect(store.table(papers).count()).toBe(0);
  });
});

test("effect comes from the entered days of the signatures and the seal", async () => {
  const { draft, brief, desk, caseId } = await mediated();
  const { all, agreementId } = await draft();
  const view = await all([
    print,
    sign(worker.id, "2026-06-10"),
    sign(boss.id, "2026-06-12"),
    mediatorSigns("2026-06-10"),
    seal("2026-06-11"),
  ]);
  expect(view).toMatchObject({
    status: "EFFECTIVE",
    effectiveOn: "2026-06-12",
    clock: { bareOn: "2026-07-12", dueOn: "2026-07-13", rolledOver: [{ on: "2026-07-12", name: "周末" }] },
  });
  expect(brief()).toEqual([
    expect.objectContaining({ agreementId, effectiveOn: "2026-06-12", nextDueOn: "2026-06-12" }),
  ]);
  await expect(desk.agreement.propose({ caseId, amends: null })).resolves.toMatchObject({
    obstacle: { reason: "amend-instead" },
  });
});

describe("performance", () => {
  const inForce = async () => {
    const open = await mediated({ category: "0701" });
    const agreement = await open.draft();
    await agreement.all(signedActs());
    const [first, second] = agreement.form.obligations.map(({ id }) => id);
    return { ...open, ...agreement, first: first ?? "", second: second ?? "" };
  };

  test("S1: 20,000 against a receipt, 30,000 overdue after its day", async () => {
    const { record, first, second, desk, agreementId, store, brief, later } = await inForce();
    const { paperId } = await record({ ...pay(first, 2_000_000, "2026-06-10"), receipt: true });
    expect(store.table(papers).get(paperId ?? "")).toMatchObject({ kind: "PERFORMANCE_RECEIPT" });
    await later("2026-08-01");
    const view = await desk.agreement.get({ id: agreementId });
    expect(view).toMatchObject({
      performance: "OVERDUE",
      sums: { owedFen: 5_000_000, paidFen: 2_000_000, restFen: 3_000_000, overdueFen: 3_000_000 },
      isWage: true,
      enforceUntil: "2028-07-31",
    });
    expect(view.obligations.map(({ state }) => state)).toEqual(["IMMEDIATE", "OVERDUE"]);
    expect(view.obligations[0]?.steps[0]?.receiptId).toBe(paperId);
    expect(brief()[0]?.nextDueOn).toBe("2026-07-31");
    await record(pay(second, 3_000_000, "2026-08-01"));
    expect(brief()[0]).toMatchObject({ performance: "PERFORMED", nextDueOn: null });
  });
});

describe("an amending agreement", () => {
  test("puts the first out of force with its own effect, and carries what is still owed", async () => {
    const { draft, brief, desk, caseId } = await mediated();
    const first = await draft();
    await first.all([...signedActs(), pay(first.form.obligations[0]?.id ?? "", 2_000_000, "2026-06-10")]);
    const { form } = await desk.agreement.propose({ caseId, amends: first.agreementId });
    expect(form.totalFen).toBe(3_000_000);
    const second = await draft({ ...form, obligations: form.obligations }, first.agreementId);
    expect(brief().map(({ status }) => status)).toEqual(["EFFECTIVE", "DRAFT"]);
    await second.all(signedActs("2026-06-12"));
    expect(brief().map(({ status }) => status)).toEqual(["REPLACED", "EFFECTIVE"]);
    const view = await desk.agreement.get({ id: first.agreementId });
    expect(view.agreement.replacedBy).toMatchObject({ agreementId: second.agreementId, on: "2026-06-12" });
  });
});

describe("judicial confirmation", () => {
  test("is applied for by both sides within the thirty days", async () => {
    const { draft, brief, later } = await mediated();
    const { all, record } = await draft();
    await all(signedActs("2026-06-12"));
    await later("2026-07-01");
    await expect(record(apply("2026-07-01", [worker.id]))).rejects.toMatchObject({
      data: { reason: "not-confirmable", why: "both-sides" },
    });
    await record(apply("2026-07-01"));
    expect(brief()[0]).toMatchObject({ confirmation: "APPLIED", confirmByOn: null });
  });

  test("is refused for ownership, with the list that says so", async () => {
    const { draft, later } = await mediated({ settlesOwnership: true });
    const { all, record } = await draft();
    const { checks } = await all(signedActs());
    expect(checks.filter(({ isMet }) => !isMet)).toEqual([{ item: "ownership", isMet: false }]);
    await later("2026-07-01");
    await expect(record(apply("2026-07-01"))).rejects.toMatchObject({ data: { why: "ownership" } });
  });
});

test("a signature entered twice by two clicks is one act", async () => {
  const { draft, desk } = await mediated();
  const { agreementId, record } = await draft();
  await record(print);
  const input = { requestId: "one-signature-1", agreementId, facts: sign(worker.id) };
  expect(await desk.agreement.record(input)).toEqual(await desk.agreement.record(input));
  const { agreement } = await desk.agreement.get({ id: agreementId });
  expect(agreement.events.filter(({ facts }) => facts.act === "sign")).toHaveLength(1);
});
