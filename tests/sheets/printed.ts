import { expect } from "vitest";
import type { SheetMark } from "#renderer/sheets/mark.ts";
import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { faults } from "./measure.ts";
import type { Press, Printed } from "./press.ts";

const MILLIMETRES: Readonly<Record<PaperLayout, readonly [number, number]>> = {
  A4: [210, 297],
  A4_WIDE: [297, 210],
  PLY_140: [241, 140],
  PLY_93: [241, 93],
  STRIP_80: [80, 150],
};

/** Shows and prints a paper, and expects that it lies well on pages of its size, on screen as on paper. */
export async function printedBy(
  press: Press,
  name: string,
  payload: PaperPayload,
  mark: SheetMark,
  layout: PaperLayout = "A4",
): Promise<Printed> {
  await press.show(payload, mark, layout);
  expect(await faults(press.page), name).toEqual([]);
  await press.page.emulateMedia({ media: "print" });
  expect(await faults(press.page), name).toEqual([]);
  await press.page.emulateMedia({ media: null });
  const paper = await press.print(name);
  const [width, height] = MILLIMETRES[layout];
  for (const [w, h] of paper.sizes) {
    // Chromium gives whole CSS pixels: a page may differ by up to a fifth of a millimetre.
    expect(Math.abs(w - (width * 72) / 25.4)).toBeLessThan(0.75);
    expect(Math.abs(h - (height * 72) / 25.4)).toBeLessThan(0.75);
  }
  return paper;
}

/** A text without its spaces and line ends, which are the page's and not the text's. */
export const bare = (text: string) => text.replace(/\s/g, "");

export function expectInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = bare(text).indexOf(bare(part), from);
    expect(at, `“${part}” after “${bare(text).slice(Math.max(0, from - 20), from)}”`).toBeGreaterThanOrEqual(
      0,
    );
    from = at;
  }
}
