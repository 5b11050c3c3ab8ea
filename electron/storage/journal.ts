import type { Instant } from "#shared/kernel/days.ts";
import type { ActLog } from "./act-engine.ts";
import type { Cipher } from "./cipher.ts";
import type { Disk, DiskFile } from "./disk.ts";
import { NO_HASH } from "./entry.ts";
import { isAskedFor } from "./memory-store.ts";
import { RequestIndex } from "./request-index.ts";
import { formatLine, segmentName, type Line } from "./segment.ts";
import { SegmentIndex } from "./segment-index.ts";
import { Segments } from "./segments.ts";
import { StoreReadOnlyError, type Damage, type JournalEntry, type TrailQuery } from "./store.ts";

/** A segment is closed when it is larger: small enough to read whole when its index is lost, few enough to list. */
const SEGMENT_BYTES = 8 << 20;
/** The file grows ahead by this much, so that most flushes change no length and cost one write instead of two. */
const GROW_BYTES = 256 << 10;

interface Waiting {
  readonly entry: JournalEntry;
  readonly text: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
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
  readonly #segments: Segments;
  readonly #segmentBytes: number;
  /** How far the live file reaches, zeros included. */
  #grownTo = 0;
  /** Where torn bytes end that must be wiped before the next line. */
  #tornUntil = 0;

  #safe: { seq: number; hash: string; at: Instant | undefined } = { seq: 0, hash: NO_HASH, at: undefined };
  #last = this.#safe;
  #queue: Waiting[] = [];
  readonly #unsafe = new Map<number, JournalEntry>();
  #flushing: Promise<void> | undefined;
  #failed: StoreReadOnlyError | undefined;
  #tellLost: (seq: number) => void = () => {};
  readonly #requests: RequestIndex;

  constructor({ disk, folder, cipher, segmentBytes = SEGMENT_BYTES }: JournalOptions) {
    this.#disk = disk;
    this.#folder = folder;
    this.#cipher = cipher;
    this.#segmentBytes = segmentBytes;
    this.#segments = new Segments(disk, folder, cipher);
    this.#open();
    this.#requests = new RequestIndex(this.#segments.firsts, this.#last.seq, (firstSeq) =>
      this.#segments.requestHashes(firstSeq),
    );
  }

  /** What keeps the journal from going on; found at opening or by reading. */
  damage(): Damage | undefined {
    return this.#segments.damage;
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
    return this.#segments.firsts.length === 0;
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
    return this.#segments.line(seq);
  }

  /** Entries from `seq` on, with the chain checked, a piece at a time; throws `JournalDamagedError` at the first bad one. */
  *linesFrom(seq: number): Generator<Line> {
    let prev: string | undefined = seq <= 1 ? NO_HASH : undefined;
    const segments = this.#segments;
    for (const [i, firstSeq] of segments.firsts.entries()) {
      const next = segments.firsts[i + 1];
      if (next !== undefined && next <= seq) continue;
      const offset = firstSeq < seq ? segments.index(firstSeq).span(seq).offset : 0;
      const expected = Math.max(firstSeq, seq);
      const lines = segments.scan(firstSeq, { offset, seq: expected, prev });
      let done = expected - 1;
      let step = lines.next();
      for (; !step.done && step.value.seq <= this.#last.seq; step = lines.next()) {
        yield step.value;
        done = step.value.seq;
        prev = step.value.entry.hash;
      }
      if (step.done && step.value.damage)
        throw segments.damaged(segmentName(firstSeq), step.value.damage.seq, step.value.damage.problem);
      if (next !== undefined && done !== next - 1)
        throw segments.damaged(segmentName(firstSeq), done + 1, "is missing");
    }
  }

  trail(query: TrailQuery): readonly JournalEntry[] {
    const found: JournalEntry[] = [];
    const before = Math.min(query.before ?? Infinity, this.#safe.seq + 1);
    for (const firstSeq of this.#segments.firsts.toReversed()) {
      if (firstSeq >= before) continue;
      for (const seq of this.#segments.index(firstSeq).candidates({ ...query, before })) {
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
    const { live } = this.#segments;
    return live && live.count > 0 ? this.#segments.save(live) : Promise.resolve();
  }

  async close(): Promise<void> {
    await this.#segments.saved();
    await this.flushed().catch(() => undefined); // whoever waited for these entries was told
    const { live, liveFile } = this.#segments;
    if (liveFile && live && !this.#failed) {
      liveFile.truncate(live.end);
      await liveFile.flush();
    }
    liveFile?.close();
    this.#segments.liveFile = undefined;
    this.#failed ??= new StoreReadOnlyError("closed");
  }

  #open(): void {
    const opened = this.#segments.openLive();
    if (opened === undefined) return;
    this.#grownTo = opened.size;
    this.#tornUntil = opened.tornUntil;
    this.#safe = opened.last ?? this.#safe;
    this.#last = this.#safe;
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
        const { live, liveFile } = this.#segments;
        if (liveFile && live && live.end >= this.#segmentBytes) await this.#closeSegment(liveFile, live);
      } catch (error) {
        this.#lose(this.#queue, error);
      }
    }
    this.#flushing = undefined;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    const { live: opened, liveFile } = this.#segments;
    const { file, live } =
      liveFile && opened ? { file: liveFile, live: opened } : await this.#openForWriting();
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
  async #openForWriting(): Promise<{ readonly file: DiskFile; readonly live: SegmentIndex }> {
    const live = this.#segments.live ?? new SegmentIndex(this.#safe.seq + 1);
    const path = `${this.#folder}/${segmentName(live.firstSeq)}`;
    const isNew = this.#disk.size(path) === undefined;
    if (isNew) this.#disk.makeFolder(this.#folder);
    const file = this.#disk.open(path, isNew ? "create" : "change");
    try {
      if (isNew) {
        await file.flush();
        await this.#disk.flushFolder(this.#folder);
        this.#grownTo = 0;
        this.#segments.firsts.push(live.firstSeq);
      } else if (this.#tornUntil > 0) {
        await this.#wipe(file, live.end);
      }
    } catch (error) {
      file.close();
      throw error;
    }
    this.#segments.liveFile = file;
    this.#segments.live = live;
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
    this.#segments.leave(live);
    file.truncate(live.end);
    await file.flush();
    file.close();
    await this.#segments.save(live);
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
}
