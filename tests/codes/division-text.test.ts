import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Division, packProvince, unpackProvince } from "#shared/codes/division-text.ts";

describe("the stored form of a province", () => {
  test("names counties once, counts villages in runs and shortens usual endings", () => {
    const townships = [
      { code: "620302005", name: "新华路街道" },
      { code: "620302100", name: "宁远堡镇" },
    ];
    const villages = [
      { code: "620302005001", name: "昌文里社区居委会" },
      { code: "620302100200", name: "东湾村委会" },
      { code: "620302100201", name: "西湾村村民委员会" },
      { code: "620302100205", name: "农场" },
    ];
    const text = packProvince(townships, villages);
    expect(text).toBe("=620302\n005新华路街道 1\n昌文里C\n100宁远堡镇 200+2,205\n东湾G\n西湾A\n农场");
    expect([...unpackProvince(text).villagesByTownship.values()].flat()).toEqual(villages);
  });

  test("gives back every township and village it was given", () => {
    const name = fc.tuple(
      fc.stringMatching(/^[一-龥0-9号]{1,6}$/),
      fc.constantFrom("", "村委会", "村", "社区", "嘎查", "村村民委员会", "居委会"),
    );
    const codes = (length: number, size: number) =>
      fc
        .uniqueArray(fc.nat(10 ** length - 1), { maxLength: size })
        .map((found) => found.sort((a, b) => a - b).map((n) => String(n).padStart(length, "0")));
    const province = codes(7, 6).chain((townshipCodes) =>
      fc.tuple(
        ...townshipCodes.map((code) =>
          fc.tuple(
            fc.constant(`62${code}`),
            name,
            codes(3, 8),
            fc.array(name, { minLength: 8, maxLength: 8 }),
          ),
        ),
      ),
    );
    fc.assert(
      fc.property(province, (all) => {
        const townships: Division[] = all.map(([code, words]) => ({ code, name: words.join("") }));
        const villages: Division[] = all.flatMap(
          ([code, , numbers, names]) =>
            numbers.map((number, index) => ({ code: code + number, name: names[index]!.join("") })), // eight names for at most eight numbers
        );
        fc.pre(townships.length > 0);
        const kept = unpackProvince(packProvince(townships, villages));
        expect([...kept.townshipsByCounty.values()].flat()).toEqual(townships);
        expect([...kept.villagesByTownship.values()].flat()).toEqual(villages);
      }),
    );
  });
});
