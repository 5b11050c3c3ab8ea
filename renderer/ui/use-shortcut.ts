import { useLayoutEffect, useRef } from "react";
import { isComposing, isPageCovered, isStroke } from "./keys.ts";

interface Binding {
  readonly combination: string;
  readonly run: () => void;
}

/** The last one mounted wins: a dialog's Ctrl+Enter goes before its page's. */
const bindings: Binding[] = [];

function listen(event: KeyboardEvent): void {
  if (isComposing(event) || event.repeat || isPageCovered()) return;
  const found = bindings.findLast(({ combination }) => isStroke(combination, event));
  if (!found) return;
  event.preventDefault();
  // Ahead of the field the cursor is in: Ctrl+Enter must not also open the list of a picker.
  event.stopPropagation();
  found.run();
}

export function useShortcut(combination: string, run: () => void, enabled = true): void {
  const latest = useRef(run);
  // In the same step as the page changes: a key pressed the moment a dialog is gone is for the page below it.
  useLayoutEffect(() => {
    latest.current = run;
  });
  useLayoutEffect(() => {
    if (!enabled) return undefined;
    const binding = { combination, run: () => latest.current() };
    if (bindings.length === 0) window.addEventListener("keydown", listen, true);
    bindings.push(binding);
    return () => {
      bindings.splice(bindings.indexOf(binding), 1);
      if (bindings.length === 0) window.removeEventListener("keydown", listen, true);
    };
  }, [combination, enabled]);
}
