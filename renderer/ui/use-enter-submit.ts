import type { KeyboardEvent } from "react";
import { isComposing } from "./keys.ts";

/** Enter in a line of text submits, in running text only with Ctrl; the Enter that chooses a Chinese word never does. */
export function useEnterSubmit(submit: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key !== "Enter" || isComposing(event.nativeEvent) || event.nativeEvent.repeat) return;
    const target = event.target as HTMLElement; // key events come from elements
    const isLine = target instanceof HTMLInputElement && !target.closest('[role="combobox"], .ant-select');
    if (!isLine && !event.ctrlKey) return;
    event.preventDefault();
    submit();
  };
}
