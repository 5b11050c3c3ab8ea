import { describe, expect, test } from "vitest";
import { CATEGORIES } from "#shared/codes/categories.ts";
import { caseProblem } from "#shared/domain/mediation/check-case.ts";
import {
  barredBy,
  DEFAULT_MEDIABILITY as mediability,
  mediabilityProblem,
} from "#shared/domain/mediation/mediability.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aNewCase } from "#tests/support/cases.ts";

const today = day("2026-07-10");

describe("what may not be mediated", () => {
  test("is by default exactly what no court would confirm, each with its reason and where it goes", () => {
    for (const { code, confirmable } of CATEGORIES) {
      expect([code, barredBy(code, mediability) === undefined]).toEqual([code, confirmable]);
    }
    expect(mediabilityProblem(mediability)).toBeUndefined();
  });

  test("is what the county says: one kind opened, another closed", () => {
    const [first] = mediability.barred;
    const own = {
      ...mediability,
      barred: [
        { ...first!, categories: ["1203", "1299"] }, // 12 has an entry
        ...mediability.barred.slice(1),
        { categories: ["0502"], why: "由医疗纠纷人民调解委员会调解", destination: "市医调委" },
      ],
    };
    expect(barredBy("1201", own)).toBeUndefined();
    expect(caseProblem({ ...aNewCase().form, category: "0502" }, own, today)).toEqual({
      reason: "category-not-mediable",
      category: "医疗损害",
      why: "由医疗纠纷人民调解委员会调解",
      destination: "市医调委",
    });
  });

  test("names a category once, and never opens complaints about officials", () => {
    const { barred } = mediability;
    expect(mediabilityProblem({ ...mediability, barred: [...barred, ...barred] })).toEqual({
      reason: "category-twice",
      category: "12",
    });
    const open = barred.filter(({ categories }) => !categories.includes("15"));
    expect(mediabilityProblem({ ...mediability, barred: open })).toEqual({
      reason: "closed-routing-open",
      category: "1501",
    });
  });
});
