import { dayOf, type Instant } from "#shared/kernel/days.ts";
import { entryText, type TextPut } from "./entry.ts";
import type {
  ActHeader,
  JournalEntry,
  Put,
  Stored,
  Surroundings,
  TableReader,
  Tables,
  TableSpec,
  Transaction,
} from "./store.ts";
import type { PutBack, Table } from "./table.ts";

/** The journal as the engine needs it: in memory or on disk. */
export interface ActLog {
  readonly last: () => { readonly seq: number; readonly hash: string; readonly at: Instant | undefined };
  /** The committed or pending act of this request. */
  readonly seqOfRequest: (requestId: string) => number | undefined;
  readonly entry: (seq: number) => JournalEntry;
  /** Resolves when the entry would survive a power cut; rejects, for all entries not yet safe, when it would not. */
  readonly append: (entry: JournalEntry, text: string) => Promise<void>;
  /** Resolves when everything appended so far is safe. */
  readonly flushed: () => Promise<void>;
  /** Whom to tell, at once, that everything after `seq` was not written and is forgotten. */
  readonly whenLost: (tell: (seq: number) => void) => void;
}

/** The tables of a desk by name; a name that no release of ours knows is kept all the same. */
export interface TableSet {
  readonly table: (name: string, spec?: TableSpec<Stored>) => Table;
}

/** What `Store.commit` answers. */
export type Committed<T> =
  | { readonly repeated: false; readonly entry: JournalEntry; readonly value: T }
  | { readonly repeated: true; readonly entry: JournalEntry };

interface PendingAct {
  readonly seq: number;
  readonly undo: readonly (readonly [Table, PutBack])[];
}

/**
 * Runs acts against the tables and hands them to the log. Shared by the store on disk and the one in memory.
 *
 * Puts are applied at once, so that the next act sees them; they are taken back when the act throws or its flush fails.
 */
export class ActEngine {
  readonly #tables: TableSet;
  readonly #log: ActLog;
  readonly #surroundings: Surroundings;
  readonly #pending: PendingAct[] = [];
  #isInAct = false;
  #clockBehindMs = 0;

  constructor(tables: TableSet, log: ActLog, surroundings: Surroundings) {
    this.#tables = tables;
    this.#log = log;
    this.#surroundings = surroundings;
    log.whenLost((seq) => this.#takeBackAfter(seq));
  }

  readonly table: Tables["table"] = <D extends Stored>(spec: TableSpec<D>): TableReader<D> => {
    const known = this.#tables.table(spec.name, spec as unknown as TableSpec<Stored>); // a spec only ever sees documents of its own table
    return known.reader() as unknown as TableReader<D>; // as above
  };

  /** How far the machine's clock was behind the last act, in milliseconds; 0 while it is right. */
  clockBehindMs(): number {
    return this.#clockBehindMs;
  }

  async commit<T>(header: ActHeader, change: (tx: Transaction) => T): Promise<Committed<T>> {
    if (this.#isInAct) throw new Error("an act cannot be committed inside another act");
    const earlier = this.#log.seqOfRequest(header.requestId);
    if (earlier !== undefined) {
      const entry = this.#log.entry(earlier);
      await this.#log.flushed();
      return { repeated: true, entry };
    }

    const last = this.#log.last();
    const at = this.#instantAfter(last.at);
    const undo: [Table, PutBack][] = [];
    const puts = new Map<string, TextPut>();
    const value = this.#run(change, at, puts, undo);

    const facts = { ...header, seq: last.seq + 1, at, prev: last.hash };
    const { text, hash } = entryText(facts, [...puts.values()]);
    const entry: JournalEntry = { ...facts, puts: [...puts.values()].map(lazyPut), hash };
    this.#pending.push({ seq: entry.seq, undo });
    await this.#log.append(entry, text);
    while (this.#pending[0] && this.#pending[0].seq <= entry.seq) this.#pending.shift();
    return { repeated: false, entry, value };
  }

  #run<T>(
    change: (tx: Transaction) => T,
    now: Instant,
    puts: Map<string, TextPut>,
    undo: [Table, PutBack][],
  ): T {
    let isOpen = true;
    const tx: Transaction = {
      now,
      today: dayOf(now),
      newId: this.#surroundings.newId,
      table: this.table,
      put: (spec, doc) => {
        if (!isOpen) throw new Error("a put after its act has ended");
        const table = this.#tables.table(spec.name, spec as unknown as TableSpec<Stored>); // a spec only ever sees documents of its own table
        const text = JSON.stringify(doc);
        const earlier = puts.get(`${spec.name}/${doc.id}`);
        const back = table.put(doc.id, earlier?.rev, doc, text);
        undo.push([table, back]);
        puts.set(`${spec.name}/${doc.id}`, {
          table: spec.name,
          id: doc.id,
          rev: earlier?.rev ?? back.rev + 1,
          text,
        });
      },
    };
    this.#isInAct = true;
    try {
      const value = change(tx);
      if (value instanceof Promise)
        throw new Error("an act runs at once: its change must not be asynchronous");
      return value;
    } catch (error) {
      takeBack(undo);
      throw error;
    } finally {
      isOpen = false;
      this.#isInAct = false;
    }
  }

  /** Acts never go back in time, even when the machine's clock does: the order of the journal is the order of its instants. */
  #instantAfter(last: Instant | undefined): Instant {
    const now = this.#surroundings.now();
    const isBehind = last !== undefined && now < last;
    this.#clockBehindMs = isBehind ? Date.parse(last) - Date.parse(now) : 0;
    return isBehind ? last : now;
  }

  #takeBackAfter(seq: number): void {
    while ((this.#pending.at(-1)?.seq ?? 0) > seq) takeBack(this.#pending.pop()!.undo); // not empty
  }
}

function takeBack(undo: readonly (readonly [Table, PutBack])[]): void {
  for (const [table, back] of [...undo].reverse()) table.takeBack(back);
}

/** The document is parsed from its text only when somebody asks for it. */
function lazyPut({ table, id, rev, text }: TextPut): Put {
  return {
    table,
    id,
    rev,
    get doc() {
      return JSON.parse(text) as unknown;
    },
  };
}
