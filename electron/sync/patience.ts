import { SyncTroubleError } from "./trouble.ts";

/** How long before each further try after a connection that broke. */
const PAUSES_MS = [1_000, 4_000, 10_000];
/** Longer than this nobody waits at the desk: the run ends, and the next one goes on from there. */
const LONGEST_WAIT_S = 300;

/** How long to wait before the same call again; undefined when that would not help. */
export function pauseAfter(error: unknown, attempt: number): number | undefined {
  if (!(error instanceof SyncTroubleError)) return undefined;
  const { trouble } = error;
  if (trouble.kind === "busy")
    return trouble.retryAfterSeconds <= LONGEST_WAIT_S && attempt < 20
      ? trouble.retryAfterSeconds * 1000
      : undefined;
  return trouble.kind === "cut" || trouble.kind === "timed-out" ? PAUSES_MS[attempt] : undefined;
}
