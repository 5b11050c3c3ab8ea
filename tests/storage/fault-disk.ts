import { realDisk, type Disk, type DiskFile } from "#electron/storage/disk.ts";

export interface Faults {
  /** Thrown by the next writes, as the system would. */
  writeFails?: string | undefined;
  flushFails?: string | undefined;
  /** How many renames are still refused. */
  renamesRefused?: number;
  freeBytes?: number;
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** The real disk, with bad days that a test switches on and off. */
export function faultyDisk(faults: Faults): Disk {
  const wrap = (file: DiskFile): DiskFile => ({
    ...file,
    write: (bytes, position) => {
      if (!faults.writeFails) return file.write(bytes, position);
      file.write(bytes.subarray(0, bytes.length >> 1), position);
      throw systemError(faults.writeFails);
    },
    flush: () => (faults.flushFails ? Promise.reject(systemError(faults.flushFails)) : file.flush()),
  });
  return {
    ...realDisk,
    open: (path, mode) => wrap(realDisk.open(path, mode)),
    rename: (from, to) => {
      if ((faults.renamesRefused ?? 0) > 0) {
        faults.renamesRefused! -= 1; // above zero
        throw systemError("EPERM");
      }
      realDisk.rename(from, to);
    },
    freeBytes: (folder) => faults.freeBytes ?? realDisk.freeBytes(folder),
  };
}
