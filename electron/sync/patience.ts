import { SyncTroubleError } from "./trouble.ts";

/** How long before each further try after a connection that broke. */
const PAUSES_MS = [1_000, 4_000, 10_000];
/** Longer than this at a time, or in all for one call, nobody waits at the desk: the run ends, and the next one goes on from there. */
const LONGEST_WAIT_S = 300;
const LONGEST_IN_ALL_S = 1_200;

/** How long to wait before the same call again; undefined when that would not help. */
export function pauseAfter(error: unknown, attempt: number): number | undefined {
  if (!(error instanceof SyncTroubleError)) return undefined;
  const { trouble } = error;
  if (trouble.kind === "busy") return waitFor(trouble.retryAfterSeconds, attempt);
  return trouble.kind === "cut" || trouble.kind === "timed-out" ? PAUSES_MS[attempt] : undefined;
}

function waitFor(named: number, attempt: number): number | undefined {
  const seconds = Math.max(1, named);
  const isTooLong = seconds > LONGEST_WAIT_S || seconds * (attempt + 1) > LONGEST_IN_ALL_S;
  return isTooLong ? undefined : seconds * 1000;
}
