import { meansNumber, parseLoosely } from "#shared/kernel/numbering.ts";
import { yearOf, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { Stored, TableReader } from "./storage/store.ts";
import { noKey, yearSeqKey } from "./tables.ts";

/** Records whose number is meant, exactly spelt or with the office or the year left out. */
export function withNumber<D extends Stored & { readonly no: string }>(
  table: TableReader<D>,
  text: string,
  today: PlainDate,
): readonly D[] {
  const exact = table.lookup(noKey(text));
  if (exact.length > 0) return exact;
  const { year = yearOf(today), seq } = parseLoosely(text);
  if (seq === undefined) return [];
  return table.lookup(yearSeqKey(year, seq)).filter(({ no }) => meansNumber(text, no, yearOf(today)));
}
