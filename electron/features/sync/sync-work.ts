import { ORPCError } from "@orpc/server";
import type { SyncTrouble } from "#shared/contract/sync.ts";
import type { WorkContext } from "../../context.ts";
import type { SyncDesk } from "../../sync/sync-desk.ts";
import { stateOf, type SyncState } from "../../sync/sync-state.ts";
import { troubleOf } from "../../sync/trouble.ts";

/** Reporting as the person at this seat. */
export function syncDesk({ opened, session, core, now, newId, calendar }: WorkContext): SyncDesk {
  return { opened, by: session.accountId, version: core.version, now, newId, calendar };
}

/** The trouble of a single call; a mistake of ours is thrown on. */
export async function triedOnce<T>(work: () => Promise<T>): Promise<SyncTrouble | { readonly done: T }> {
  try {
    return { done: await work() };
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    return trouble;
  }
}

/** Runs one long work at a time. It is stopped when the caller returns the iterator or goes away. */
export async function* alone<T>(
  { opened }: WorkContext,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal, state: SyncState) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const state = stateOf(opened);
  // asked again here: of two clicks at once both may have been let in
  if (state.running) throw new ORPCError("ALREADY_RUNNING", { status: 409 });
  state.running = true;
  const stop = new AbortController();
  try {
    yield* work(signal ? AbortSignal.any([signal, stop.signal]) : stop.signal, state);
  } finally {
    stop.abort();
    state.running = false;
  }
}
