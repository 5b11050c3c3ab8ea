import { describe, expect, test } from "vitest";
import { day } from "#shared/kernel/plain-date.ts";
import * as made from "./case-payloads.ts";
import { casePress, expectPageCount } from "./case-press.ts";
import { prose } from "./payloads.ts";
import { bare, expectInOrder } from "./printed.ts";

const { press, printed, textUnder, seals, signatureLines } = casePress();
const { CASE_NO, eightParties } = made;

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
