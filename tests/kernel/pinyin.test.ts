import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fullPinyin,
  initials,
  matchesTyped,
  nameSyllables,
  sameSounding,
  soundKeys,
} from "#shared/kernel/pinyin.ts";

describe("pinyin", () => {
  test("reads a surname as a surname", () => {
    const surnames: [string, string][] = [
      ["单", "shan"],
      ["仇", "qiu"],
      ["解", "xie"],
      ["查", "zha"],
      ["任", "ren"],
      ["曾", "zeng"],
      ["盖", "ge"],
      ["区", "ou"],
      ["朴", "piao"],
      ["尉迟", "yu chi"],
      ["单于", "chan yu"],
      ["万俟", "mo qi"],
      ["覃", "qin"],
      ["种", "chong"],
      ["贠", "yun"],
      ["折", "she"],
      ["吕", "lv"],
    ];
    for (const [surname, sound] of surnames) {
      expect([surname, nameSyllables(`${surname}建国`).join(" ")]).toEqual([surname, `${sound} jian guo`]);
    }
  });

  test("of a text comes whole and as first letters", () => {
    expect(fullPinyin("土地承包")).toBe("tudichengbao");
    expect(initials("土地 承包")).toBe("tdcb");
    expect(initials("重庆路12号")).toBe("cql12h");
    expect(initials("")).toBe("");
  });
});

describe("two names sound alike", () => {
  test("whatever the characters and the tones", () => {
    expect(sameSounding("张伟", "章薇")).toBe(true);
    expect(sameSounding("李 明", "李鸣")).toBe(true);
    expect(sameSounding("单丽", "山力")).toBe(true);
    expect(sameSounding("阿依古丽·买买提", "阿衣古丽 买买提")).toBe(true);
  });

  test("in either reading of a surname that has two", () => {
    expect(soundKeys("覃芳")).toEqual(["qin fang", "tan fang"]);
    expect(sameSounding("覃芳", "谭方")).toBe(true);
    expect(sameSounding("覃芳", "秦方")).toBe(true);
  });

  test("only when all of them do, and never when there is no name", () => {
    expect(sameSounding("张伟", "张薇薇")).toBe(false);
    expect(sameSounding("王伟", "张伟")).toBe(false);
    expect(sameSounding("", "")).toBe(false);
    expect(sameSounding("·", "？")).toBe(false);
  });
});

describe("typing into a picker", () => {
  test("finds 土地 by characters, first letters, pinyin and mixtures", () => {
    for (const typed of ["土地", "地", "td", "TD", "tudi", "tu di", "tud", "土d", "ｔｄ", ""]) {
      expect([typed, matchesTyped("农村土地承包", typed)]).toEqual([typed, true]);
    }
    for (const typed of ["dt", "tb", "水", "tudix", "土x"])
      expect([typed, matchesTyped("农村土地承包", typed)]).toEqual([typed, false]);
  });

  test("finds a character by each of its readings", () => {
    expect(matchesTyped("重庆路", "cql")).toBe(true);
    expect(matchesTyped("重庆路", "zql")).toBe(true);
    expect(matchesTyped("宁远堡镇", "nyb")).toBe(true);
  });

  test("any text can be offered and any text typed", () => {
    const anyText = fc.string({ unit: "binary" });
    fc.assert(fc.property(anyText, anyText, (text, typed) => typeof matchesTyped(text, typed) === "boolean"));
    fc.assert(
      fc.property(
        anyText,
        (name) => sameSounding(name, name) || !/[\p{L}\p{N}\p{Co}]/u.test(name.normalize("NFKC")),
      ),
    );
  });

  test("every text is found by its own pinyin and its own first letters", () => {
    const common = fc.string({
      unit: fc.constantFrom(..."土地承包邻里纠纷婚恋家庭宅基山林水利征用村委会"),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        common,
        (text) => matchesTyped(text, fullPinyin(text)) && matchesTyped(text, initials(text)),
      ),
    );
  });
});
