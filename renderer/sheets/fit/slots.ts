import { createContext, useContext } from "react";
import { cutIndex, TOLERANCE, wholeCharacter } from "./text-cut.ts";

/** Where the text of a slot was cut, and the height its box then has, so that the layout stands still. */
export interface Cut {
  readonly height: number;
  readonly at: number;
}

/** Text that found no room in its slot, for the attached page (附页). */
export interface Rest {
  readonly label: string;
  readonly text: string;
}

export const SlotCuts = createContext<ReadonlyMap<string, Cut>>(new Map());

export function useCut(name: string): Cut | undefined {
  return useContext(SlotCuts).get(name);
}

export function slotsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[data-slot]")];
}

export function overflows(slot: HTMLElement): boolean {
  return slot.scrollHeight > slot.clientHeight + 1;
}

/** Characters given up for the words that point to the attached page: twice their number, as Latin letters are half as wide. */
const POINTER_ROOM = 18;

/** Cuts every slot that holds too much, leaving room for the words that point to the attached page. */
export function cutSlots(slots: readonly HTMLElement[]): { cuts: Map<string, Cut>; rests: Rest[] } {
  const cuts = new Map<string, Cut>();
  const rests: Rest[] = [];
  for (const slot of slots) {
    const { slot: name, label, wholeIn } = slot.dataset;
    const text = slot.firstChild;
    if (name === undefined || label === undefined || !(text instanceof Text)) continue;
    const height = parseFloat(getComputedStyle(slot).height);
    if (!overflows(slot)) {
      cuts.set(name, { height, at: text.length });
      continue;
    }
    // A line that stands half a pixel over the foot fits; one that stands a whole pixel over it would be clipped.
    const fitting = cutIndex(text, 0, slot.getBoundingClientRect().bottom - TOLERANCE / 2);
    const at = wholeNumber(text.data, wholeCharacter(text.data, Math.max(0, fitting - POINTER_ROOM)));
    cuts.set(name, { height, at });
    if (wholeIn === undefined) rests.push({ label, text: text.data.slice(at) });
  }
  return { cuts, rests };
}

/** The index itself, or the beginning of the number that it would part: a parted telephone number is dialled wrong. */
function wholeNumber(text: string, index: number): number {
  if (!/^[\d-]/.test(text.slice(index))) return index;
  const digits = /\d[\d-]{0,17}$/.exec(text.slice(0, index));
  return digits ? digits.index : index;
}
