import type { LedgerProgress, LedgerRow } from "#shared/contract/ledger.ts";
import { LEDGERS, type LedgerKind } from "#shared/domain/ledger/ledger.ts";
import { header } from "../../acts.ts";
import { desk } from "../../context.ts";
import type { Entry } from "./rows.ts";
import { pageOf, walk } from "./sources.ts";

/** Rows sent at once: few enough that the page shows how far it is, many enough that sending is not the work. */
const BATCH = 400;

export const list = desk.ledger.list.handler(async ({ input, context }) => {
  const { kind, filter, offset, limit } = input;
  const { entries, total } = await pageOf(context.store, kind, filter, offset, limit);
  return { rows: entries.map((entry) => rowOf(kind, entry)), total };
});

export const exportLedger = desk.ledger.export.handler(async function* ({ input, context, signal }) {
  const { kind, filter, columns, unmask } = input;
  const isOpen = unmask.trim() !== "";
  // The line is in the journal before a row leaves the desk.
  const reason = `${kind} ${filter.from}—${filter.to}${isOpen ? `：${unmask.trim()}` : ""}`;
  const act = isOpen ? "ledger.exportWhole" : "ledger.export";
  await context.store.commit(header(context, act, input.requestId, { reason }), () => undefined);

  let rows: LedgerRow["cells"][string][][] = [];
  let sent = 0;
  const batch = (done: number, of: number): LedgerProgress => {
    const progress: LedgerProgress = { phase: "rows", rows, done, of };
    sent += rows.length;
    rows = [];
    return progress;
  };
  let last = { done: 0, of: 0 };
  for await (const { row, done, of } of walk(context.store, kind, filter)) {
    if (signal?.aborted === true) return;
    last = { done, of };
    if (row === undefined) {
      yield batch(done, of);
      continue;
    }
    const cells = cellsOf(kind, row.entry, isOpen);
    rows.push(columns.map((key) => cells[key] ?? null));
    if (rows.length >= BATCH) yield batch(done, of);
  }
  yield batch(last.done, last.of);
  yield { phase: "end", rows: sent, at: context.now() };
});

export const ledger = { list, export: exportLedger };

function rowOf(kind: LedgerKind, entry: Entry): LedgerRow {
  return { key: entry.key, opens: entry.opens, cells: cellsOf(kind, entry, false) };
}

function cellsOf(kind: LedgerKind, { cells }: Entry, isOpen: boolean): LedgerRow["cells"] {
  return Object.fromEntries(
    LEDGERS[kind].columns.map(({ key }) => {
      const value = cells[key] ?? null;
      if (value === null || typeof value !== "object") return [key, value];
      return [key, value.map(({ masked, whole }) => (isOpen ? whole : masked)).join("、")];
    }),
  );
}
