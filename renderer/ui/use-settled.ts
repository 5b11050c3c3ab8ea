import { useEffect, useState } from "react";

/** Typing pauses this long before anybody is asked. */
const PAUSE_MS = 400;

/** The value once it has stood still for a while; an undefined one changes nothing. */
export function useSettled<T>(value: T | undefined): T | undefined {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    if (value === undefined) return undefined;
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- an equal value that was built anew has not changed
  }, [text]);
  return settled;
}
