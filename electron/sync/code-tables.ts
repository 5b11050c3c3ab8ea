import { type CodeTable, codeItems } from "#shared/domain/sync/code-table.ts";
import { DownBodies, DownEntry } from "#shared/domain/sync/down.ts";
import { readSigned } from "#shared/domain/sync/signed.ts";
import type { CountyEntry } from "#shared/domain/sync/sync-record.ts";
import type { Tables } from "../storage/store.ts";
import { countyEntries } from "./tables.ts";

/** What the county sent of one kind, the oldest first. There are few of them: a table is sent a few times a year. */
export function sentTables(tables: Tables, kind: "deadline-rules" | "code-table"): readonly CountyEntry[] {
  const entries = tables.table(countyEntries);
  return entries
    .select({ where: [{ column: "kind", anyOf: [kind] }], limit: Number.MAX_SAFE_INTEGER })
    .ids.map((id) => entries.get(id))
    .sort((a, b) => a.seq - b.seq);
}

/** Every code table by its name, each as it was sent last; the oldest name first. */
export function codeTables(tables: Tables): ReadonlyMap<string, CodeTable> {
  const found = new Map<string, CodeTable>();
  for (const { signed, at } of sentTables(tables, "code-table")) {
    const body = DownBodies["code-table"].safeParse(readSigned(DownEntry, signed)?.body).data;
    if (body) {
      const { table: name, version, items } = body;
      found.set(name, { name, version, at, items: codeItems(items) });
    }
  }
  return found;
}
