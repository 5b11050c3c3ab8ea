import { meansNumber, parseLoosely } from "#shared/kernel/numbering.ts";
import { yearOf, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { Stored, TableReader } from "./storage/store.ts";
import { noKey, yearSeqKey } from "./tables/keys.ts";

/** Records whose number is meant, exactly spelt or with the office or the year left out. */
export function withNumber<D extends Stored & { readonly no: string }>(
  table: TableReader<D>,
  text: string,
  today: PlainDate,
): readonly D[] {
  return withNumberOf(table, text, today, ({ no }) => no);
}

/** The number of a meeting's minutes; `""` before it is held. */
export function minutesNo({ held }: { readonly held: { readonly no: string } | null }): string {
  return held?.no ?? "";
}

/** For records that bear their number within, as minutes do; without one, `""`. */
export function withNumberOf<D extends Stored>(
  table: TableReader<D>,
  text: string,
  today: PlainDate,
  numberOf: (doc: D) => string,
): readonly D[] {
  const exact = table.lookup(noKey(text));
  if (exact.length > 0) return exact;
  const { year = yearOf(today), seq } = parseLoosely(text);
  if (seq === undefined) return [];
  return table.lookup(yearSeqKey(year, seq)).filter((doc) => meansNumber(text, numberOf(doc), yearOf(today)));
}
