import { expect, test } from "vitest";
import { CATEGORIES } from "#shared/codes/categories.ts";
import { MATTER_OUTCOMES } from "#shared/codes/handling.ts";
import {
  callScript,
  CallScripts,
  callScriptsProblem,
  DEFAULT_CALL_SCRIPTS,
} from "#shared/domain/matter/call-scripts.ts";

const asked = { center: "宁远堡镇综治中心", phone: "0935-8000000", matter: "张某与李某邻里纠纷" };
const asksOf = (category: string, scripts: CallScripts = DEFAULT_CALL_SCRIPTS) =>
  callScript(scripts, { ...asked, category, outcome: "RESOLVED" }).asks.join();

test("every category and outcome, and a mediation, has something to ask, with the centre's name, the matter and its phone", () => {
  expect(CallScripts.parse(DEFAULT_CALL_SCRIPTS)).toEqual(DEFAULT_CALL_SCRIPTS);
  expect(callScriptsProblem(DEFAULT_CALL_SCRIPTS)).toBeUndefined();
  for (const { code } of CATEGORIES) {
    for (const outcome of [...MATTER_OUTCOMES, null]) {
      const { opening, asks, closing } = callScript(DEFAULT_CALL_SCRIPTS, {
        ...asked,
        category: code,
        outcome,
      });
      expect(asks.length).toBeGreaterThan(0);
      expect(new Set(asks).size).toBe(asks.length);
      for (const word of [asked.center, asked.matter]) expect(opening).toContain(word);
      expect(closing).toContain(asked.phone);
      expect(`${opening}${closing}`).not.toMatch(/[{}]/);
    }
  }
});

test("wages are asked after, and whether somebody at home may talk", () => {
  expect(asksOf("0701")).toContain("钱到手了没有");
  expect(asksOf("0101")).toContain("说话方便吗");
});

test("what the office wrote for the finest category is asked, with the words filled in", () => {
  const own: CallScripts = {
    ...DEFAULT_CALL_SCRIPTS,
    byCategory: [
      { category: "02", asks: ["两家说话不说话？"] },
      { category: "0201", asks: ["{中心}的人去丈量过没有？"] },
    ],
  };
  expect(asksOf("0201", own)).toContain("宁远堡镇综治中心的人去丈量过没有？");
  expect(asksOf("0201", own)).not.toContain("说话不说话");
  expect(asksOf("0202", own)).toContain("说话不说话");
});

test("a brace around a word that nothing stands for, and a category that stands twice, are told", () => {
  expect(callScriptsProblem({ ...DEFAULT_CALL_SCRIPTS, closing: "请打{手机}。" })).toEqual({
    reason: "unknown-place",
    place: "手机",
  });
  const twice = [
    { category: "02", asks: [] },
    { category: "02", asks: [] },
  ];
  expect(callScriptsProblem({ ...DEFAULT_CALL_SCRIPTS, byCategory: twice })).toEqual({
    reason: "category-twice",
    category: "02",
  });
});
