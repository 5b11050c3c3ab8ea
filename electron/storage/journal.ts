import type { Instant } from "#shared/kernel/days.ts";
import type { ActLog } from "./act-engine.ts";
import { SealBrokenError, type Cipher } from "./cipher.ts";
import type { Disk, DiskFile } from "./disk.ts";
import { NO_HASH } from "./entry.ts";
import { isAskedFor } from "./memory-store.ts";
import { RequestIndex } from "./request-index.ts";
import { formatLine, parseLine, scanSegment, segmentName, type Line, type ScanEnd } from "./segment.ts";
import { SegmentIndex } from "./segment-index.ts";
import { StoreReadOnlyError, type Damage, type JournalEntry, type TrailQuery } from "./store.ts";

/** A segment is closed when it is larger: small enough to read whole when its index is lost, few enough to list. */
const SEGMENT_BYTES = 8 << 20;
/** The file grows ahead by this much, so that most flushes change no length and cost one write instead of two. */
const GROW_BYTES = 256 << 10;
const READ_ALIGNMENT = 4096;

interface Waiting {
  readonly entry: JournalEntry;
  readonly text: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The entries of the journal cannot be read any further. */
export class JournalDamagedError extends Error {
  override readonly name = "JournalDamagedError";
  readonly damage: Damage;
  constructor(damage: Damage, options?: ErrorOptions) {
    super(`${damage.file}: ${damage.problem}`, options);
    this.damage = damage;
  }
}

export interface JournalOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly cipher: Cipher;
  readonly segmentBytes?: number;
}

/** The journal on disk: append-only segments of sealed lines, chained by hash. */
export class Journal implements ActLog {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #cipher: Cipher;
  readonly #segmentBytes: number;
  /** First entries of all segments, oldest first. */
  readonly #segments: number[] = [];
  readonly #indexes = new Map<number, SegmentIndex>();
  #damage: Damage | undefined;

  #live: SegmentIndex | undefined;
  #file: DiskFile | undefined;
  /** How far the live file reaches, zeros included. */
  #grownTo = 0;
  /** Where torn bytes end that must be wiped before the next line. */
  #tornUntil = 0;

  #safe: { seq: number; hash: string; at: Instant | undefined } = { seq: 0, hash: NO_HASH, at: undefined };
  #last = this.#safe;
  #queue: Waiting[] = [];
  readonly #unsafe = new Map<number, JournalEntry>();
  #flushing: Promise<void> | undefined;
  #saving: Promise<void> = Promise.resolve();
  #failed: StoreReadOnlyError | undefined;
  #tellLost: (seq: number) => void = () => {};
  readonly #requests: RequestIndex;

  constructor({ disk, folder, cipher, segmentBytes = SEGMENT_BYTES }: JournalOptions) {
    this.#disk = disk;
    this.#folder = folder;
    this.#cipher = cipher;
    this.#segmentBytes = segmentBytes;
    this.#open();
    this.#requests = new RequestIndex(this.#segments, this.#last.seq, (firstSeq) =>
      this.#requestHashes(firstSeq),
    );
  }

  /** What keeps the journal from going on; found at opening or by reading. */
  damage(): Damage | undefined {
    return this.#damage;
  }

  /** Why it takes no entries any more. */
  failed(): StoreReadOnlyError | undefined {
    return this.#failed;
  }

  last(): { readonly seq: number; readonly hash: string; readonly at: Instant | undefined } {
    return this.#last;
  }

  /** The last entry that would survive a power cut. */
  safeSeq(): number {
    return this.#safe.seq;
  }

  isEmpty(): boolean {
    return this.#segments.length === 0;
  }

  whenLost(tell: (seq: number) => void): void {
    this.#tellLost = tell;
  }

  seqOfRequest(requestId: string): number | undefined {
    return this.#requests.find(
      requestId,
      (seq) => seq <= this.#last.seq && this.entry(seq).requestId === requestId,
    );
  }

  /** Makes ready, in pieces, what the first act asks for. */
  *prepare(): Generator<void> {
    while (this.#requests.takeIn()) yield;
  }

  entry(seq: number): JournalEntry {
    return this.#unsafe.get(seq) ?? this.line(seq).entry;
  }

  /** The line of a safe entry; throws `JournalDamagedError`. */
  line(seq: number): Line {
    const firstSeq = this.#segments.findLast((first) => first <= seq);
    if (firstSeq === undefined) throw this.#damaged(segmentName(1), seq, "is missing");
    const index = this.index(firstSeq);
    if (seq > index.lastSeq) throw this.#damaged(segmentName(firstSeq), seq, "is missing");
    const { offset, length } = index.span(seq);
    const path = `${this.#folder}/${segmentName(firstSeq)}`;
    const isLive = firstSeq === this.#live?.firstSeq && this.#file;
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
      throw this.#damaged(segmentName(firstSeq), seq, "does not open", error);
    }
  }

  /** Entries from `seq` on, with the chain checked, a segment at a time; throws `JournalDamagedError` at the first bad one. */
  *linesFrom(seq: number): Generator<Line> {
    let prev = seq <= 1 ? NO_HASH : undefined;
    for (const [i, firstSeq] of this.#segments.entries()) {
      const next = this.#segments[i + 1];
      if (next !== undefined && next <= seq) continue;
      const start = firstSeq < seq ? this.index(firstSeq).span(seq).offset : 0;
      const expected = Math.max(firstSeq, seq);
      prev ??= this.line(expected).entry.prev;
      const lines = scanSegment(this.#cipher, firstSeq, this.#bytes(firstSeq), {
        offset: start,
        seq: expected,
        prev,
      });
      let done = expected - 1;
      let step = lines.next();
      for (; !step.done && step.value.seq <= this.#last.seq; step = lines.next()) {
        yield step.value;
        done = step.value.seq;
        prev = step.value.entry.hash;
      }
      if (step.done && step.value.damage)
        throw this.#damaged(segmentName(firstSeq), step.value.damage.seq, step.value.damage.problem);
      if (next !== undefined && done !== next - 1)
        throw this.#damaged(segmentName(firstSeq), done + 1, "is missing");
    }
  }

  trail(query: TrailQuery): readonly JournalEntry[] {
    const found: JournalEntry[] = [];
    const before = Math.min(query.before ?? Infinity, this.#safe.seq + 1);
    for (const firstSeq of this.#segments.toReversed()) {
      if (firstSeq >= before) continue;
      for (const seq of this.index(firstSeq).candidates({ ...query, before })) {
        const entry = this.entry(seq);
        if (!isAskedFor(entry, query)) continue;
        found.push(entry);
        if (found.length === query.limit) return found;
      }
    }
    return found;
  }

  /** The newest text of a document in the journal, for a document that its snapshot lost. */
  latestText(table: string, id: string): string | undefined {
    const [entry] = this.trail({ about: `${table}/${id}`, limit: 1 });
    let found = entry;
    while (found) {
      const put = found.puts.find((candidate) => candidate.table === table && candidate.id === id);
      if (put) return JSON.stringify(put.doc);
      [found] = this.trail({ about: `${table}/${id}`, limit: 1, before: found.seq });
    }
    return undefined;
  }

  index(firstSeq: number): SegmentIndex {
    if (firstSeq === this.#live?.firstSeq) return this.#live;
    let index = this.#indexes.get(firstSeq);
    if (!index) {
      index = this.#loadIndex(firstSeq);
      this.#indexes.set(firstSeq, index);
    }
    return index;
  }

  append(entry: JournalEntry, text: string): Promise<void> {
    if (this.#failed) return Promise.reject(this.#failed);
    this.#last = { seq: entry.seq, hash: entry.hash, at: entry.at };
    this.#unsafe.set(entry.seq, entry);
    this.#requests.add(entry.requestId, entry.seq);
    return new Promise((resolve, reject) => {
      this.#queue.push({ entry, text, resolve, reject });
      this.#flushing ??= this.#flushQueue();
    });
  }

  async flushed(): Promise<void> {
    while (this.#flushing) await this.#flushing;
    if (this.#failed) throw this.#failed;
  }

  /** Remembers where the live segment's entries are, so that opening reads only what comes after. */
  saveIndex(): Promise<void> {
    return this.#live && this.#live.count > 0 ? this.#save(this.#live) : Promise.resolve();
  }

  /** One at a time: a snapshot and the end of a segment may want the same file. An index that is not written is read from its segment. */
  #save(index: SegmentIndex): Promise<void> {
    this.#saving = this.#saving
      .then(() => index.save(this.#disk, this.#cipher, this.#folder))
      .catch(() => undefined);
    return this.#saving;
  }

  async close(): Promise<void> {
    await this.#saving;
    await this.flushed().catch(() => undefined); // whoever waited for these entries was told
    if (this.#file && this.#live && !this.#failed) {
      this.#file.truncate(this.#live.end);
      await this.#file.flush();
    }
    this.#file?.close();
    this.#file = undefined;
    this.#failed ??= new StoreReadOnlyError("closed");
  }

  #open(): void {
    for (const name of this.#disk.list(this.#folder)) {
      const first = /^(\d{12})\.jsonl$/.exec(name)?.[1];
      if (first) this.#segments.push(Number(first));
    }
    const liveFirst = this.#segments.at(-1);
    if (liveFirst === undefined) return;
    let index = new SegmentIndex(liveFirst);
    try {
      index = SegmentIndex.load(this.#disk, this.#cipher, this.#folder, liveFirst);
    } catch {
      // rebuilt from the segment below
    }
    const before = this.#segments.at(-2);
    const size = this.#disk.size(`${this.#folder}/${segmentName(liveFirst)}`) ?? 0;
    const promised = index.lastSeq;
    const known = index.count > 0 && index.end <= size + 1;
    if (!known) index = new SegmentIndex(liveFirst);
    const prev = known
      ? index.endHash
      : before === undefined
        ? liveFirst === 1
          ? NO_HASH
          : "?"
        : this.index(before).endHash;
    let last: JournalEntry | undefined;
    // what the index knows is not read again; whole sectors are, since they tell torn from damaged
    const base = Math.floor(index.end / READ_ALIGNMENT) * READ_ALIGNMENT;
    const from = { offset: index.end - base, seq: index.lastSeq + 1, prev };
    const scan = scanSegment(this.#cipher, liveFirst, this.#bytes(liveFirst, base), from);
    const end = scanInto(index, scan, base, (entry) => (last = entry));
    if (end.damage)
      this.#damage = this.#damaged(segmentName(liveFirst), end.damage.seq, end.damage.problem).damage;
    else if (index.lastSeq < promised)
      this.#damage = this.#damaged(segmentName(liveFirst), index.lastSeq + 1, "is missing").damage;
    if (before !== undefined && this.index(before).lastSeq !== liveFirst - 1) {
      this.#damage = this.#damaged(segmentName(before), this.index(before).lastSeq + 1, "is missing").damage;
    }
    this.#live = index;
    this.#grownTo = size;
    this.#tornUntil = end.torn > 0 ? base + end.offset + end.torn : 0;
    if (index.count === 0 && before === undefined) return;
    this.#safe = { seq: index.lastSeq, hash: index.count > 0 ? index.endHash : prev, at: undefined };
    this.#last = this.#safe;
    const at = (last ?? this.#entryOrUndefined(index.lastSeq))?.at;
    this.#safe = { ...this.#safe, at };
    this.#last = this.#safe;
  }

  #entryOrUndefined(seq: number): JournalEntry | undefined {
    try {
      return this.line(seq).entry;
    } catch (error) {
      if (!(error instanceof JournalDamagedError)) throw error;
      this.#damage = error.damage;
      return undefined;
    }
  }

  async #flushQueue(): Promise<void> {
    await Promise.resolve(); // callers of this turn of the loop share the flush
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      try {
        await this.#write(batch);
      } catch (error) {
        this.#lose([...batch, ...this.#queue], error);
        break;
      }
      for (const { resolve } of batch) resolve();
      try {
        if (this.#file && this.#live && this.#live.end >= this.#segmentBytes)
          await this.#closeSegment(this.#file, this.#live);
      } catch (error) {
        this.#lose(this.#queue, error);
      }
    }
    this.#flushing = undefined;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    const { file, live } =
      this.#file && this.#live ? { file: this.#file, live: this.#live } : await this.#openLive();
    const lines = batch.map(({ entry, text }) =>
      formatLine(this.#cipher, live.firstSeq, entry.seq, this.#safe.seq, text),
    );
    const bytes = lines.length === 1 ? lines[0]! : Buffer.concat(lines); // length 1
    const end = live.end + bytes.length;
    if (end > this.#grownTo) {
      const grownTo = Math.ceil((end + GROW_BYTES / 2) / GROW_BYTES) * GROW_BYTES;
      file.write(Buffer.concat([bytes, Buffer.alloc(grownTo - end)]), live.end);
      this.#grownTo = grownTo;
    } else {
      file.write(bytes, live.end);
    }
    await file.flush();
    let offset = live.end;
    for (const [i, { entry }] of batch.entries()) {
      const { length } = lines[i]!; // one line an entry
      live.add(entry, offset, length);
      this.#unsafe.delete(entry.seq);
      offset += length;
    }
    const { entry } = batch.at(-1)!; // never empty
    this.#safe = { seq: entry.seq, hash: entry.hash, at: entry.at };
  }

  /** Opens the segment for writing: the live one after a restart, else a new one. */
  async #openLive(): Promise<{ readonly file: DiskFile; readonly live: SegmentIndex }> {
    const live = this.#live ?? new SegmentIndex(this.#safe.seq + 1);
    const path = `${this.#folder}/${segmentName(live.firstSeq)}`;
    const isNew = this.#disk.size(path) === undefined;
    if (isNew) this.#disk.makeFolder(this.#folder);
    const file = this.#disk.open(path, isNew ? "create" : "change");
    try {
      if (isNew) {
        await file.flush();
        await this.#disk.flushFolder(this.#folder);
        this.#grownTo = 0;
        this.#segments.push(live.firstSeq);
      } else if (this.#tornUntil > 0) {
        await this.#wipe(file, live.end);
      }
    } catch (error) {
      file.close();
      throw error;
    }
    this.#file = file;
    this.#live = live;
    return { file, live };
  }

  /** Nothing of a torn line may be taken for a part of the next one; a line end that was lost is written again. */
  async #wipe(file: DiskFile, end: number): Promise<void> {
    if (end > 0) file.write(Buffer.from("\n"), end - 1);
    if (this.#tornUntil > end) file.write(Buffer.alloc(this.#tornUntil - end), end);
    await file.flush();
    this.#grownTo = Math.max(this.#grownTo, end);
    this.#tornUntil = 0;
  }

  async #closeSegment(file: DiskFile, live: SegmentIndex): Promise<void> {
    this.#file = undefined;
    this.#live = undefined;
    this.#indexes.set(live.firstSeq, live);
    file.truncate(live.end);
    await file.flush();
    file.close();
    await this.#save(live);
  }

  /** Everything not on the device is forgotten, at once and before anybody is told. */
  #lose(lost: readonly Waiting[], cause: unknown): void {
    const isFull = (cause as NodeJS.ErrnoException).code === "ENOSPC";
    const error = new StoreReadOnlyError(isFull ? "disk-full" : "write-failed", [], { cause });
    // a write that failed half-way leaves the file in doubt until it is read again
    this.#failed = error;
    this.#queue = [];
    this.#unsafe.clear();
    this.#last = this.#safe;
    this.#tellLost(this.#safe.seq);
    for (const { reject } of lost) reject(error);
  }

  #bytes(firstSeq: number, from = 0): Uint8Array {
    const path = `${this.#folder}/${segmentName(firstSeq)}`;
    if (this.#disk.size(path) === undefined) return new Uint8Array(0);
    const file = this.#disk.open(path, "read");
    try {
      return file.read(from, Math.max(0, file.size() - from));
    } finally {
      file.close();
    }
  }

  #loadIndex(firstSeq: number): SegmentIndex {
    try {
      return SegmentIndex.load(this.#disk, this.#cipher, this.#folder, firstSeq);
    } catch {
      return this.#readIndex(firstSeq);
    }
  }

  /** Reads a closed segment whose index is missing or damaged; the chain to the segment before is `verify`'s to check. */
  #readIndex(firstSeq: number): SegmentIndex {
    const index = new SegmentIndex(firstSeq);
    const bytes = this.#bytes(firstSeq);
    const first = parseFirst(this.#cipher, firstSeq, bytes);
    const from = { offset: 0, seq: firstSeq, prev: first?.entry.prev ?? "?" };
    const end = scanInto(index, scanSegment(this.#cipher, firstSeq, bytes, from));
    if (end.damage)
      this.#damage ??= this.#damaged(segmentName(firstSeq), end.damage.seq, end.damage.problem).damage;
    return index;
  }

  /** Only this part of an index file: a start need not keep the rest of every segment in memory. */
  #requestHashes(firstSeq: number): Uint32Array {
    const known = firstSeq === this.#live?.firstSeq ? this.#live : this.#indexes.get(firstSeq);
    if (known) return known.requestHashes();
    try {
      return SegmentIndex.loadRequestHashes(this.#disk, this.#cipher, this.#folder, firstSeq);
    } catch {
      return this.index(firstSeq).requestHashes();
    }
  }

  #damaged(name: string, seq: number, problem: string, cause?: unknown): JournalDamagedError {
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
  base = 0,
  took: (entry: JournalEntry) => void = () => {},
): ScanEnd {
  let step = lines.next();
  for (; !step.done; step = lines.next()) {
    index.add(step.value.entry, base + step.value.offset, step.value.length);
    took(step.value.entry);
  }
  return step.value;
}

function parseFirst(cipher: Cipher, firstSeq: number, bytes: Uint8Array): Line | undefined {
  const end = bytes.indexOf(0x0a);
  try {
    return parseLine(cipher, firstSeq, bytes.subarray(0, end < 0 ? bytes.length : end), 0);
  } catch {
    return undefined;
  }
}
