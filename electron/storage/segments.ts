import type { Instant } from "#shared/kernel/days.ts";
import { SealBrokenError, type Cipher } from "./cipher.ts";
import type { Disk, DiskFile } from "./disk.ts";
import { NO_HASH } from "./entry.ts";
import {
  NEW_LINE,
  parseLine,
  scanSegment,
  segmentName,
  type Line,
  type ScanEnd,
  type ScanFrom,
} from "./segment.ts";
import { SegmentIndex } from "./segment-index.ts";
import type { Damage, JournalEntry } from "./store.ts";

/** The disk's smallest unit of writing: whole ones are read, since they tell torn from damaged. */
const READ_ALIGNMENT = 4096;
/** Read at a time when a segment is gone through: some hundred lines, so that it takes little memory however large the segment. */
const PIECE_BYTES = 512 << 10;

/** The entries of the journal cannot be read any further. */
export class JournalDamagedError extends Error {
  override readonly name = "JournalDamagedError";
  readonly damage: Damage;
  constructor(damage: Damage, options?: ErrorOptions) {
    super(`${damage.file}: ${damage.problem}`, options);
    this.damage = damage;
  }
}

/** How the journal ended when it was opened. */
interface OpenedLive {
  /** Bytes of the live file, zeros included. */
  readonly size: number;
  /** Where torn bytes end that must be wiped before the next line; 0 when there are none. */
  readonly tornUntil: number;
  /** Undefined for a journal without an entry. */
  readonly last:
    { readonly seq: number; readonly hash: string; readonly at: Instant | undefined } | undefined;
}

/** The files of the journal as they lie on the disk, and where each entry is in them. Reads; only the indexes it writes. */
export class Segments {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #cipher: Cipher;
  readonly #pieceBytes: number;
  /** First entries of all segments, oldest first. */
  readonly firsts: number[] = [];
  /** The one that grows, while there is one. */
  live: SegmentIndex | undefined;
  /** Its file, once it was opened for writing. */
  liveFile: DiskFile | undefined;
  /** What keeps the journal from going on; found at opening or by reading. */
  damage: Damage | undefined;
  readonly #indexes = new Map<number, SegmentIndex>();
  #saving: Promise<void> = Promise.resolve();

  constructor(disk: Disk, folder: string, cipher: Cipher, pieceBytes = PIECE_BYTES) {
    this.#disk = disk;
    this.#folder = folder;
    this.#cipher = cipher;
    this.#pieceBytes = pieceBytes;
    for (const name of disk.list(folder)) {
      const first = /^(\d{12})\.jsonl$/.exec(name)?.[1];
      if (first) this.firsts.push(Number(first));
    }
  }

  /** Reads what the index of the newest segment does not tell; undefined without any segment. */
  openLive(): OpenedLive | undefined {
    const firstSeq = this.firsts.at(-1);
    if (firstSeq === undefined) return undefined;
    const size = this.#disk.size(this.#path(firstSeq)) ?? 0;
    const saved = this.#savedIndex(firstSeq);
    const isOfThisFile = saved !== undefined && saved.count > 0 && saved.end <= size + 1;
    const index = isOfThisFile ? saved : new SegmentIndex(firstSeq);
    const before = this.firsts.at(-2);
    const prev = isOfThisFile ? index.endHash : this.#hashBefore(firstSeq, before);
    const from = { offset: index.end, seq: index.lastSeq + 1, prev };
    let last: JournalEntry | undefined;
    const end = scanInto(index, this.scan(firstSeq, from), (entry) => (last = entry));
    if (end.damage) this.#note(firstSeq, end.damage.seq, end.damage.problem);
    else if (index.lastSeq < (saved?.lastSeq ?? 0)) this.#note(firstSeq, index.lastSeq + 1, "is missing");
    if (before !== undefined && this.index(before).lastSeq !== firstSeq - 1)
      this.#note(before, this.index(before).lastSeq + 1, "is missing");

    this.live = index;
    const tornUntil = end.torn > 0 ? end.offset + end.torn : 0;
    if (index.count === 0 && before === undefined) return { size, tornUntil, last: undefined };
    const hash = index.count > 0 ? index.endHash : prev;
    const at = (last ?? this.#entryOrUndefined(index.lastSeq))?.at;
    return { size, tornUntil, last: { seq: index.lastSeq, hash, at } };
  }

  /** The live segment is full: it is only read from now on. */
  leave(live: SegmentIndex): void {
    this.liveFile = undefined;
    this.live = undefined;
    this.#indexes.set(live.firstSeq, live);
  }

  /** Resolves when no index is being written. */
  saved(): Promise<void> {
    return this.#saving;
  }

  index(firstSeq: number): SegmentIndex {
    if (firstSeq === this.live?.firstSeq) return this.live;
    let index = this.#indexes.get(firstSeq);
    if (!index) {
      index = this.#savedIndex(firstSeq) ?? this.#readIndex(firstSeq);
      this.#indexes.set(firstSeq, index);
    }
    return index;
  }

  /** The line of a safe entry; throws `JournalDamagedError`. */
  line(seq: number): Line {
    const firstSeq = this.firsts.findLast((first) => first <= seq);
    if (firstSeq === undefined) throw this.damaged(segmentName(1), seq, "is missing");
    const index = this.index(firstSeq);
    if (seq > index.lastSeq) throw this.damaged(segmentName(firstSeq), seq, "is missing");
    const { offset, length } = index.span(seq);
    const path = this.#path(firstSeq);
    const isLive = firstSeq === this.live?.firstSeq && this.liveFile;
    try {
      const file = isLive || this.#disk.open(path, "read");
      try {
        const line = parseLine(this.#cipher, firstSeq, file.read(offset, length - 1), offset);
        if (line.seq !== seq) throw new SealBrokenError(`holds entry ${line.seq}`);
        return line;
      } finally {
        if (!isLive) file.close();
      }
    } catch (error) {
      throw this.damaged(segmentName(firstSeq), seq, "does not open", error);
    }
  }

  /** One at a time: a snapshot and the end of a segment may want the same file. An index that is not written is read from its segment. */
  save(index: SegmentIndex): Promise<void> {
    this.#saving = this.#saving
      .then(() => index.save(this.#disk, this.#cipher, this.#folder))
      .catch(() => undefined);
    return this.#saving;
  }

  /** `scanSegment` with a piece in memory at a time. What does not open is judged with all that follows it in sight. */
  *scan(firstSeq: number, from: ScanFrom): Generator<Line, ScanEnd> {
    let { offset, seq, prev } = from;
    for (let most = this.#pieceBytes; ;) {
      const base = Math.floor(offset / READ_ALIGNMENT) * READ_ALIGNMENT;
      const bytes = this.#bytes(firstSeq, base, most);
      const isRest = bytes.length < most;
      const whole = isRest ? bytes : bytes.subarray(0, bytes.lastIndexOf(NEW_LINE) + 1);
      const lines = scanSegment(this.#cipher, firstSeq, whole, { offset: offset - base, seq, prev });
      const before = seq;
      let step = lines.next();
      for (; !step.done; step = lines.next()) {
        const { entry, length } = step.value;
        yield { ...step.value, offset };
        offset += length;
        seq += 1;
        prev = entry.hash;
      }
      if (isRest) return { ...step.value, offset };
      most = seq > before ? this.#pieceBytes : most * 4;
    }
  }

  #bytes(firstSeq: number, from: number, most: number): Uint8Array {
    const path = this.#path(firstSeq);
    if (this.#disk.size(path) === undefined) return new Uint8Array(0);
    const file = this.#disk.open(path, "read");
    try {
      return file.read(from, Math.max(0, Math.min(most, file.size() - from)));
    } finally {
      file.close();
    }
  }

  #path(firstSeq: number): string {
    return `${this.#folder}/${segmentName(firstSeq)}`;
  }

  #savedIndex(firstSeq: number): SegmentIndex | undefined {
    try {
      return SegmentIndex.load(this.#disk, this.#cipher, this.#folder, firstSeq);
    } catch {
      return undefined; // read from the segment instead
    }
  }

  #hashBefore(firstSeq: number, before: number | undefined): string {
    if (before !== undefined) return this.index(before).endHash;
    return firstSeq === 1 ? NO_HASH : "?";
  }

  #entryOrUndefined(seq: number): JournalEntry | undefined {
    try {
      return this.line(seq).entry;
    } catch (error) {
      if (!(error instanceof JournalDamagedError)) throw error;
      this.damage = error.damage;
      return undefined;
    }
  }

  #note(firstSeq: number, seq: number, problem: string): void {
    this.damage = this.damaged(segmentName(firstSeq), seq, problem).damage;
  }

  /** Reads a closed segment whose index is missing or damaged; the chain to the segment before is `verify`'s to check. */
  #readIndex(firstSeq: number): SegmentIndex {
    const index = new SegmentIndex(firstSeq);
    const end = scanInto(index, this.scan(firstSeq, { offset: 0, seq: firstSeq, prev: undefined }));
    if (end.damage)
      this.damage ??= this.damaged(segmentName(firstSeq), end.damage.seq, end.damage.problem).damage;
    return index;
  }

  /** Only this part of an index file: a start need not keep the rest of every segment in memory. */
  requestHashes(firstSeq: number): Uint32Array {
    const known = firstSeq === this.live?.firstSeq ? this.live : this.#indexes.get(firstSeq);
    if (known) return known.requestHashes();
    try {
      return SegmentIndex.loadRequestHashes(this.#disk, this.#cipher, this.#folder, firstSeq);
    } catch {
      return this.index(firstSeq).requestHashes();
    }
  }

  damaged(name: string, seq: number, problem: string, cause?: unknown): JournalDamagedError {
    const first = Number(name.slice(0, 12));
    return new JournalDamagedError(
      { file: `journal/${name}`, line: seq - first + 1, problem: `entry ${seq} ${problem}` },
      { cause },
    );
  }
}

function scanInto(
  index: SegmentIndex,
  lines: Generator<Line, ScanEnd>,
  took: (entry: JournalEntry) => void = () => {},
): ScanEnd {
  let step = lines.next();
  for (; !step.done; step = lines.next()) {
    index.add(step.value.entry, step.value.offset, step.value.length);
    took(step.value.entry);
  }
  return step.value;
}
