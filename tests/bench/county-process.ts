import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { PublicKeys } from "#shared/domain/sync/join.ts";
import type { MemoryTaken } from "./memory.ts";

/** As `npm run county` starts it: the space for young objects is the same for a short run and a long one. */
const YOUNG_SPACE = "--max-semi-space-size=8";

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
): Promise<CountyChild> {
  const process: ChildProcess = fork(child("county-child.ts"), [database], { execArgv: [YOUNG_SPACE] });
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
