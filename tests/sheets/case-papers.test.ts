import { describe, expect, test } from "vitest";
import type { PrintedParty } from "#shared/domain/paper/case-paper-parts.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import * as made from "./case-payloads.ts";
import { casePress, expectPageCount, expectParty } from "./case-press.ts";
import { wholeText } from "./measure.ts";
import { issued, LONG_NAME, prose } from "./payloads.ts";
import { bare, expectInOrder, printedBy } from "./printed.ts";

const { press, printed, textUnder, seals, signatureLines } = casePress();
const { CASE_NO, eightParties } = made;

describe("papers of one page for two parties", () => {
  const usual: readonly (readonly [string, PaperPayload])[] = [
    ["cover (M-01)", made.aCover()],
    ["contents (M-02)", made.someContents()],
    ["application (M-03)", made.anApplication()],
    ["acceptance form (M-04)", made.anAcceptanceForm()],
    ["rights notice (M-05)", made.aRightsNotice()],
    ["power of attorney (M-06)", made.aPowerOfAttorney()],
    ["investigation record (M-07)", made.anInvestigation()],
    ["list of evidence (M-08)", made.anEvidenceList()],
    ["addendum", made.anAddendum()],
    ["closing report (M-16)", made.aClosingReport()],
    ["dossier note (M-18)", made.aNote()],
    ["back cover (M-19)", made.aBackCover()],
    ["day log (C-12)", made.aRoomLog()],
    ["bookings (C-13)", made.someBookings()],
    ["loans (C-18)", made.aLoanRegister()],
  ];
  test.each(usual)("%s", async (name, payload) => {
    const { sizes } = await printed(`one ${name}`, payload);
    expect(sizes).toHaveLength(1);
  });

  test.each(usual)("%s of a demonstration, printed again, says so and lies well", async (name, payload) => {
    const mark = { ...issued(CASE_NO), reprint: 2 };
    const { text } = await printedBy(press, `marks ${name}`, { ...payload, demo: true }, mark);
    expect(bare(text)).toContain("演示数据");
    expect(bare(text)).toContain("补打第2次");
  });
});

describe("the application (M-03)", () => {
  test("has every field in its order, and the applicant signs", async () => {
    const payload = made.anApplication();
    const { text } = await printed("m03", payload);
    expectInOrder(text, [
      "人民调解申请书",
      CASE_NO,
      "申请人",
      "李德福",
      "被申请人",
      "张建国",
      "纠纷简要情况",
      payload.summary,
      "申请事项",
      "1. 请求丈量地界，恢复原来的界石。",
      "2. 请求赔偿青苗损失1200.00元。",
      "宁远堡镇人民调解委员会",
      "自愿申请",
      "申请人（签名、盖章或者按指印）",
      "年",
    ]);
    expectParty(text, payload.applicant);
    expect(await signatureLines()).toBe(1);
    expect(await seals()).toBe(0);
  });

  test("with seven on the other side and 4,000 characters loses nothing", async () => {
    const payload = made.anApplication({ respondents: eightParties.slice(1), summary: prose(4000) });
    const paper = await printed("m03-long", payload);
    expectPageCount(paper);
    for (const party of eightParties) expectParty(paper.text, party);
    expect(await textUnder("纠纷简要情况")).toBe(prose(4000));
  });
});

describe("the acceptance form (M-04)", () => {
  test("has every field, both signatures, the registrar's and the seal", async () => {
    const payload = made.anAcceptanceForm();
    const { text } = await printed("m04", payload);
    expectInOrder(text, [
      "宁远堡镇人民调解委员会",
      "人民调解受理登记表",
      "受理日期：2026年3月2日",
      CASE_NO,
      payload.title,
      "☑当事人申请",
      "□主动调解",
      "□移送、委托",
      "李德福 书面同意（2026年3月1日）",
      "周敏、王安",
      "2026年4月1日前",
    ]);
    expect(bare(text)).toContain(bare(payload.summary));
    for (const party of payload.parties) expectParty(text, party);
    expect(bare(text)).toContain("登记人孙丽");
    expect(await signatureLines()).toBe(3);
    expect(await seals()).toBe(1);
  });

  test("eight parties sign, four of them on the attached page, and 4,000 characters are all there", async () => {
    const payload = made.anAcceptanceForm({
      parties: eightParties,
      summary: prose(4000),
      mass: "42户120人",
      coHosts: [LONG_NAME, "东湾村人民调解委员会"],
      source: "ENTRUSTED",
      entrustedBy: "委托移送—人民法院，（2026）甘0302诉前调15号",
      consents: eightParties.map(({ name }) => `${name} 书面同意（2026年3月1日）`),
    });
    const paper = await printed("m04-long", payload);
    expectPageCount(paper);
    expect(await signatureLines()).toBe(9);
    expect(await wholeText(press.page, "简要情况", "纠纷简要情况")).toBe(prose(4000));
    const parties = await wholeText(press.page, "当事人", "当事人");
    for (const party of eightParties) expectParty(parties, party);
    for (const word of ["☑移送、委托", "42户120人", "东湾村人民调解委员会", "（2026）甘0302诉前调15号"])
      expect(bare(paper.text)).toContain(bare(word));
  });
});

test("parties of the same name each have a line of their own on the acceptance form", async () => {
  const twins = Array.from({ length: 6 }, () => made.aPerson());
  await printed("m04-twins", made.anAcceptanceForm({ parties: twins }));
  expect(await signatureLines()).toBe(7);
});

describe("the rights notice (M-05)", () => {
  test("gives articles 23 and 24 in full, and every party signs for it", async () => {
    const signers = eightParties.map(({ signer }) => signer);
    const { text } = await printed("m05", made.aRightsNotice({ signers }));
    expectInOrder(text, [
      "人民调解当事人权利义务告知书",
      "人民调解委员会是依法设立的调解民间纠纷的群众性组织。",
      "不收取任何费用",
      "当事人在人民调解活动中享有下列权利：",
      "（一）选择或者接受人民调解员；",
      "（二）接受调解、拒绝调解或者要求终止调解；",
      "（三）要求调解公开进行或者不公开进行；",
      "（四）自主表达意愿、自愿达成调解协议。",
      "当事人在人民调解活动中履行下列义务：",
      "（一）如实陈述纠纷事实；",
      "（二）遵守调解现场秩序，尊重人民调解员；",
      "（三）尊重对方当事人行使权利。",
      "具有法律约束力",
      "三十日内共同向人民法院申请司法确认",
    ]);
    for (const signer of signers) expect(bare(text)).toContain(bare(signer));
    expect(await signatureLines()).toBe(9);
    expect(await seals()).toBe(1);
  });

  test("cites the law only by analogy where no committee mediates", async () => {
    const payload = made.aRightsNotice({
      byCommittee: false,
      procedure: "治安调解",
      hostName: "宁远堡派出所",
    });
    expectInOrder((await printed("m05-police", payload)).text, [
      "宁远堡派出所",
      "治安调解当事人权利义务告知书",
      "参照《中华人民共和国人民调解法》",
    ]);
  });
});

describe("the power of attorney (M-06)", () => {
  test("names principal and agent, the authority and its end, and both sign", async () => {
    const { text } = await printed(
      "m06",
      made.aPowerOfAttorney({ authority: "代为领取款项", until: "2026年12月31日" }),
    );
    expectInOrder(text, [
      "授权委托书",
      "委托人",
      "李德福",
      "李小福",
      "35岁",
      "居民身份证 620302199103040019",
      "父子",
      "□一般代理",
      "☑特别授权",
      "代为承认、放弃、变更请求",
      "代为领取款项",
      "2026年12月31日",
    ]);
    expect(await signatureLines()).toBe(2);
  });

  test("a unit seals where it signs", async () => {
    await printed(
      "m06-unit",
      made.aPowerOfAttorney({ principal: made.aUnit, scope: "GENERAL", authority: prose(1000) }),
    );
    expect(await textUnder("另外约定的权限")).toBe(prose(1000));
  });
});

test("the longest names of people, units, places and committees lie on no other text", async () => {
  const long: PrintedParty = {
    ...made.aUnit,
    kind: "UNIT",
    creditCode: "91620302MA7XXXXX0X",
    name: LONG_NAME + LONG_NAME.slice(0, 20),
    address: "址".repeat(260),
    agent: "代".repeat(200),
    representative: "王".repeat(60),
    post: "职".repeat(40),
    signer: `被申请人 ${LONG_NAME}${LONG_NAME.slice(0, 20)}（盖章，${"王".repeat(60)}签名）`,
  };
  const person = made.aPerson(0, {
    name: "阿".repeat(60),
    occupation: "业".repeat(60),
    guardian: "监".repeat(140),
    signer: `申请人 ${"阿".repeat(60)}（监护人${"监".repeat(60)}代签）`,
  });
  const head = {
    hostName: LONG_NAME,
    procedure: "农村土地承包纠纷调解",
    title: LONG_NAME + LONG_NAME.slice(0, 20),
  };
  const papers: readonly PaperPayload[] = [
    made.anApplication({ ...head, applicant: person, respondents: [long] }),
    made.anAcceptanceForm({ ...head, parties: [person, long], registrar: "登".repeat(20) }),
    made.aRightsNotice({ ...head, signers: [person.signer, long.signer] }),
    made.aPowerOfAttorney({ ...head, principal: long }),
    made.anInvestigation({
      ...head,
      place: "地".repeat(120),
      asked: "问".repeat(120),
      participants: "参".repeat(200),
    }),
    made.someMinutes({
      ...head,
      coHosts: Array(5).fill(LONG_NAME) as string[],
      signers: [person.signer, long.signer, "记录人 王安"],
    }), // fill() of an untyped array
    made.aClosingReport({
      ...head,
      parties: [{ side: "申请人", name: person.name, phone: "1".repeat(30), address: "址".repeat(260) }],
    }),
    made.aNote(head),
    made.aBackCover(head),
    made.aLoanRegister(head),
    made.someContents({
      ...head,
      items: [{ name: "文".repeat(120), pages: "1—999", remark: "注".repeat(80) }],
    }),
  ];
  for (const payload of papers) await printed(`longest ${payload.kind}`, payload);
});
