import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Dims, Fact, Measure } from "./fact.ts";
import { NumberColumn } from "./number-column.ts";

/** Values that thousands of facts share, each kept once and known by its number. */
export class FactValues {
  readonly days: PlainDate[] = [];
  readonly dims: Dims[] = [];
  readonly matterIds: string[] = [];
  readonly #dayNumbers = new Map<PlainDate, number>();
  readonly #dimsNumbers = new Map<Dims, number>();
  readonly #dimsByText = new Map<string, number>();
  #ownRecord = "";

  dayNumber(on: PlainDate): number {
    let number = this.#dayNumbers.get(on);
    if (number === undefined) this.#dayNumbers.set(on, (number = this.days.push(on) - 1));
    return number;
  }

  /** Dimensions that say the same have one number; those that are one object are told at once. */
  dimsNumber(dims: Dims): number {
    const known = this.#dimsNumbers.get(dims);
    if (known !== undefined) return known;
    const text = JSON.stringify(dims);
    let number = this.#dimsByText.get(text);
    if (number === undefined) {
      this.#dimsByText.set(text, (number = this.dims.push(dims) - 1));
      this.#dimsNumbers.set(dims, number);
    }
    return number;
  }

  /** The facts of a matter come one after another. */
  matterNumber(matterId: string): number {
    if (this.matterIds.at(-1) !== matterId) {
      this.matterIds.push(matterId);
      this.#ownRecord = `matter/${matterId}`;
    }
    return this.matterIds.length - 1;
  }

  /** Whether a fact is of the latest matter itself and not of something that hangs on it. */
  isOwn(record: string): boolean {
    return record === this.#ownRecord;
  }
}

/**
 * The facts of one measure. Columns of small numbers instead of objects: a year of an office has hundreds of thousands of facts, and
 * what lies in typed arrays costs the collector nothing.
 */
export class FactColumns {
  readonly measure: Measure;
  readonly #values: FactValues;
  readonly #days = new NumberColumn();
  readonly #matters = new NumberColumn();
  /** Null for the matter itself. */
  readonly #records: (string | null)[] = [];
  readonly #amounts = new NumberColumn();
  readonly #dims = new NumberColumn();
  readonly #usual = new NumberColumn();

  constructor(measure: Measure, values: FactValues) {
    this.measure = measure;
    this.#values = values;
  }

  get length(): number {
    return this.#days.length;
  }

  /** Tells the row it was given. */
  push({ on, matterId, record, amount, dims, usual }: Fact): number {
    const values = this.#values;
    this.#matters.push(values.matterNumber(matterId));
    this.#records.push(values.isOwn(record) ? null : record);
    this.#amounts.push(amount);
    this.#dims.push(values.dimsNumber(dims));
    this.#usual.push(values.dimsNumber(usual));
    this.#days.push(values.dayNumber(on));
    return this.length - 1;
  }

  at(row: number): Fact {
    const { days, dims, matterIds } = this.#values;
    const matterId = matterIds[this.#matters.at(row)]!; // a row there is
    return {
      measure: this.measure,
      on: days[this.#days.at(row)]!, // a row there is
      record: this.#records[row] ?? `matter/${matterId}`,
      matterId,
      amount: this.#amounts.at(row),
      dims: dims[this.#dims.at(row)]!, // a row there is
      usual: dims[this.#usual.at(row)]!, // a row there is
    };
  }

  *[Symbol.iterator](): IterableIterator<Fact> {
    for (let row = 0; row < this.length; row += 1) yield this.at(row);
  }

  /** Rows by their days, those of one day as they came. Counted into their places: as long as one look at each row. */
  byDay(rows: NumberColumn | undefined): Uint32Array {
    const { days } = this.#values;
    const places = new Uint32Array(days.length + 1);
    const ranks = new Uint32Array(days.length);
    const sorted = days.map((_day, index) => index).sort((a, b) => (days[a]! < days[b]! ? -1 : 1)); // two of the days
    for (const [rank, index] of sorted.entries()) ranks[index] = rank;
    const length = rows?.length ?? this.length;
    const rankOf = (index: number) => ranks[this.#days.at(rows?.at(index) ?? index)]!; // a row there is
    for (let index = 0; index < length; index += 1) places[rankOf(index) + 1]! += 1; // one place more than ranks
    for (let rank = 1; rank < places.length; rank += 1) places[rank]! += places[rank - 1]!; // as long as the loop
    const order = new Uint32Array(length);
    for (let index = 0; index < length; index += 1) {
      const rank = rankOf(index);
      order[places[rank]!] = rows?.at(index) ?? index;
      places[rank]! += 1; // a rank there is
    }
    return order;
  }
}

/** The facts behind a number, as they came or by their days. */
export class FactList {
  readonly #columns: FactColumns;
  /** Undefined for all of the measure. */
  readonly #rows: NumberColumn | undefined;
  #byDay: Uint32Array | undefined;

  constructor(columns: FactColumns, rows: NumberColumn | undefined) {
    this.#columns = columns;
    this.#rows = rows;
  }

  get length(): number {
    return this.#rows?.length ?? this.#columns.length;
  }

  *[Symbol.iterator](): IterableIterator<Fact> {
    if (this.#rows === undefined) yield* this.#columns;
    else for (const row of this.#rows) yield this.#columns.at(row);
  }

  /** Some of them by their days. The order is made once. */
  page(from: number, limit: number): readonly Fact[] {
    this.#byDay ??= this.#columns.byDay(this.#rows);
    return Array.from(this.#byDay.subarray(from, from + limit), (row) => this.#columns.at(row));
  }
}
