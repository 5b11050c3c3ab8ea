import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { privateUse, withSuggestions } from "#shared/kernel/private-use.ts";

describe("a private-use character in a name", () => {
  test("of the old national font is offered as what it is today", () => {
    expect(privateUse("刘\ue863\ue863")).toEqual([
      { character: "\ue863", codePoint: "U+E863", suggestion: "䶮" },
    ]);
    expect(withSuggestions("刘\ue863\ue863，陈\ue81a")).toBe("刘䶮䶮，陈㑳");
  });

  test("of a county's own font is named and left alone", () => {
    expect(privateUse("李\ue001\u{10fffd}")).toEqual([
      { character: "\ue001", codePoint: "U+E001", suggestion: undefined },
      { character: "\u{10fffd}", codePoint: "U+10FFFD", suggestion: undefined },
    ]);
    expect(privateUse("\ue816")[0]?.suggestion).toBeUndefined(); // a radical, not a character of names
    expect(withSuggestions("李\ue001")).toBe("李\ue001");
  });

  test("agrees with the national encoding wherever this machine's decoder knows the character", () => {
    const decoder = new TextDecoder("gb18030");
    const trails = Array.from({ length: 0xa1 - 0x50 }, (_, index) => 0x50 + index).filter(
      (trail) => trail !== 0x7f,
    );
    for (const [index, trail] of trails.entries()) {
      const today = decoder.decode(Uint8Array.of(0xfe, trail));
      const { suggestion } = privateUse(String.fromCodePoint(0xe815 + index))[0]!; // the text is one private-use character
      if (!/\p{Co}/u.test(today)) expect([trail, suggestion]).toEqual([trail, today]);
    }
  });

  test("is the only thing that changes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        if (privateUse(text).length === 0) expect(withSuggestions(text)).toBe(text);
        expect(privateUse(withSuggestions(text)).every(({ suggestion }) => suggestion === undefined)).toBe(
          true,
        );
      }),
    );
  });
});
