import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HostKind } from "#shared/domain/mediation/committee.ts";
import type { CaseForm } from "#shared/domain/mediation/mediation-case.ts";
import {
  buildAgreement,
  buildConfirmationApplication,
  buildMediationCertificate,
  buildPerformanceReceipt,
} from "#shared/domain/paper/build-agreement-papers.ts";
import { PaperPayload } from "#shared/domain/paper/payload.ts";
import { printCapitals, printYuan } from "#shared/kernel/money.ts";
import { day } from "#shared/kernel/plain-date.ts";
import {
  aMediatedCase,
  aMediator,
  anAgreement,
  aPayment,
  afterActs,
  agreementActs,
  boss,
  personParty,
  signedActs,
  worker,
} from "#tests/support/agreements.ts";
import { anId, anOffice } from "#tests/support/builders.ts";

const mediation = aMediatedCase();
const contextOf = (its = mediation) => ({
  mediation: its,
  office: anOffice,
  on: day("2026-06-20"),
  villageName: () => "西湾村",
});
const inCase = (form: Partial<CaseForm>) => aMediatedCase({ ...mediation.form, ...form });
const written = (form: Parameters<typeof anAgreement>[0] = {}, its = mediation) => {
  const paper = buildAgreement(contextOf(its), anAgreement(form, its));
  if (paper.kind !== "AGREEMENT") throw new Error("not a written agreement");
  return paper;
};

describe("the agreement (M-10)", () => {
  test("says each obligation as a term, sums in figures and capitals, and then the further terms", () => {
    const { terms } = written({ terms: ["双方今后互不追究。"] });
    expect(terms).toHaveLength(3);
    expect(terms[0]).toContain("李有田在签订本协议时当场向张大山支付欠款20000.00元（人民币贰万元整）");
    expect(terms[1]).toContain("于2026年7月31日前");
    expect(terms[2]).toBe("双方今后互不追究。");
    expect(written().total).toBe("50000.00元（人民币伍万元整）");
    expect(written({ obligations: [aPayment()] }).total).toBe("");
  });

  test("every sum of every obligation stands in figures and in capitals", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 ** 12 }), { minLength: 1, maxLength: 8 }), (sums) => {
        const { terms } = written({ obligations: sums.map((amountFen) => aPayment({ amountFen })) });
        expect(terms).toHaveLength(sums.length);
        for (const [index, sum] of sums.entries())
          expect(terms[index]).toContain(`${printYuan(sum)}元（${printCapitals(sum)}）`);
      }),
    );
  });

  test("gathers ways and days of performance with the numbers of their terms", () => {
    const obligations = [
      aPayment({ amountFen: 100, how: "现金", due: { kind: "ON_SPOT" } }),
      aPayment({ amountFen: 200 }),
      aPayment({ amountFen: 300 }),
      aPayment({ kind: "REFRAIN", amountFen: null, what: "堵路", how: "", due: { kind: "ON_SPOT" } }),
    ];
    expect(written({ obligations, place: "宁远堡镇综治中心" }).performance).toEqual({
      how: "现金；银行转账",
      by: "第1项签订本协议时当场；第2、3项2026年7月31日前；第4项自本协议生效之日起",
      place: "宁远堡镇综治中心",
    });
  });

  test("is for the parties and the committee, and for the court when confirmation is planned", () => {
    expect(written().copies).toContain("一式三份");
    expect(written({ confirmationPlanned: true }).copies).toContain("一式四份");
    expect(written({ confirmationPlanned: true }).copies).toContain("人民法院");
  });

  test("is signed by both sides; a third party whom nothing binds signs nothing", () => {
    const uncle = personParty({ name: "张长林", side: "THIRD" });
    const its = inCase({ parties: [worker, boss, uncle] });
    expect(written({}, its).signers).toEqual(["申请人 张大山", "被申请人 李有田"]);
    expect(written({}, its).parties).toHaveLength(3);
    const bound = [aPayment({ creditorId: uncle.id })];
    expect(written({ obligations: bound }, its).signers[2]).toBe("第三人 张长林");
  });

  test("a unit signs through whoever speaks for it, with its own seal", () => {
    const unit = {
      kind: "UNIT",
      id: boss.id,
      side: "RESPONDENT",
      name: "宁远建筑公司",
      creditCode: "",
      representative: "李有田",
      post: "经理",
      phone: "",
      address: boss.address,
      agent: null,
    } as const;
    expect(written({}, inCase({ parties: [worker, unit] })).signers[1]).toBe(
      "被申请人 宁远建筑公司（盖章，李有田签名）",
    );
  });

  test("names the presiding mediator first, and nobody who was recused", () => {
    const named = (name: string, presides: boolean, isRecused = false) => ({
      mediatorId: aMediator().id,
      name,
      selectedBy: "COMMITTEE" as const,
      presiding: presides,
      recused: isRecused ? { on: day("2026-06-03"), askedBy: "张大山", reason: "亲属" } : null,
    });
    const mediators = [named("王安", false), named("钱直", false, true), named("赵公道", true)];
    const its = aMediatedCase(mediation.form, { mediators });
    expect(written({}, its).mediators).toEqual(["赵公道", "王安"]);
  });

  test("an amending agreement names the one it changes", () => {
    const agreementId = anId();
    const brief = {
      agreementId,
      no: "宁远堡人调协〔2026〕第4号",
      form: "WRITTEN",
      status: "EFFECTIVE",
      isSigned: true,
      effectiveOn: day("2026-06-12"),
      performance: "PARTIAL",
      nextDueOn: null,
      confirmation: "NONE",
      confirmByOn: null,
    } as const;
    const its = aMediatedCase(mediation.form, { agreements: [brief] });
    const paper = buildAgreement(contextOf(its), { ...anAgreement({}, its), amends: agreementId });
    expect(paper).toMatchObject({ amendsNo: "宁远堡人调协〔2026〕第4号" });
  });

  test.each([
    ["COMMITTEE", "人民调解"],
    ["TOWNSHIP_LAND", "农村土地承包纠纷调解"],
    ["POLICE", "治安调解"],
    ["OTHER", "调解"],
  ] as const)(
    "a case of %s is called %s and sealed by its host, never by the centre",
    (hostKind, procedure) => {
      const paper = written({}, inCase({ hostKind, hostName: "宁远堡镇人民政府" }));
      expect(paper).toMatchObject({ hostKind, procedure, hostName: "宁远堡镇人民政府" });
      expect(JSON.stringify(paper)).not.toContain(anOffice.centerName);
    },
  );

  test("a mass case says how many stand behind its representatives", () => {
    expect(written({}, inCase({ mass: { people: 120, households: 35 } })).mass).toBe("35户120人");
    expect(written({}, inCase({ mass: { people: 12, households: 0 } })).mass).toBe("12人");
  });
});

describe("the record of an oral agreement (M-11)", () => {
  test("has the same text, and no copies to hand out", () => {
    const paper = buildAgreement(contextOf(), anAgreement({ form: "ORAL" }));
    expect(paper.kind).toBe("ORAL_AGREEMENT");
    expect(paper.terms).toEqual(written().terms);
    expect(paper).not.toHaveProperty("copies");
  });
});

describe("a receipt (M-17)", () => {
  const agreement = anAgreement();
  const [first, second] = agreement.form.obligations;
  if (first === undefined || second === undefined) throw new Error("two payments were agreed");
  const paid = { ...agreementActs.pay(second.id, 1_000_050), witness: "王安", way: "TRANSFER" as const };

  test("says who paid whom how much, in figures and capitals, for which instalment", () => {
    expect(buildPerformanceReceipt(contextOf(), agreement, second, paid, 2)).toMatchObject({
      payer: "李有田",
      payee: "张大山",
      item: 2,
      items: 2,
      ordinal: 2,
      owed: "30000.00元（人民币叁万元整）",
      figures: "10000.50",
      capitals: "人民币壹万元伍角整",
      way: "转账",
      witness: "王安",
    });
  });

  test("is written for money only", () => {
    const done = agreementActs.pay(second.id, null);
    expect(() => buildPerformanceReceipt(contextOf(), agreement, second, done, 1)).toThrow("money");
  });
});

describe("papers for the court", () => {
  const agreement = afterActs(anAgreement({}, mediation), signedActs("2026-06-12"));
  const form = {
    kind: "CONFIRMATION_APPLICATION",
    agreementId: agreement.id,
    court: "金川区人民法院",
    facts: "双方自愿达成协议。",
    delivery: [
      { partyId: worker.id, address: "西湾村三组12号", phone: "13900000001" },
      { partyId: boss.id, address: "西湾村五组3号", phone: "13900000002" },
    ],
    annexes: ["调解协议书"],
  } as const;

  test("the application (M-13) is both sides', with where each is reached, and counts from the day of effect", () => {
    const paper = buildConfirmationApplication(contextOf(), agreement, form);
    expect(paper.applicants.map(({ party, deliveryAddress }) => [party.signer, deliveryAddress])).toEqual([
      ["申请人 张大山", "西湾村三组12号"],
      ["申请人 李有田", "西湾村五组3号"],
    ]);
    expect(paper).toMatchObject({ reachedOn: "2026-06-10", effectiveOn: "2026-06-12" });
  });

  test("the certificate (M-14) says who mediated between whom, and the agreement's number", () => {
    expect(buildMediationCertificate(contextOf(), agreement, form.court)).toMatchObject({
      parties: ["张大山", "李有田"],
      mediators: ["赵公道"],
      acceptedOn: "2026-06-02",
      agreementNo: agreement.no,
      effectiveOn: "2026-06-12",
      issuedOn: "2026-06-20",
    });
  });

  test("every builder gives a payload the store accepts back", () => {
    const [first] = agreement.form.obligations;
    if (first === undefined) throw new Error("two payments were agreed");
    for (const payload of [
      ...HostKind.options.map((hostKind) => buildAgreement(contextOf(inCase({ hostKind })), agreement)),
      buildAgreement(contextOf(), anAgreement({ form: "ORAL" })),
      buildPerformanceReceipt(contextOf(), agreement, first, agreementActs.pay(first.id, 100), 1),
      buildConfirmationApplication(contextOf(), agreement, form),
      buildMediationCertificate(contextOf(), agreement, form.court),
    ])
      expect(PaperPayload.parse(JSON.parse(JSON.stringify(payload)))).toEqual(payload);
  });
});
