import { type CellObject, SSF, utils, type WorkSheet, write } from "@e965/xlsx";

/** What a column of a spreadsheet holds: days and numbers are cells one can reckon with. Money comes in fen and stands in yuan. */
export type CellFormat = "text" | "day" | "number" | "money";
/** A number with a format of its own, where the rows of a column differ. */
export interface FormattedNumber {
  readonly value: number;
  readonly numberFormat: NumberFormat;
}
export type WorkbookCell = string | number | FormattedNumber | null;

export interface WorkbookTable {
  /** On the tab. */
  readonly name: string;
  /** Lines above the heads. */
  readonly caption: readonly string[];
  readonly columns: readonly { readonly head: string; readonly format: CellFormat; readonly width: number }[];
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Lines below the rows. */
  readonly notes?: readonly string[];
}

/** A spreadsheet's day 0. Its day 60 never was, which no register here reaches back to. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** Of tabs: `: \ / ? * [ ]` are not allowed, nor is more than this. */
const MOST_IN_NAME = 31;

const DAY_FORMAT = "yyyy-mm-dd";
/** Numbers below this belong to formats that every program brings itself; some readers look no further. */
const NUMBER_FORMATS = [
  "0",
  "0.0",
  "0.00",
  "0.0%",
  "+0.0%;-0.0%;0.0%",
  '+0.0"个百分点";-0.0"个百分点";0.0"个百分点"',
] as const;
export type NumberFormat = (typeof NUMBER_FORMATS)[number];
const formats = SSF as { readonly load: (format: string, at: number) => void }; // the library leaves it untyped
for (const [index, format] of [DAY_FORMAT, ...NUMBER_FORMATS].entries()) formats.load(format, 164 + index);

/** One workbook with a sheet a table, its heads with a filter. */
export function workbookBytes(tables: readonly WorkbookTable[]): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const table of tables)
    utils.book_append_sheet(
      book,
      sheetOf(table),
      table.name.replaceAll(/[:\\/?*[\]]/g, " ").slice(0, MOST_IN_NAME),
    );
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer); // as `type: "array"` says
}

function sheetOf({ caption, columns, rows, notes = [] }: WorkbookTable): WorkSheet {
  const heads = columns.map(({ head }): CellObject => ({ t: "s", v: head }));
  const lines = rows.map((row) => columns.map(({ format }, index) => cellOf(format, row[index] ?? null)));
  const sheet = utils.aoa_to_sheet([...linesOf(caption), heads, ...lines, ...linesOf(notes)]);
  sheet["!cols"] = columns.map(({ width }) => ({ wch: width }));
  if (columns.length > 0) {
    const first = { r: caption.length, c: 0 };
    const last = { r: caption.length + rows.length, c: columns.length - 1 };
    sheet["!autofilter"] = { ref: utils.encode_range(first, last) };
  }
  return sheet;
}

function linesOf(lines: readonly string[]): CellObject[][] {
  return lines.map((line) => [{ t: "s", v: line }]);
}

function cellOf(format: CellFormat, value: WorkbookCell): CellObject | null {
  if (value === null || value === "") return null;
  if (typeof value === "object") return { t: "n", v: value.value, z: value.numberFormat };
  if (format === "day" && typeof value === "string")
    return { t: "n", v: (Date.parse(`${value}T00:00:00.000Z`) - DAY_ZERO) / DAY_MS, z: DAY_FORMAT };
  if (format === "money" && typeof value === "number") return { t: "n", v: value / 100, z: "#,##0.00" };
  return typeof value === "number" ? { t: "n", v: value } : { t: "s", v: value };
}
