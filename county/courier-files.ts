/** Files of couriers on their way through the page: in pieces, in one folder, named by us, gone after a day. */
import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rm, stat, type FileHandle } from "node:fs/promises";
import path from "node:path";
import type { BundleSource } from "#shared/domain/sync/bundle.ts";

const KEPT_MS = 24 * 3_600_000;
const NAME = /^[0-9a-f-]{36}$/;

export class CourierFiles {
  readonly #folder: string;
  /** How many bytes were announced for a file that is being brought. */
  readonly #announced = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async begin(bytes: number): Promise<string> {
    await mkdir(this.#folder, { recursive: true });
    await this.#sweep();
    const fileId = randomUUID();
    await (await open(this.#path(fileId), "wx")).close();
    this.#announced.set(fileId, bytes);
    return fileId;
  }

  /** Undefined for a file nobody began; otherwise how much of it is here. Pieces come in order, and never more than announced. */
  async piece(fileId: string, offset: number, content: Uint8Array): Promise<number | undefined> {
    const announced = this.#announced.get(fileId);
    if (announced === undefined) return undefined;
    const file = await open(this.#path(fileId), "r+");
    try {
      const { size } = await file.stat();
      if (offset !== size || size + content.length > announced) return size;
      await file.write(content, 0, content.length, size);
      return size + content.length;
    } finally {
      await file.close();
    }
  }

  /** Runs `work` over a file opened for reading only. Undefined when there is no such file. */
  async reading<T>(fileId: string, work: (source: BundleSource) => Promise<T>): Promise<T | undefined> {
    const file = await this.openFile(fileId);
    if (!file) return undefined;
    try {
      const { size } = await file.stat();
      return await work(sourceOf(file, size));
    } finally {
      await file.close();
    }
  }

  async openFile(fileId: string): Promise<FileHandle | undefined> {
    if (!NAME.test(fileId)) return undefined;
    return open(this.#path(fileId), "r").catch(() => undefined); // gone, or never begun: the caller says so
  }

  /** A file of our own making, piece by piece. */
  async write(
    pieces: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly fileId: string; readonly bytes: number }> {
    await mkdir(this.#folder, { recursive: true });
    const fileId = randomUUID();
    const file = await open(this.#path(fileId), "wx");
    let bytes = 0;
    try {
      for await (const piece of pieces) {
        await file.write(piece);
        bytes += piece.length;
      }
    } finally {
      await file.close();
    }
    return { fileId, bytes };
  }

  async remove(fileId: string): Promise<void> {
    this.#announced.delete(fileId);
    await rm(this.#path(fileId), { force: true });
  }

  async #sweep(): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      const file = path.join(this.#folder, name);
      const { mtimeMs } = await stat(file);
      if (NAME.test(name) && Date.now() - mtimeMs > KEPT_MS) await rm(file, { force: true });
    }
  }

  #path(fileId: string): string {
    if (!NAME.test(fileId)) throw new Error("a courier's file has a name of ours");
    return path.join(this.#folder, fileId);
  }
}

export function sourceOf(file: FileHandle, size: number): BundleSource {
  return {
    size,
    read: async (offset, length) => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
      return bytes.subarray(0, bytesRead);
    },
  };
}
