import { textsOf } from "#shared/domain/search/fields.ts";
import { searchableOf } from "#shared/domain/search/searchable.ts";
import type { SearchState } from "#shared/domain/search/search.ts";
import type { WantedKeys } from "#shared/domain/search/query.ts";
import type { JournalEntry, Store, Stored } from "../storage/store.ts";
import { MemoryPart } from "./memory-part.ts";
import { newestFirst, type IndexedRecord, type Part } from "./part.ts";
import { countSearchable, recordedAt, specOf, walkNewest } from "./walk.ts";

/** Milliseconds of indexing before others have their turn. */
const SLICE_MS = 6;
/** Nobody notices that an answer took this long. */
const PATIENCE_MS = 100;

/** Knows which records may answer to what is typed. It lies beside the data and can always be built anew from them. */
export class SearchIndex {
  readonly #store: Store;
  readonly #parts: Part[] = [];
  #fresh = new MemoryPart();
  #isClosing = false;
  #state: SearchState = { phase: "building", done: 0, of: 0 };
  readonly #work: Promise<void>;

  constructor(store: Store) {
    this.#store = store;
    this.#work = this.#build();
  }

  get state(): SearchState {
    return this.#state;
  }

  /** Takes in what an act has put. */
  note(entry: JournalEntry): void {
    for (const { table, id } of entry.puts) this.#noteRecord(table, id);
  }

  /** Records that may answer, the newest first; a record may come twice. */
  candidates(wanted: WantedKeys, isWanted: (table: string) => boolean): Iterable<IndexedRecord> {
    return newestFirst([this.#fresh, ...this.#parts], wanted, isWanted);
  }

  /** Waits a moment for an index that will be ready in that time. */
  async almostReady(): Promise<void> {
    if (this.#state.phase === "ready") return;
    await Promise.race([this.#work, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#work;
  }

  #noteRecord(table: string, id: string): void {
    const spec = specOf(table);
    const doc = spec && this.#store.table(spec).find(id);
    if (doc) add(this.#fresh, table, doc);
  }

  async #build(): Promise<void> {
    await nextTurn();
    const of = countSearchable(this.#store);
    let done = 0;
    let since = performance.now();
    const part = new MemoryPart();
    this.#parts.push(part);
    for (const { table, doc } of walkNewest(this.#store)) {
      add(part, table, doc);
      done += 1;
      if (performance.now() - since < SLICE_MS) continue;
      this.#state = { phase: "building", done, of };
      await nextTurn();
      if (this.#isClosing) return;
      since = performance.now();
    }
    this.#state = { phase: "ready" };
  }
}

/** A store whose every act is found as soon as it is safe. */
export function withSearch(store: Store, index: SearchIndex): Store {
  return {
    ...store,
    commit: async (header, change) => {
      const done = await store.commit(header, change);
      if (!done.repeated) index.note(done.entry);
      return done;
    },
  };
}

function add(part: MemoryPart, table: string, doc: Stored): void {
  const searchable = searchableOf(table);
  if (searchable)
    part.add({ table, id: doc.id, at: recordedAt(table, doc) }, textsOf(searchable.fields, doc));
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
