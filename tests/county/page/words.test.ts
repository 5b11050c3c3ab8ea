import { describe, expect, test } from "vitest";
import { actOf, dueOf, headOf, textOf, titleOf } from "#county/page/item/item-words.ts";
import { pastedRows } from "#county/page/table/pasted.ts";
import type { SentItem } from "#shared/contract/county-shapes.ts";

function anItem(kind: string, body: unknown): SentItem {
  return {
    office: "620302100",
    officeName: "宁远堡镇综治中心",
    seq: 1,
    kind,
    at: "2026-07-10T02:00:00.000Z",
    by: "赵县",
    body,
    state: "written",
    answers: [],
  };
}

describe("what the county wrote, in one line", () => {
  test("a supervision is known by its number, its matter and how it begins", () => {
    const about = { table: "matter", id: "1", no: "宁远堡事〔2026〕0001号" };
    const item = anItem("supervision", {
      no: "县综督〔2026〕1号",
      about,
      text: "请说明进展",
      dueOn: "2026-07-15",
    });
    expect(titleOf(item)).toBe("县综督〔2026〕1号 宁远堡事〔2026〕0001号 请说明进展");
    expect(dueOf(item)).toBe("2026-07-15");
  });

  test("opened, a long question is not told twice: its head has no part of its text", () => {
    expect(headOf(anItem("query", { text: "请补充涉及户数" }))).toBe("");
    expect(titleOf(anItem("query", { text: "请补充涉及户数" }))).toBe("请补充涉及户数");
  });

  test("a notice by its title, a step on a slip by the slip's number", () => {
    expect(titleOf(anItem("notice", { title: "例会", text: "周五" }))).toBe("例会");
    const step = anItem("slip-event", {
      slipNo: "宁远堡综报〔2026〕1号",
      facts: { act: "reply", text: "已协调" },
    });
    expect(titleOf(step)).toBe("宁远堡综报〔2026〕1号");
    expect(textOf(step)).toBe("已协调");
    expect(actOf(step)).toBe("reply");
  });

  test("whatever another release wrote is shown as far as it can be read", () => {
    expect(titleOf(anItem("later", 7))).toBe("");
    expect(textOf(anItem("later", { text: 7 }))).toBe("");
    expect(dueOf(anItem("later", null))).toBe("");
    expect(dueOf(anItem("later", { dueOn: "下周五" }))).toBe("");
  });
});

test("rows come out of a spreadsheet with tabs, or typed with Chinese commas; empty lines are left out", () => {
  expect(pastedRows("自然资源局\t何科长\t123\r\n\r\n水务局，常主任， \n")).toEqual([
    ["自然资源局", "何科长", "123"],
    ["水务局", "常主任", ""],
  ]);
});
