import type { PlainDate } from "../../kernel/plain-date.ts";

/** What is counted. Each is a small table of facts, one fact a counted thing. */
export const MEASURES = [
  /** A visit; amount = people who came. */
  "visit",
  /** A matter that was visited about; amount = its visits so far. */
  "visited",
  /** A matter, by the day it was registered. */
  "registered",
  /** A matter, by the day it was accepted. */
  "accepted",
  /** An accepted matter, by the day of the conclusion that stands; amount = days since its acceptance. */
  "closed",
  /** A matter concluded without having been accepted: answered, guided, refused. */
  "closed-otherwise",
  /** An accepted matter that is open when the period ends; amount = its age in days. */
  "open",
  "slip-issued",
  /** A slip, by the day its answer is due. */
  "slip-due",
  /** A mediation case of the committee, by the day of its acceptance; amount = parties. */
  "case",
  /** The same, by the day it came to an end; amount = sum agreed, fen. */
  "case-ended",
  /** A mediator on an accepted case. */
  "mediator-case",
  "mediator-agreed",
  /** A settled subsidy (以案定补); amount = fen. */
  "subsidy",
  /** An agreement, by the day of its effect; amount = sum agreed, fen. */
  "agreement",
  /** An obligation, by the day it is due; amount = fen owed. */
  "obligation",
  /** What was paid on such a one, by the same day; amount = fen. */
  "paid",
  "confirmation-applied",
  "confirmation-result",
  /** A suit after an agreement (达成协议后反悔起诉). */
  "sued",
  /** A follow-up of a concluded matter or of a settled mediation case, by the day it is due. */
  "follow-up",
  /** How content a person is. */
  "rating",
  /** A dispute that screening found (排查), in a round or as a matter of its own; amount = people. */
  "screened",
  /** A village's report on a round of screening (零报告 too), by the day it is due; amount = disputes found. */
  "round-due",
  /** A mediator of the register, by the day of the appointment. */
  "serving",
  /** A prevention (预防) that was declared and confirmed; amount = people. */
  "prevented",
] as const;
export type Measure = (typeof MEASURES)[number];

/** By what facts are told apart; the values are codes and ids. */
export type Dims = Readonly<Record<string, string>>;
export const NO_DIMS: Dims = {};

const KNOWN = new Map<string, Map<string, Dims>>();

/** One dimension, of few values: all facts that have it share one object. */
export function oneDim(dim: string, value: string): Dims {
  let values = KNOWN.get(dim);
  if (values === undefined) {
    values = new Map<string, Dims>();
    KNOWN.set(dim, values);
  }
  let dims = values.get(value);
  if (dims === undefined) values.set(value, (dims = { [dim]: value }));
  return dims;
}

/** One counted thing. It holds no words: names are looked up when a page shows it. */
export interface Fact {
  readonly measure: Measure;
  /** The day by which it counts; of what is open, the last day of the period. */
  readonly on: PlainDate;
  /** `matter/…`, `visit/…`, `referral/…`, `mediation/…`, `agreement/…`, `prevention/…`, `screening/…/…`, `screeningRound/…/…`, `mediator/…` */
  readonly record: string;
  /** Empty for what became no matter. */
  readonly matterId: string;
  readonly amount: number;
  /** What it has of its own, before what all facts of its matter, slip or case have. */
  readonly dims: Dims;
  readonly usual: Dims;
}

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

/** The facts of a key that a table lists. */
interface List {
  readonly key: string;
  readonly where: Where;
  readonly facts: Fact[];
}

/**
 * The facts of one period, by measure. What is asked of it before the facts come is counted and listed as they come, a little at a time;
 * what is asked first afterwards takes a pass over the facts of its measure.
 */
export class FactTable {
  readonly #byMeasure = new Map<Measure, Fact[]>();
  readonly #tallies = new Map<Measure, readonly Tallies[]>();
  readonly #lists = new Map<Measure, List[]>();
  readonly #bucketOf: (on: PlainDate) => string;

  /** `bucketOf`: the column over time a day falls in, as which facts have the dimension `time`. */
  constructor(bucketOf: (on: PlainDate) => string) {
    this.#bucketOf = bucketOf;
  }

  add(facts: Iterable<Fact>): void {
    for (const fact of facts) {
      const known = this.#byMeasure.get(fact.measure);
      if (known) known.push(fact);
      else this.#byMeasure.set(fact.measure, [fact]);
      for (const tallies of this.#tallies.get(fact.measure) ?? []) this.#tally(tallies, fact);
      for (const { where, facts: listed } of this.#lists.get(fact.measure) ?? [])
        if (this.#fits(fact, where)) listed.push(fact);
    }
  }

  /** The facts a key names. */
  behind(key: string): readonly Fact[] {
    const wanted = readKey(key);
    if (wanted === undefined) return [];
    const { measure, where } = wanted;
    const lists = this.#lists.get(measure) ?? [];
    const listed = lists.find((list) => list.key === key);
    if (listed) return listed.facts;
    const facts = this.#byMeasure.get(measure);
    if (facts === undefined) {
      this.#lists.set(measure, [...lists, { key, where, facts: [] }]);
      return [];
    }
    return where.length === 0 ? facts : facts.filter((fact) => this.#fits(fact, where));
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
    for (const fact of this.#byMeasure.get(measure) ?? []) this.#tally(tallies, fact);
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

/** What a fact is told apart by; empty where it has none of it. */
export function dimOf({ dims, usual }: Fact, dim: string): string {
  return dims[dim] ?? usual[dim] ?? "";
}

/** `accepted;kind=02;month=2026-03`: a measure and what its facts must be; several values are joined by `+`. */
export function keyOf(
  measure: Measure,
  where: Readonly<Record<string, string | readonly string[]>> = {},
): string {
  const parts = Object.entries(where).map(([dim, value]) => {
    const values = typeof value === "string" ? [value] : value;
    return `;${dim}=${values.map(encodeURIComponent).join("+")}`;
  });
  return measure + parts.join("");
}

/** A key with one condition more. */
export function narrowed(key: string, dim: string, value: string): string {
  return `${key};${dim}=${encodeURIComponent(value)}`;
}

type Where = readonly (readonly [dim: string, values: readonly string[]])[];

interface ReadKey {
  readonly measure: Measure;
  readonly where: Where;
}

function readKey(key: string): ReadKey | undefined {
  const [name = "", ...parts] = key.split(";");
  const measure = MEASURES.find((each) => each === name);
  if (measure === undefined) return undefined;
  const where = parts.map((part) => {
    const [dim = "", values = ""] = part.split("=");
    return [dim, values.split("+").map(decoded)] as const;
  });
  return { measure, where };
}

/** A key that was typed by hand may hold anything. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
