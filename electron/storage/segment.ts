import { SealBrokenError, type Cipher } from "./cipher.ts";
import { hashOfEntryText } from "./entry.ts";
import { segmentNumber } from "./segment-index.ts";
import type { JournalEntry } from "./store.ts";

/**
 * The lines of a journal segment: `{"seq":12,"safe":11,"box":"…"}`, the box being the sealed text of the entry in base64.
 *
 * `safe` is the last entry known to be on the device when this line was written. It tells a flush that a power cut tore
 * (nothing in it was ever acknowledged) from damage to entries that were.
 */
export interface Line {
  readonly seq: number;
  readonly safe: number;
  /** In the file, with the line end. */
  readonly offset: number;
  readonly length: number;
  readonly text: string;
  readonly entry: JournalEntry;
}

export const NEW_LINE = 0x0a;
/** The smallest piece a disk writes as a whole. */
const SECTOR = 512;

export function segmentName(firstSeq: number): string {
  return `${segmentNumber(firstSeq)}.jsonl`;
}

function label(firstSeq: number, seq: number, safe: number): string {
  return `journal/${firstSeq}/${seq}/${safe}`;
}

export function formatLine(
  cipher: Cipher,
  firstSeq: number,
  seq: number,
  safe: number,
  text: string,
): Buffer {
  const box = Buffer.from(cipher.seal(Buffer.from(text, "utf8"), label(firstSeq, seq, safe)).buffer).toString(
    "base64",
  );
  return Buffer.from(`{"seq":${seq},"safe":${safe},"box":"${box}"}\n`, "latin1");
}

const BEGIN = /^\{"seq":(\d{1,15}),"safe":(\d{1,15}),"box":"/;
const LONGEST_BEGIN = 60;
const END = '"}';

/** Opens one line; throws `SealBrokenError` when it is not what was written there. `bytes` come without the line end. */
export function parseLine(cipher: Cipher, firstSeq: number, bytes: Uint8Array, offset: number): Line {
  const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = BEGIN.exec(line.toString("latin1", 0, LONGEST_BEGIN));
  const box = parts ? line.toString("latin1", parts[0].length, line.length - END.length) : "";
  const sealed = Buffer.from(box, "base64");
  // base64 has several spellings of the same bytes: only the one that was written is a line
  if (
    !parts ||
    sealed.toString("base64") !== box ||
    line.toString("latin1", line.length - END.length) !== END
  )
    throw new SealBrokenError("not a journal line");
  const [seq, safe] = [Number(parts[1]), Number(parts[2])];
  const plain = cipher.open(sealed, label(firstSeq, seq, safe));
  const text = Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength).toString("utf8");
  const entry = JSON.parse(text) as JournalEntry; // sealed by formatLine
  return { seq, safe, offset, length: bytes.length + 1, text, entry };
}

export interface ScanFrom {
  readonly offset: number;
  readonly seq: number;
  /** Hash of the entry before; undefined when it is not known, and the first link is not checked. */
  readonly prev: string | undefined;
}

export interface ScanEnd {
  /** Where the next line belongs. */
  readonly offset: number;
  /** Bytes after `offset` that are no lines and must be wiped before writing on; 0 when there is nothing. */
  readonly torn: number;
  /** What was found instead of an entry, when it cannot be the trace of a power cut. */
  readonly damage?: { readonly seq: number; readonly problem: string };
}

/**
 * Reads lines from `offset`, checks the chain, and judges how the segment ends.
 *
 * Torn is only what a power cut leaves: the end is missing, or whole sectors are still the zeros the file was grown with,
 * and no later line says that the entry was safe. Everything else is damage.
 */
export function* scanSegment(
  cipher: Cipher,
  firstSeq: number,
  bytes: Uint8Array,
  from: ScanFrom,
): Generator<Line, ScanEnd> {
  const end = endOfData(bytes, from.offset);
  let { offset, seq, prev } = from;
  while (offset < end) {
    const newLine = bytes.indexOf(NEW_LINE, offset);
    const lineEnd = newLine < 0 || newLine >= end ? end : newLine;
    const line = lineAt(cipher, firstSeq, bytes, offset, lineEnd);
    const problem = line === undefined ? "does not open" : problemOf(line, seq, prev);
    if (!line || problem) {
      const isTorn = line === undefined && mayBeTorn(cipher, firstSeq, bytes, { offset, lineEnd, end }, seq);
      return isTorn
        ? { offset, torn: end - offset }
        : { offset, torn: 0, damage: { seq, problem: problem ?? "does not open" } };
    }
    yield line;
    seq += 1;
    prev = line.entry.hash;
    offset += line.length;
  }
  // the last line may lack its line end only: the entry is whole, and the line end is written again
  return { offset, torn: offset > from.offset && bytes[offset - 1] !== NEW_LINE ? 1 : 0 };
}

function lineAt(
  cipher: Cipher,
  firstSeq: number,
  bytes: Uint8Array,
  offset: number,
  lineEnd: number,
): Line | undefined {
  for (const end of bytes[lineEnd] === NEW_LINE ? [lineEnd] : [lineEnd, lineEnd - 1]) {
    try {
      return parseLine(cipher, firstSeq, bytes.subarray(offset, end), offset);
    } catch (error) {
      if (!(error instanceof SealBrokenError)) throw error;
    }
  }
  return undefined;
}

function problemOf(line: Line, seq: number, prev: string | undefined): string | undefined {
  if (line.seq !== seq || line.entry.seq !== seq) return `holds entry ${line.seq} where ${seq} belongs`;
  if (prev !== undefined && line.entry.prev !== prev) return "does not follow from the entry before";
  if (hashOfEntryText(line.text) !== line.entry.hash) return "has a wrong hash";
  return undefined;
}

function mayBeTorn(
  cipher: Cipher,
  firstSeq: number,
  bytes: Uint8Array,
  { offset, lineEnd, end }: { readonly offset: number; readonly lineEnd: number; readonly end: number },
  seq: number,
): boolean {
  if (lineEnd === end) return true;
  if (!hasEmptySector(bytes, offset, lineEnd)) return false;
  for (let at = lineEnd + 1; at < end;) {
    const newLine = bytes.indexOf(NEW_LINE, at);
    const next = newLine < 0 || newLine > end ? end : newLine;
    const line = lineAt(cipher, firstSeq, bytes, at, next);
    if (line && line.safe >= seq) return false;
    at = next + 1;
  }
  return true;
}

function hasEmptySector(bytes: Uint8Array, from: number, to: number): boolean {
  for (let start = from; start < to;) {
    const next = Math.min(to, (Math.floor(start / SECTOR) + 1) * SECTOR);
    if (next - start > 1 && bytes.subarray(start, next).every((byte) => byte === 0)) return true;
    start = next;
  }
  return false;
}

/** The file is grown ahead with zeros, which no line contains. */
function endOfData(bytes: Uint8Array, from: number): number {
  let end = bytes.length;
  while (end > from && bytes[end - 1] === 0) end -= 1;
  return end;
}
