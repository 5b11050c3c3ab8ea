import { constants, inflateRawSync, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { aesGcm, SealBrokenError, type Cipher } from "../storage/cipher.ts";
import { hashOfEntryText } from "../storage/entry.ts";
import type { JournalEntry } from "../storage/store.ts";
import type { OpenedFolder } from "../storage/folder.ts";

/** A journal line is a few kilobytes: a small window and small pieces halve the time. */
const SMALL = {
  chunkSize: 4096,
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_windowLog]: 14 },
} as const;
/** How a zstd frame begins (RFC 8878); lines that were sealed before are deflated. */
const ZSTD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
/** Longest journal line that is believed when it comes back. */
const MOST_BYTES = 64 << 20;

/** Journal lines as the county keeps them without being able to read them. */
export interface SealedLines {
  readonly seal: (entry: Pick<JournalEntry, "seq" | "hash">, text: string) => string;
  /** Undefined when it is not what this office sealed, or not the entry of that hash. */
  readonly open: (seq: number, hash: string, sealed: string) => JournalEntry | undefined;
}

export function sealedLines(opened: Pick<OpenedFolder, "keyFor">): SealedLines {
  const cipher = aesGcm(opened.keyFor("desk-sealed/1"));
  return {
    seal: ({ seq, hash }, text) => {
      const sealed = cipher.seal(zstdCompressSync(text, SMALL), label(seq, hash));
      return Buffer.from(sealed.buffer).toString("base64");
    },
    open: (seq, hash, sealed) => {
      const text = plainText(cipher, label(seq, hash), sealed);
      if (text === undefined || hashOfEntryText(text) !== hash) return undefined;
      return JSON.parse(text) as JournalEntry; // its hash is that of the entry this office once wrote
    },
  };
}

function label(seq: number, hash: string): string {
  return `sealed/${seq}/${hash}`;
}

function plainText(cipher: Cipher, bound: string, sealed: string): string | undefined {
  try {
    const bytes = cipher.open(Buffer.from(sealed, "base64"), bound);
    const unpack = ZSTD.equals(bytes.subarray(0, ZSTD.length)) ? zstdDecompressSync : inflateRawSync;
    return unpack(bytes, { maxOutputLength: MOST_BYTES }).toString("utf8");
  } catch (error) {
    if (
      error instanceof SealBrokenError ||
      /^(?:Z_|ZSTD_|ERR_BUFFER_TOO_LARGE)/.test((error as NodeJS.ErrnoException).code ?? "")
    )
      return undefined;
    throw error;
  }
}
