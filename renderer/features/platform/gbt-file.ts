import { GBT_31000, GBT_31000_FIELDS } from "#shared/codes/gbt31000.ts";
import type { Instant, PlainDate } from "#shared/kernel/plain-date.ts";

type Row = readonly (string | number | null)[];

/** Records of GB/T 31000 as JSON: the items by their names, what is not known as null. */
export function gbtFile(
  rows: readonly Row[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  madeAt: Instant,
): string {
  const records = rows.map((row) =>
    Object.fromEntries(GBT_31000_FIELDS.map(({ item }, index) => [item, row[index] ?? null])),
  );
  const head = { ...GBT_31000, from, to, madeAt };
  return JSON.stringify({ ...head, count: records.length, records }, null, 2);
}
