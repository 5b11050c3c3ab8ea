import { describe, expect, test } from "vitest";
import { actText, splitReason } from "#renderer/features/trail/act-text.ts";

describe("a line of the trail", () => {
  test("an act has a sentence, and an unknown one of a newer version has none", () => {
    expect(actText("visit.register")).toBe("trail.act.visit.register");
    expect(actText("pension.open")).toBeUndefined();
  });

  test("a masked field that was looked at is named before the reason", () => {
    expect(splitReason("phone: 电话回访")).toEqual({ field: "trail.field.phone", text: "电话回访" });
  });

  test("any other reason is left as it was written", () => {
    expect(splitReason("note: 打印不清")).toEqual({ text: "note: 打印不清" });
    expect(splitReason("")).toEqual({ text: "" });
  });
});
