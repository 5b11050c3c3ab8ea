import { describe, expect, test } from "vitest";
import { isComposing, isStroke } from "#renderer/ui/keys.ts";

const stroke = { key: "", code: "", ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

describe("keys of an act", () => {
  test("Ctrl and Enter is not Enter alone", () => {
    expect(isStroke("Ctrl+Enter", { ...stroke, key: "Enter", ctrlKey: true })).toBe(true);
    expect(isStroke("Ctrl+Enter", { ...stroke, key: "Enter" })).toBe(false);
    expect(isStroke("Enter", { ...stroke, key: "Enter", ctrlKey: true })).toBe(false);
  });

  test("a letter goes by its place on the board, whatever the input method makes of it", () => {
    expect(isStroke("Alt+L", { ...stroke, key: "ł", code: "KeyL", altKey: true })).toBe(true);
    expect(isStroke("Ctrl+K", { ...stroke, key: "Process", code: "KeyK", ctrlKey: true })).toBe(true);
  });

  test("a digit counts on both rows", () => {
    expect(isStroke("Alt+1", { ...stroke, key: "1", code: "Digit1", altKey: true })).toBe(true);
    expect(isStroke("Alt+1", { ...stroke, key: "1", code: "Numpad1", altKey: true })).toBe(true);
  });

  test("the Enter that chooses a Chinese word is still part of typing", () => {
    expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
  });
});
