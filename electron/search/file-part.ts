import type { WantedKeys } from "#shared/domain/search/query.ts";
import type { SectionsFile } from "../storage/sections.ts";
import type { SideFiles } from "../storage/side-files.ts";
import { lineOf } from "../storage/shard.ts";
import { matching, type Numbers, type UnderKey } from "./matching.ts";
import type { PageCache } from "./page-cache.ts";
import { entriesOf, lookIn, type Page } from "./pages.ts";
import type { IndexedRecord, Part } from "./part.ts";

/** Front of a part file. The section of a page is named by its place, `p0`; that of identities too, `i0`. */
export interface PartHeader {
  readonly records: number;
  readonly newestAt: number;
  readonly tables: readonly string[];
  /** First key of every page. */
  readonly pages: readonly number[];
}

/** Identities in one section. */
export const IDS_PER_SECTION = 256;

const NOTHING: UnderKey = { size: 0, numbers: () => [] };

/** A part of the index in a file: records by number in the order of time, and pages of keys. */
export class FilePart implements Part {
  readonly name: string;
  readonly newestAt: number;
  readonly records: number;
  readonly #file: SectionsFile<PartHeader>;
  readonly #cache: PageCache;
  readonly #pages: Uint32Array;
  #times: Float64Array | undefined;
  #tables: Uint8Array | undefined;

  /** Throws when the file is missing, cut short or was changed. */
  constructor(files: SideFiles, name: string, cache: PageCache) {
    this.name = name;
    this.#file = files.open<PartHeader>(name);
    this.#cache = cache;
    const { records, newestAt, pages } = this.#file.header;
    this.records = records;
    this.newestAt = newestAt;
    this.#pages = Uint32Array.from(pages);
  }

  matching(wanted: WantedKeys): Numbers {
    return matching(wanted, (key) => this.#look(key));
  }

  at(number: number): number {
    this.#times ??= new Float64Array(this.#file.section("at").slice().buffer);
    return this.#times[number] ?? 0;
  }

  table(number: number): string {
    this.#tables ??= this.#file.section("tables");
    return this.#file.header.tables[this.#tables[number] ?? -1] ?? "";
  }

  id(number: number): string {
    const section = `i${Math.floor(number / IDS_PER_SECTION)}`;
    const ids = this.#cache.get(`${this.name}#${section}`, () => {
      const bytes = this.#file.section(section);
      return { value: bytes, bytes: bytes.length };
    });
    return lineOf(ids, number % IDS_PER_SECTION);
  }

  *all(): Generator<IndexedRecord> {
    for (let number = 0; number < this.records; number += 1)
      yield { table: this.table(number), id: this.id(number), at: this.at(number) };
  }

  get tables(): readonly string[] {
    return this.#file.header.tables;
  }

  get pages(): number {
    return this.#pages.length;
  }

  /** All keys, rising, with their numbers; read past the cache. */
  *entries(): Generator<readonly [number, Uint32Array]> {
    for (let page = 0; page < this.#pages.length; page += 1)
      yield* entriesOf({ firstKey: this.#pages[page] ?? 0, bytes: this.#file.section(`p${page}`) });
  }

  close(): void {
    this.#file.close();
  }

  #look(key: number): UnderKey {
    const place = lastUpTo(this.#pages, key);
    if (place < 0) return NOTHING;
    const page = this.#cache.get<Page>(`${this.name}#p${place}`, () => {
      const bytes = this.#file.section(`p${place}`);
      return { value: { firstKey: this.#pages[place] ?? 0, bytes }, bytes: bytes.length };
    });
    return lookIn(page, key);
  }
}

function lastUpTo(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! <= key)
      low = middle + 1; // between low and high
    else high = middle;
  }
  return low - 1;
}
