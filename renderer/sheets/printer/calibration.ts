import { z } from "zod";
import type { PaperLayout } from "#shared/domain/paper/paper.ts";

/** Farther than this no print is moved, mm: it would leave the paper. */
const MOST = 20;

/** How far the print must be moved to lie where it should, mm; right and down are positive. */
export const PrintOffset = z.object({
  x: z.number().min(-MOST).max(MOST),
  y: z.number().min(-MOST).max(MOST),
});
export type PrintOffset = z.infer<typeof PrintOffset>;

export const NO_OFFSET: PrintOffset = { x: 0, y: 0 };

/** Where the two rules of the calibration sheet should lie, mm from the left and the upper edge of the paper. */
export const RULE_AT = 20;

/**
 * Offsets belong to the printer that stands beside this seat, so they are kept in this seat's browser and not in the office's
 * records: another counter has another printer.
 */
const key = (layout: PaperLayout) => `print-offset:${layout}`;

export function readOffset(layout: PaperLayout): PrintOffset {
  const kept = localStorage.getItem(key(layout));
  if (kept === null) return NO_OFFSET;
  try {
    return PrintOffset.parse(JSON.parse(kept));
  } catch {
    // Something else wrote there: print unmoved, and the next calibration puts it right.
    return NO_OFFSET;
  }
}

export function keepOffset(layout: PaperLayout, offset: PrintOffset): void {
  localStorage.setItem(key(layout), JSON.stringify(PrintOffset.parse(offset)));
}

/** The offset after a calibration print that was itself moved by `before`: the rules were measured at `left` and `top`. */
export function corrected(before: PrintOffset, left: number, top: number): PrintOffset {
  const within = (value: number) => Math.max(-MOST, Math.min(MOST, Math.round(value * 10) / 10));
  return { x: within(before.x + RULE_AT - left), y: within(before.y + RULE_AT - top) };
}
