import { expect, test } from "vitest";
import { readScripts, scriptTexts } from "#renderer/features/office/call-script-input.ts";
import { DEFAULT_CALL_SCRIPTS } from "#shared/domain/matter/call-scripts.ts";

const texts = scriptTexts(DEFAULT_CALL_SCRIPTS);

test("what is shown and not changed is kept as it was", () => {
  expect(readScripts(texts)).toEqual({ ok: true, scripts: DEFAULT_CALL_SCRIPTS });
});

test("questions are one a line; empty lines are none", () => {
  const read = readScripts({ ...texts, always: " 告诉您了没有？ \n\n满意不满意？\n" });
  expect(read).toMatchObject({ ok: true, scripts: { always: ["告诉您了没有？", "满意不满意？"] } });
});

test("a missing opening, a category not chosen and an unknown word in braces are not kept", () => {
  expect(readScripts({ ...texts, opening: " " })).toMatchObject({ problem: { reason: "incomplete" } });
  const unchosen = [...texts.byCategory, { category: "", asks: "问什么？" }];
  expect(readScripts({ ...texts, byCategory: unchosen })).toMatchObject({
    problem: { reason: "incomplete" },
  });
  expect(readScripts({ ...texts, closing: "再见{名字}" })).toMatchObject({ problem: { place: "名字" } });
});
