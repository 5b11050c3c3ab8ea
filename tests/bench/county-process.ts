import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { PublicKeys } from "#shared/domain/sync/join.ts";
import type { MemoryTaken } from "./memory.ts";

/** How the two processes of a measurement are started. */
interface Started {
  readonly deskFlags: readonly string[];
  readonly countyFlags: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** As `npm run county` and a desk start. */
export const AS_USUAL: Started = {
  deskFlags: [],
  countyFlags: ["--max-semi-space-size=8"],
  env: process.env,
};

const PROMPT = ["--optimize-for-size", "--gc-global"];
/**
 * Nothing lies there that nobody uses: every collection is a whole one, and the C library gives back what it is given. What such a
 * process takes at most is what the work needs; as usual garbage may lie while there is room, more of it in a longer run.
 */
export const WITHOUT_GARBAGE: Started = {
  deskFlags: PROMPT,
  countyFlags: PROMPT,
  env: {
    ...process.env,
    MALLOC_ARENA_MAX: "1",
    MALLOC_MMAP_THRESHOLD_: "65536",
    MALLOC_TRIM_THRESHOLD_: "65536",
  },
};

export const child = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url));

/** A county server in a process of its own (`county-child.ts`). */
interface CountyChild {
  readonly url: string;
  readonly keys: PublicKeys;
  readonly cpuMs: () => Promise<number>;
  /** Collects garbage and looks no more: asked once, at the end. */
  readonly taken: () => Promise<Taken>;
  readonly close: () => void;
}

/** What a process took since it was ready. */
export interface Taken {
  readonly cpuMs: number;
  readonly memory: MemoryTaken;
}

export async function countyChild(
  database: string,
  offices: Readonly<Record<string, PublicKeys>>,
  { countyFlags, env }: Started = AS_USUAL,
): Promise<CountyChild> {
  const options = { execArgv: [...countyFlags], env };
  const process: ChildProcess = fork(child("county-child.ts"), [database], options);
  process.send(offices);
  const said = async <T>() => ((await once(process, "message")) as [T])[0]; // of one message
  const { url, keys } = await said<{ url: string; keys: PublicKeys }>();
  const asked = <T>(what: "cpu" | "memory"): Promise<T> => {
    process.send(what);
    return said();
  };
  return {
    url,
    keys,
    cpuMs: () => asked("cpu"),
    taken: () => asked("memory"),
    close: () => process.disconnect(),
  };
}
