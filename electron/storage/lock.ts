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
  if (!created(path, mine)) takeOver(path, mine, isAlive);
  return () => {
    if (isSame(readOwner(path), mine)) rmSync(path, { force: true });
  };
}

/** Under a lock of its own: of two that find the same stale lock, one must not remove what the other has just made. */
function takeOver(path: string, mine: Owner, isAlive: (pid: number) => boolean): void {
  const turn = `${path}.turn`;
  if (!created(turn, mine)) {
    refuseWhileOwned(turn, mine, isAlive);
    rmSync(turn, { force: true });
    if (!created(turn, mine)) throw new FolderInUseError(mine.host, readOwner(turn)?.pid ?? 0);
  }
  try {
    refuseWhileOwned(path, mine, isAlive);
    rmSync(path, { force: true });
    if (!created(path, mine)) refuseWhileOwned(path, mine, () => true);
  } finally {
    rmSync(turn, { force: true });
  }
}

function created(path: string, owner: Owner): boolean {
  try {
    const fd = openSync(path, "wx", 0o600);
    writeSync(fd, JSON.stringify(owner));
    closeSync(fd);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function refuseWhileOwned(path: string, mine: Owner, isAlive: (pid: number) => boolean): void {
  const owner = readOwner(path);
  if (owner && (owner.host !== mine.host || isAlive(owner.pid)))
    throw new FolderInUseError(owner.host, owner.pid);
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

function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
