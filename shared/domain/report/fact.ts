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

/** What the amount of a fact is, as said above; one that is not named here has none. */
const AMOUNTS: Readonly<Partial<Record<Measure, "people" | "visits" | "days" | "found" | "fen">>> = {
  visit: "people",
  visited: "visits",
  closed: "days",
  open: "days",
  case: "people",
  "case-ended": "fen",
  subsidy: "fen",
  agreement: "fen",
  obligation: "fen",
  paid: "fen",
  screened: "people",
  "round-due": "found",
  prevented: "people",
};

/** What the amounts of the facts of a key are; undefined where they have none. */
export function amountsOf(key: string) {
  const read = readKey(key);
  return read && AMOUNTS[read.measure];
}

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

/** What the facts of a key must be. */
export type Where = readonly (readonly [dim: string, values: readonly string[]])[];

interface ReadKey {
  readonly measure: Measure;
  readonly where: Where;
}

/** Undefined for what is no key. */
export function readKey(key: string): ReadKey | undefined {
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
