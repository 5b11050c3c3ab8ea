import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { FolderInUseError } from "./folder.ts";

interface Owner {
  readonly host: string;
  readonly pid: number;
}

/**
 * Makes this process the only one on the folder; answers how to let go.
 *
 * A lock left by a process that is gone is taken over; one of another machine is not, since nobody here can tell whether
 * that machine is still at work: whoever knows removes the file `lock`.
 */
export function lockFolder(folder: string, isAlive: (pid: number) => boolean = isProcessAlive): () => void {
  const path = `${folder}/lock`;
  const mine: Owner = { host: hostname(), pid: process.pid };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const fd = openSync(path, "wx", 0o600);
      writeSync(fd, JSON.stringify(mine));
      closeSync(fd);
      return () => {
        if (isSame(readOwner(path), mine)) rmSync(path, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const owner = readOwner(path);
    if (owner && isStillThere(owner, mine, isAlive)) throw new FolderInUseError(owner.host, owner.pid);
    rmSync(path, { force: true });
  }
  throw new FolderInUseError(mine.host, 0);
}

function readOwner(path: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Owner; // written above; a torn one is no owner
  } catch {
    return undefined;
  }
}

function isSame(a: Owner | undefined, b: Owner): boolean {
  return a?.host === b.host && a.pid === b.pid;
}

function isStillThere(owner: Owner, mine: Owner, isAlive: (pid: number) => boolean): boolean {
  return owner.host !== mine.host || isAlive(owner.pid);
}

function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
