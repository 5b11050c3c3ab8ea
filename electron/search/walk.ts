import { searchableOf } from "#shared/domain/search/searchable.ts";
import type { Stored, Tables, TableSpec } from "../storage/store.ts";
import { ALL_TABLES } from "../tables.ts";

export interface FoundDocument {
  readonly table: string;
  readonly doc: Stored;
  readonly at: number;
}

const SPECS = new Map(
  ALL_TABLES.filter(({ name }) => searchableOf(name)).map((spec) => [
    spec.name,
    spec as unknown as TableSpec<Stored>, // each only sees documents of its own table
  ]),
);

export function specOf(table: string): TableSpec<Stored> | undefined {
  return SPECS.get(table);
}

export function countSearchable(tables: Tables): number {
  let count = 0;
  for (const spec of SPECS.values()) count += tables.table(spec).count();
  return count;
}

/** When a record was first recorded, in milliseconds; 0 for what has no time of its own. */
export function recordedAt(table: string, doc: Stored): number {
  const at = searchableOf(table)?.at(doc) ?? null;
  return at === null ? 0 : Date.parse(at);
}

/** Every document that can be found, the newest first as far as each table keeps them in order. */
export function* walkNewest(tables: Tables): Generator<FoundDocument> {
  const heads = [...SPECS.values()].map((spec) => {
    const rest = backwards(tables, spec);
    return { rest, next: rest.next() };
  });
  for (;;) {
    let newest: (typeof heads)[number] | undefined;
    for (const head of heads) {
      if (head.next.done === true) continue;
      if (newest === undefined || head.next.value.at > (newest.next.value as FoundDocument).at) newest = head; // not done, as looked at
    }
    if (newest === undefined) return;
    yield newest.next.value as FoundDocument; // not done, as looked at
    newest.next = newest.rest.next();
  }
}

function* backwards(tables: Tables, spec: TableSpec<Stored>): Generator<FoundDocument> {
  for (const doc of tables.table(spec).scan("newest first"))
    yield { table: spec.name, doc, at: recordedAt(spec.name, doc) };
}
