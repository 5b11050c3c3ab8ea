import type { Cipher } from "./cipher.ts";
import type { Disk } from "./disk.ts";
import { recordsOf } from "./entry.ts";
import { Growable, hashText } from "./growable.ts";
import { SectionsFile, sealSection, writeSections } from "./sections.ts";
import type { JournalEntry, TrailQuery } from "./store.ts";

interface Header {
  readonly firstSeq: number;
  readonly people: readonly string[];
  readonly acts: readonly string[];
  readonly end: number;
  readonly endHash: string;
}

const LISTS = ["offsets", "instants", "people", "acts", "requests", "recordStarts", "records"] as const;

/** What one segment of the journal holds, entry by entry, so that a question opens only the lines that answer it. */
export class SegmentIndex {
  readonly firstSeq: number;
  /** Where the last entry ends in the file. */
  end = 0;
  /** Hash of the last entry. */
  endHash = "";
  readonly #people: string[] = [];
  readonly #acts: string[] = [];
  #lists = {
    offsets: new Growable(Uint32Array),
    instants: new Growable(Float64Array),
    people: new Growable(Uint16Array),
    acts: new Growable(Uint16Array),
    /** Hashes of request ids. */
    requests: new Growable(Uint32Array),
    /** Where the records of an entry begin in `records`. */
    recordStarts: new Growable(Uint32Array),
    /** Hashes of `table/id`. */
    records: new Growable(Uint32Array),
  };

  constructor(firstSeq: number) {
    this.firstSeq = firstSeq;
  }

  get count(): number {
    return this.#lists.offsets.length;
  }
  get lastSeq(): number {
    return this.firstSeq + this.count - 1;
  }

  add(entry: JournalEntry, offset: number, length: number): void {
    const { offsets, instants, people, acts, requests, recordStarts, records } = this.#lists;
    offsets.push(offset);
    instants.push(Date.parse(entry.at));
    people.push(codeOf(this.#people, entry.by));
    acts.push(codeOf(this.#acts, entry.act));
    requests.push(hashText(entry.requestId));
    recordStarts.push(records.length);
    for (const record of recordsOf(entry)) records.push(hashText(record));
    this.end = offset + length;
    this.endHash = entry.hash;
  }

  /** Where an entry lies in the file. */
  span(seq: number): { readonly offset: number; readonly length: number } {
    const i = seq - this.firstSeq;
    const offset = this.#lists.offsets.at(i);
    return { offset, length: (i + 1 < this.count ? this.#lists.offsets.at(i + 1) : this.end) - offset };
  }

  /** Hashes of request ids, entry by entry. */
  requestHashes(): Uint32Array {
    return this.#lists.requests.values.subarray(0, this.count);
  }

  /** Entries that may answer a trail query, newest first. Records are known by hash only: the entry itself decides. */
  *candidates({ before = Infinity, by, acts, about, from, to }: TrailQuery): Generator<number> {
    const person = by === undefined ? undefined : this.#people.indexOf(by);
    const actCodes = acts && new Set(acts.map((act) => this.#acts.indexOf(act)));
    const record = about === undefined ? undefined : hashText(about);
    const since = from === undefined ? -Infinity : Date.parse(from);
    const until = to === undefined ? Infinity : Date.parse(to);
    for (let seq = Math.min(this.lastSeq, before - 1); seq >= this.firstSeq; seq -= 1) {
      const i = seq - this.firstSeq;
      const at = this.#lists.instants.at(i);
      if (at < since) return; // instants never go back
      if (at > until) continue;
      if (person !== undefined && this.#lists.people.at(i) !== person) continue;
      if (actCodes && !actCodes.has(this.#lists.acts.at(i))) continue;
      if (record !== undefined && !this.#isAbout(i, record)) continue;
      yield seq;
    }
  }

  async save(disk: Disk, cipher: Cipher, folder: string): Promise<void> {
    const { firstSeq, end, endHash } = this;
    const header: Header = { firstSeq, people: [...this.#people], acts: [...this.#acts], end, endHash };
    const label = labelOf(firstSeq);
    const sections = LISTS.map((list) => sealSection(cipher, label, list, this.#lists[list].bytes()));
    await writeSections(disk, cipher, { folder, name: indexName(firstSeq), label }, header, sections);
  }

  /** Throws when the file is missing or was changed: the segment itself is read then. */
  static load(disk: Disk, cipher: Cipher, folder: string, firstSeq: number): SegmentIndex {
    const file = open(disk, cipher, folder, firstSeq);
    try {
      const index = new SegmentIndex(firstSeq);
      index.end = file.header.end;
      index.endHash = file.header.endHash;
      index.#people.push(...file.header.people);
      index.#acts.push(...file.header.acts);
      index.#lists = {
        offsets: Growable.fromBytes(Uint32Array, file.section("offsets")),
        instants: Growable.fromBytes(Float64Array, file.section("instants")),
        people: Growable.fromBytes(Uint16Array, file.section("people")),
        acts: Growable.fromBytes(Uint16Array, file.section("acts")),
        requests: Growable.fromBytes(Uint32Array, file.section("requests")),
        recordStarts: Growable.fromBytes(Uint32Array, file.section("recordStarts")),
        records: Growable.fromBytes(Uint32Array, file.section("records")),
      };
      return index;
    } finally {
      file.close();
    }
  }

  /** The same as `requestHashes` without the rest of the file. */
  static loadRequestHashes(disk: Disk, cipher: Cipher, folder: string, firstSeq: number): Uint32Array {
    const file = open(disk, cipher, folder, firstSeq);
    try {
      return Growable.fromBytes(Uint32Array, file.section("requests")).values;
    } finally {
      file.close();
    }
  }

  #isAbout(i: number, record: number): boolean {
    const { recordStarts, records } = this.#lists;
    const end = i + 1 < this.count ? recordStarts.at(i + 1) : records.length;
    for (let j = recordStarts.at(i); j < end; j += 1) if (records.at(j) === record) return true;
    return false;
  }
}

function open(disk: Disk, cipher: Cipher, folder: string, firstSeq: number): SectionsFile<Header> {
  return new SectionsFile<Header>(disk, cipher, `${folder}/${indexName(firstSeq)}`, labelOf(firstSeq));
}

function codeOf(values: string[], value: string): number {
  const code = values.indexOf(value);
  return code >= 0 ? code : values.push(value) - 1;
}

function indexName(firstSeq: number): string {
  return `${segmentNumber(firstSeq)}.index`;
}

function labelOf(firstSeq: number): string {
  return `journal-index/${segmentNumber(firstSeq)}`;
}

/** Segments are named by their first entry, so that names sort as entries do. */
export function segmentNumber(firstSeq: number): string {
  return String(firstSeq).padStart(12, "0");
}
