import { type NumberFormat, type WorkbookCell, type WorkbookTable } from "../../kernel/workbook.ts";
import type { Paragraph } from "./narrative.ts";
import { type CellFormat, printCell, type ReportCell, type ReportTable } from "./table.ts";

/** What a spreadsheet of a report is made of: a pack, or a frozen report's payload. */
interface Printable {
  readonly title: string;
  readonly tables: readonly ReportTable[];
  readonly narrative: readonly Paragraph[];
}

const NUMBER_FORMAT: Readonly<Record<Exclude<CellFormat, "text">, NumberFormat>> = {
  count: "0",
  days: "0.0",
  rate: "0.0%",
  share: "0.0%",
  change: "+0.0%;-0.0%;0.0%",
  points: '+0.0"个百分点";-0.0"个百分点";0.0"个百分点"',
  wan: "0.00",
  yuan: "0.00",
};
/** A spreadsheet keeps per cent as parts of one. */
const PERCENT: readonly CellFormat[] = ["rate", "share", "change"];

/** A sheet a table, numbers as numbers with their formats, and the written report in front. */
export function reportWorkbook({ title, tables, narrative }: Printable): readonly WorkbookTable[] {
  return [
    {
      name: "文字情况",
      caption: [title],
      columns: [
        { head: "部分", format: "text", width: 14 },
        { head: "内容", format: "text", width: 100 },
      ],
      rows: narrative.map((part) => [part.title, part.text]),
    },
    ...tables.map((table): WorkbookTable => ({
      name: table.title,
      caption: [title, table.title],
      columns: [
        { head: table.rowHead, format: "text", width: table.isList ? 6 : 28 },
        ...table.columns.map(({ name, width }) => ({
          head: name,
          format: "text" as const,
          width: Math.max(10, width * 2),
        })),
      ],
      rows: table.rows.map(({ name, level, cells }) => [
        "　".repeat(level) + name,
        ...cells.map(workbookCell),
      ]),
      notes: table.notes.map((note, index) => `注${index + 1}：${note}`),
    })),
  ];
}

/** A rate of too few cases stands as it is printed, so that nobody reckons with it. */
function workbookCell(cell: ReportCell): WorkbookCell {
  const { value, format } = cell;
  if (typeof value !== "number" || format === "text") return printCell(cell);
  return {
    value: PERCENT.includes(format) ? Number((value / 100).toFixed(5)) : value,
    numberFormat: NUMBER_FORMAT[format],
  };
}
