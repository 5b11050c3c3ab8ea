import { useEffect, useState } from "react";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { useDeskNow } from "./use-seat.ts";

const TICK_MS = 10_000;

/** The desk's time, going on by itself between two of its answers; where minutes do not matter it stands still. */
export function useNow(runs: boolean): Instant {
  const answered = useDeskNow();
  const [passed, setPassed] = useState({ since: answered, ms: 0 });
  useEffect(() => {
    if (!runs) return undefined;
    const begun = performance.now();
    const timer = setInterval(() => setPassed({ since: answered, ms: performance.now() - begun }), TICK_MS);
    return () => clearInterval(timer);
  }, [answered, runs]);
  const ms = passed.since === answered ? passed.ms : 0;
  return new Date(Date.parse(answered) + ms).toISOString();
}
