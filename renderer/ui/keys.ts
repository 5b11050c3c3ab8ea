/** What a key event says, as far as a combination of keys needs it. */
export interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/** Whether a stroke is the combination, `"Ctrl+Enter"`, `"Alt+1"`, `"F4"`. Letters and digits go by their place on the board, so that a Chinese input mode does not hide them. */
export function isStroke(combination: string, stroke: Stroke): boolean {
  const parts = combination.split("+");
  const key = parts.at(-1) ?? "";
  const wants = (part: string) => parts.slice(0, -1).includes(part);
  if (
    stroke.ctrlKey !== wants("Ctrl") ||
    stroke.altKey !== wants("Alt") ||
    stroke.shiftKey !== wants("Shift")
  )
    return false;
  if (stroke.metaKey) return false;
  if (/^[A-Z]$/.test(key)) return stroke.code === `Key${key}`;
  if (/^\d$/.test(key)) return stroke.code === `Digit${key}` || stroke.code === `Numpad${key}`;
  return stroke.key === key;
}

/** True while an input method is putting characters together: its Enter chooses a word and sends nothing. */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** The lock lies over the page: keys belong to it alone, and nothing beneath may act on them. */
export function isPageCovered(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
