import { LEDGERS, type LedgerColumn, type LedgerKind } from "#shared/domain/ledger/ledger.ts";

/** So many lines a person can still look through on paper; more go into a spreadsheet. */
export const MOST_PRINTED = 3000;

const HIDDEN = ["speaker", "phone", "respondents", "parties", "whom", "person", "otherSide"];

/** Whether names or phones would be in it at all. */
export function hasHidden(columns: readonly LedgerColumn[]): boolean {
  return columns.some(({ key }) => HIDDEN.includes(key));
}

/** The column that the choice of states filters by. */
export function stateColumn(kind: LedgerKind): LedgerColumn {
  const { columns, state } = LEDGERS[kind];
  const found = columns.find(({ key }) => key === state.column);
  if (found === undefined) throw new Error(`the ledger of ${kind} has no column ${state.column}`);
  return found;
}
