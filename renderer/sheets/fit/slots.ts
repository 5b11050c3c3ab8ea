import { createContext, useContext } from "react";
import { cutIndex } from "./text-cut.ts";

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

/** Cuts every slot that holds too much, leaving its last line for the words that point to the attached page. */
export function cutSlots(slots: readonly HTMLElement[]): { cuts: Map<string, Cut>; rests: Rest[] } {
  const cuts = new Map<string, Cut>();
  const rests: Rest[] = [];
  for (const slot of slots) {
    const { slot: name, label } = slot.dataset;
    const text = slot.firstChild;
    if (name === undefined || label === undefined || !(text instanceof Text)) continue;
    if (!overflows(slot)) {
      cuts.set(name, { height: slot.offsetHeight, at: text.length });
      continue;
    }
    const box = slot.getBoundingClientRect();
    const line = parseFloat(getComputedStyle(slot).lineHeight) * (box.height / slot.offsetHeight);
    const at = box.height < 1.9 * line ? 0 : cutIndex(text, 0, box.bottom - line);
    cuts.set(name, { height: slot.offsetHeight, at });
    if (slot.dataset.wholeIn === undefined) rests.push({ label, text: text.data.slice(at) });
  }
  return { cuts, rests };
}
