import type { Disk, DiskFile } from "#electron/storage/disk.ts";

/** One thing that was asked of the disk, in order. Files are told apart by number: a rename changes a name, not a file. */
export type Step =
  | { readonly kind: "create"; readonly path: string; readonly file: number }
  | { readonly kind: "write"; readonly file: number; readonly position: number; readonly bytes: Uint8Array }
  | { readonly kind: "truncate"; readonly file: number; readonly size: number }
  | { readonly kind: "flush"; readonly file: number }
  | { readonly kind: "rename"; readonly from: string; readonly to: string }
  | { readonly kind: "remove"; readonly path: string }
  | { readonly kind: "flush-folder"; readonly folder: string }
  /** Not the disk's: the store said "done" to the caller of this act. */
  | { readonly kind: "acknowledged"; readonly seq: number; readonly hash: string };

/** What lies in the folder: files by path. */
export type Contents = ReadonlyMap<string, Uint8Array>;

/** A disk in memory that records what is asked of it. `forgets` leaves flushes out, to see whether the test notices. */
export function tracingDisk(start: Contents = new Map(), forgets: (step: Step) => boolean = () => false) {
  const names = new Map<string, number>();
  const files: Uint8Array[] = [];
  const steps: Step[] = [];
  for (const [path, bytes] of start) names.set(path, files.push(bytes.slice()) - 1);

  const record = (step: Step) => {
    if (!forgets(step)) steps.push(step);
  };
  const handle = (file: number): DiskFile => ({
    size: () => files[file]!.length, // made below
    read: (position, length) => files[file]!.slice(position, position + length), // made below
    write: (bytes, position) => {
      files[file] = written(files[file]!, bytes, position); // made below
      record({ kind: "write", file, position, bytes: bytes.slice() });
    },
    truncate: (size) => {
      files[file] = resized(files[file]!, size); // made below
      record({ kind: "truncate", file, size });
    },
    flush: () => {
      record({ kind: "flush", file });
      return Promise.resolve();
    },
    close: () => {},
  });
  const fileAt = (path: string) => {
    const file = names.get(path);
    if (file === undefined) throw Object.assign(new Error(`no ${path}`), { code: "ENOENT" });
    return file;
  };
  const disk: Disk = {
    open: (path, mode) => {
      if (mode !== "create") return handle(fileAt(path));
      const file = files.push(new Uint8Array(0)) - 1;
      names.set(path, file);
      record({ kind: "create", path, file });
      return handle(file);
    },
    read: (path) => (names.has(path) ? files[fileAt(path)]!.slice() : undefined), // as above
    size: (path) => (names.has(path) ? files[fileAt(path)]!.length : undefined), // named files exist
    list: (folder) =>
      [...names.keys()]
        .flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []))
        .sort(),
    rename: (from, to) => {
      names.set(to, fileAt(from));
      names.delete(from);
      record({ kind: "rename", from, to });
    },
    remove: (path) => {
      if (names.delete(path)) record({ kind: "remove", path });
      return Promise.resolve();
    },
    makeFolder: () => {},
    flushFolder: (folder) => {
      record({ kind: "flush-folder", folder });
      return Promise.resolve();
    },
    freeBytes: () => 1e12,
  };
  return {
    disk,
    steps,
    acknowledge: (seq: number, hash: string) => void steps.push({ kind: "acknowledged", seq, hash }),
  };
}

function resized(bytes: Uint8Array, size: number): Uint8Array {
  const next = new Uint8Array(size);
  next.set(bytes.subarray(0, size));
  return next;
}

function written(bytes: Uint8Array, piece: Uint8Array, position: number): Uint8Array {
  const next = bytes.length >= position + piece.length ? bytes : resized(bytes, position + piece.length);
  next.set(piece, position);
  return next;
}

/** Decides for each thing that no flush has made certain whether the disk kept it; of a write, also which sectors. */
export type Fate = (step: Step, index: number) => "kept" | "lost" | "torn";

const SECTOR = 512;

/**
 * What a disk may hold when the power goes after the first `until` steps. Only flushes order anything: what came before a
 * flush of the same file, or of the folder for names, is kept; the rest is up to `fate`.
 */
export function afterPowerCut(steps: readonly Step[], until: number, fate: Fate): Contents {
  const flushedAt = new Map<number | string, number>();
  for (const [i, step] of steps.slice(0, until).entries()) {
    if (step.kind === "flush") flushedAt.set(step.file, i);
    if (step.kind === "flush-folder") flushedAt.set(step.folder, i);
  }
  const files = new Map<number, Uint8Array>();
  const names = new Map<string, number>();
  const isCertain = (key: number | string, i: number) => (flushedAt.get(key) ?? -1) > i;
  for (const [i, step] of steps.slice(0, until).entries()) {
    if (step.kind === "create") {
      files.set(step.file, new Uint8Array(0));
      if (isCertain(folderOf(step.path), i) || fate(step, i) !== "lost") names.set(step.path, step.file);
    } else if (step.kind === "rename") {
      const file = names.get(step.from);
      if (file === undefined || !(isCertain(folderOf(step.to), i) || fate(step, i) !== "lost")) continue;
      names.set(step.to, file);
      names.delete(step.from);
    } else if (step.kind === "remove") {
      if (isCertain(folderOf(step.path), i) || fate(step, i) !== "lost") names.delete(step.path);
    } else if (step.kind === "write" || step.kind === "truncate") {
      const content = files.get(step.file) ?? new Uint8Array(0);
      const kept = isCertain(step.file, i) ? "kept" : fate(step, i);
      if (kept === "lost") continue;
      if (step.kind === "truncate") files.set(step.file, resized(content, step.size));
      else
        files.set(
          step.file,
          kept === "kept" ? written(content, step.bytes, step.position) : tornWrite(content, step, i),
        );
    }
  }
  return new Map(
    [...names].flatMap(([path, file]) => (files.has(file) ? [[path, files.get(file)!] as const] : [])),
  ); // just asked
}

/** Every other sector of the write is there, in a pattern that differs from write to write. */
function tornWrite(
  content: Uint8Array,
  { bytes, position }: { readonly bytes: Uint8Array; readonly position: number },
  salt: number,
): Uint8Array {
  let next = content;
  for (let from = position; from < position + bytes.length;) {
    const to = Math.min(position + bytes.length, (Math.floor(from / SECTOR) + 1) * SECTOR);
    const isKept = ((from / SECTOR + salt * 7) >>> 0) % 3 !== 0;
    if (isKept) next = written(next.slice(), bytes.subarray(from - position, to - position), from);
    from = to;
  }
  return next;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}
