import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseArea, printMu } from "#shared/kernel/land-area.ts";

describe("an area of land", () => {
  test("is read as people say it, a bare number in mu", () => {
    const said: [string, number][] = [
      ["370亩", 37_000],
      ["370", 37_000],
      ["三分地", 30],
      ["2亩3分", 230],
      ["2亩3", 230],
      ["两亩三分五厘", 235],
      ["一亩半", 150],
      ["半亩", 50],
      ["5.5亩地", 550],
      ["2公顷", 3_000],
      ["100平方米", 15],
    ];
    for (const [typed, li] of said) expect([typed, parseArea(typed).exactLi]).toEqual([typed, li]);
  });

  test("that is vague or falls between two li has no exact value", () => {
    expect(parseArea("三亩多")).toEqual({ asSaid: "三亩多", aboutLi: 300 });
    expect(parseArea("120平米")).toEqual({ asSaid: "120平米", exactLi: 18 });
    expect(parseArea("125平米")).toEqual({ asSaid: "125平米", aboutLi: 19 });
  });

  test("that is none is kept as said only", () => {
    for (const typed of ["", "一块地", "亩", "3亩地旁", "-3亩"])
      expect(parseArea(typed)).toEqual({ asSaid: typed });
  });

  test("prints in mu and reads back as the same", () => {
    expect([37_000, 230, 5, 0].map(printMu)).toEqual(["370亩", "2.3亩", "0.05亩", "0亩"]);
    fc.assert(fc.property(fc.nat(), (li) => parseArea(printMu(li)).exactLi === li));
    expect(() => printMu(1.5)).toThrow(RangeError);
  });
});
