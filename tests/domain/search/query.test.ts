import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "#shared/domain/search/fold.ts";
import { findIn } from "#shared/domain/search/find-in.ts";
import type { FieldText } from "#shared/domain/search/fields.ts";
import { keysOfTexts, readQuery, wantedKeys } from "#shared/domain/search/query.ts";
import { soundKeys } from "#shared/kernel/pinyin.ts";
import { anyText } from "#tests/support/any-text.ts";

const person = (text: string): FieldText => ({ field: "person", text });

/** Found the way the desk does it: the keys say it may be, the texts say it is. */
function finds(typed: string, texts: readonly FieldText[]): boolean {
  const query = readQuery(typed, []);
  if (!query) return false;
  const keys = new Set<number>();
  keysOfTexts(texts, (key) => keys.add(key));
  const mayBe = wantedKeys(query).every((any) => any.some((all) => all.every((key) => keys.has(key))));
  const is = findIn(texts, query, "desk", (code) => code) !== undefined;
  expect(is && !mayBe).toBe(false);
  return is;
}

describe("typing a name as it sounds", () => {
  test.each([
    ["张三丰", "zsf"],
    ["张三丰", "zhangsanfeng"],
    ["张三丰", "zhangs"],
    ["张三丰", "zsan"],
    ["张三丰", "张san"],
    ["张三丰", "zhang三"],
    ["张三丰", "sanf"],
    ["张三丰", "z"],
    ["单建国", "shan"],
    ["单建国", "sjg"],
    ["仇英", "qiu"],
    ["解大海", "xie"],
    ["覃小妹", "qin"],
    ["覃小妹", "tan"],
    ["单于明", "chanyu"],
    ["欧阳锋", "oyf"],
    ["欧阳建国", "oyjg"],
    ["欧阳建国", "ouyangjian国"],
    ["欧阳建国", "yjguo"],
    ["ZHANG San", "zhang"],
    ["买买提·艾山", "mmt"],
  ])("%s is found by %s", (name, typed) => {
    expect(finds(typed, [person(name)])).toBe(true);
  });

  test.each([
    ["张三丰", "zf"],
    ["张三丰", "hang"],
    ["单建国", "dan"],
    ["仇英", "chou"],
    ["李四", "zs"],
  ])("%s is not found by %s", (name, typed) => {
    expect(finds(typed, [person(name)])).toBe(false);
  });

  test("any part of a name is found by any mixture of characters, syllables and first letters", () => {
    const names = ["欧阳建国", "单建国", "覃小妹", "阿不都热合曼", "宁远堡镇司法所"];
    const ways = ([character, syllable]: readonly [string, string]) => [
      character,
      syllable,
      syllable[0] ?? "",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(),
        fc.array(fc.nat(2)),
        (name, a, b, chosen) => {
          const characters = [...name];
          const syllables = soundKeys(name)[0]?.split(" ") ?? [];
          const from = a % characters.length;
          const typed = characters
            .slice(from, from + 1 + (b % characters.length))
            .map((character, i) => ways([character, syllables[from + i] ?? ""])[chosen[i] ?? 0])
            .join("");
          expect(finds(typed, [person(name)]), typed).toBe(true);
        },
      ),
    );
  });

  test("running text has no sound", () => {
    expect(finds("zs", [{ field: "statement", text: "张三说的" }])).toBe(false);
  });
});

describe("what is typed meets what is written", () => {
  test.each([
    ["宁综转〔2026〕12号", "[2026]12"],
    ["宁综转〔2026〕12号", "（2026）12"],
    ["宁综转〔2026〕12号", "2026 12"],
    ["ＡＢＣ１２３", "abc123"],
    ["房产证", "房産".slice(0, 1)],
    ["𬭎某与㐂某", "𬭎"],
    ["𬭎某与㐂某", "㐂某"],
  ])("%s by %s", (text, typed) => {
    expect(finds(typed, [{ field: "number", text }])).toBe(true);
  });

  test("the tail of a phone and of an identity number, with or without what stands between the figures", () => {
    expect(finds("0001", [{ field: "phone", text: "139-0000-0001" }])).toBe(true);
    expect(finds("00000001", [{ field: "phone", text: "139-0000-0001" }])).toBe(true);
    expect(finds("139 0000 0001", [{ field: "phone", text: "13900000001" }])).toBe(true);
    expect(finds("002x", [{ field: "identity", text: "62030219800101002X" }])).toBe(true);
  });

  test("each of several words, in whatever field", () => {
    const texts = [person("张三丰"), { field: "statement", text: "地界不清" } as const];
    expect(finds("张三 地界", texts)).toBe(true);
    expect(finds("张三 水渠", texts)).toBe(false);
  });

  test("any part of any text finds it", () => {
    fc.assert(
      fc.property(
        anyText(),
        fc.nat(),
        fc.nat(),
        fc.constantFrom("statement", "person", "phone"),
        (text, a, b, field) => {
          const characters = [...text];
          const from = a % (characters.length + 1);
          const part = characters.slice(from, from + 1 + (b % 12)).join("");
          fc.pre(fold(part).trim() !== "");
          expect(finds(part, [{ field, text }])).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe("what a hit shows", () => {
  const place = (field: FieldText["field"], text: string, typed: string) => {
    const query = readQuery(typed, []);
    const found = query && findIn([{ field, text }], query, "desk", (code) => code);
    return found && { ...found, marked: found.marks.map(([from, to]) => found.excerpt.slice(from, to)) };
  };

  test("phones, numbers and houses are masked, and only what stays visible is marked", () => {
    expect(place("phone", "13912345678", "5678")).toMatchObject({ excerpt: "139****5678", marked: ["5678"] });
    expect(place("phone", "13912345678", "1234")).toMatchObject({ excerpt: "139****5678", marked: [] });
    expect(place("identity", "620302198001010021", "19800101")?.excerpt).toBe("620***********0021");
    expect(place("house", "金川区某小区3号楼", "3号")?.excerpt).toBe("***");
  });

  test("a phone or identity number inside running text is masked too", () => {
    const found = place("statement", "地界不清，电话13912345678，身份证620302198001010021", "地界");
    expect(found?.excerpt).toBe("地界不清，电话139****5678，身份证620***********0021");
    expect(found?.marked).toEqual(["地界"]);
  });

  test("a long text is cut around the first place, never through a character", () => {
    const found = place("statement", `${"𬭎".repeat(60)}地界${"𬭎".repeat(60)}`, "地界");
    expect(found?.marked).toEqual(["地界"]);
    expect(found?.excerpt.isWellFormed()).toBe(true);
    expect(found?.excerpt.length).toBeLessThan(100);
  });

  test("the characters that a typed sound stands for are marked", () => {
    expect(place("person", "欧阳三丰", "sf")?.marked).toEqual(["三丰"]);
  });

  test("an auditor finds nothing by a name, a phone or an identity number", () => {
    for (const field of ["person", "phone", "identity", "house"] as const) {
      const query = readQuery("13912345678", []);
      expect(
        query && findIn([{ field, text: "13912345678" }], query, "auditor", (code) => code),
      ).toBeUndefined();
    }
  });
});
