import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestOf } from "#electron/papers.ts";
import { buildAcceptance, buildRefusal } from "#shared/domain/paper/build-notices.ts";
import { buildSlip, crossSealNo } from "#shared/domain/paper/build-slip.ts";
import { buildReceipt, buildVisitForm } from "#shared/domain/paper/build-visit-papers.ts";
import { PaperPayload, SlipPayload } from "#shared/domain/paper/payload.ts";
import type { VisitForm } from "#shared/domain/visit/visit.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { day } from "#shared/kernel/plain-date.ts";
import {
  anAcceptance,
  anOffice,
  aRefusal,
  aRespondent,
  aSlipForm,
  aVisit,
  aVisitor,
} from "#tests/support/builders.ts";

const villageName = () => "西湾村";
const facts = (form: Partial<VisitForm> = {}) => ({
  visit: aVisit({}, form),
  matterNo: "宁远堡事〔2026〕0001号",
  decision: undefined,
  office: anOffice,
  villageName,
});
const slipOf = (form: Partial<VisitForm> = {}) =>
  buildSlip({
    ...facts(form),
    form: aSlipForm(),
    unitName: "自然资源所",
    receivers: [
      { person: "赵立新", phone: "13909361288" },
      { person: "钱二", phone: "" },
    ],
    issuedOn: day("2026-07-10"),
    issuer: "王安",
    crossSealNo: "",
  });

test("a slip names who is on duty at the unit, and what the clerk ticked about its handling", () => {
  expect(slipOf()).toMatchObject({ receiver: "赵立新 13909361288；钱二", cautions: [] });
});

describe("the registration form (C-01)", () => {
  const paper = buildVisitForm(
    facts({
      visitors: [
        aVisitor({
          sex: "1",
          nation: "01",
          birthOn: day("1980-05-01"),
          idPaper: { type: "111", no: "620302198005010016", confirmed: true },
        }),
      ],
      amount: { exactFen: 5_000_000, asSaid: "5万多元" },
      area: { exactMu: 2.3, asSaid: "" },
      respondents: [aRespondent({ phone: "13811112222", note: "东邻" })],
      headCount: 6,
    }),
  );
  test("says everything in words, whole, because the visitor signs it", () => {
    expect(paper.visitors[0]).toMatchObject({
      sex: "男",
      nation: "汉族",
      birth: "1980年5月1日",
      idPaper: "居民身份证 620302198005010016",
      relation: "本人",
      address: "西湾村三组12号",
    });
    expect(paper).toMatchObject({
      channel: "来访",
      category: "邻里纠纷 / 相邻土地建筑利用",
      riskColor: "绿",
      isGroup: true,
    });
  });
  test("keeps a sum as said and exact", () => {
    expect(paper.amount).toBe("5万多元（50000.00元）");
    expect(paper.area).toBe("2.3亩");
  });
  test("carries the centre's seal, never the committee's", () => {
    expect(paper.sealName).toBe(anOffice.centerName);
  });
});

describe("what a visitor takes home", () => {
  test("the strip says in one word what it is about", () => {
    expect(buildReceipt(facts())).toMatchObject({
      matter: "相邻土地建筑利用纠纷",
      phone: "0935-8000000",
      receiver: "王安",
    });
  });
  test("notices are written to the guardian of a child", () => {
    const visitors = [
      aVisitor({
        name: "张小宝",
        birthOn: day("2015-01-01"),
        guardian: { name: "张大山", relation: "父亲", phone: "" },
      }),
    ];
    const notice = {
      visit: aVisit({}, { visitors }),
      matterNo: "",
      office: anOffice,
      decidedOn: day("2026-07-10"),
    };
    expect(buildAcceptance(notice, anAcceptance()).to).toBe("张大山（监护人）");
    expect(JSON.stringify(buildRefusal(notice, aRefusal()))).not.toContain("张小宝");
  });
  test("a refusal names where to go, in words", () => {
    const notice = { visit: aVisit(), matterNo: "", office: anOffice, decidedOn: day("2026-07-10") };
    expect(buildRefusal(notice, aRefusal())).toMatchObject({
      reason: "人民法院已经受理",
      destination: { route: "诉讼", name: "宁远人民法庭" },
    });
  });
});

describe("a slip (C-05)", () => {
  const card = { type: "111", no: "620302198005010016", confirmed: true };
  test("gives the unit the minimum: name, phone and village group", () => {
    const paper = slipOf({ visitors: [aVisitor({ idPaper: card })] });
    expect(paper.petitioners).toEqual([{ name: "张大山", phone: "13900000001", address: "西湾村三组" }]);
    expect(JSON.stringify(paper)).not.toContain(card.no);
    expect(JSON.stringify(paper)).not.toContain("12号");
  });
  test("masks the petitioner on the stub", () =>
    expect(slipOf({ headCount: 12 }).petitionerMasked).toBe("张**等12人"));
  test("names the speaker and the representatives, never more than five people", () => {
    const visitors = Array.from({ length: 8 }, (_, index) =>
      aVisitor({ name: `代表${index}`, representing: index < 4 ? "REPRESENTATIVE" : "SELF" }),
    );
    expect(slipOf({ visitors, speaker: 6, headCount: 8 }).petitioners.map(({ name }) => name)).toEqual([
      "代表6",
      "代表0",
      "代表1",
      "代表2",
      "代表3",
    ]);
  });
  test("S10: never names a minor, but the guardian who can be called", () => {
    const guardian = { name: "张大山", relation: "父亲", phone: "13900000009" };
    const paper = slipOf({ visitors: [aVisitor({ name: "张小宝", birthOn: day("2015-01-01"), guardian })] });
    expect(paper.petitioners).toEqual([
      { name: "未成年人A（监护人张大山）", phone: "13900000009", address: "西湾村三组" },
    ]);
    expect(paper.petitionerMasked).toBe("未成年人A");
    expect(JSON.stringify(paper)).not.toContain("张小宝");
  });
  test("has a cross-seal number of its own kind", () =>
    expect(crossSealNo("转", 2026, 7)).toBe("转2026-00007"));
});

describe("invariant 13: a paper is proved again from its frozen payload", () => {
  test("the digest does not depend on the order of fields, only on what they say", () => {
    const paper = {
      kind: "SLIP" as const,
      no: "宁远堡综转〔2026〕1号",
      templateVersion: 1,
      payload: slipOf(),
    };
    const turned = {
      ...paper,
      payload: SlipPayload.parse(Object.fromEntries(Object.entries(paper.payload).reverse())),
    };
    expect(digestOf(turned)).toBe(digestOf(paper));
    expect(
      digestOf({ ...paper, payload: { ...paper.payload, summary: `${paper.payload.summary}。` } }),
    ).not.toBe(digestOf(paper));
    expect(digestOf({ ...paper, no: "宁远堡综转〔2026〕2号" })).not.toBe(digestOf(paper));
  });
  test("a payload that went through JSON has the same text", () => {
    fc.assert(
      fc.property(
        fc.json(),
        (text) =>
          canonicalJson(JSON.parse(canonicalJson(JSON.parse(text)))) === canonicalJson(JSON.parse(text)),
      ),
    );
  });
  test("every builder gives a payload the store accepts back", () => {
    const notice = { visit: aVisit(), matterNo: "", office: anOffice, decidedOn: day("2026-07-10") };
    for (const payload of [
      buildVisitForm(facts()),
      buildReceipt(facts()),
      slipOf(),
      buildAcceptance(notice, anAcceptance()),
      buildRefusal(notice, aRefusal()),
    ]) {
      expect(PaperPayload.parse(JSON.parse(JSON.stringify(payload)))).toEqual(payload);
    }
  });
});
