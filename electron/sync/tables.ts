/** The desk's tables for reporting upward. The tie holds keys: it has no policy, so it never goes up. */
import type { CountyEntry, CountyItem, CountyTie, LostConflict } from "#shared/domain/sync/sync-record.ts";
import type { TableSpec } from "../storage/store.ts";
import { whole, yearAt } from "../tables/keys.ts";

export const countyTies: TableSpec<CountyTie> = { name: "county", shardOf: whole };
export const countyEntries: TableSpec<CountyEntry> = {
  name: "countyEntry",
  shardOf: ({ at }) => yearAt(at),
  columns: ({ outcome, kind }) => ({ outcome, kind }),
};
export const countyItems: TableSpec<CountyItem> = {
  name: "countyItem",
  shardOf: ({ at }) => yearAt(at),
  columns: ({ seq, closedAt, withdrawn, kind, readAt }) => ({
    seq,
    isOpen: isOpenItem({ closedAt, withdrawn, kind, readAt }) ? 1 : 0,
  }),
  keys: ({ body }) => aboutKeys(body["about"]),
};
export const lostConflicts: TableSpec<LostConflict> = {
  name: "lostConflict",
  shardOf: whole,
};

/** A notice is done with when it was read; whatever asks for something, when it was closed. */
export function isOpenItem(item: Pick<CountyItem, "closedAt" | "withdrawn" | "kind" | "readAt">): boolean {
  if (item.withdrawn) return false;
  return item.kind === "notice" ? item.readAt === null : item.closedAt === null;
}

/** Finds what the county wrote about a record. */
export function aboutKey(record: string): string {
  return `about:${record}`;
}

function aboutKeys(about: unknown): readonly string[] {
  if (typeof about !== "object" || about === null) return [];
  const { table, id } = about as { table?: unknown; id?: unknown }; // looked at on the next line
  return typeof table === "string" && typeof id === "string" ? [aboutKey(`${table}/${id}`)] : [];
}
