import { describe, expect, test } from "vitest";
import { printedDay } from "#shared/kernel/plain-date.ts";
import * as made from "./case-payloads.ts";
import { casePress, expectPageCount } from "./case-press.ts";
import { wholeText } from "./measure.ts";
import { LONG_NAME, prose } from "./payloads.ts";
import { bare, expectInOrder } from "./printed.ts";

const { press, printed, textUnder, signatureLines } = casePress();
const { CASE_NO, eightParties } = made;

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
