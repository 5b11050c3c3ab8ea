import type { FieldText } from "#shared/domain/search/fields.ts";
import { keysOfTexts, type WantedKeys } from "#shared/domain/search/query.ts";
import { matching, type Numbers } from "./matching.ts";
import type { IndexedRecord, Part } from "./part.ts";

/** A part of the index that takes records: what came since the last file, or a file in the making. */
export class MemoryPart implements Part {
  readonly #records: IndexedRecord[] = [];
  /** The number under which the present version of a record is. */
  readonly #present = new Map<string, number>();
  readonly #numbers = new Map<number, number[]>();
  #size = 0;
  #newestAt = -1;

  get records(): number {
    return this.#records.length;
  }
  /** Numbers kept under all keys together: what it costs. */
  get size(): number {
    return this.#size;
  }
  get newestAt(): number {
    return this.#newestAt;
  }

  add(record: IndexedRecord, texts: readonly FieldText[]): void {
    const number = this.#records.push(record) - 1;
    this.#present.set(`${record.table}/${record.id}`, number);
    this.#newestAt = Math.max(this.#newestAt, record.at);
    keysOfTexts(texts, (key) => {
      const numbers = this.#numbers.get(key);
      if (numbers === undefined) this.#numbers.set(key, [number]);
      else if (numbers[numbers.length - 1] === number) return;
      else numbers.push(number);
      this.#size += 1;
    });
  }

  matching(wanted: WantedKeys): Numbers {
    const found = matching(wanted, (key) => this.#numbers.get(key) ?? []);
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

  /** All keys, rising, with their numbers. */
  *entries(): Generator<readonly [number, readonly number[]]> {
    for (const key of Uint32Array.from(this.#numbers.keys()).sort())
      yield [key, this.#numbers.get(key) ?? []];
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
