import { setTimeout as delay } from "node:timers/promises";
import type { OpenedFolder } from "../storage/folder.ts";
import { CourierFiles } from "./courier-files.ts";
import { openTransport, type Transport } from "./transport.ts";
import { Waiting } from "./waiting.ts";

/** What reporting remembers while the folder is open; everything that must survive is in the tie. */
export class SyncState {
  /** One run at a time, whoever pressed the key. */
  running = false;
  /** This machine's clock minus the county's, milliseconds. */
  clockAheadMs: number | null = null;
  readonly waiting = new Waiting();
  readonly files = new CourierFiles();
  /** The line to the county; tests stand in the middle of it. */
  connect: (url: string, tlsPin: string) => Transport = openTransport;
  /** Waits before another try; tests do not. */
  pause: (ms: number, signal: AbortSignal) => Promise<void> = (ms, signal) =>
    delay(ms, undefined, { signal });
}

const states = new WeakMap<OpenedFolder, SyncState>();

export function stateOf(opened: OpenedFolder): SyncState {
  let state = states.get(opened);
  if (!state) states.set(opened, (state = new SyncState()));
  return state;
}
