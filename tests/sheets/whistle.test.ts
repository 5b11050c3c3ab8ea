import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WhistlePayload } from "#shared/domain/paper/slip-papers.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { wholeText } from "./measure.ts";
import { issued, LONG_NAME, prose } from "./payloads.ts";
import { Press } from "./press.ts";
import { bare, expectInOrder, printedBy } from "./printed.ts";
import { aWhistleSheet } from "./slip-payloads.ts";

const press = new Press();
beforeAll(() => press.open());
afterAll(() => press.close());

const NO = "宁远堡综哨〔2026〕3号";
const printed = (name: string, payload: WhistlePayload) => printedBy(press, name, payload, issued(NO));
const eight = Array.from({ length: 8 }, (_, index) => ({
  name: index === 3 ? LONG_NAME : `宁远堡镇第${index + 1}站所`,
  expected: index === 5 ? prose(200) : "携带有关资料到场，参加现场会商",
}));

describe("the whistle (C-07)", () => {
  test("calls one unit to a place and a time; behind it lies the sheet for ticks, talk and tasks", async () => {
    const { sizes, text } = await printed("c07", aWhistleSheet());
    expect(sizes).toHaveLength(2);
    expectInOrder(text, [
      "吹哨单",
      `编号：${NO}`,
      "紧急",
      "2026年8月5日 16:00",
      "宁远堡镇便民市场南门",
      "夜间开增氧泵",
      "1. 宁远堡派出所：到场制止噪音扰民",
      "王安",
      "宁远堡镇综治中心",
      "吹哨单 附页",
      "到岗人",
      "未到原因",
      "□响应快",
      "会商结论",
      "任务",
      "完成时限",
    ]);
    expect(bare(text)).not.toContain("人数统计表");
  });

  test("with eight units, long names and 2,000 characters says everything and has a line for each unit", async () => {
    const payload = aWhistleSheet({
      units: eight,
      what: prose(2000),
      place: LONG_NAME,
      centerName: LONG_NAME,
      sealName: LONG_NAME,
    });
    const { sizes, text } = await printed("c07-eight", payload);
    expect(sizes.length).toBeGreaterThan(2);
    expect(await wholeText(press.page, "事项", "事项")).toBe(prose(2000));
    for (const { name } of eight) expect(bare(text).split(bare(name)).length).toBeGreaterThanOrEqual(3);
    expect(bare(text).split("□响应快").length - 1).toBe(8);
  });

  test("of a matter of many people has the table of heads, with who came before", async () => {
    const visits = [{ no: "宁远堡访〔2026〕0031号", on: day("2026-08-04"), count: 12 }];
    const { text } = await printed("c07-heads", aWhistleSheet({ heads: { involved: 40, visits } }));
    expectInOrder(text, ["涉众事项人数统计表（涉及40人）", "2026年8月4日", "12人", "宁远堡访〔2026〕0031号"]);
  });
});
