import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";

const DOWN: readonly string[] = ["j", "J", "ArrowDown"];
const UP: readonly string[] = ["k", "K", "ArrowUp"];

/** J, K and the arrows go from row to row; the first row has the keys as soon as there is one and nothing else has them. */
export function useRowKeys(
  box: RefObject<HTMLElement | null>,
  isReady: boolean,
): (event: KeyboardEvent) => void {
  const hasBegun = useRef(false);
  useEffect(() => {
    if (!isReady || hasBegun.current) return;
    hasBegun.current = true;
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isFree) rowsIn(box.current)[0]?.focus();
  }, [box, isReady]);

  return (event) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = DOWN.includes(event.key) ? 1 : UP.includes(event.key) ? -1 : 0;
    if (step === 0) return;
    const rows = rowsIn(box.current);
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
}

function rowsIn(box: HTMLElement | null): readonly HTMLElement[] {
  return box === null ? [] : [...box.querySelectorAll<HTMLElement>(".clock-row-link")];
}
