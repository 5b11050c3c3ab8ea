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

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void; // what the flag makes

/** Looks at this process from now on; what it answers tells what it saw. */
export function watchMemory(): () => MemoryTaken {
  const before = resident();
  const usedBefore = used();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss() / 1e6)), EVERY_MS).unref();
  return () => {
    clearInterval(timer);
    const grown = (collect(), used()) - usedBefore;
    return { before, peak, held: resident(), grown };
  };
}

function resident(): number {
  collect();
  return process.memoryUsage.rss() / 1e6;
}

function used(): number {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
