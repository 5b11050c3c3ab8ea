import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AgreementPayload } from "#shared/domain/paper/agreement-papers.ts";
import type { PrintedParty } from "#shared/domain/paper/case-paper-parts.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import {
  aConfirmationApplication,
  AGREEMENT_NO,
  aMediationCertificate,
  anAgreementPaper,
  anOralAgreement,
  aPerformanceReceipt,
  aPrintedPerson,
  aPrintedUnit,
  HOST,
  LONG_STORY,
  partiesOf,
} from "./agreement-payloads.ts";
import { wholeText } from "./measure.ts";
import { issued, LONG_NAME, prose } from "./payloads.ts";
import { Press } from "./press.ts";
import { bare, expectInOrder, printedBy } from "./printed.ts";

const press = new Press();
beforeAll(() => press.open());
afterAll(() => press.close());

const CENTRE = "综治中心";
const printed = (name: string, payload: PaperPayload, mark = issued(AGREEMENT_NO)) =>
  printedBy(press, name, payload, mark);
const count = (selector: string) => press.page.locator(selector).count();

/** Every word of a party's block, in the order of the form. */
function partyWords(party: PrintedParty): string[] {
  const { name, phone, address } = party;
  const own =
    party.kind === "PERSON"
      ? [name, party.sex, party.nation, party.birth, phone, party.idPaper, party.occupation, address]
      : [name, party.representative, party.post, party.creditCode, phone, address];
  return own.filter((word) => word !== "");
}

/** The text of the pages after one heading of a letter, as far as it was written in one block. */
function textUnder(label: string): Promise<string> {
  return wholeText(press.page, "none", label);
}

function expectFields(text: string, payload: AgreementPayload): void {
  expectInOrder(text, [
    `${payload.procedure}协议书`,
    AGREEMENT_NO,
    ...payload.parties.flatMap(partyWords),
    "主要事实",
    "争议事项",
    payload.dispute,
    "各方责任",
    payload.responsibility,
    "协议内容",
    payload.hostName,
    payload.title,
    printedDay(payload.reachedOn),
    ...payload.terms.flatMap((term, index) => [`${index + 1}.`, term]),
    payload.total,
    `履行方式：${payload.performance.how}`,
    `履行时限：${payload.performance.by}`,
    `履行地点：${payload.performance.place}`,
    "协议效力",
    payload.copies,
    ...payload.signers,
    ...payload.mediators,
    `记录人${payload.recorder}`,
    payload.hostName,
  ]);
}

describe("the agreement (M-10)", () => {
  test("carries every field in the order of the form, a line for each who signs, and the committee's seal only", async () => {
    const payload = anAgreementPaper();
    const { text } = await printed("m10", payload);
    expectFields(text, payload);
    expect(bare(text)).toContain(bare(payload.facts));
    expect(bare(text.replaceAll(payload.performance.place, ""))).not.toContain(CENTRE);
    expect(await count("[data-sign]")).toBe(5);
    expect(await press.page.locator(".p-seal").allTextContents()).toEqual([`${HOST}年　　月　　日`]);
  });

  test("says by which law it has effect and where the parties can go with it", async () => {
    const { text } = await printed("m10-law", anAgreementPaper());
    for (const article of ["第二十九条", "第三十一条", "第三十二条", "第三十三条", "三十日内共同"])
      expect(bare(text)).toContain(article);
  });

  test.each([10, 4000])(
    "with %i characters of facts nothing is lost, for one, two and eight parties",
    async (length) => {
      const facts = prose(length);
      for (const parties of [1, 2, 8]) {
        const payload = anAgreementPaper({ facts, parties: partiesOf(parties) });
        const { sizes, text } = await printed(`m10-${length}-${parties}`, payload);
        expectFields(text, payload);
        expect(await textUnder("主要事实")).toBe(facts);
        expect(sizes.length).toBeGreaterThan(length === 10 ? 1 : 6);
        expectInOrder(
          text,
          sizes.flatMap((_, page) => `第${page + 1}页 共${sizes.length}页`),
        );
      }
    },
  );

  test("each page of several names its number and has room for the fingerprint across the joint", async () => {
    const { sizes } = await printed("m10-joint", anAgreementPaper({ facts: LONG_STORY }));
    expect(await count(".leaf-joint")).toBe(sizes.length);
    for (const name of await press.page.locator(".leaf-name").allTextContents())
      expect(name).toContain(AGREEMENT_NO);
  });

  test("the seal and the last signatures stand together, wherever the text ends", async () => {
    for (let length = 0; length <= 500; length += 100) {
      const payload = anAgreementPaper({
        facts: prose(200 + length),
        parties: [aPrintedPerson(0), aPrintedUnit()],
      });
      await printed(`m10-end-${length}`, payload);
      const last = press.page.locator(".leaf").last();
      expect(await last.locator("[data-seal]").count()).toBe(1);
      expect(await last.locator("[data-sign]").count()).toBeGreaterThan(0);
    }
  });

  test("no line of a paragraph stands alone at the head or the foot of a page", async () => {
    for (let length = 0; length <= 270; length += 27) {
      await press.show(anAgreementPaper({ facts: prose(300 + length) }), issued(AGREEMENT_NO), "A4");
      const parted = await press.page.locator(".p-flow-text").evaluateAll((blocks) => {
        const lines = (block: Element | undefined) =>
          Math.round((block?.querySelector("p")?.getBoundingClientRect().height ?? 0) / (28 * (96 / 72)));
        return blocks.flatMap((block, index) =>
          block.matches(".p-flow-continued") ? [[lines(blocks[index - 1]), lines(block)]] : [],
        );
      });
      for (const [before, after] of parted) {
        expect(before, `before the turn, ${length}`).toBeGreaterThan(1);
        expect(after, `after the turn, ${length}`).toBeGreaterThan(1);
      }
    }
  });

  test("a unit signs through its representative and has room for its seal", async () => {
    const unit = aPrintedUnit();
    const { text } = await printed("m10-unit", anAgreementPaper({ parties: [aPrintedPerson(0), unit] }));
    expectInOrder(text, [...partyWords(unit), "盖章，张建国签名"]);
    const heights = await press.page
      .locator(".sign-row-sealed [data-sign]")
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height / (96 / 25.4)));
    expect(Math.min(...heights)).toBeGreaterThan(40);
  });

  test("a new version, an amendment, a mass and co-hosts are said, and each host has its seal", async () => {
    const coHosts = ["双湾镇人民调解委员会", "新城街道人民调解委员会"];
    const payload = anAgreementPaper({
      version: 2,
      amendsNo: "宁远堡人调协〔2026〕第2号",
      mass: "35户120人",
      coHosts,
    });
    const { text } = await printed("m10-more", payload);
    expectInOrder(text, ["第2版", "35户120人", "宁远堡人调协〔2026〕第2号", "共同调解", HOST, ...coHosts]);
    expect(await count("[data-seal]")).toBe(3);
  });

  test("the longest names, forty parties and sixty terms lie well", async () => {
    const party = (index: number) =>
      aPrintedPerson(index, {
        name: LONG_NAME,
        address: LONG_NAME.repeat(3),
        agent: `${LONG_NAME}（特别授权）`,
        signer: `申请人 ${LONG_NAME}`,
      });
    await printed(
      "m10-extreme",
      anAgreementPaper({
        hostName: LONG_NAME,
        demo: true,
        parties: Array.from({ length: 40 }, (_, index) => party(index)),
        terms: Array.from({ length: 60 }, () => prose(300)),
        responsibility: "责".repeat(4000),
        performance: { how: LONG_NAME, by: LONG_NAME.repeat(10), place: LONG_NAME },
      }),
      { ...issued(AGREEMENT_NO), reprint: 2 },
    );
  });
});

describe("other hosts (M-22)", () => {
  const COPIES = "本协议一式三份，当事人各执一份，调解机关留存一份。";

  test("the township government mediates land disputes under its own seal and law", async () => {
    const hostName = "宁远堡镇人民政府";
    const payload = anAgreementPaper({
      copies: COPIES,
      hostKind: "TOWNSHIP_LAND",
      procedure: "农村土地承包纠纷调解",
      hostName,
    });
    const { text } = await printed("m22-land", payload);
    expectFields(text, payload);
    expect(bare(text)).toContain("农村土地承包经营纠纷调解仲裁法》第十条");
    expect(text).not.toContain("人民调解");
    expect(await press.page.locator(".p-seal").textContent()).toContain(hostName);
  });

  test("the police name who presides, the unit and the place, and ask for a witness", async () => {
    const hostName = "金川区公安局宁远堡派出所";
    const payload = anAgreementPaper({ copies: COPIES, hostKind: "POLICE", procedure: "治安调解", hostName });
    const { text } = await printed("m22-police", payload);
    expectInOrder(text, [
      "治安调解协议书",
      "主持人：赵公道、周敏",
      `工作单位：${hostName}`,
      `调解地点：${payload.heldAt}`,
      ...partyWords(payload.parties[0]!), // two parties
      "主持人赵公道",
      "见证人",
      hostName,
    ]);
    expect(text).not.toContain("人民调解");
  });
});

describe("the record of an oral agreement (M-11)", () => {
  test("is one page with every field, signed by mediator and recorder", async () => {
    const payload = anOralAgreement();
    const { sizes, text } = await printed("m11", payload);
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "人民调解口头协议登记表",
      payload.title,
      ...payload.parties.flatMap(({ name, phone, address }) => [name, phone, address]),
      payload.facts,
      payload.dispute,
      payload.responsibility,
      ...payload.terms,
      payload.performance.how,
      payload.performance.by,
      payload.performance.place,
      "赵公道、周敏",
      "王安",
    ]);
    expect(bare(text)).toContain(AGREEMENT_NO);
    expect(await count("[data-sign]")).toBe(2);
    expect(await count("[data-seal]")).toBe(1);
  });

  test("eight parties and 4,000 characters go on to attached pages, and not a character is lost", async () => {
    const payload = anOralAgreement({ parties: [...partiesOf(7), aPrintedUnit()], facts: LONG_STORY });
    const { sizes, text } = await printed("m11-long", payload);
    expect(sizes.length).toBeGreaterThan(1);
    expect(await wholeText(press.page, "事实", "主要事实、争议事项")).toContain(LONG_STORY);
    for (const { name, phone } of payload.parties) expectInOrder(text, [name, phone]);
    await printed("m11-one", anOralAgreement({ parties: partiesOf(1), facts: prose(10) }));
  });
});

describe("the receipt (M-17)", () => {
  test("is two copies on one sheet with a cut line, each with the sum in figures and capitals and a line to sign", async () => {
    const payload = aPerformanceReceipt();
    const { sizes, text } = await printed("m17", payload);
    expect(sizes).toHaveLength(1);
    const copy = [
      payload.payer,
      payload.payee,
      payload.agreementNo,
      "第2项（共3项）",
      payload.title,
      payload.purpose,
      payload.owed,
      payload.capitals,
      `¥${payload.figures}元`,
      payload.way,
      printedDay(payload.on),
      payload.note,
      payload.witness,
      "签名捺印",
    ];
    expectInOrder(text, ["履行凭证", ...copy, "履行凭证", ...copy]);
    for (const words of ["付款人留存", "附入调解案卷", "沿此线剪开"]) expect(text).toContain(words);
    expect(await count("[data-sign]")).toBe(4);
    expect(await count(".cut-line")).toBe(1);
  });

  test("the longest names and sums lie well", async () => {
    const long = {
      payer: LONG_NAME,
      payee: `${LONG_NAME}（盖章，张建国签名）`,
      purpose: prose(300),
      owed: "999999999999.99元（人民币玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分）",
      capitals: "人民币玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
      figures: "999999999999.99",
      witness: LONG_NAME,
      note: prose(200),
      demo: true,
    };
    await printed("m17-long", aPerformanceReceipt(long), { ...issued(AGREEMENT_NO), reprint: 3 });
    expect(await wholeText(press.page, "备注-", "备注")).toBe(prose(200));
  });
});

describe("papers for the court", () => {
  test("the application (M-13) asks for a ruling, of person and unit alike, with delivery and annexes", async () => {
    const payload = aConfirmationApplication();
    const { text } = await printed("m13", payload);
    expectInOrder(text, [
      "司法确认申请书",
      ...payload.applicants.flatMap(({ party }) => partyWords(party)),
      "请求依法裁定确认",
      printedDay(payload.reachedOn),
      payload.agreementNo,
      payload.facts,
      "2026年6月12日起生效",
      "第三十三条",
      "第二百零五条",
      "自愿达成调解协议",
      "承担相应的民事责任",
      ...payload.applicants.flatMap(({ party, deliveryAddress, deliveryPhone }) => [
        party.name,
        deliveryAddress,
        deliveryPhone,
      ]),
      "此致",
      payload.court,
      ...payload.annexes,
      ...payload.applicants.map(({ party }) => party.signer),
    ]);
    expect(text).not.toContain("确认决定");
    expect(await count("[data-sign]")).toBe(2);
  });

  test("between persons, and with long facts and eight applicants, nothing is lost", async () => {
    const persons = partiesOf(2).map((party) => ({
      party,
      deliveryAddress: "东沟村",
      deliveryPhone: "13909361200",
    }));
    await printed(
      "m13-persons",
      aConfirmationApplication({ applicants: persons, effectiveOn: null, annexes: [] }),
    );
    const many = partiesOf(8).map((party) => ({
      party,
      deliveryAddress: LONG_NAME,
      deliveryPhone: "13909361200",
    }));
    const { text } = await printed(
      "m13-long",
      aConfirmationApplication({ applicants: many, facts: LONG_STORY }),
    );
    expect(await textUnder("事实和理由")).toBe(LONG_STORY);
    expectInOrder(
      text,
      many.map(({ party }) => party.signer),
    );
  });

  test("the certificate (M-14) is one page that says who mediated between whom, and the number", async () => {
    const payload = aMediationCertificate();
    const { sizes, text } = await printed("m14", payload);
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      `${HOST}主持调解证明`,
      payload.court,
      payload.title,
      payload.caseNo,
      "2026年6月2日受理",
      ...payload.parties,
      ...payload.mediators,
      "2026年6月10日",
      payload.agreementNo,
      "2026年6月12日起生效",
      "特此证明",
      HOST,
      "2026年6月20日",
    ]);
    expect(await count("[data-seal]")).toBe(1);
    await printed(
      "m14-long",
      aMediationCertificate({ hostName: LONG_NAME, parties: Array.from({ length: 8 }, () => LONG_NAME) }),
    );
  });
});
