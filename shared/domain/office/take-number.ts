import { formatNumber } from "../../kernel/numbering.ts";
import { DEFAULT_NUMBER_PATTERNS, type NumberCounter, type NumberedKind, type Office } from "./office.ts";

export interface TakenNumber {
  readonly no: string;
  readonly seq: number;
  /** To be put in the same act as the record that carries the number. */
  readonly counter: NumberCounter;
}

export function counterId(kind: NumberedKind, year: number): string {
  return `${kind}:${year}`;
}

/**
 * The next number of a kind. The counter only ever counts up: a number that was given stays given, also when its
 * record is voided (作废), and the gap that remains is the proof of it.
 */
export function takeNumber(
  office: Pick<Office, "shortName" | "numberPatterns">,
  kind: NumberedKind,
  year: number,
  counter: NumberCounter | undefined,
): TakenNumber {
  const seq = (counter?.last ?? 0) + 1;
  // an office founded before a kind got numbers has no pattern of its own for it
  const pattern = office.numberPatterns[kind] ?? DEFAULT_NUMBER_PATTERNS[kind];
  const no = formatNumber(pattern, { org: office.shortName, year, kind: "", seq });
  return { no, seq, counter: { id: counterId(kind, year), last: seq } };
}
