import { Growable } from "./growable.ts";
import type { ColumnFilter } from "./store.ts";

export type ColumnValue = string | number | null;

/** What a column looks like in the index file. */
export interface ColumnImage {
  readonly kind: "numbers" | "texts";
  /** The distinct values by code, of a column of texts. */
  readonly values: readonly ColumnValue[];
  readonly data: Uint8Array;
}

/**
 * One small value of every document of a table, by row.
 *
 * Holds plain numbers (NaN = absent) until the first text arrives, from then on codes of interned values (0 = absent).
 */
export class Column {
  #numbers: Growable<Float64Array> | undefined = new Growable(Float64Array);
  #codes: Growable<Uint32Array> | undefined;
  #values: ColumnValue[] = [null];
  #codeOf = new Map<ColumnValue, number>([[null, 0]]);
  #ranks: Float64Array | undefined;

  static fromImage(image: ColumnImage): Column {
    const column = new Column();
    if (image.kind === "numbers") {
      column.#numbers = Growable.fromBytes(Float64Array, image.data);
    } else {
      column.#numbers = undefined;
      column.#codes = Growable.fromBytes(Uint32Array, image.data);
      column.#values = [...image.values];
      column.#codeOf = new Map(column.#values.map((value, code) => [value, code]));
    }
    return column;
  }

  image(): ColumnImage {
    if (this.#numbers) return { kind: "numbers", values: [], data: this.#numbers.bytes() };
    return { kind: "texts", values: this.#values, data: this.#codes!.bytes() }; // one of the two always exists
  }

  get(row: number): ColumnValue {
    if (!this.#numbers) return this.#values[this.#codes!.at(row)] ?? null; // a column has numbers or codes
    const value = row < this.#numbers.length ? this.#numbers.at(row) : NaN;
    return Number.isNaN(value) ? null : value;
  }

  set(row: number, value: ColumnValue): void {
    if (typeof value === "number" && !Number.isFinite(value))
      throw new RangeError("a column takes finite numbers only");
    if (this.#numbers && typeof value === "string") this.#turnIntoTexts();
    if (this.#numbers) {
      const { length } = this.#numbers;
      this.#numbers.set(row, typeof value === "number" ? value : NaN);
      if (row > length) this.#numbers.values.fill(NaN, length, row);
    } else {
      this.#codes!.set(row, this.#intern(value)); // no numbers, so codes
    }
  }

  cut(length: number): void {
    const list = this.#numbers ?? this.#codes!; // one of the two always exists
    if (list.length > length) list.cut(length);
  }

  /** Marks with 0 the rows that the filter leaves out. */
  filter(filter: ColumnFilter, rows: number, keep: Uint8Array): void {
    if (this.#numbers) {
      this.#numbers.grow(Math.max(rows, 0));
      return filterNumbers(filter, this.#numbers.values, rows, keep);
    }
    const passes = Uint8Array.from(this.#values, (value) => (passesFilter(filter, value) ? 1 : 0));
    const codes = this.#codesOf(rows);
    for (let row = 0; row < rows; row += 1) keep[row]! &= passes[codes[row]!]!; // rows <= length; every code has a value
  }

  /** Numbers that sort the rows, given in ascending order, as their values do; absent first. */
  sortKeys(rows: Uint32Array): Float64Array {
    const keys = new Float64Array(rows.length);
    if (this.#numbers) {
      const { values, length } = this.#numbers;
      for (let i = 0; i < rows.length; i += 1) {
        const value = rows[i]! < length ? values[rows[i]!]! : NaN; // below length
        keys[i] = value === value ? value : -Infinity;
      }
      return keys;
    }
    const ranks = this.#rankOfCode();
    const codes = this.#codesOf((rows.at(-1) ?? -1) + 1);
    for (let i = 0; i < rows.length; i += 1) keys[i] = ranks[codes[rows[i]!]!]!; // rows ascend; every code has a rank
    return keys;
  }

  countInto(counts: Map<ColumnValue, number>, keep: Uint8Array, rows: number): void {
    if (!this.#numbers) {
      const byCode = new Uint32Array(this.#values.length);
      const codes = this.#codesOf(rows);
      for (let row = 0; row < rows; row += 1) byCode[codes[row]!]! += keep[row]!; // codes are below the number of values
      byCode.forEach((count, code) => count > 0 && counts.set(this.#values[code]!, count));
      return;
    }
    for (let row = 0; row < rows; row += 1) {
      if (keep[row] === 1) counts.set(this.get(row), (counts.get(this.get(row)) ?? 0) + 1);
    }
  }

  /** The codes of at least `rows` rows, as an array of their own: a list shared by all kinds of numbers is read ten times slower. */
  #codesOf(rows: number): Uint32Array {
    this.#codes!.grow(rows); // asked only when there are no numbers, so codes
    return this.#codes!.values;
  }

  #turnIntoTexts(): void {
    const numbers = this.#numbers!; // only called while there are numbers
    this.#codes = new Growable(Uint32Array, numbers.values.length);
    this.#numbers = undefined;
    for (let row = 0; row < numbers.length; row += 1) {
      const value = numbers.at(row);
      this.#codes.set(row, this.#intern(Number.isNaN(value) ? null : value));
    }
  }

  #intern(value: ColumnValue): number {
    const known = this.#codeOf.get(value);
    if (known !== undefined) return known;
    const code = this.#values.push(value) - 1;
    this.#codeOf.set(value, code);
    this.#ranks = undefined;
    return code;
  }

  #rankOfCode(): Float64Array {
    if (!this.#ranks) {
      const codes = this.#values.map((_, code) => code);
      codes.sort((a, b) => compareValues(this.#values[a]!, this.#values[b]!)); // codes of this very list
      this.#ranks = new Float64Array(codes.length);
      for (const [rank, code] of codes.entries()) this.#ranks[code] = rank;
    }
    return this.#ranks;
  }
}

function compareValues(a: ColumnValue, b: ColumnValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function passesFilter(filter: ColumnFilter, value: ColumnValue): boolean {
  if ("anyOf" in filter) return filter.anyOf.includes(value);
  if ("noneOf" in filter) return !filter.noneOf.includes(value);
  return typeof value === "number" && value >= (filter.from ?? -Infinity) && value <= (filter.to ?? Infinity);
}

function filterNumbers(filter: ColumnFilter, values: Float64Array, rows: number, keep: Uint8Array): void {
  if ("anyOf" in filter || "noneOf" in filter) {
    const listed = new Set<ColumnValue>("anyOf" in filter ? filter.anyOf : filter.noneOf);
    const passWhenListed = "anyOf" in filter;
    for (let row = 0; row < rows; row += 1) {
      const value = values[row]!; // rows <= length
      if (listed.has(value === value ? value : null) !== passWhenListed) keep[row] = 0;
    }
    return;
  }
  const from = filter.from ?? -Infinity;
  const to = filter.to ?? Infinity;
  for (let row = 0; row < rows; row += 1) {
    const value = values[row]!; // rows <= length; NaN fails both comparisons
    if (!(value >= from && value <= to)) keep[row] = 0;
  }
}
