import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_FEN, parseAmount, printCapitals, printWanYuan, printYuan } from "#shared/kernel/money.ts";

const fenOf = (typed: string) => parseAmount(typed).exactFen;

describe("a sum of money", () => {
  test("is read as people say and type it", () => {
    const said: [string, number][] = [
      ["50000", 5_000_000],
      ["50000元", 5_000_000],
      ["五万元", 5_000_000],
      ["5.2万", 5_200_000],
      ["5.2万元", 5_200_000],
      ["1,200.50", 120_050],
      ["１，２００．５０元", 120_050],
      ["¥1,200.5", 120_050],
      ["五万三", 5_300_000],
      ["1万2", 1_200_000],
      ["1万2000", 1_200_000],
      ["1万2千", 1_200_000],
      ["一百二", 12_000],
      ["一百零二", 10_200],
      ["十五块", 1_500],
      ["两千五百元", 250_000],
      ["3块5", 350],
      ["3块5毛", 350],
      ["三元五角二分", 352],
      ["5毛", 50],
      ["8分钱", 8],
      ["零元", 0],
      ["0", 0],
      ["人民币壹万元整", 1_000_000],
      ["一亿二千万", 12_000_000_000],
    ];
    for (const [typed, fen] of said) expect([typed, fenOf(typed)]).toEqual([typed, fen]);
  });

  test("that is vague is kept as said and counted as its round part", () => {
    expect(parseAmount("5万多元")).toEqual({ asSaid: "5万多元", aboutFen: 5_000_000 });
    expect(parseAmount("大约三千块钱")).toEqual({ asSaid: "大约三千块钱", aboutFen: 300_000 });
    expect(parseAmount("十来万")).toEqual({ asSaid: "十来万", aboutFen: 10_000_000 });
  });

  test("that is none is kept as said only", () => {
    const texts = [
      "",
      "几万元",
      "一头牛",
      "5万3万",
      "-50",
      "1,20",
      "0.001",
      "$50",
      "元",
      "万",
      "12元34",
      "千五",
      "1.5.2",
      "三四百",
    ];
    for (const typed of texts) expect(parseAmount(typed)).toEqual({ asSaid: typed });
  });

  test("prints in figures, in ten thousands and in capitals", () => {
    expect(printYuan(120_050)).toBe("1200.50");
    expect(printYuan(5)).toBe("0.05");
    expect(printWanYuan(5_000_000)).toBe("5.00万元");
    expect(printWanYuan(5_234_999)).toBe("5.23万元");
    const capitals: [number, string][] = [
      [0, "人民币零元整"],
      [5, "人民币伍分"],
      [53, "人民币伍角叁分"],
      [50, "人民币伍角整"],
      [1_000_000, "人民币壹万元整"],
      [140_950, "人民币壹仟肆佰零玖元伍角整"],
      [600_714, "人民币陆仟零柒元壹角肆分"],
      [168_032, "人民币壹仟陆佰捌拾元叁角贰分"],
      [1_640_902, "人民币壹万陆仟肆佰零玖元零贰分"],
      [32_504, "人民币叁佰贰拾伍元零肆分"],
      [10_700_053, "人民币壹拾万柒仟元伍角叁分"],
      [1_000_500_000, "人民币壹仟万伍仟元整"],
      [10_000_000_500, "人民币壹亿零伍元整"],
      [100_000_000_000, "人民币壹拾亿元整"],
    ];
    for (const [fen, words] of capitals) expect([fen, printCapitals(fen)]).toEqual([fen, words]);
  });

  test("that is no whole number of fen cannot be printed", () => {
    for (const fen of [-1, 0.5, Number.NaN, MAX_FEN + 1])
      expect(() => printCapitals(fen)).toThrow(RangeError);
  });
});

describe("laws of money", () => {
  const anyFen = fc.oneof(
    fc.integer({ min: 0, max: MAX_FEN }),
    fc.nat(1_000_000),
    fc.nat(999_999).map((n) => n * 10_000),
  );

  test("capitals and figures read back as the same sum", () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        expect(fenOf(printCapitals(fen))).toBe(fen);
        expect(fenOf(printYuan(fen))).toBe(fen);
      }),
      { numRuns: 1000 },
    );
  });

  test("different sums have different capitals", () => {
    fc.assert(fc.property(anyFen, anyFen, (a, b) => a === b || printCapitals(a) !== printCapitals(b)));
  });

  test("any text gets an answer that keeps what was said", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.stringMatching(/^[0-9.,一二三十百千万亿零两多元角分块半]{0,12}$/),
        ),
        (typed) => {
          const said = parseAmount(typed);
          expect(said.asSaid).toBe(typed.trim());
          expect(said.exactFen === undefined || Number.isSafeInteger(said.exactFen)).toBe(true);
        },
      ),
    );
  });
});
