import { expect, test } from "vitest";
import { callScript } from "#shared/codes/call-scripts.ts";
import { CATEGORIES } from "#shared/codes/categories.ts";
import { MATTER_OUTCOMES } from "#shared/codes/handling.ts";

const asked = { center: "宁远堡镇综治中心", phone: "0935-8000000", matter: "张某与李某邻里纠纷" };

test("every category and outcome, and a mediation, has something to ask, with the centre's name, the matter and its phone", () => {
  for (const { code } of CATEGORIES) {
    for (const outcome of [...MATTER_OUTCOMES, null]) {
      const { opening, asks, closing } = callScript({ ...asked, category: code, outcome });
      expect(asks.length).toBeGreaterThan(0);
      expect(new Set(asks).size).toBe(asks.length);
      for (const word of [asked.center, asked.matter]) expect(opening).toContain(word);
      expect(closing).toContain(asked.phone);
      expect(`${opening}${closing}`).not.toMatch(/[{}]/);
    }
  }
});

test("wages are asked after, and whether somebody at home may talk", () => {
  const of = (category: string) => callScript({ ...asked, category, outcome: "RESOLVED" }).asks.join();
  expect(of("0701")).toContain("钱到手了没有");
  expect(of("0101")).toContain("说话方便吗");
});
