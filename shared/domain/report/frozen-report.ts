import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant } from "../../kernel/plain-date.ts";
import { requiredLine } from "../../kernel/text.ts";
import { VillageCode } from "../office/office.ts";
import { Actor } from "../paper/actor.ts";
import { Paragraph } from "./narrative.ts";
import { Period, periodKey } from "./period.ts";
import { printCell, type ReportTable, TableId } from "./table.ts";

/** One number of a report in words of its own: what goes up, and what a correction is compared by. */
export const Figure = z
  .object({
    table: TableId,
    row: z.string(),
    column: z.string(),
    /** 工作总体情况 · 受理数（件） · 本期 */
    label: z.string(),
    printed: z.string(),
  })
  .readonly();
export type Figure = z.infer<typeof Figure>;

/** A number or a paragraph that a correction (更正) changes. Null: it was not, or is no longer, in the report. */
export const Difference = z
  .object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() })
  .readonly();
export type Difference = z.infer<typeof Difference>;

/**
 * A report as it was handed in (定稿): its paper holds every table and the text as edited, under a number and a digest. What is
 * recorded later changes nothing in it; a correction is a report of its own that says what differs.
 */
export const FrozenReport = z
  .object({
    id: RecordId,
    no: z.string(),
    title: z.string(),
    period: Period,
    villageCode: VillageCode.nullable(),
    paperId: RecordId,
    digest: z.string(),
    frozenAt: Instant,
    frozenBy: Actor,
    figures: z.array(Figure).readonly(),
    narrative: z.array(Paragraph).readonly(),
    /** The report it corrects, and why; null for a first report. */
    corrects: z
      .object({ reportId: RecordId, no: z.string(), reason: requiredLine(300) })
      .readonly()
      .nullable(),
    correctedBy: z.object({ reportId: RecordId, no: z.string() }).readonly().nullable(),
  })
  .readonly();
export type FrozenReport = z.infer<typeof FrozenReport>;

/** What a report is about: there is one first report of each, and then corrections. */
export function subjectOf(period: Period, villageCode: string | null): string {
  return `${periodKey(period)}/${villageCode ?? "all"}`;
}

/** The numbers of a report; lists of records are left out, as they are no sums. */
export function figuresOf(tables: readonly ReportTable[]): readonly Figure[] {
  return tables
    .filter(({ isList }) => !isList)
    .flatMap(({ id, title, columns, rows }) =>
      rows.flatMap((row) =>
        columns.flatMap((column, index) => {
          const cell = row.cells[index];
          if (cell === undefined) return [];
          const label = [title, row.name, ...(columns.length > 1 ? [column.name] : [])].join(" · ");
          return [{ table: id, row: row.id, column: column.id, label, printed: printCell(cell) }];
        }),
      ),
    );
}

interface Compared {
  readonly tables: readonly ReportTable[];
  readonly narrative: readonly Paragraph[];
}

/** Field by field, what the later report says otherwise: numbers first, then paragraphs. */
export function differencesOf(before: Compared, after: Compared): readonly Difference[] {
  const [then, now] = [said(before), said(after)];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((at) => {
    const [old, fresh] = [then.get(at), now.get(at)];
    if (old?.text === fresh?.text) return [];
    const label = (fresh ?? old)?.label ?? at;
    return [{ label, before: old?.text ?? null, after: fresh?.text ?? null }];
  });
}

function said({ tables, narrative }: Compared): ReadonlyMap<string, { label: string; text: string }> {
  return new Map([
    ...figuresOf(tables).map(
      ({ table, row, column, label, printed }) =>
        [`${table}/${row}/${column}`, { label, text: printed }] as const,
    ),
    ...narrative.map(({ id, title, text }) => [`narrative/${id}`, { label: title, text }] as const),
  ]);
}
