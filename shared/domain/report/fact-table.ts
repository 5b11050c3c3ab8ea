import type { PlainDate } from "../../kernel/plain-date.ts";
import { FactColumns, FactList, FactValues } from "./fact-columns.ts";
import { dimOf, readKey, type Fact, type Measure, type Where } from "./fact.ts";
import { NumberColumn } from "./number-column.ts";

/** How many facts there are of some values, what they come to, and the same by the values of the next dimension. */
class Tally {
  count = 0;
  amount = 0;
  readonly below = new Map<string, Tally>();
}

/** The facts of one measure, told apart by one dimension after the other. */
interface Tallies {
  readonly dims: readonly string[];
  readonly all: Tally;
}

/** The facts of a key that a table lists, by their rows. */
interface Listed {
  readonly key: string;
  readonly where: Where;
  readonly rows: NumberColumn;
}

/**
 * The facts of one period, by measure. What is asked of it before the facts come is counted and listed as they come, a little at a time;
 * what is asked first afterwards takes a pass over the facts of its measure.
 */
export class FactTable {
  readonly #byMeasure = new Map<Measure, FactColumns>();
  readonly #tallies = new Map<Measure, readonly Tallies[]>();
  readonly #lists = new Map<Measure, readonly Listed[]>();
  readonly #bucketOf: (on: PlainDate) => string;
  readonly #values = new FactValues();
  /** The list somebody turns the pages of. */
  #opened: { readonly key: string; readonly list: FactList } | undefined;

  /** `bucketOf`: the column over time a day falls in, as which facts have the dimension `time`. */
  constructor(bucketOf: (on: PlainDate) => string) {
    this.#bucketOf = bucketOf;
  }

  add(facts: Iterable<Fact>): void {
    this.#opened = undefined;
    for (const fact of facts) {
      const row = this.#columnsOf(fact.measure).push(fact);
      for (const tallies of this.#tallies.get(fact.measure) ?? []) this.#tally(tallies, fact);
      for (const { where, rows } of this.#lists.get(fact.measure) ?? [])
        if (this.#fits(fact, where)) rows.push(row);
    }
  }

  /** The facts a key names; none for what is no key. */
  behind(key: string): FactList {
    if (this.#opened?.key === key) return this.#opened.list;
    const wanted = readKey(key);
    if (wanted === undefined) return new FactList(new FactColumns("visit", this.#values), undefined);
    const { measure, where } = wanted;
    const columns = this.#columnsOf(measure);
    const list = new FactList(columns, where.length === 0 ? undefined : this.#rowsOf(key, columns, where));
    this.#opened = { key, list };
    return list;
  }

  #rowsOf(key: string, columns: FactColumns, where: Where): NumberColumn {
    const lists = this.#lists.get(columns.measure) ?? [];
    const known = lists.find((list) => list.key === key);
    if (known) return known.rows;
    const rows = new NumberColumn();
    if (columns.length === 0) this.#lists.set(columns.measure, [...lists, { key, where, rows }]);
    let row = 0;
    for (const fact of columns) {
      if (this.#fits(fact, where)) rows.push(row);
      row += 1;
    }
    return rows;
  }

  #columnsOf(measure: Measure): FactColumns {
    let columns = this.#byMeasure.get(measure);
    if (!columns) this.#byMeasure.set(measure, (columns = new FactColumns(measure, this.#values)));
    return columns;
  }

  #fits(fact: Fact, where: Where): boolean {
    for (const [dim, values] of where) if (!values.includes(this.#valueOf(fact, dim))) return false;
    return true;
  }

  count(key: string): number {
    return this.#found(key).reduce((sum, { count }) => sum + count, 0);
  }

  sum(key: string): number {
    return this.#found(key).reduce((sum, { amount }) => sum + amount, 0);
  }

  /** The values a dimension has among the facts of a key. */
  valuesOf(key: string, dim: string): ReadonlySet<string> {
    return new Set(this.#found(key, [dim]).flatMap(({ below }) => [...below.keys()]));
  }

  #found(key: string, further: readonly string[] = []): readonly Tally[] {
    const wanted = readKey(key);
    if (wanted === undefined) return [];
    const { measure, where } = wanted;
    const { all } = this.#talliesBy(measure, [...where.map(([dim]) => dim), ...further]);
    return where.reduce<readonly Tally[]>(
      (found, [, values]) =>
        found.flatMap(({ below }) => [...new Set(values)].flatMap((value) => below.get(value) ?? [])),
      [all],
    );
  }

  /** Those that begin with these dimensions; counted now when nobody asked before. */
  #talliesBy(measure: Measure, dims: readonly string[]): Tallies {
    const known = this.#tallies.get(measure) ?? [];
    const found = known.find((each) => beginsWith(each.dims, dims));
    if (found) return found;
    const tallies: Tallies = { dims, all: new Tally() };
    for (const fact of this.#columnsOf(measure)) this.#tally(tallies, fact);
    this.#tallies.set(measure, [...known.filter((each) => !beginsWith(dims, each.dims)), tallies]);
    return tallies;
  }

  #tally({ dims, all }: Tallies, fact: Fact): void {
    let tally = all;
    addTo(tally, fact);
    for (const dim of dims) {
      const value = this.#valueOf(fact, dim);
      let next = tally.below.get(value);
      if (next === undefined) tally.below.set(value, (next = new Tally()));
      addTo(next, fact);
      tally = next;
    }
  }

  #valueOf(fact: Fact, dim: string): string {
    return dim === "time" ? this.#bucketOf(fact.on) : dimOf(fact, dim);
  }
}

function addTo(tally: Tally, { amount }: Fact): void {
  tally.count += 1;
  tally.amount += amount;
}

function beginsWith(dims: readonly string[], first: readonly string[]): boolean {
  return first.every((dim, at) => dims[at] === dim);
}
