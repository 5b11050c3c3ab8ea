import { randomBytes } from "node:crypto";
import { SEAL_BYTES, SealBrokenError, type Cipher } from "./cipher.ts";
import { removeQuietly, renamePatiently, type Disk, type DiskFile } from "./disk.ts";
import { AttachmentDamagedError, type AttachmentFiles } from "./folder.ts";

/**
 * `DESKATT1`, 16 bytes of the file's own id, sealed pieces of 256 KB, a sealed end `{"hash","bytes"}`, its length (4 bytes).
 * A piece is hashed, sealed and written in about a millisecond; then others have their turn.
 */
const MAGIC = Buffer.from("DESKATT1", "latin1");
const PIECE = 256 << 10;
const FRONT = MAGIC.length + 16;
/** Room for scans of a thick file; a photo of a phone has 5 MB. */
const LIMIT = 200 << 20;
const INCOMING = ".incoming";

export class AttachmentTooLargeError extends Error {
  override readonly name = "AttachmentTooLargeError";
  readonly limit: number;
  constructor(limit: number) {
    super(`an attachment has more than ${limit} bytes`);
    this.limit = limit;
  }
}

export interface Attachments extends AttachmentFiles {
  /** Throws `AttachmentDamagedError` unless every byte is what the name says. */
  readonly verify: (hash: string) => Promise<void>;
  readonly hashes: () => readonly string[];
}

/**
 * Files by content hash. A file is on the device before `add` resolves, so a document that names it never names nothing;
 * a file that no document names is harmless.
 */
export function openAttachments(disk: Disk, cipher: Cipher, folder: string, limit = LIMIT): Attachments {
  const pathOf = (hash: string) => `${folder}/${hash.slice(0, 2)}/${hash}`;

  const open = (hash: string): { readonly file: DiskFile; readonly id: string; readonly bytes: number } => {
    let file: DiskFile | undefined;
    try {
      file = disk.open(pathOf(hash), "read");
      const size = file.size();
      const endLength = Buffer.from(file.read(size - 4, 4)).readUInt32LE();
      const front = file.read(0, FRONT);
      const id = Buffer.from(front.subarray(MAGIC.length)).toString("hex");
      const end = cipher.open(file.read(size - 4 - endLength, endLength), `attachment/${id}/end`);
      const facts = JSON.parse(Buffer.from(end).toString("utf8")) as {
        readonly hash: string;
        readonly bytes: number;
      }; // sealed by add
      if (!MAGIC.equals(front.subarray(0, MAGIC.length)) || facts.hash !== hash)
        throw new SealBrokenError("another file");
      return { file, id, bytes: facts.bytes };
    } catch (error) {
      file?.close();
      throw new AttachmentDamagedError(hash, { cause: error });
    }
  };

  const piece = (file: DiskFile, id: string, i: number, bytes: number): Uint8Array => {
    const length = Math.min(PIECE, bytes - i * PIECE) + SEAL_BYTES;
    return cipher.open(file.read(FRONT + i * (PIECE + SEAL_BYTES), length), `attachment/${id}/${i}`);
  };

  return {
    add: async (pieces) => {
      const id = randomBytes(16);
      const temporary = `${folder}/${INCOMING}-${id.toString("hex")}`;
      disk.makeFolder(folder);
      const file = disk.open(temporary, "create");
      try {
        const { hash, bytes } = await writePieces(file, cipher, id, pieces, limit);
        await file.flush();
        const target = pathOf(hash);
        disk.makeFolder(`${folder}/${hash.slice(0, 2)}`);
        await renamePatiently(disk, temporary, target);
        await disk.flushFolder(`${folder}/${hash.slice(0, 2)}`);
        await disk.flushFolder(folder);
        return { hash, bytes };
      } catch (error) {
        await removeQuietly(disk, temporary);
        throw error;
      } finally {
        file.close();
      }
    },
    read: async (hash, offset, length) => {
      const { file, id, bytes } = open(hash);
      try {
        const until = Math.min(bytes, offset + length);
        const parts: Uint8Array[] = [];
        for (let i = Math.floor(offset / PIECE); i * PIECE < until; i += 1) {
          const plain = piece(file, id, i, bytes);
          parts.push(plain.subarray(Math.max(0, offset - i * PIECE), until - i * PIECE));
          await nextTurn();
        }
        return Buffer.concat(parts);
      } catch (error) {
        throw new AttachmentDamagedError(hash, { cause: error });
      } finally {
        file.close();
      }
    },
    verify: async (hash) => {
      const { file, id, bytes } = open(hash);
      try {
        const digest = cipher.digest();
        for (let i = 0; i * PIECE < bytes; i += 1) {
          digest.update(piece(file, id, i, bytes));
          await nextTurn();
        }
        if (digest.digest("hex") !== hash) throw new SealBrokenError("another content");
      } catch (error) {
        throw new AttachmentDamagedError(hash, { cause: error });
      } finally {
        file.close();
      }
    },
    hashes: () =>
      disk
        .list(folder)
        .filter((name) => /^[0-9a-f]{2}$/.test(name))
        .flatMap((name) => disk.list(`${folder}/${name}`)),
  };
}

/** Removes what an interrupted `add` left. */
export async function tidyAttachments(disk: Disk, folder: string): Promise<void> {
  for (const name of disk.list(folder))
    if (name.startsWith(INCOMING)) await removeQuietly(disk, `${folder}/${name}`);
}

async function writePieces(
  file: DiskFile,
  cipher: Cipher,
  id: Buffer,
  pieces: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ readonly hash: string; readonly bytes: number }> {
  const label = `attachment/${id.toString("hex")}`;
  const digest = cipher.digest();
  file.write(Buffer.concat([MAGIC, id]), 0);
  let at = FRONT;
  let bytes = 0;
  let count = 0;
  for await (const plain of recut(pieces)) {
    bytes += plain.length;
    if (bytes > limit) throw new AttachmentTooLargeError(limit);
    digest.update(plain);
    const sealed = cipher.seal(plain, `${label}/${count}`);
    file.write(sealed, at);
    at += sealed.length;
    count += 1;
    await nextTurn();
  }
  const hash = digest.digest("hex");
  const end = cipher.seal(Buffer.from(JSON.stringify({ hash, bytes })), `${label}/end`);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(end.length);
  file.write(Buffer.concat([end, length]), at);
  return { hash, bytes };
}

/** The same bytes in pieces of one size; the last may be shorter. */
async function* recut(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting = Buffer.alloc(0);
  for await (const given of pieces) {
    for (let from = 0; from < given.length;) {
      const taken = given.subarray(from, from + PIECE - waiting.length);
      waiting = Buffer.concat([waiting, taken]);
      from += taken.length;
      if (waiting.length < PIECE) continue;
      yield waiting;
      waiting = Buffer.alloc(0);
    }
  }
  if (waiting.length > 0) yield waiting;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
