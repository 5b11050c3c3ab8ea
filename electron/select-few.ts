import type { ColumnFilter, Selection, Stored, TableSpec } from "./storage/store.ts";

type ColumnValues = Readonly<Record<string, string | number | null>>;

/** What `TableReader.select` does with the whole table, for the few documents that a text has named. */
export function selectFew<D extends Stored>(
  spec: TableSpec<D>,
  named: readonly D[],
  { where = [], sortBy, offset = 0, limit }: Selection,
): { readonly docs: readonly D[]; readonly total: number } {
  const columnsOf = (doc: D): ColumnValues => spec.columns?.(doc) ?? {};
  const passing = named.filter((doc) => {
    const values = columnsOf(doc);
    return where.every((filter) => passes(values, filter));
  });
  const sorted =
    sortBy === undefined
      ? passing
      : passing.toSorted(
          (a, b) =>
            compare(columnsOf(a)[sortBy.column] ?? null, columnsOf(b)[sortBy.column] ?? null) *
            (sortBy.descending === true ? -1 : 1),
        );
  return { docs: sorted.slice(offset, offset + limit), total: passing.length };
}

function passes(values: ColumnValues, filter: ColumnFilter): boolean {
  const value = values[filter.column] ?? null;
  if ("anyOf" in filter) return filter.anyOf.includes(value);
  if ("noneOf" in filter) return !filter.noneOf.includes(value);
  return typeof value === "number" && value >= (filter.from ?? -Infinity) && value <= (filter.to ?? Infinity);
}

/** Absent values come first in ascending order, as in the list index. */
function compare(one: string | number | null, other: string | number | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  return one < other ? -1 : 1;
}
