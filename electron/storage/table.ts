import { Column, type ColumnValue } from "./columns.ts";
import { Growable } from "./growable.ts";
import { Ids } from "./ids.ts";
import { KeyIndex } from "./keys.ts";
import { pickPage } from "./pick.ts";
import { NO_LINE, type Place } from "./places.ts";
import type { ColumnFilter, Selected, Selection, Stored, TableReader, TableSpec } from "./store.ts";

/** Reads what the snapshot holds. The store in memory has none. */
export interface DocumentSource {
  /** The JSON text of a document. */
  readonly text: (table: Table, row: number, place: Place) => string;
}

/** The parts of a table that were saved in an index file; each is read when it is first needed. */
export interface TableImage {
  readonly rows: number;
  readonly shards: readonly string[];
  readonly columns: readonly string[];
  readonly ids: () => Ids;
  readonly keys: () => KeyIndex;
  readonly column: (name: string) => Column;
  readonly revs: () => Growable<Uint32Array>;
  readonly shardOf: () => Growable<Uint16Array>;
  readonly blocks: () => Growable<Uint32Array>;
  readonly lines: () => Growable<Uint32Array>;
}

/** What a put replaced, to take it back when the act fails. */
export interface PutBack {
  readonly row: number;
  readonly rev: number;
  readonly text: string | undefined;
}

/** Identities made findable at a time: a millisecond or two. */
const IDS_PER_PIECE = 5_000;

/** Documents kept ready as objects, counted in characters of their JSON. */
const CACHE_CHARACTERS = 12_000_000;

/** Parsed documents shared by all tables: the least recently used go first. */
export class DocumentCache {
  readonly #docs = new Map<string, { readonly doc: Stored; readonly size: number }>();
  #size = 0;

  get(key: string): Stored | undefined {
    const hit = this.#docs.get(key);
    if (!hit) return undefined;
    this.#docs.delete(key);
    this.#docs.set(key, hit);
    return hit.doc;
  }

  set(key: string, doc: Stored, size: number): void {
    this.delete(key);
    this.#docs.set(key, { doc, size });
    this.#size += size;
    for (const oldest of this.#docs.keys()) {
      if (this.#size <= CACHE_CHARACTERS) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#size -= this.#docs.get(key)?.size ?? 0;
    this.#docs.delete(key);
  }
}

/**
 * One table: identities, list columns, keys and places by row; the texts of documents that no snapshot holds yet.
 *
 * A row is given once, in the order of first puts, and never taken away.
 */
export class Table {
  readonly name: string;
  /** Texts changed since the last snapshot, by row. */
  fresh = new Map<number, string>();
  /** Texts that a snapshot under way is writing. */
  #captured: Map<number, string> | undefined;
  #spec: TableSpec<Stored> | undefined;
  readonly #cache: DocumentCache;
  readonly #source: DocumentSource | undefined;
  readonly #image: TableImage | undefined;
  #rows: number;
  #shards: string[];
  #ids: Ids | undefined;
  #keys: KeyIndex | undefined;
  /** Keys of documents in the cache: a common name is looked up again and again, and the sounds of names take time. */
  readonly #keysOfDocs = new WeakMap<Stored, ReadonlySet<string>>();
  readonly #columns = new Map<string, Column>();
  #revs: Growable<Uint32Array> | undefined;
  #shardOf: Growable<Uint16Array> | undefined;
  #blocks: Growable<Uint32Array> | undefined;
  #lines: Growable<Uint32Array> | undefined;

  constructor(
    name: string,
    spec: TableSpec<Stored> | undefined,
    cache: DocumentCache,
    source?: DocumentSource,
    image?: TableImage,
  ) {
    this.name = name;
    this.#spec = spec;
    this.#cache = cache;
    this.#source = source;
    this.#image = image;
    this.#rows = image?.rows ?? 0;
    this.#shards = [...(image?.shards ?? [])];
  }

  get rows(): number {
    return this.#rows;
  }
  get spec(): TableSpec<Stored> | undefined {
    return this.#spec;
  }
  get shards(): readonly string[] {
    return this.#shards;
  }
  get ids(): Ids {
    return (this.#ids ??= this.#image?.ids() ?? new Ids());
  }
  get keys(): KeyIndex {
    return (this.#keys ??= this.#image?.keys() ?? new KeyIndex());
  }
  get revs(): Growable<Uint32Array> {
    return (this.#revs ??= this.#image?.revs() ?? new Growable(Uint32Array));
  }
  get shardNumbers(): Growable<Uint16Array> {
    return (this.#shardOf ??= this.#image?.shardOf() ?? new Growable(Uint16Array));
  }
  get blocks(): Growable<Uint32Array> {
    return (this.#blocks ??= this.#image?.blocks() ?? new Growable(Uint32Array));
  }
  get lines(): Growable<Uint32Array> {
    return (this.#lines ??= this.#image?.lines() ?? new Growable(Uint32Array));
  }

  columnNames(): readonly string[] {
    return [...new Set([...(this.#image?.columns ?? []), ...this.#columns.keys()])];
  }

  /** A column that no document has yet is empty: everything in it is absent. */
  column(name: string): Column {
    let column = this.#columns.get(name);
    if (!column) {
      column = this.#image?.columns.includes(name) ? this.#image.column(name) : new Column();
      this.#columns.set(name, column);
    }
    return column;
  }

  /** Loads, in pieces, what a put needs. */
  *prepare(): Generator<void> {
    const parts = [
      () => this.revs,
      () => this.shardNumbers,
      () => this.blocks,
      () => this.lines,
      () => this.keys,
    ];
    for (const load of [...parts, ...this.columnNames().map((name) => () => this.column(name))]) {
      load();
      yield;
    }
    while (this.ids.index(IDS_PER_PIECE)) yield;
  }

  /** Gives a table read from the journal the specification it lacked: its columns and keys are worked out now. */
  adopt(spec: TableSpec<Stored>): void {
    if (this.#spec) return;
    this.#spec = spec;
    for (let row = 0; row < this.#rows; row += 1) this.#describe(row, this.doc(row));
  }

  /** Keeps a new version. Everything is in memory when it returns. */
  put(id: string, rev: number | undefined, doc: Stored, text: string): PutBack {
    const known = this.ids.find(id);
    const row = known ?? this.#rows;
    const back: PutBack = { row, rev: this.revs.at(row), text: this.fresh.get(row) };
    if (known === undefined) {
      const shard = this.#spec?.shardOf(doc) ?? "all";
      this.ids.set(row, id);
      this.#place(row, shard, 0, NO_LINE);
      this.#rows += 1;
    }
    this.revs.set(row, rev ?? back.rev + 1);
    this.fresh.set(row, text);
    this.#cache.delete(this.#cacheKey(row));
    this.#describe(row, doc);
    return back;
  }

  /** Undoes the latest put of a row. Puts are taken back in the opposite order. */
  takeBack({ row, rev, text }: PutBack): void {
    this.#cache.delete(this.#cacheKey(row));
    if (text === undefined) this.fresh.delete(row);
    else this.fresh.set(row, text);
    this.revs.set(row, rev);
    if (rev > 0) return this.#describe(row, this.doc(row));
    this.#rows = row;
    this.ids.cut(row);
    for (const list of [this.revs, this.shardNumbers, this.blocks, this.lines]) list.cut(row);
    for (const name of this.columnNames()) this.column(name).cut(row);
  }

  /** Takes over a row as a snapshot holds it, while the index is rebuilt from the shards. */
  restore(row: number, rev: number, place: Place, doc: Stored): void {
    this.ids.set(row, doc.id);
    this.revs.set(row, rev);
    this.#place(row, place.shard, place.block, place.line);
    this.#rows = Math.max(this.#rows, row + 1);
    this.#describe(row, doc);
  }

  place(row: number): Place {
    return {
      shard: this.#shards[this.shardNumbers.at(row)] ?? "all",
      block: this.blocks.at(row),
      line: this.lines.at(row),
    };
  }

  /** False for a row that is only in the journal so far. */
  isInSnapshot(row: number): boolean {
    return this.lines.at(row) !== NO_LINE;
  }

  /** Says where the snapshot worker wrote a row. */
  placed(row: number, block: number, line: number): void {
    this.blocks.set(row, block);
    this.lines.set(row, line);
  }

  /** Hands the changed texts to a snapshot; until `release` they stay readable here. */
  capture(): ReadonlyMap<number, string> {
    this.#captured = this.fresh;
    this.fresh = new Map();
    return this.#captured;
  }

  /** Ends a capture: the snapshot has the texts, or has failed and they are to be written another time. */
  release(isWritten: boolean): void {
    if (!isWritten)
      for (const [row, text] of this.#captured ?? []) if (!this.fresh.has(row)) this.fresh.set(row, text);
    this.#captured = undefined;
  }

  text(row: number): string {
    const fresh = this.fresh.get(row) ?? this.#captured?.get(row);
    if (fresh !== undefined) return fresh;
    if (!this.#source) throw new Error(`${this.name}: row ${row} has no text`);
    return this.#source.text(this, row, this.place(row));
  }

  doc(row: number): Stored {
    const key = this.#cacheKey(row);
    const cached = this.#cache.get(key);
    if (cached) return cached;
    const text = this.text(row);
    const doc = freeze(JSON.parse(text)) as Stored; // only documents are ever put
    this.#cache.set(key, doc, text.length);
    return doc;
  }

  select({ where = [], sortBy, offset = 0, limit }: Selection): Selected {
    const rows = this.#passing(where);
    const order = sortBy
      ? pickPage(this.column(sortBy.column).sortKeys(rows), sortBy.descending ?? false, offset, limit)
      : Uint32Array.from(rows.subarray(offset, offset + limit), (_, i) => offset + i);
    return { ids: Array.from(order, (i) => this.ids.at(rows[i]!)), total: rows.length }; // positions of rows
  }

  countBy(column: string, where: readonly ColumnFilter[] = []): ReadonlyMap<ColumnValue, number> {
    const counts = new Map<ColumnValue, number>();
    this.column(column).countInto(counts, this.#keep(where), this.#rows);
    return counts;
  }

  lookup(key: string, most = Infinity): readonly Stored[] {
    if (!this.#spec?.keys) return [];
    const docs: Stored[] = [];
    for (const row of this.keys.find(key)) {
      if (row >= this.#rows) continue;
      if (docs.length >= most) break;
      const doc = this.doc(row);
      if (this.#keysOf(doc).has(key)) docs.push(doc);
    }
    return docs;
  }

  #keysOf(doc: Stored): ReadonlySet<string> {
    let keys = this.#keysOfDocs.get(doc);
    if (!keys) this.#keysOfDocs.set(doc, (keys = new Set(this.#spec?.keys?.(doc))));
    return keys;
  }

  reader(): TableReader<Stored> {
    const find = (id: string) => {
      const row = this.ids.find(id);
      return row === undefined ? undefined : this.doc(row);
    };
    return {
      find,
      revOf: (id) => {
        const row = this.ids.find(id);
        return row === undefined ? 0 : this.revs.at(row);
      },
      get: (id) => {
        const doc = find(id);
        if (!doc) throw new Error(`${this.name} has no document ${id}`);
        return doc;
      },
      all: () => this.#all(),
      scan: (order) => (order === undefined ? this.#scan() : this.#scanBackwards()),
      passing: (where) => this.#scanPassing(where),
      peek: (id) => {
        const row = this.ids.find(id);
        if (row === undefined) throw new Error(`${this.name} has no document ${id}`);
        return this.#docInPassing(row);
      },
      count: () => this.#rows,
      select: (selection) => this.select(selection),
      countBy: (column, where) => this.countBy(column, where),
      lookup: (key, most) => this.lookup(key, most),
    };
  }

  *#all(): IterableIterator<Stored> {
    for (let row = 0; row < this.#rows; row += 1) yield this.doc(row);
  }

  *#scan(): IterableIterator<Stored> {
    for (let row = 0; row < this.#rows; row += 1) yield this.#docInPassing(row);
  }

  *#scanBackwards(): IterableIterator<Stored> {
    for (let row = this.#rows - 1; row >= 0; row -= 1) if (row < this.#rows) yield this.#docInPassing(row); // or it was taken back meanwhile
  }

  *#scanPassing(where: readonly ColumnFilter[]): IterableIterator<Stored> {
    const keep = this.#keep(where);
    for (let row = 0; row < this.#rows; row += 1) if (keep[row] === 1) yield this.#docInPassing(row);
  }

  /** A document that is looked at once: not kept ready. */
  #docInPassing(row: number): Stored {
    return this.#cache.get(this.#cacheKey(row)) ?? (JSON.parse(this.text(row)) as Stored); // only documents are ever put
  }

  #cacheKey(row: number): string {
    return `${this.name}/${row}`;
  }

  #describe(row: number, doc: Stored): void {
    const values = this.#spec?.columns?.(doc) ?? {};
    for (const name of new Set([...this.columnNames(), ...Object.keys(values)])) {
      this.column(name).set(row, values[name] ?? null);
    }
    for (const key of this.#spec?.keys?.(doc) ?? []) this.keys.add(key, row);
  }

  #place(row: number, shard: string, block: number, line: number): void {
    let number = this.#shards.indexOf(shard);
    if (number < 0) number = this.#shards.push(shard) - 1;
    this.shardNumbers.set(row, number);
    this.placed(row, block, line);
  }

  #keep(where: readonly ColumnFilter[]): Uint8Array {
    const keep = new Uint8Array(this.#rows).fill(1);
    for (const filter of where) this.column(filter.column).filter(filter, this.#rows, keep);
    return keep;
  }

  #passing(where: readonly ColumnFilter[]): Uint32Array {
    const keep = this.#keep(where);
    const rows = new Uint32Array(this.#rows);
    let count = 0;
    for (let row = 0; row < this.#rows; row += 1) {
      rows[count] = row;
      count += keep[row]!; // as long as rows
    }
    return rows.subarray(0, count);
  }
}

/** A handler that changes a document it was given would change it for everybody: better it fails at once. */
function freeze(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
