import { textsOf } from "#shared/domain/search/fields.ts";
import type { WantedKeys } from "#shared/domain/search/query.ts";
import { searchableOf } from "#shared/domain/search/searchable.ts";
import type { SearchState } from "#shared/domain/search/search.ts";
import { fullPinyin } from "#shared/kernel/pinyin.ts";
import { SealBrokenError } from "../storage/cipher.ts";
import type { SideFiles } from "../storage/side-files.ts";
import type { JournalEntry, Store, Stored } from "../storage/store.ts";
import { FilePart } from "./file-part.ts";
import { MemoryPart } from "./memory-part.ts";
import { newestFirst, type IndexedRecord } from "./part.ts";
import { PartFiles } from "./part-files.ts";
import { inSlices, nextTurn } from "./slices.ts";
import { countSearchable, recordedAt, specOf, walkNewest } from "./walk.ts";

/** Nobody notices that an answer took this long. */
const PATIENCE_MS = 100;

export interface SearchIndexOptions {
  readonly store: Store;
  /** Undefined: the index lives as long as the process. */
  readonly files: SideFiles | undefined;
  /** Another release may read texts out of a record in another way: its index is built anew. */
  readonly release: string;
  /** Numbers under all keys of a part that is being built; what it costs in memory. */
  readonly partSize?: number;
  /** Records in memory from which they go into a file. */
  readonly freshRecords?: number;
  /** Small files from which they become one. */
  readonly mostSmall?: number;
}

const PART_SIZE = 3_000_000;
const FRESH_RECORDS = 1_000;
const MOST_SMALL = 8;
/** A file with more pages is left as it is: two megabytes. What is built comes in larger ones, which joined would be one as large as the index. */
const SMALL_PAGES = 250;

/**
 * Knows which records may answer to what is typed. It lies beside the data in files, what came since in memory; it can always be
 * built anew, and is when the files are missing, damaged, of another release or of another journal.
 */
export class SearchIndex {
  readonly #store: Store;
  readonly #files: PartFiles | undefined;
  readonly #partSize: number;
  readonly #freshRecords: number;
  readonly #mostSmall: number;
  /** Later parts hold later versions. */
  #parts: (MemoryPart | FilePart)[] = [];
  #fresh = new MemoryPart();
  /** All acts up to this one are in the parts or in `#fresh`. */
  #noted: { readonly seq: number; readonly hash: string };
  #isSaving = false;
  #isBroken = false;
  #isClosing = false;
  #searches = 0;
  /** Files that a search under way may still read. */
  readonly #retired: FilePart[] = [];
  #state: SearchState = { phase: "building", done: 0, of: 0 };
  /** One piece of work after another. */
  #work: Promise<void>;

  constructor({ store, files, release, ...sizes }: SearchIndexOptions) {
    this.#store = store;
    this.#files = files && new PartFiles(files, release);
    this.#partSize = sizes.partSize ?? PART_SIZE;
    this.#freshRecords = sizes.freshRecords ?? FRESH_RECORDS;
    this.#mostSmall = sizes.mostSmall ?? MOST_SMALL;
    this.#noted = store.last();
    this.#work = this.#begin();
  }

  get state(): SearchState {
    return this.#state;
  }

  /** Waits a moment for an index that will be ready in that time. */
  async almostReady(): Promise<void> {
    if (this.#state.phase === "ready") return;
    await Promise.race([this.#work, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
  }

  /** Resolves when there is nothing left to do in the background. */
  async settled(): Promise<void> {
    for (let work; work !== this.#work;) await (work = this.#work);
  }

  /** Takes in what an act has put. */
  note(entry: JournalEntry): void {
    for (const { table, id } of entry.puts) this.#noteRecord(table, id);
    if (entry.seq > this.#noted.seq) this.#noted = entry;
    if (!this.#files || this.#isSaving || this.#fresh.records < this.#freshRecords) return;
    this.#isSaving = true;
    this.#then(() => this.#saveFresh());
  }

  /** Records that may answer, the newest first; a record may come twice. */
  *candidates(wanted: WantedKeys, isWanted: (table: string) => boolean): Generator<IndexedRecord> {
    this.#searches += 1;
    try {
      yield* newestFirst([...this.#parts, this.#fresh], wanted, isWanted);
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.#buildAnew();
    } finally {
      this.#searches -= 1;
      this.#letGo();
    }
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await this.settled();
    this.#retired.push(...this.#parts.filter((part) => part instanceof FilePart));
    this.#parts = [];
    this.#letGo();
  }

  readonly #goesOn = () => !this.#isClosing;

  #then(job: () => Promise<void>): void {
    this.#work = this.#work
      .then(() => (this.#isClosing ? undefined : job()))
      .catch((error: unknown) => {
        if (isDamage(error)) this.#buildAnew();
        else throw error;
      });
  }

  async #begin(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    const last = this.#store.last().seq;
    const loaded = await this.#files?.load(this.#store);
    if (loaded) {
      this.#parts = [...loaded.parts];
      const isCaughtUp = await this.#catchUp(loaded.seq, last).catch(() => false);
      if (isCaughtUp) {
        this.#state = { phase: "ready" };
        return;
      }
    }
    if (!this.#isClosing) await this.#build().catch((error: unknown) => this.#noteTrouble(error));
  }

  /** Takes in the acts between the files and now out of the journal. */
  async #catchUp(from: number, to: number): Promise<boolean> {
    const store = this.#store;
    const note = (table: string, id: string) => this.#noteRecord(table, id);
    const done = await inSlices(
      (function* () {
        for (const { entry } of from < to ? store.textsFrom(from + 1) : []) {
          if (entry.seq > to) break;
          for (const { table, id } of entry.puts) note(table, id);
          yield;
        }
        return true;
      })(),
      this.#goesOn,
    );
    return done ?? false;
  }

  #noteRecord(table: string, id: string): void {
    const spec = specOf(table);
    const doc = spec && this.#store.table(spec).find(id);
    if (doc) add(this.#fresh, table, doc);
  }

  /** Reads every record once, the newest first, so that what was recorded last is found soonest. */
  async #build(): Promise<void> {
    this.#isBroken = false;
    this.#retire(this.#parts);
    this.#parts = [];
    await this.#files?.forget();
    fullPinyin("一"); // its dictionary is made once, in one piece of two slices' length: in a turn of its own
    await nextTurn();
    const of = countSearchable(this.#store);
    const documents = walkNewest(this.#store);
    for (let done = 0; ;) {
      this.#state = { phase: "building", done, of };
      const part = new MemoryPart();
      this.#parts.unshift(part); // whatever is noted meanwhile is later
      const fill = (function* (size: number, tell: () => void) {
        while (part.size < size) {
          const next = documents.next();
          if (next.done === true) return false;
          add(part, next.value.table, next.value.doc);
          tell();
          yield;
        }
        return true;
      })(this.#files ? this.#partSize : Infinity, () => {
        this.#state = { phase: "building", done: (done += 1), of };
      });
      const isFull = await inSlices(fill, this.#goesOn);
      if (isFull === undefined) return;
      await this.#save([part]).catch((error: unknown) => this.#noteTrouble(error));
      if (!isFull) break;
    }
    await this.#saveFresh();
    if (!this.#isBroken) this.#state = { phase: "ready" };
  }

  async #saveFresh(): Promise<void> {
    this.#isSaving = false;
    if (!this.#files) return;
    const noted = this.#noted;
    if (this.#fresh.records > 0) this.#parts.push(this.#fresh);
    this.#fresh = new MemoryPart();
    try {
      for (const part of this.#parts.filter((each) => each instanceof MemoryPart)) await this.#save([part]);
      await this.#join();
      const saved = this.#parts.filter((part) => part instanceof FilePart);
      if (saved.length === this.#parts.length && !this.#isClosing) await this.#files.save(saved, noted);
    } catch (error) {
      this.#noteTrouble(error);
    }
  }

  /** Makes one file of the last small ones. */
  async #join(): Promise<void> {
    const first =
      this.#parts.findLastIndex((part) => !(part instanceof FilePart) || part.pages > SMALL_PAGES) + 1;
    const small = this.#parts.slice(first);
    if (small.length >= this.#mostSmall) await this.#save(small);
  }

  /** Puts a file in the place of neighbouring parts. */
  async #save(parts: readonly (MemoryPart | FilePart)[]): Promise<void> {
    const [first] = parts;
    if (!this.#files || first === undefined) return;
    const file = await this.#files.write(parts, this.#goesOn);
    if (!file) return;
    this.#parts = this.#parts.flatMap((part) =>
      part === first ? [file] : parts.includes(part) ? [] : [part],
    );
    this.#retire(parts);
  }

  #retire(parts: readonly (MemoryPart | FilePart)[]): void {
    this.#retired.push(...parts.filter((part) => part instanceof FilePart));
    this.#letGo();
  }

  #letGo(): void {
    if (this.#searches === 0) for (const part of this.#retired.splice(0)) part.close();
  }

  #buildAnew(): void {
    if (this.#isBroken) return;
    this.#isBroken = true;
    this.#state = { phase: "building", done: 0, of: 0 };
    this.#then(() => this.#build().catch((error: unknown) => this.#noteTrouble(error)));
  }

  /** A file that cannot be written stays in memory and is tried again; one that does not open costs a new index. */
  #noteTrouble(error: unknown): void {
    if (error instanceof SealBrokenError) this.#buildAnew();
    else if (!isDamage(error)) throw error;
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

/** Files that are not as they were written, or cannot be read or written. */
function isDamage(error: unknown): boolean {
  return error instanceof SealBrokenError || (error as NodeJS.ErrnoException).code !== undefined;
}
