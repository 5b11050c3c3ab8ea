import { useEffect, useState } from "react";

/** Shorter than the pause between two keys of most hands, so that a word is asked for and not each of its letters. */
const PAUSE_MS = 150;

interface Typed {
  readonly text: string;
  /** What stood still long enough to be asked for; trimmed. A half-composed word never is. */
  readonly settled: string;
  readonly set: (text: string) => void;
  readonly settle: () => void;
  /** Puts in what was not typed here: it is asked for at once. */
  readonly fill: (text: string) => void;
  readonly beginComposing: () => void;
  readonly endComposing: () => void;
}

/** Text typed into a box that answers while it is typed. */
export function useTyped(begun = ""): Typed {
  const [text, set] = useState(begun);
  const [settled, setSettled] = useState(begun.trim());
  const [isComposing, setComposing] = useState(false);
  const settle = () => setSettled(text.trim());
  useEffect(() => {
    if (isComposing || text.trim() === settled) return undefined;
    const timer = setTimeout(settle, text.trim() === "" ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return {
    text,
    settled,
    set,
    settle,
    fill: (given) => {
      set(given);
      setSettled(given.trim());
    },
    beginComposing: () => setComposing(true),
    endComposing: () => setComposing(false),
  };
}
