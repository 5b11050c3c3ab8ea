import type { ReportPack } from "#shared/contract/report.ts";
import { bucketsOf } from "#shared/domain/report/period.ts";
import type { ReportCell, ReportRow, ReportTable, TableId } from "#shared/domain/report/table.ts";
import { dayOf } from "#shared/kernel/plain-date.ts";

/** What a picture shows, apart from how it is drawn: the table behind it is made of the same numbers. */
export interface ChartModel {
  readonly id: "trend" | "category" | "age" | "answers";
  readonly kind: "line" | "bars" | "stacked";
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** Heads the labels in the table behind it. */
  readonly labelHead: string;
}

/** What stands in the pictures, in the language of the page. */
export interface ChartWords {
  readonly time: string;
  readonly category: string;
  readonly age: string;
  readonly unit: string;
  readonly accepted: string;
  readonly now: string;
  readonly lastYear: string;
  readonly open: string;
  readonly overdue: string;
  /** What a column or row of the official tables is called. */
  readonly nameOf: (what: "time" | "category" | "age" | "answer", of: Named) => string;
}

interface Named {
  readonly id: string;
  /** In the official table. */
  readonly name: string;
}

/** A village of the grid, and how much there was. */
export interface HeatTile {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  /** 0 = nothing, then four steps up to the most. */
  readonly step: 0 | 1 | 2 | 3 | 4;
}

type Tables = Pick<ReportPack, "tables">;

/**
 * Accepted matters by month, or by what the report's columns are, up to now: a month to come has no zero. Undefined for a single
 * month, which has no course.
 */
export function trendModel(
  pack: Tables & Pick<ReportPack, "from" | "to" | "asOf">,
  words: ChartWords,
): ChartModel | undefined {
  const table = tableOf(pack, "category-time");
  const now = bucketsOf(pack).of(dayOf(pack.asOf));
  const isOneYear = pack.from.slice(0, 4) === pack.to.slice(0, 4);
  const times = table.columns.filter(({ id }) => !TOTALS.includes(id) && id <= now);
  const total = table.rows.find(({ isTotal }) => isTotal);
  if (times.length < 2 || total === undefined) return undefined;
  return {
    id: "trend",
    kind: "line",
    labels: times.map(({ id, name }) => words.nameOf("time", { id: isOneYear ? id.slice(5) : id, name })),
    labelHead: words.time,
    series: [{ name: words.accepted, values: times.map(({ id }) => valueIn(table, total, id)) }],
  };
}

const TOTALS = ["total", "share", "last-year", "on-last-year"];

/** Kinds that had anything, beside last year's. */
export function categoryModel(pack: Tables, words: ChartWords): ChartModel {
  const table = tableOf(pack, "category-time");
  const rows = table.rows.filter(
    (row) => !row.isTotal && valueIn(table, row, "total") + valueIn(table, row, "last-year") > 0,
  );
  return {
    id: "category",
    kind: "bars",
    labels: rows.map((row) => words.nameOf("category", row)),
    labelHead: words.category,
    series: [
      { name: words.now, values: rows.map((row) => valueIn(table, row, "total")) },
      { name: words.lastYear, values: rows.map((row) => valueIn(table, row, "last-year")) },
    ],
  };
}

export function ageModel(pack: Tables, words: ChartWords): ChartModel {
  const table = tableOf(pack, "unresolved-age");
  const rows = table.rows.filter(({ isTotal }) => !isTotal);
  return {
    id: "age",
    kind: "bars",
    labels: rows.map((row) => words.nameOf("age", row)),
    labelHead: words.age,
    series: [
      { name: words.open, values: rows.map((row) => valueIn(table, row, "open")) },
      { name: words.overdue, values: rows.map((row) => valueIn(table, row, "overdue")) },
    ],
  };
}

const ANSWERS = ["on-time", "late", "returned", "open"];

/** How units answered, in the order of their names: no ranking. */
export function answersModel(pack: Tables, words: ChartWords): ChartModel {
  const table = tableOf(pack, "unit");
  const rows = table.rows.filter(({ isTotal }) => !isTotal);
  return {
    id: "answers",
    kind: "stacked",
    labels: rows.map(({ name }) => name),
    labelHead: words.unit,
    series: table.columns
      .filter(({ id }) => ANSWERS.includes(id))
      .map((column) => ({
        name: words.nameOf("answer", column),
        values: rows.map((row) => valueIn(table, row, column.id)),
      })),
  };
}

/** Villages in the order of their codes, each as dark as it had matters accepted. */
export function heatTiles(pack: Tables): readonly HeatTile[] {
  const table = tableOf(pack, "village");
  const rows = table.rows.filter(({ isTotal, level }) => !isTotal && level === 0);
  const values = rows.map((row) => valueIn(table, row, "accepted"));
  const most = Math.max(1, ...values);
  return rows.map(({ id, name }, index) => {
    const value = values[index] ?? 0;
    return { id, name, value, step: value === 0 ? 0 : stepOf(value / most) };
  });
}

function stepOf(part: number): HeatTile["step"] {
  if (part > 0.75) return 4;
  if (part > 0.5) return 3;
  return part > 0.25 ? 2 : 1;
}

/** A cell of the pack, by the names of its table, row and column. */
export function cellAt(pack: Tables, id: TableId, rowId: string, columnId: string): ReportCell | undefined {
  const table = tableOf(pack, id);
  return cellOf(
    table,
    table.rows.find((row) => row.id === rowId),
    columnId,
  );
}

function valueIn(table: ReportTable, row: ReportRow, columnId: string): number {
  return Number(cellOf(table, row, columnId)?.value ?? 0);
}

function cellOf(table: ReportTable, row: ReportRow | undefined, columnId: string): ReportCell | undefined {
  return row?.cells[table.columns.findIndex(({ id }) => id === columnId)];
}

function tableOf({ tables }: Tables, id: TableId): ReportTable {
  const table = tables.find((each) => each.id === id);
  if (table === undefined) throw new Error(`the pack has no table ${id}`);
  return table;
}
