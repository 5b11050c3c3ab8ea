import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { forbiddenCharacter } from "../../kernel/text.ts";
import type { Unit, Village } from "../office/office.ts";
import {
  bareVillage,
  type CellProblem,
  cleanCode,
  cleanCount,
  cleanDay,
  cleanPhone,
  cleanText,
} from "./clean-cell.ts";
import type { DutyShift, Grid } from "./directory.ts";

/** What the columns of all targets are called here. */
export const IMPORT_FIELDS = [
  "code",
  "name",
  "village",
  "worker",
  "phone",
  "households",
  "people",
  "contactName",
  "address",
  "unit",
  "fromOn",
  "toOn",
  "person",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** What a file can bring. */
export type ImportTarget = "grid" | "unit" | "duty";

export interface ImportedRows {
  readonly grid: Omit<Grid, "id" | "active">;
  readonly unit: Pick<Unit, "name" | "contactName" | "phone" | "address">;
  readonly duty: Omit<DutyShift, "id" | "active">;
}

export interface ImportSurroundings {
  readonly villages: readonly Pick<Village, "id" | "name">[];
  readonly units: readonly Pick<Unit, "id" | "name">[];
}

export interface RejectedLine {
  /** Of the file, counted from 1. */
  readonly line: number;
  readonly problems: readonly {
    readonly field: ImportField;
    readonly problem: CellProblem;
    readonly value: string;
  }[];
}

export interface TableReading<Row> {
  readonly accepted: readonly { readonly line: number; readonly row: Row }[];
  readonly rejected: readonly RejectedLine[];
  /** Titles, totals and notes, which are no rows. */
  readonly skipped: number;
  /** Columns of the file that nothing was read from. */
  readonly ignored: readonly string[];
}

/** The file has no line of column heads with these. */
export interface HeaderMissing {
  readonly needed: readonly string[];
}

interface ColumnSpec {
  readonly field: ImportField;
  /** Heads under which offices keep it; the first is the one we ask for. */
  readonly heads: readonly string[];
  readonly required: boolean;
  /** A merged cell is empty in every line but its first. */
  readonly fillDown?: boolean;
}

const COLUMNS: Readonly<Record<ImportTarget, readonly ColumnSpec[]>> = {
  grid: [
    { field: "code", heads: ["网格编码", "网格编号", "网格代码", "编码", "编号", "代码"], required: true },
    { field: "name", heads: ["网格名称", "网格", "名称"], required: false },
    {
      field: "village",
      heads: ["所属村", "村社区", "所属村社区", "村居", "行政村", "村名", "村", "社区"],
      required: true,
      fillDown: true,
    },
    { field: "worker", heads: ["网格员", "网格员姓名", "专职网格员", "姓名"], required: false },
    {
      field: "phone",
      heads: ["联系电话", "电话", "手机", "手机号", "手机号码", "联系方式", "网格员电话"],
      required: false,
    },
    { field: "households", heads: ["户数", "住户数"], required: false },
    { field: "people", heads: ["人口", "人口数", "人数", "常住人口"], required: false },
  ],
  unit: [
    { field: "name", heads: ["单位名称", "单位", "部门", "部门名称"], required: true },
    { field: "contactName", heads: ["联系人", "联络员", "负责人"], required: false },
    { field: "phone", heads: ["联系电话", "电话", "办公电话", "手机", "联系方式"], required: false },
    { field: "address", heads: ["地址", "办公地址", "办公地点"], required: false },
  ],
  duty: [
    { field: "unit", heads: ["单位", "单位名称", "部门"], required: false, fillDown: true },
    { field: "fromOn", heads: ["开始日期", "值班日期", "日期", "起始日期"], required: true },
    { field: "toOn", heads: ["结束日期", "终止日期", "截止日期"], required: false },
    { field: "person", heads: ["值班人员", "值班人", "姓名", "带班领导"], required: true },
    { field: "phone", heads: ["联系电话", "电话", "手机", "联系方式"], required: false },
  ],
};

/** Titles stand above the heads, but not more lines than these. */
const HEADER_WITHIN = 12;
const NOT_A_ROW = /^(合计|总计|小计|备注|注[:：]|说明|填表|制表)/u;

/** The heads a file for this needs, and those it may have, as we ask for them. */
export function importColumns(target: ImportTarget): { readonly head: string; readonly required: boolean }[] {
  return COLUMNS[target].map(({ heads, required }) => ({ head: heads[0] ?? "", required }));
}

/**
 * Reads a table that another office or program made: title lines, other names of columns, merged cells, wide digits, totals.
 * A line is taken whole or not at all, and every line that is not taken says why.
 */
export function readTable<Target extends ImportTarget>(
  target: Target,
  rows: readonly (readonly string[])[],
  surroundings: ImportSurroundings,
): Result<TableReading<ImportedRows[Target]>, HeaderMissing> {
  const header = findHeader(COLUMNS[target], rows);
  if (header === undefined)
    return err({
      needed: COLUMNS[target].flatMap(({ required, heads }) => (required ? heads.slice(0, 1) : [])),
    });

  const read = READERS[target] as RowReader<ImportedRows[Target]>; // one reader a target
  const find = finder(surroundings);
  const accepted: { line: number; row: ImportedRows[Target] }[] = [];
  const rejected: RejectedLine[] = [];
  const seen = new Set<string>();
  const above = new Map<ImportField, string>();
  let skipped = header.at;
  for (const [index, cells] of rows.entries()) {
    if (index <= header.at) continue;
    const texts = cells.map(cleanText);
    const first = texts.find((text) => text !== "");
    if (first === undefined) continue;
    if (NOT_A_ROW.test(first)) {
      skipped += 1;
      continue;
    }
    const line = new Line(cells, header.columns, above);
    const row = read(line, find);
    const key = row && keyOf(row);
    if (row && key !== undefined && seen.has(key)) line.reject(KEY_FIELD[target], "twice");
    if (row && line.problems.length === 0) {
      seen.add(key ?? "");
      accepted.push({ line: index + 1, row });
    } else rejected.push({ line: index + 1, problems: line.problems });
  }
  return ok({ accepted, rejected, skipped, ignored: header.ignored });
}

interface Header {
  readonly at: number;
  readonly columns: ReadonlyMap<ColumnSpec, number>;
  readonly ignored: readonly string[];
}

/** The first line that has all heads we need. */
function findHeader(specs: readonly ColumnSpec[], rows: readonly (readonly string[])[]): Header | undefined {
  for (const [at, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
    const heads = cells.map(bareHead);
    const columns = new Map<ColumnSpec, number>();
    for (const spec of specs) {
      const index = spec.heads
        .map((head) => heads.findIndex((each, i) => each === head && ![...columns.values()].includes(i)))
        .find((found) => found >= 0);
      if (index !== undefined) columns.set(spec, index);
    }
    if (specs.every((spec) => !spec.required || columns.has(spec))) {
      const taken = new Set(columns.values());
      const ignored = cells.map(cleanText).filter((head, i) => head !== "" && !taken.has(i));
      return { at, columns, ignored };
    }
  }
  return undefined;
}

/** 村（社区） and 村/社区 are one head. */
function bareHead(cell: string): string {
  return cleanText(cell)
    .normalize("NFKC")
    .replace(/[\s()（）/／*、:：]/gu, "");
}

/** One line of the file: gives its cells and gathers what is wrong with them. */
class Line {
  readonly problems: { field: ImportField; problem: CellProblem; value: string }[] = [];
  readonly #cells = new Map<ImportField, string>();

  constructor(cells: readonly string[], columns: Header["columns"], above: Map<ImportField, string>) {
    for (const [{ field, fillDown = false, required }, index] of columns) {
      const own = cells[index] ?? "";
      const text = fillDown && cleanText(own) === "" ? (above.get(field) ?? "") : own;
      if (fillDown) above.set(field, text);
      this.#cells.set(field, text);
      if (required && cleanText(text) === "") this.reject(field, "missing");
    }
  }

  reject(field: ImportField, problem: CellProblem): void {
    this.problems.push({ field, problem, value: (this.#cells.get(field) ?? "").slice(0, 60) });
  }

  cell(field: ImportField): string {
    return this.#cells.get(field) ?? "";
  }

  text(field: ImportField, most: number): string {
    const text = cleanText(this.cell(field));
    if (text.length > most) this.reject(field, "too-long");
    if (forbiddenCharacter(text) !== undefined) this.reject(field, "control-character");
    return text;
  }

  /** What a reader of cells gives; null, and a problem, when it refuses. */
  read<Value>(field: ImportField, reader: (cell: string) => Result<Value, CellProblem>): Value | null {
    const read = reader(this.cell(field));
    if (read.ok) return read.value;
    this.reject(field, read.error);
    return null;
  }

  code(field: ImportField, most: number): string {
    const code = this.read(field, cleanCode) ?? "";
    if (code.length > most) this.reject(field, "too-long");
    return code;
  }

  phone(field: ImportField): string {
    const phone = this.read(field, cleanPhone) ?? "";
    if (phone.length > 40) this.reject(field, "too-long");
    return phone;
  }
}

interface Finder {
  readonly village: (cell: string) => Result<string, CellProblem>;
  readonly unit: (cell: string) => Result<string | null, CellProblem>;
}

function finder({ villages, units }: ImportSurroundings): Finder {
  const byVillage = new Map(
    villages.flatMap(({ id, name }) => [[id, id] as const, [bareVillage(name), id] as const]),
  );
  const byUnit = new Map(units.map(({ id, name }) => [cleanText(name), id] as const));
  return {
    village: (cell) => {
      const found = byVillage.get(cleanText(cell)) ?? byVillage.get(bareVillage(cell));
      return found === undefined ? err("unknown-village") : ok(found);
    },
    unit: (cell) => {
      const name = cleanText(cell);
      if (name === "") return ok(null);
      const found = byUnit.get(name);
      return found === undefined ? err("unknown-unit") : ok(found);
    },
  };
}

type RowReader<Row> = (line: Line, find: Finder) => Row | undefined;

const READERS: { readonly [Target in ImportTarget]: RowReader<ImportedRows[Target]> } = {
  grid: (line, find) => {
    const villageCode = line.cell("village") === "" ? null : line.read("village", find.village);
    const code = line.code("code", 20);
    const name = line.text("name", 60);
    const worker = line.text("worker", 40);
    const phone = line.phone("phone");
    const households = line.read("households", cleanCount);
    const people = line.read("people", cleanCount);
    if (villageCode === null) return undefined;
    return { code, name, villageCode, worker, phone, households, people };
  },
  unit: (line) => ({
    name: line.text("name", 60),
    contactName: line.text("contactName", 40),
    phone: line.phone("phone"),
    address: line.text("address", 120),
  }),
  duty: (line, find) => {
    const unitId = line.read("unit", find.unit);
    const fromOn = line.read("fromOn", cleanDay);
    const toOn = line.read("toOn", cleanDay) ?? fromOn;
    const person = line.text("person", 40);
    const phone = line.phone("phone");
    if (fromOn === null || toOn === null) return undefined;
    if (toOn < fromOn) line.reject("toOn", "ends-before-it-begins");
    return { unitId, fromOn, toOn, person, phone };
  },
};

const KEY_FIELD: Readonly<Record<ImportTarget, ImportField>> = { grid: "code", unit: "name", duty: "person" };

/** What makes two lines the same thing. */
function keyOf(row: ImportedRows[ImportTarget]): string {
  if ("code" in row) return row.code;
  return "fromOn" in row ? dutyKey(row) : row.name;
}

/** What makes a line and a shift the same. */
export function dutyKey({
  unitId,
  fromOn,
  person,
}: {
  unitId: string | null;
  fromOn: PlainDate;
  person: string;
}): string {
  return `${unitId ?? ""} ${fromOn} ${person}`;
}
