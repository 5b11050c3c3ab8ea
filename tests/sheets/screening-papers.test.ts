import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { wholeText } from "./measure.ts";
import { issued, LONG_NAME, prose } from "./payloads.ts";
import { Press } from "./press.ts";
import { bare, expectInOrder, printedBy } from "./printed.ts";
import { aFoundRow, aRiskSheet, aScreeningSheet, aSummarySheet } from "./screening-payloads.ts";

const press = new Press();
beforeAll(() => press.open());
afterAll(() => press.close());

const printed = (name: string, payload: PaperPayload, no: string) =>
  printedBy(press, name, payload, issued(no));

describe("a village's screening sheet (C-15)", () => {
  const NO = "宁远堡综排〔2026〕3号";
  test("names village, period, each dispute with what became of it, who went round and when", async () => {
    const { sizes, text } = await printed("c15", aScreeningSheet(), NO);
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "宁远堡镇综治中心",
      "矛盾纠纷排查登记表",
      NO,
      "西湾村",
      "2026年7月1日至15日",
      "马长河",
      "周有水",
      "排水沟",
      "宁远堡事〔2026〕0012号",
      "查出矛盾纠纷1件",
      "丁学礼、马国栋",
      "2026年7月8日、2026年7月10日",
      "排查人",
      "村（社区）负责人",
    ]);
  });

  test("that is a nil report says so in its title, with the words and the name", async () => {
    const nil = { words: "逐户走访，未发现矛盾纠纷", by: "丁学礼" };
    const { sizes, text } = await printed("c15-nil", aScreeningSheet({ found: [], nil }), NO);
    expect(sizes).toHaveLength(1);
    expectInOrder(text, ["矛盾纠纷排查零报告", "零报告：逐户走访，未发现矛盾纠纷（报告人：丁学礼）"]);
    expect(bare(text)).not.toContain("当事人");
  });

  test("with forty disputes, long names and a correction goes on over pages, each under the column heads", async () => {
    const found = Array.from({ length: 40 }, (_, index) =>
      aFoundRow({
        person: index % 5 === 0 ? LONG_NAME : `当事人${index + 1}`,
        summary: index % 7 === 0 ? prose(400) : `第${index + 1}件纠纷的情况。`,
        became: index % 3 === 0 ? `当场化解：${prose(120)}` : "待处理",
      }),
    );
    const payload = aScreeningSheet({ found, village: LONG_NAME, corrections: 2, important: "春节期间" });
    const { sizes, text } = await printed("c15-forty", payload, NO);
    expect(sizes.length).toBeGreaterThan(3);
    expect(bare(text).split("村民小组").length - 1).toBeGreaterThan(3);
    expectInOrder(text, ["重要时段：春节期间", "第40件纠纷的情况", "查出矛盾纠纷40件", "更正过2次"]);
  });
});

describe("the summary of a period (C-15)", () => {
  const NO = "宁远堡综排〔2026〕9号";
  test("lists the villages as the directory does; one that has not reported has no figures", async () => {
    const { sizes, text } = await printed("c15-summary", aSummarySheet(), NO);
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "矛盾纠纷排查情况汇总表",
      "西湾村",
      "零报告",
      "中牌村",
      "查出2件",
      "东湾村",
      "未报",
      "应报3个村（社区），已报2个，其中零报告1个，未报1个，查出矛盾纠纷2件",
    ]);
  });
  test("of sixty villages goes on over pages", async () => {
    const { sizes, text } = await printed("c15-sixty", aSummarySheet(60), NO);
    expect(sizes.length).toBeGreaterThan(1);
    expect(text).toContain("60");
  });
});

describe("the risk report (C-14)", () => {
  const NO = "宁远堡综险〔2026〕1号";
  test("names time, place, people, labels, facts, measures, whom it was told and the next report, on one page", async () => {
    const { sizes, text } = await printed("c14", aRiskSheet(), NO);
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "风险（紧急情况）报告单",
      `编号：${NO}`,
      "首报",
      "2026年7月10日 08:40",
      "西湾村三组村委会门口",
      "马长河等12人",
      "涉众（10人以上）、极端言行",
      "要求当天发放工钱",
      "村干部已到现场劝导",
      "2026年7月10日08:45 宁远堡派出所 值班民警（电话）",
      "2026年7月10日09:20 镇党委（书面送达）",
      "2026年7月11日前",
      "报告人王安",
    ]);
  });
  test("as the final report names the first one and the result", async () => {
    const payload = aRiskSheet({
      stage: "终报",
      firstNo: NO,
      result: "工钱已付清，事态平息。",
      nextOn: null,
    });
    const { text } = await printed("c14-final", payload, `${NO}（终报）`);
    expectInOrder(text, [`编号：${NO}（终报）`, "终报", NO, "工钱已付清，事态平息"]);
  });
  test("of 4,000 characters, twenty units and long names goes on to attached pages, whole", async () => {
    const told = Array.from({ length: 20 }, (_, index) => ({
      ...aRiskSheet().told[0]!, // the builder gives two
      unit: index % 2 === 0 ? LONG_NAME : `单位${index + 1}`,
    }));
    const payload = aRiskSheet({
      facts: prose(4000),
      measures: prose(1900),
      told,
      persons: prose(300),
      centerName: LONG_NAME,
      sealName: LONG_NAME,
    });
    const { sizes } = await printed("c14-long", payload, NO);
    expect(sizes.length).toBeGreaterThan(1);
    expect(await wholeText(press.page, "基本情况", "基本情况")).toBe(prose(4000));
  });
});
