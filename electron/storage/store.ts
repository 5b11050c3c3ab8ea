/**
 * What the rest of the desk knows of storage. Handlers read documents, and change them only inside an act.
 *
 * The journal is the truth: an act is one line of it, flushed to the device before `commit` resolves. Everything else
 * (snapshots, list index) can be rebuilt from the journal.
 */
import type { Instant, PlainDate } from "#shared/kernel/days.ts";
import type { RequestId } from "#shared/kernel/ids.ts";

/** Every stored document has an identity that is unique in its table. */
export interface Stored {
  readonly id: string;
}

/** How a table is kept: its shard (one snapshot file each) and what its list index holds of every document. */
export interface TableSpec<D extends Stored> {
  readonly name: string;
  /** The year whose shard keeps the document, or `"all"` for small tables that are always wanted whole. Never changes for a document. */
  readonly shardOf: (doc: D) => string;
  /** Small values to filter and sort by. Texts are interned; numbers are kept as 64-bit floats. `null` = absent. */
  readonly columns?: (doc: D) => Readonly<Record<string, string | number | null>>;
  /** Texts under which `lookup` finds the document exactly: `"no:临访〔2026〕0001号"`, `"phone:13900000000"`. */
  readonly keys?: (doc: D) => readonly string[];
}

export type ColumnFilter =
  | { readonly column: string; readonly anyOf: readonly (string | number | null)[] }
  | { readonly column: string; readonly noneOf: readonly (string | number | null)[] }
  | { readonly column: string; readonly from?: number; readonly to?: number };

export interface Selection {
  readonly where?: readonly ColumnFilter[];
  /** Ties are broken by the order in which documents were first put. */
  readonly sortBy?: { readonly column: string; readonly descending?: boolean };
  readonly offset?: number;
  readonly limit: number;
}

export interface Selected {
  readonly ids: readonly string[];
  /** How many documents pass the filter, on all pages. */
  readonly total: number;
}

/** Read access to one table: the state after all acts committed so far, including those whose flush is still under way. */
export interface TableReader<D extends Stored> {
  readonly find: (id: string) => D | undefined;
  /** As `find`; throws when the document is missing, which is a mistake of ours. */
  readonly get: (id: string) => D;
  /** Version of a document, counted from 1; 0 when it is missing. */
  readonly revOf: (id: string) => number;
  readonly all: () => IterableIterator<D>;
  /** As `all`, for a pass over very many: documents are not kept ready, so those in use stay so. Others may act meanwhile. */
  readonly scan: (order?: "newest first") => IterableIterator<D>;
  /** As `scan`, those that pass the filter. */
  readonly passing: (where: readonly ColumnFilter[]) => IterableIterator<D>;
  /** As `get`, in such a pass. */
  readonly peek: (id: string) => D;
  readonly count: () => number;
  readonly select: (selection: Selection) => Selected;
  /** How many documents hold each value of a column, among those that pass the filter. */
  readonly countBy: (
    column: string,
    where?: readonly ColumnFilter[],
  ) => ReadonlyMap<string | number | null, number>;
  /** Documents that carry this key, newest first; no more than `most` are read. */
  readonly lookup: (key: string, most?: number) => readonly D[];
}

export interface Tables {
  readonly table: <D extends Stored>(spec: TableSpec<D>) => TableReader<D>;
}

/** Inside an act: the same reads, plus writes that become one journal line together. */
export interface Transaction extends Tables {
  readonly now: Instant;
  readonly today: PlainDate;
  readonly newId: () => string;
  readonly put: <D extends Stored>(spec: TableSpec<D>, doc: D) => void;
}

export interface ActHeader {
  /** What was done, `"visit.register"`: the procedure's name, or an event's (`"session.login"`). */
  readonly act: string;
  /** Account id of the person; `"desk"` for the machine itself. */
  readonly by: string;
  readonly requestId: RequestId;
  readonly reason?: string;
  /** Records the act is about although it changes none of them (a view, a print), as `table/id`. */
  readonly about?: readonly string[];
}

export interface Put {
  readonly table: string;
  readonly id: string;
  /** 1 for the first version of a document, then counting up. */
  readonly rev: number;
  readonly doc: unknown;
}

/** One line of the journal. */
export interface JournalEntry extends ActHeader {
  readonly seq: number;
  readonly at: Instant;
  readonly puts: readonly Put[];
  /** Hash of the entry before; 64 zeros for the first. */
  readonly prev: string;
  /** SHA-256 over the canonical plain content of this entry including `prev`, hex. */
  readonly hash: string;
}

export interface EntryText {
  readonly entry: JournalEntry;
  readonly text: string;
}

export interface TrailQuery {
  /** Only entries with a smaller seq; newest first. */
  readonly before?: number;
  readonly limit: number;
  readonly by?: string;
  readonly acts?: readonly string[];
  /** Only entries that put or are about this record, `table/id`. */
  readonly about?: string;
  readonly from?: Instant;
  readonly to?: Instant;
}

export interface Damage {
  /** File inside the data folder. */
  readonly file: string;
  readonly line?: number;
  readonly problem: string;
}

/** Raised when the folder cannot take an act: read-only after damage, disk full, failed flush, write-protected disk. */
export class StoreReadOnlyError extends Error {
  override readonly name = "StoreReadOnlyError";
  readonly trouble: "damaged" | "disk-full" | "write-failed" | "write-protected" | "closed";
  readonly damage: readonly Damage[];
  constructor(cause: StoreReadOnlyError["trouble"], damage: readonly Damage[] = [], options?: ErrorOptions) {
    super(`the data folder takes no acts: ${cause}`, options);
    this.trouble = cause;
    this.damage = damage;
  }
}

export interface Store extends Tables {
  /**
   * Runs `change` at once and alone, writes its puts as one journal line, and resolves when that line would survive a power cut.
   *
   * A `requestId` that was committed before does not run again: the earlier entry is the answer (`repeated`). If `change` throws, nothing is written.
   * An act may have no puts (a view, a print, a login).
   */
  readonly commit: <T>(
    header: ActHeader,
    change: (tx: Transaction) => T,
  ) => Promise<
    | { readonly repeated: false; readonly entry: JournalEntry; readonly value: T }
    | { readonly repeated: true; readonly entry: JournalEntry }
  >;
  /** An entry by its number; throws `JournalDamagedError` when it cannot be read. */
  readonly entryAt: (seq: number) => JournalEntry;
  /** Safe entries from `seq` on with the text they were hashed in, a few at a time in memory; throws as `entryAt`. */
  readonly textsFrom: (seq: number) => Iterable<EntryText>;
  readonly trail: (query: TrailQuery) => Promise<readonly JournalEntry[]>;
  /** Undefined while everything is well. */
  readonly readOnly: () => StoreReadOnlyError | undefined;
  readonly last: () => { readonly seq: number; readonly hash: string; readonly at: Instant | undefined };
  /** Writes what is pending, snapshots what changed, and lets go of the folder. */
  readonly close: () => Promise<void>;
}

/** The clock and chance, passed in so that tests can hold them. */
export interface Surroundings {
  readonly now: () => Instant;
  readonly newId: () => string;
}
