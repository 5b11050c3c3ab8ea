import type { Ledger } from "#shared/contract/sync.ts";
import { POLICY } from "#shared/domain/sync/policy-tables.ts";
import type { Stored, Tables, TableSpec } from "../../storage/store.ts";
import { currentEpoch, findTie, type SyncDesk } from "../../sync/sync-desk.ts";
import { stateOf } from "../../sync/sync-state.ts";
import { countyItems } from "../../sync/tables.ts";
import { ALL_TABLES } from "../../tables.ts";
import { offices } from "../../tables/office.ts";

/** Queries shown on the one page. */
const MOST_QUERIES = 50;

export async function ledgerOf(desk: SyncDesk): Promise<Ledger> {
  const { store } = desk.opened;
  const tie = findTie(store);
  const { epoch, office } = currentEpoch(desk);
  const receipt = tie?.receipt?.stated ?? null;
  const held = receipt?.epoch === epoch ? receipt.lastSeq : 0;
  const waiting = await stateOf(desk.opened).waiting.count(store, held);
  const { ids } = store.table(countyItems).select({
    where: [{ column: "isOpen", anyOf: [1] }],
    sortBy: { column: "seq", descending: true },
    limit: MOST_QUERIES,
  });
  return {
    office,
    centerName: store.table(offices).get("office").centerName,
    county: tie?.county?.name ?? "",
    madeAt: desk.now(),
    epoch,
    ownSeq: store.last().seq,
    receipt,
    kinds: Object.entries(POLICY).map(([table, { label }]) => ({
      table,
      label,
      own: store.table(specOf(table)).count(),
      county: receipt ? (receipt.totals[table] ?? 0) : null,
      waiting: waiting.records.get(table) ?? 0,
    })),
    exceptions: (receipt?.exceptions ?? []).map(({ table, id, seq, reason }) => ({
      table,
      no: numberOf(store, table, id),
      seq,
      reason,
    })),
    queries: ids.map((id) => store.table(countyItems).get(id)),
  };
}

function numberOf(tables: Tables, table: string, id: string): string {
  const doc = tables.table(specOf(table)).find(id) as { readonly no?: unknown } | undefined; // looked at on the next line
  return typeof doc?.no === "string" ? doc.no : id;
}

function specOf(name: string): TableSpec<Stored> {
  const known = ALL_TABLES.find((spec) => spec.name === name);
  return (known as TableSpec<Stored> | undefined) ?? { name, shardOf: () => "all" }; // only read from
}
