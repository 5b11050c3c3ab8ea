import { setTimeout as delay } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Megabytes of a process that works, all of them resident, the last two after collecting what nobody holds. */
export interface MemoryTaken {
  readonly before: number;
  /** The most that was seen, looked at fifty times a second. */
  readonly peak: number;
  readonly held: number;
  /** What the program itself holds more than before, heap and buffers. */
  readonly grown: number;
}

const EVERY_MS = 20;
const SETTLING_MS = 50;

setFlagsFromString("--expose-gc");
const collectOnce = runInNewContext("gc") as () => void; // what the flag makes

/** Buffers that nobody holds are given back beside the work, and counted out with the next collection; sockets let go a turn later. */
async function collect(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    collectOnce();
    await delay(SETTLING_MS);
  }
}

/** Looks at this process from now on; what it answers tells what it saw. */
export async function watchMemory(): Promise<() => Promise<MemoryTaken>> {
  await collect();
  const before = resident();
  const usedBefore = used();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss() / 1e6)), EVERY_MS).unref();
  return async () => {
    clearInterval(timer);
    await collect();
    return { before, peak, held: resident(), grown: used() - usedBefore };
  };
}

function resident(): number {
  return process.memoryUsage.rss() / 1e6;
}

function used(): number {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
