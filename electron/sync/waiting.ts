import { REPORTED_TABLES } from "#shared/domain/sync/policy-tables.ts";
import type { JournalEntry, Put, Store } from "../storage/store.ts";
import { nextTurn } from "./sync-desk.ts";

/** Entries read before others have their turn. */
const SLICE = 40;

export interface WaitingFacts {
  readonly entries: number;
  readonly bytes: number;
  readonly oldestAt: string | null;
  readonly records: ReadonlyMap<string, number>;
}

/** When the first entry after `after` that holds something for the county was written. */
export async function oldestWaiting(store: Store, after: number): Promise<string | null> {
  for (const { entry } of store.textsFrom(after + 1)) {
    if (reportedPuts(entry).length > 0) return entry.at;
    if (entry.seq % SLICE === 0) await nextTurn();
  }
  return null;
}

/** What the county itself wrote is no news to it. */
function reportedPuts({ act, puts }: JournalEntry): readonly Put[] {
  return act === "sync.apply" ? [] : puts.filter(({ table }) => REPORTED_TABLES.includes(table));
}

/** Counts what waits after the last receipt. New entries are added to the count; only a receipt makes it begin again. */
export class Waiting {
  #from = 0;
  #next = 1;
  #entries = 0;
  #bytes = 0;
  #oldestAt: string | null = null;
  #ids = new Map<string, Set<string>>();
  #counting: Promise<void> = Promise.resolve();

  async count(store: Store, after: number): Promise<WaitingFacts> {
    // two pages asking at once count once
    this.#counting = this.#counting.catch(() => undefined).then(() => this.#goOn(store, after));
    await this.#counting;
    return {
      entries: this.#entries,
      bytes: this.#bytes,
      oldestAt: this.#oldestAt,
      records: new Map([...this.#ids].map(([table, ids]) => [table, ids.size])),
    };
  }

  async #goOn(store: Store, after: number): Promise<void> {
    if (after !== this.#from || this.#next <= after) this.#begin(after);
    for (const { entry, text } of store.textsFrom(this.#next)) {
      const reported = reportedPuts(entry);
      if (reported.length > 0) {
        this.#entries += 1;
        this.#bytes += Buffer.byteLength(text);
        this.#oldestAt ??= entry.at;
        for (const { table, id } of reported) {
          const ids = this.#ids.get(table);
          if (ids) ids.add(id);
          else this.#ids.set(table, new Set([id]));
        }
      }
      this.#next = entry.seq + 1;
      if (entry.seq % SLICE === 0) await nextTurn();
    }
  }

  #begin(after: number): void {
    this.#from = after;
    this.#next = after + 1;
    this.#entries = 0;
    this.#bytes = 0;
    this.#oldestAt = null;
    this.#ids = new Map();
  }
}
