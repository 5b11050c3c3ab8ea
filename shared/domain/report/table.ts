import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";

/**
 * How a number is to be read. `rate` and `share` in per cent, `change` is a change in per cent, `points` the change of a rate
 * (个百分点), `wan` in 万元; the value is rounded as it prints.
 */
export const CellFormat = z.enum([
  "text",
  "count",
  "days",
  "rate",
  "share",
  "change",
  "points",
  "wan",
  "yuan",
]);
export type CellFormat = z.infer<typeof CellFormat>;

/** One field of a table of the report. */
export const ReportCell = z
  .object({
    /** Null: there is nothing to say: a change from nothing, a rate of fewer than five cases. */
    value: z.union([z.number(), z.string()]).nullable(),
    format: CellFormat,
    /** Names the records behind it for `report.listBehind`; null where nothing was counted: words, changes. For a rate, its numerator. */
    key: z.string().nullable(),
    /** For a rate: how many cases it is of, and their key. */
    n: z.int().nullable(),
    ofKey: z.string().nullable(),
  })
  .readonly();
export type ReportCell = z.infer<typeof ReportCell>;

export const ReportColumn = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Room it wants, in Chinese characters. */
    width: z.number(),
  })
  .readonly();
export type ReportColumn = z.infer<typeof ReportColumn>;

export const ReportRow = z
  .object({
    id: z.string(),
    name: z.string(),
    /** 1: stands below the row before it (其中). */
    level: z.int(),
    /** A row of sums. */
    isTotal: z.boolean(),
    /** The matter a row of a list is about. */
    matterId: RecordId.nullable(),
    cells: z.array(ReportCell).readonly(),
  })
  .readonly();
export type ReportRow = z.infer<typeof ReportRow>;

export const TableId = z.enum([
  "headline",
  "moj-a",
  "moj-b",
  "moj-c",
  "category-time",
  "village",
  "unit",
  "source",
  "outcome",
  "risk",
  "repeat",
  "unresolved-age",
  "unresolved",
  "mediator",
  "confirmation",
]);
export type TableId = z.infer<typeof TableId>;

/** A table of the pack; rows have a cell for each of the columns. */
export const ReportTable = z
  .object({
    id: TableId,
    title: z.string(),
    /** What heads the names of the rows: 项目, 类别, 单位. */
    rowHead: z.string(),
    /** A list of records: not sums, so neither compared nor sent up. */
    isList: z.boolean(),
    columns: z.array(ReportColumn).readonly(),
    rows: z.array(ReportRow).readonly(),
    /** Footnotes, as printed below the table. */
    notes: z.array(z.string()).readonly(),
  })
  .readonly();
export type ReportTable = z.infer<typeof ReportTable>;

/** A cell that opens a list: records were counted, or there were cases to take a rate of. */
export interface CountedCell extends ReportCell {
  readonly key: string;
}

export function isCounted(cell: ReportCell): cell is CountedCell {
  return cell.key !== null && (cell.n === null ? cell.value !== 0 && cell.value !== null : cell.n > 0);
}

/** What stands where there is nothing to say. */
const NOTHING = "—";

/** A cell as it is printed, also on screen: 12 · 98.3% · +2.1个百分点 · 3.20. */
export function printCell({ value, format, n }: ReportCell): string {
  if (value === null) return n === null || n === 0 ? NOTHING : `${NOTHING}（n=${n}）`;
  if (typeof value === "string") return value;
  switch (format) {
    case "text":
    case "count":
      return String(value);
    case "days":
      return value.toFixed(1);
    case "rate":
    case "share":
      return `${value.toFixed(1)}%`;
    case "change":
      return `${signed(value)}%`;
    case "points":
      return `${signed(value)}个百分点`;
    case "wan":
    case "yuan":
      return value.toFixed(2);
  }
}

function signed(value: number): string {
  return value > 0 ? `+${value.toFixed(1)}` : value.toFixed(1);
}
