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
  /** An obligation, by the day it is due; amount = fen owed, paid = fen paid. */
  "obligation",
  "confirmation-applied",
  "confirmation-result",
  /** A suit after an agreement (达成协议后反悔起诉). */
  "sued",
  /** A follow-up, by the day it is due. */
  "follow-up",
  /** How content a person is. */
  "rating",
  /** A prevention (预防) that was declared and confirmed; amount = people. */
  "prevented",
] as const;
export type Measure = (typeof MEASURES)[number];

/** By what facts are told apart; the values are codes and ids. */
export type Dims = Readonly<Record<string, string>>;

/** One counted thing. It holds no words: names are looked up when a page shows it. */
export interface Fact {
  readonly measure: Measure;
  /** The day by which it counts; of what is open, the last day of the period. */
  readonly on: PlainDate;
  /** `matter/…`, `visit/…`, `referral/…`, `mediation/…`, `agreement/…`, `prevention/…` */
  readonly record: string;
  readonly matterId: string;
  readonly amount: number;
  /** Only of an obligation. */
  readonly paid: number;
  readonly dims: Dims;
}

/** Facts of one measure by the values of some dimensions. */
interface Index {
  readonly dims: readonly string[];
  readonly byValues: Map<string, Fact[]>;
}

/**
 * The facts of one period, by measure. Each way of telling them apart is indexed once it was asked for: what is asked before the
 * facts come is kept as they come, a little at a time.
 */
export class FactTable {
  readonly #byMeasure = new Map<Measure, Fact[]>();
  readonly #indexes = new Map<Measure, Index[]>();

  add(facts: Iterable<Fact>): void {
    for (const fact of facts) {
      const known = this.#byMeasure.get(fact.measure);
      if (known) known.push(fact);
      else this.#byMeasure.set(fact.measure, [fact]);
      for (const index of this.#indexes.get(fact.measure) ?? []) put(index, fact);
    }
  }

  /** The facts a key names. */
  behind(key: string): readonly Fact[] {
    const parts = this.#parts(key);
    return parts.length === 1 ? (parts[0] ?? []) : parts.flat();
  }

  count(key: string): number {
    return this.#parts(key).reduce((sum, { length }) => sum + length, 0);
  }

  sum(key: string): number {
    return this.behind(key).reduce((sum, { amount }) => sum + amount, 0);
  }

  paid(key: string): number {
    return this.behind(key).reduce((sum, { paid }) => sum + paid, 0);
  }

  /** The values a dimension has among the facts of a key. */
  valuesOf(key: string, dim: string): ReadonlySet<string> {
    const wanted = readKey(key);
    if (wanted === undefined) return new Set();
    const { measure, where } = wanted;
    const { byValues } = this.#index(measure, [...where.map(([name]) => name), dim]);
    const found = [...byValues.keys()].map((values) => values.split(SEPARATOR));
    return new Set(
      found
        .filter((values) => where.every(([, allowed], at) => allowed.includes(values[at] ?? "")))
        .map((values) => values.at(-1) ?? ""),
    );
  }

  #parts(key: string): readonly (readonly Fact[])[] {
    const wanted = readKey(key);
    if (wanted === undefined) return [];
    const { measure, where } = wanted;
    if (where.length === 0) return [this.#byMeasure.get(measure) ?? []];
    const { byValues } = this.#index(
      measure,
      where.map(([dim]) => dim),
    );
    return combinations(where.map(([, values]) => values)).flatMap((values) => {
      const facts = byValues.get(values.join(SEPARATOR));
      return facts === undefined ? [] : [facts];
    });
  }

  #index(measure: Measure, dims: readonly string[]): Index {
    const indexes = this.#indexes.get(measure) ?? [];
    const known = indexes.find(
      (index) => index.dims.length === dims.length && index.dims.every((dim, at) => dim === dims[at]),
    );
    if (known) return known;
    const index = { dims, byValues: new Map<string, Fact[]>() };
    for (const fact of this.#byMeasure.get(measure) ?? []) put(index, fact);
    this.#indexes.set(measure, [...indexes, index]);
    return index;
  }
}

/** Not in any code or id. */
const SEPARATOR = "\n";

function put({ dims, byValues }: Index, fact: Fact): void {
  const values = dims.map((dim) => fact.dims[dim] ?? "").join(SEPARATOR);
  const same = byValues.get(values);
  if (same) same.push(fact);
  else byValues.set(values, [fact]);
}

function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (before, values) => before.flatMap((each) => [...new Set(values)].map((value) => [...each, value])),
    [[]],
  );
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

interface ReadKey {
  readonly measure: Measure;
  readonly where: readonly (readonly [dim: string, values: readonly string[]])[];
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
