import { mkdtempSync, rmSync } from "node:fs";
import { open, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { BundleSource } from "#shared/domain/sync/bundle.ts";

export interface OpenedSource extends BundleSource {
  readonly close: () => Promise<void>;
}

/**
 * Files of couriers on their way through: copies, sealed as they are, in a folder of this process that goes with it. Names are
 * given here; nothing that comes from a stick ever becomes a path.
 */
export class CourierFiles {
  #folder: string | undefined;
  readonly #ownerById = new Map<string, string>();

  /** A new empty file for this person. */
  async create(fileId: string, accountId: string): Promise<string> {
    if (this.#folder === undefined) {
      const folder = mkdtempSync(path.join(os.tmpdir(), "desk-courier-"));
      process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
      this.#folder = folder;
    }
    const file = path.join(this.#folder, fileId);
    await (await open(file, "wx")).close();
    this.#ownerById.set(fileId, accountId);
    return file;
  }

  /** Undefined for a file that is not there, or another person's. */
  find(fileId: string, accountId: string): string | undefined {
    return this.#folder !== undefined && this.#ownerById.get(fileId) === accountId
      ? path.join(this.#folder, fileId)
      : undefined;
  }

  async remove(fileId: string, accountId: string): Promise<void> {
    const file = this.find(fileId, accountId);
    this.#ownerById.delete(fileId);
    if (file !== undefined) await rm(file, { force: true });
  }
}

/** A file opened for reading only: a stick, or a copy of what was on it. */
export async function openSource(file: string): Promise<OpenedSource> {
  const handle = await open(file, "r");
  const { size } = await handle.stat();
  return {
    size,
    read: async (offset, length) => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, offset);
      return buffer.subarray(0, bytesRead);
    },
    close: () => handle.close(),
  };
}

/** Adds a piece at the end; answers how long the file is now. A piece for another place changes nothing. */
export async function addPiece(file: string, offset: number, bytes: Uint8Array): Promise<number> {
  const { size } = await stat(file);
  if (size !== offset) return size;
  const handle = await open(file, "a");
  try {
    await handle.write(bytes);
  } finally {
    await handle.close();
  }
  return size + bytes.length;
}
