import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PrintedParty } from "#shared/domain/paper/case-paper-parts.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { day, printedDay } from "#shared/kernel/plain-date.ts";
import * as made from "./case-payloads.ts";
import { wholeText } from "./measure.ts";
import { issued, LONG_NAME, prose } from "./payloads.ts";
import { Press, type Printed } from "./press.ts";
import { bare, expectInOrder, printedBy } from "./printed.ts";

const press = new Press();
beforeAll(() => press.open());
afterAll(() => press.close());

const { CASE_NO, eightParties } = made;

async function printed(name: string, payload: PaperPayload): Promise<Printed> {
  const paper = await printedBy(press, name, payload, issued(CASE_NO));
  expect(bare(paper.text)).toContain(bare(CASE_NO));
  return paper;
}

/** Whole texts of a record, which stand under their headings from page to page. */
async function textUnder(...headings: readonly string[]): Promise<string> {
  const parts = await Promise.all(headings.map((heading) => wholeText(press.page, "", heading)));
  return parts.join("");
}

const seals = () => press.page.evaluate(() => document.querySelectorAll("[data-seal]").length);
const signatureLines = () => press.page.evaluate(() => document.querySelectorAll("[data-sign]").length);

/** Every page says which it is of how many. */
function expectPageCount({ sizes, text }: Printed): void {
  for (let page = 1; page <= sizes.length; page += 1) {
    expect(bare(text)).toContain(`第${page}页共${sizes.length}页`);
  }
}

function expectParty(text: string, party: PrintedParty): void {
  const { name, phone, address, agent } = party;
  const own =
    party.kind === "PERSON"
      ? [party.sex, party.nation, party.birth, party.idPaper, party.occupation]
      : [party.creditCode, party.representative, party.post];
  for (const fact of [name, phone, address, agent, ...own]) expect(bare(text)).toContain(bare(fact));
}

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

describe("the investigation record (M-07)", () => {
  test("has every field in its order, and 10,000 characters go over as many pages as it takes", async () => {
    const payload = made.anInvestigation({
      text: prose(10_000),
      parties: eightParties.map(({ name }) => name),
    });
    const paper = await printed("m07-long", payload);
    expectInOrder(paper.text, [
      "人民调解调查记录",
      "2026年3月2日 14:30至15:40",
      "西湾村三社地头",
      payload.title,
      "马尔沙",
      "西湾村网格员 何淑珍",
      "周敏",
      "王安",
      "以上记录已经本人阅读",
    ]);
    expectPageCount(paper);
    expect(await textUnder("记录")).toBe(prose(10_000));
    expect(await signatureLines()).toBe(3);
  });
});

describe("the list of evidence (M-08)", () => {
  test("sixty pieces go on under the same column heads, and are counted", async () => {
    const piece = made.anEvidenceList().items[0]!; // the list has two
    const items = Array.from({ length: 60 }, (_, index) => ({ ...piece, name: `证据${index + 1}号材料` }));
    const paper = await printed("m08-long", made.anEvidenceList({ items }));
    expectPageCount(paper);
    for (const { name } of items) expect(bare(paper.text)).toContain(name);
    expect(bare(paper.text)).toContain("合计60件，240页");
    const heads = await press.page.evaluate(
      () =>
        [...document.querySelectorAll(".leaf")].filter((leaf) => leaf.querySelector(".register-heads"))
          .length,
    );
    expect(heads).toBe(paper.sizes.length);
  });

  test("one piece with the longest name and provider lies well", async () => {
    const piece = made.anEvidenceList().items[0]!; // the list has two
    const items = [
      { ...piece, name: "证".repeat(120), provider: "甲".repeat(60), verifiedBy: "核".repeat(40) },
    ];
    const { text } = await printed("m08-wide", made.anEvidenceList({ items }));
    expect(bare(text)).toContain("证".repeat(120));
  });
});

describe("the minutes (M-09)", () => {
  test("have every field in its order, with a line for each who was there and the committee's seal", async () => {
    const payload = made.someMinutes();
    const paper = await printed("m09", payload);
    expectInOrder(paper.text, [
      "人民调解记录",
      CASE_NO,
      "2026年3月5日 09:30至11:10",
      "第1次",
      "宁远堡镇综治中心第一调解室",
      "不公开",
      payload.title,
      "申请人 李德福：到场",
      "被申请人 张建国：到场，同来：其子 张小军",
      "何淑珍（网格员，西湾村，当事人口头同意其参加）",
      "周敏",
      "孙丽",
      "王安",
      "一、权利义务告知",
      "享有的权利和承担的义务",
      "二、各方陈述",
      "李德福：界石一直在渠边的老柳树下面。",
      "张建国：平地的时候机器推走了，我没有动过。",
      "三、查明的事实",
      payload.facts,
      "四、说理释法和调解方案",
      payload.proposals,
      "五、调解结果",
      "达成书面协议。",
      payload.outcome,
      "以上记录已向当事人宣读（交当事人阅读），确认无误。",
    ]);
    for (const signer of payload.signers) expect(bare(paper.text)).toContain(bare(signer));
    expect(await signatureLines()).toBe(payload.signers.length);
    expect(await seals()).toBe(1);
  });

  test("of one party who came alone lie on one page", async () => {
    const payload = made.someMinutes({
      parties: [{ side: "申请人", name: "李德福", attendance: "到场" }],
      participants: [],
      mediators: ["周敏"],
      statements: [],
      facts: "",
      proposals: "",
      outcome: "",
      result: "改期续调",
      nextOn: day("2026-03-12"),
      rightsTold: false,
      signers: ["申请人 李德福", "人民调解员 周敏", "记录人 王安"],
    });
    const { sizes, text } = await printed("m09-short", payload);
    expect(sizes).toHaveLength(1);
    expect(bare(text)).toContain("下次调解时间：2026年3月12日");
    expect(bare(text)).not.toContain("骑缝捺印");
  });

  test("of eight parties with 4,000 characters each are whole, numbered, and marked at the joints", async () => {
    const statements = eightParties.map(({ name }) => ({ speaker: name, text: prose(4000) }));
    const payload = made.someMinutes({
      parties: eightParties.map(({ side, name }) => ({ side, name, attendance: "到场" })),
      statements,
      facts: prose(4000),
      signers: [...eightParties.map(({ signer }) => signer), "人民调解员 周敏", "记录人 王安"],
    });
    const paper = await printed("m09-long", payload);
    expectPageCount(paper);
    expect(paper.text.match(/骑\s*缝\s*捺\s*印/g)).toHaveLength(paper.sizes.length);
    expect(await textUnder("三、查明的事实")).toBe(prose(4000));
    const said = await press.page.evaluate(() =>
      [...document.querySelectorAll(".p-flow-text p")].map((text) => text.textContent).join(""),
    );
    for (const { speaker, text } of statements) expect(said).toContain(`${speaker}：${text}`);
    expect(await signatureLines()).toBe(10);
    const last = await press.page.evaluate(() => {
      const leaf = [...document.querySelectorAll(".leaf")].at(-1);
      return leaf?.querySelector("[data-seal]") !== null && leaf?.querySelector("[data-sign]") !== null;
    });
    expect(last).toBe(true);
  });

  test("an addendum names the session, its own number and the reason", async () => {
    const { text } = await printed("m09-addendum", made.anAddendum());
    expectInOrder(text, [
      "人民调解补正记录",
      "第2次补正",
      "2026年3月5日第1次调解的人民调解记录",
      "2026年3月9日",
      "笔误",
      "“渠东”应为“渠西”。",
    ]);
    await printed("m09-addendum-long", made.anAddendum({ text: prose(4000) }));
    expect(await textUnder("补正内容")).toBe(prose(4000));
  });
});

describe("the papers of the room", () => {
  test("the day log (C-12) has every column, the day's figures and two signatures", async () => {
    const payload = made.aRoomLog();
    const { text } = await printed("c12", payload);
    expectInOrder(text, [
      "宁远堡镇综治中心",
      "调解室工作日志",
      "日期：2026年3月5日",
      "第一调解室（老周调解室）",
      "天气：晴",
      "值班调解员：周敏",
    ]);
    for (const row of payload.rows) {
      const words = [row.slot, row.matterNo, row.parties, row.category, row.hosts, row.digest, row.result];
      for (const word of [...words, row.recorder]) expect(bare(text)).toContain(bare(word));
    }
    expectInOrder(text, [
      "接待5批次、9人次，调解2件，成功1件，移送0件，需关注（风险上报）1件。",
      payload.summary,
      "值班调解员周敏",
      "审核人孙丽",
    ]);
    expect(await signatureLines()).toBe(2);
    expect(await seals()).toBe(0);
  });

  test("forty sessions and a long summary go over pages, each under the column heads", async () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      ...made.aLogRow(index),
      digest: prose(200),
      parties: `${LONG_NAME}、李**、张**等8方`,
    }));
    const paper = await printed("c12-long", made.aRoomLog({ rows, summary: prose(2000) }));
    expectPageCount(paper);
    for (const { matterNo } of rows) expect(bare(paper.text)).toContain(matterNo);
    expect(await textUnder("当日小结")).toBe(prose(2000));
  });

  test("a day without a session says so", async () => {
    const { text } = await printed("c12-none", made.aRoomLog({ rows: [], summary: "" }));
    expect(bare(text)).toContain("当日没有调解。");
  });

  test("the bookings (C-13) tell who was told and who comes by another door", async () => {
    const payload = made.someBookings({
      rows: Array.from({ length: 30 }, (_, index) => made.aBookingRow(index)),
    });
    const paper = await printed("c13", payload);
    expectPageCount(paper);
    expectInOrder(paper.text, [
      "调解室预约表",
      "第一调解室",
      "2026年3月2日至2026年3月8日",
      "09:30—11:00",
      "李**、张**",
      "周敏、孙丽",
      "李**（电话）、张**（口头）",
      "是",
      "带承包证",
      "尚未通知",
    ]);
    expect(bare(paper.text)).toContain("共30场");
  });
});

describe("the papers of the dossier", () => {
  test("the cover (M-01) has name, number, mediators, days, binder and term", async () => {
    const { text } = await printed("m01", made.aCover());
    expectInOrder(text, [
      "宁远堡镇人民调解委员会",
      "调解卷宗",
      made.aCover().title,
      CASE_NO,
      "周敏、孙丽",
      "2026年3月2日至2026年3月12日",
      "王安",
      "2026年4月20日",
      "30年",
      "本卷共26页；另附卷宗情况说明",
    ]);
  });

  test("the longest names lie on the cover", async () => {
    await printed(
      "m01-long",
      made.aCover({
        hostName: LONG_NAME,
        title: LONG_NAME + LONG_NAME.slice(0, 20),
        mediators: Array(5).fill("王".repeat(40)) as string[],
      }), // fill() of an untyped array
    );
  });

  test("the contents (M-02) list every paper with its pages", async () => {
    const items = Array.from({ length: 50 }, (_, index) => ({
      name: `第${index + 1}件文书`,
      pages: `${2 * index + 1}—${2 * index + 2}`,
      remark: index % 3 === 0 ? "复印件" : "",
    }));
    const paper = await printed("m02-long", made.someContents({ items, totalPages: 100 }));
    expectPageCount(paper);
    expectInOrder(paper.text, ["卷内目录", "序号", "文书名称", "页号", "备注"]);
    for (const { name, pages } of items) expectInOrder(paper.text, [name, pages]);
    expect(bare(paper.text)).toContain("本卷共50件，100页");
  });

  test("the closing report (M-16) is one page; what its fields cannot hold goes on the attached one", async () => {
    const payload = made.aClosingReport();
    const { text } = await printed("m16", payload);
    expectInOrder(text, ["人民调解结案报告表", `填表时间：${printedDay(payload.filledOn)}`, CASE_NO]);
    for (const word of [
      payload.hostName,
      "周敏、孙丽",
      "2026年3月2日",
      "2026年4月17日",
      payload.title,
      "依申请调解",
      payload.category,
      "宁远堡人调协〔2026〕第2号",
      "申请人：李德福，西湾村1社12号，电话13909361200",
      payload.summary,
      payload.result,
      "同意结案。",
    ])
      expect(bare(text)).toContain(bare(word));
    expect(await signatureLines()).toBe(2);

    const parties = eightParties.map(({ side, name, phone, address }) => ({ side, name, phone, address }));
    const long = await printed("m16-long", {
      ...payload,
      parties,
      summary: prose(4000),
      result: prose(2000),
    });
    expectPageCount(long);
    expect(await wholeText(press.page, "简要事实", "纠纷简要事实")).toBe(prose(4000));
    expect(await wholeText(press.page, "调解结果", "调解结果")).toBe(prose(2000));
  });

  test("note (M-18) and back cover (M-19) are signed by binder and checker", async () => {
    const note = await printed("m18", made.aNote({ note: prose(2000) }));
    expectPageCount(note);
    expect(await textUnder("情况说明")).toBe(prose(2000));
    expect(await signatureLines()).toBe(2);
    const { text } = await printed("m19", made.aBackCover());
    expectInOrder(text, ["本卷宗共有材料9件，26页。", "王安", "2026年4月20日", "孙丽"]);
    expect(await signatureLines()).toBe(2);
  });

  test("the loans (C-18) tell who took it and with how many pages it came back, and leave lines for more", async () => {
    const payload = made.aLoanRegister();
    const { text } = await printed("c18", payload);
    expectInOrder(text, [
      "卷宗借阅登记",
      "赵国栋",
      "金川区人民法院宁远堡人民法庭",
      "审查司法确认申请",
      "孙丽",
      "2026年5月6日",
      "2026年5月9日，26页",
      "页数无误",
      "何淑珍",
    ]);
    expect(await signatureLines()).toBe(7);
    const loan = payload.loans[0]!; // the register has two
    const loans = Array.from({ length: 20 }, () => ({ ...loan, purpose: "查".repeat(200), unit: LONG_NAME }));
    expectPageCount(await printed("c18-long", made.aLoanRegister({ loans })));
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
