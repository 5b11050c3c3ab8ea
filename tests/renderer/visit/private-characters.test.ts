import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { privateCharacters, withoutControls } from "#renderer/features/visit/private-characters.ts";
import { forbiddenCharacter } from "#shared/kernel/text.ts";

describe("characters another machine may not show", () => {
  test("are named once each, with the standard character where there is one", () => {
    expect(privateCharacters("王\uE826明\uE826")).toEqual([
      { character: "\uE826", code: "U+E826", standard: "\u9FB5" },
    ]);
    expect(privateCharacters("李\uF8FF")).toEqual([
      { character: "\uF8FF", code: "U+F8FF", standard: undefined },
    ]);
  });

  test("are not among rare characters that have their own place", () => {
    expect(privateCharacters("\u{20BB7}\u{2B689}𬭚😀")).toEqual([]);
  });
});

test("a text without its control characters is never refused for them", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      (text) => forbiddenCharacter(withoutControls(text).toWellFormed()) === undefined,
    ),
  );
});
