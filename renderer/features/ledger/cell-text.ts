import type { TFunction } from "i18next";
import type { CellFormat, WorkbookCell } from "#shared/kernel/workbook.ts";
import type { LedgerColumn, LedgerKind } from "#shared/domain/ledger/ledger.ts";
import { printYuan } from "#shared/kernel/money.ts";
import type { TextKey } from "#shared/locales/texts.ts";

type Cell = string | number | null;

/** The head of a column in the language of `t`. */
export function headText(t: TFunction, { key }: LedgerColumn): string {
  return t(`ledger.column.${key}` as TextKey); // every column has a head: a test asks for it
}

export function kindText(t: TFunction, kind: LedgerKind): string {
  return t(`ledger.kind.${kind}`);
}

/** A cell in words, in the language of `t`. */
export function cellText(t: TFunction, column: LedgerColumn, value: Cell): string {
  if (value === null || value === "") return "";
  switch (column.kind) {
    case "code":
      return wordOf(t, `codes.${column.table}.${value}`, String(value));
    case "word":
      return wordOf(t, `${column.words}.${value}`, String(value));
    case "money":
      return typeof value === "number" ? printYuan(value) : value;
    case "text":
    case "day":
    case "number":
      return String(value);
  }
}

/** What goes into a spreadsheet: days and numbers as they are, everything else in words. */
export function workbookCell(t: TFunction, column: LedgerColumn, value: Cell): WorkbookCell {
  return formatOf(column) === "text" ? cellText(t, column, value) : value;
}

export function formatOf({ kind }: LedgerColumn): CellFormat {
  return kind === "code" || kind === "word" ? "text" : kind;
}

/** A code that a later table lacks stands for itself. */
function wordOf(t: TFunction, key: string, code: string): string {
  return (t as (key: string, options: { defaultValue: string }) => string)(key, { defaultValue: code }); // the key is put together from data
}
