import {
  closeSync,
  existsSync,
  fdatasync,
  fsync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  statfsSync,
  statSync,
  writeSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { promisify } from "node:util";

const flushFile = promisify(fdatasync);
const flushAll = promisify(fsync);

/** An open file. Writes go to the system at once; only `flush` makes them survive a power cut. */
export interface DiskFile {
  readonly size: () => number;
  readonly read: (position: number, length: number) => Uint8Array<ArrayBuffer>;
  readonly write: (bytes: Uint8Array, position: number) => void;
  readonly truncate: (size: number) => void;
  readonly flush: () => Promise<void>;
  readonly close: () => void;
}

/** Everything storage asks of the file system, so that tests can fill the disk, refuse a rename or cut the power. */
export interface Disk {
  /** `create` empties a file that is there already; `change` fails when it is missing. */
  readonly open: (path: string, mode: "read" | "change" | "create") => DiskFile;
  /** Undefined when there is no such file. */
  readonly read: (path: string) => Uint8Array<ArrayBuffer> | undefined;
  /** Undefined when there is no such file. */
  readonly size: (path: string) => number | undefined;
  /** Names in a folder, sorted; empty when it does not exist. */
  readonly list: (folder: string) => readonly string[];
  readonly rename: (from: string, to: string) => void;
  /** Fine when there is no such file. Off the main thread: letting go of a large file takes a disk its time. */
  readonly remove: (path: string) => Promise<void>;
  readonly makeFolder: (folder: string) => void;
  /** Makes the names in a folder survive a power cut. */
  readonly flushFolder: (folder: string) => Promise<void>;
  /** Bytes an ordinary user can still write there. */
  readonly freeBytes: (folder: string) => number;
}

const FLAGS = { read: "r", change: "r+", create: "w+" } as const;

export const realDisk: Disk = {
  open: (path, mode) => {
    const fd = openSync(path, FLAGS[mode], 0o600);
    return {
      size: () => fstatSync(fd).size,
      read: (position, length) => {
        const bytes = Buffer.allocUnsafeSlow(length);
        let got = 0;
        while (got < length) {
          const count = readSync(fd, bytes, got, length - got, position + got);
          if (count === 0) break;
          got += count;
        }
        return bytes.subarray(0, got);
      },
      write: (bytes, position) => {
        for (let done = 0; done < bytes.length;) {
          done += writeSync(fd, bytes, done, bytes.length - done, position + done);
        }
      },
      truncate: (size) => ftruncateSync(fd, size),
      flush: () => flushFile(fd),
      close: () => closeSync(fd),
    };
  },
  read: (path) => (existsSync(path) ? readFileSync(path) : undefined),
  size: (path) => statSync(path, { throwIfNoEntry: false })?.size,
  list: (folder) => (existsSync(folder) ? readdirSync(folder).sort() : []),
  rename: renameSync,
  remove: (path) => rm(path, { force: true }),
  makeFolder: (folder) => void mkdirSync(folder, { recursive: true, mode: 0o700 }),
  flushFolder: async (folder) => {
    if (process.platform === "win32") return; // Windows gives no handle on a folder; NTFS journals names by itself
    const fd = openSync(folder, "r");
    try {
      await flushAll(fd);
    } finally {
      closeSync(fd);
    }
  },
  freeBytes: (folder) => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  },
};

/** Waits between tries to rename over a file that a virus scanner holds open, in milliseconds: 3.1 s in all. */
const RENAME_WAITS_MS = [20, 80, 300, 700, 2000];
const HELD_OPEN = new Set(["EPERM", "EACCES", "EBUSY"]);

/** Renames, with patience: a scanner that has just noticed the new file lets go of it after a moment. */
export async function renamePatiently(disk: Disk, from: string, to: string): Promise<void> {
  for (const wait of RENAME_WAITS_MS) {
    try {
      return disk.rename(from, to);
    } catch (error) {
      if (!HELD_OPEN.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  disk.rename(from, to);
}

/**
 * Replaces a whole file so that at any moment the old or the new one is there, never a part: written beside it, flushed,
 * renamed, the folder flushed.
 */
export async function replaceFile(
  disk: Disk,
  folder: string,
  name: string,
  pieces: Iterable<Uint8Array>,
): Promise<number> {
  const temporary = `${folder}/${name}.new`;
  let size = 0;
  try {
    const file = disk.open(temporary, "create");
    try {
      for (const piece of pieces) {
        file.write(piece, size);
        size += piece.length;
      }
      await file.flush();
    } finally {
      file.close();
    }
    await renamePatiently(disk, temporary, `${folder}/${name}`);
  } catch (error) {
    await removeQuietly(disk, temporary);
    throw error;
  }
  await disk.flushFolder(folder);
  return size;
}

/** For files that nobody needs any more: one that cannot go now goes another time. */
export async function removeQuietly(disk: Disk, path: string): Promise<void> {
  try {
    await disk.remove(path);
  } catch {
    // left for the next tidying
  }
}
