import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findWording, undatedWord } from "#shared/domain/mediation/wording.ts";

const words = (text: string) => findWording(text).map(({ word, code }) => `${word} ${code}`);

describe("a word from which no day can be read", () => {
  test.each(["尽快", "赶紧", "马上", "适当", "酌情", "近期", "有钱了", "秋收后", "年底前"])(
    "%s is found",
    (word) => {
      expect(undatedWord(`李有田${word}支付工资`)).toBe(word);
    },
  );

  test("a dated sentence has none, and neither has a place or a loan called after one", () => {
    expect(undatedWord("李有田于2026年7月31日前支付工资")).toBeUndefined();
    expect(undatedWord("年底分红款")).toBeUndefined();
  });
});

describe("words that are easily confused", () => {
  test("订金 is said, 定金 only beside it", () => {
    expect(words("退还订金")).toEqual(["订金 DEPOSIT"]);
    expect(words("双倍返还定金")).toEqual([]);
    expect(words("订金转作定金")).toEqual(["订金 DEPOSIT", "定金 DEPOSIT"]);
  });

  test("补偿 is said, 欠帐 is said, 帐篷 is not", () => {
    expect(words("补偿500元，欠帐结清")).toEqual(["补偿 COMPENSATION", "欠帐 ACCOUNTS"]);
    expect(words("归还帐篷")).toEqual([]);
  });

  test("还欠款 reads in two ways", () => {
    expect(words("李有田还欠款2000元")).toEqual(["还欠款 STILL_OR_BACK"]);
  });
});

test("land in 垧 and grain in 石 are no lawful units; a stone wall is no unit", () => {
  expect(words("耕种三垧地，交小麦两石")).toEqual(["三垧 LAND_UNIT", "两石 GRAIN_UNIT"]);
  expect(words("拆除石墙")).toEqual([]);
});

test("every flag names what stands at its place, in order and without overlap", () => {
  const piece = fc.constantFrom("尽快", "订金", "定金", "三垧", "帐", "有钱了再", "支付", "。", "😀", "\n");
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      let end = 0;
      for (const { at, length, word } of findWording(text)) {
        expect(at).toBeGreaterThanOrEqual(end);
        expect(text.slice(at, at + length)).toBe(word);
        end = at + length;
      }
    }),
  );
});
