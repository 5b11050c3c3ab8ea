import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forbiddenCharacter, line, prose, requiredLine } from "#shared/kernel/text.ts";

describe("a text", () => {
  test("may hold rare characters, private-use code points, emoji and right-to-left script", () => {
    for (const text of ["𠅤㛃䶮", "\ue8a1\u{100000}", "👨‍👩‍👧", "ئۇيغۇر", "བོད", "é\u0301", "\u202e"]) {
      expect(line().safeParse(text)).toEqual({ success: true, data: text });
    }
  });

  test("may not hold control characters or half characters, and says which", () => {
    expect(forbiddenCharacter("a\u0007b")).toBe("U+0007");
    expect(forbiddenCharacter("a\u0085")).toBe("U+0085");
    expect(forbiddenCharacter("a\ud842")).toBe("U+D842");
    expect(forbiddenCharacter("\udd64b")).toBe("U+DD64");
    expect(forbiddenCharacter("a\tb\r\n𠅤")).toBeUndefined();
    expect(line().safeParse("a\u0000").success).toBe(false);
    expect(prose().safeParse("a\ud800").success).toBe(false);
  });

  test("of one line has no line ends, running text may", () => {
    expect(line().safeParse("a\nb").success).toBe(false);
    expect(prose().safeParse("a\r\nb").success).toBe(true);
  });

  test("that is required says something", () => {
    expect(requiredLine().safeParse(" \u3000").success).toBe(false);
    expect(requiredLine(3).safeParse("张三丰").success).toBe(true);
    expect(requiredLine(3).safeParse("张三丰子").success).toBe(false);
  });

  test("comes back as it went in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const answer = prose().safeParse(text);
        expect(answer.success).toBe(forbiddenCharacter(text) === undefined);
        if (answer.success) expect(answer.data).toBe(text);
      }),
    );
  });
});
