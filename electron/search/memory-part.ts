import type { FieldText } from "#shared/domain/search/fields.ts";
import { keysOfTexts, type WantedKeys } from "#shared/domain/search/query.ts";
import { matching, type Numbers } from "./matching.ts";
import type { IndexedRecord, Part } from "./part.ts";
import { Postings } from "./postings.ts";

/** A part of the index that takes records: what came since the last file, or a file in the making. */
export class MemoryPart implements Part {
  readonly #records: IndexedRecord[] = [];
  /** The number under which the present version of a record is. */
  readonly #present = new Map<string, number>();
  readonly #postings = new Postings();
  readonly #tables = new Set<string>();
  #newestAt = -1;

  get records(): number {
    return this.#records.length;
  }
  /** Numbers kept under all keys together: what it costs. */
  get size(): number {
    return this.#postings.size;
  }
  get newestAt(): number {
    return this.#newestAt;
  }
  get tables(): Iterable<string> {
    return this.#tables;
  }

  add(record: IndexedRecord, texts: readonly FieldText[]): void {
    const number = this.#records.push(record) - 1;
    this.#present.set(`${record.table}/${record.id}`, number);
    this.#tables.add(record.table);
    this.#newestAt = Math.max(this.#newestAt, record.at);
    keysOfTexts(texts, (key) => this.#postings.add(key, number));
  }

  matching(wanted: WantedKeys): Numbers {
    const postings = this.#postings;
    const found = matching(wanted, (key) => ({
      size: postings.count(key),
      numbers: () => postings.numbers(key),
    }));
    return Array.from(found)
      .filter((number) => this.isPresent(number))
      .sort((a, b) => this.at(a) - this.at(b));
  }

  /** False for a version that a later one replaced. */
  isPresent(number: number): boolean {
    const record = this.#records[number];
    return record !== undefined && this.#present.get(`${record.table}/${record.id}`) === number;
  }

  *all(): Generator<IndexedRecord> {
    yield* this.#records;
  }

  /** All keys, rising. In steps. */
  sortedKeys(): Generator<void, Uint32Array> {
    return this.#postings.sortedKeys();
  }

  /** Those keys with their numbers. */
  *entries(keys: Uint32Array): Generator<readonly [number, Numbers]> {
    for (const key of keys) yield [key, this.#postings.numbers(key)];
  }

  at(number: number): number {
    return this.#records[number]?.at ?? 0;
  }
  table(number: number): string {
    return this.#records[number]?.table ?? "";
  }
  id(number: number): string {
    return this.#records[number]?.id ?? "";
  }
}
