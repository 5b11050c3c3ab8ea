import { useEffect, useRef } from "react";
import { isPageCovered } from "../ui/keys.ts";
import { ScanBurst } from "./scan-burst.ts";

/**
 * Calls back with the code when a scanner types one that begins with `prefix`, anywhere on the page. What it typed does not stay
 * in a field.
 */
export function useScanner(prefix: string, onScan: (code: string) => void): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    const burst = new ScanBurst(prefix);
    function handle(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.isComposing || isPageCovered()) return;
      const heard = burst.hear(event.key, event.timeStamp);
      if (heard === "nothing") return;
      event.preventDefault();
      event.stopPropagation();
      if (heard === "prefix") takeBack(document.activeElement, prefix.length - 1);
      if (heard !== "done") return;
      latest.current(burst.text);
      burst.clear();
    }
    window.addEventListener("keydown", handle, { capture: true });
    return () => window.removeEventListener("keydown", handle, { capture: true });
  }, [prefix]);
}

/** Removes the characters just typed before the caret, in a way React notices. */
function takeBack(element: Element | null, count: number): void {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return;
  const caret = element.selectionStart ?? element.value.length;
  const rest = element.value.slice(0, caret - count) + element.value.slice(caret);
  const prototype =
    element instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(element, rest);
  element.dispatchEvent(new Event("input", { bubbles: true }));
}
