import { z } from "zod";
import { CELL_PROBLEMS } from "../domain/directory/clean-cell.ts";
import { ContactPoint, DutyShift, Grid } from "../domain/directory/directory.ts";
import { IMPORT_FIELDS } from "../domain/directory/read-table.ts";
import { VillageCode } from "../domain/office/office.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { act, base, refusals } from "./common.ts";

export const ImportTarget = z.enum(["grid", "unit", "duty"]);

/** Cells as they stand in the file. Read again on import: what a page says it has read is not believed. */
const Sheet = z.object({
  target: ImportTarget,
  rows: z.array(z.array(z.string().max(2000)).max(60)).max(5000),
});

const RejectedLine = z.object({
  line: z.int(),
  problems: z.array(
    z.object({
      field: z.enum(IMPORT_FIELDS),
      problem: z.enum(CELL_PROBLEMS),
      value: z.string(),
    }),
  ),
});

export const ImportReport = z.object({
  /** Lines that are new, that change what is here, and that are here already. */
  fresh: z.int(),
  changed: z.int(),
  same: z.int(),
  rejected: z.array(RejectedLine),
  skipped: z.int(),
  ignored: z.array(z.string()),
});
export type ImportReport = z.infer<typeof ImportReport>;

const notFound = { ENTRY_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;
const headerMissing = { HEADER_MISSING: { data: z.object({ needed: z.array(z.string()) }) } } as const;

export const directory = {
  /** Grids, contact points, and the duty roster of the last month and after. */
  get: base.output(
    z.object({ grids: z.array(Grid), points: z.array(ContactPoint), shifts: z.array(DutyShift) }),
  ),
  /** Grids in use and contact points of one village: a page about a matter does not fetch the whole book. */
  ofVillage: base
    .input(z.object({ villageCode: VillageCode }))
    .output(z.object({ grids: z.array(Grid), points: z.array(ContactPoint) })),
  /** Who is on duty that day. */
  duty: base.input(z.object({ on: PlainDate })).output(z.array(DutyShift)),
  /** Adds one (no id) or changes one. Nothing is deleted: papers and matters still name it. */
  saveGrid: base
    .input(act({ grid: Grid.unwrap().partial({ id: true }) }))
    .output(Grid)
    .errors(refusals({ ...notFound, GRID_CODE_TAKEN: { data: z.object({ code: z.string() }) } })),
  savePoint: base
    .input(act({ point: ContactPoint.unwrap().partial({ id: true }) }))
    .output(ContactPoint)
    .errors(refusals(notFound)),
  saveShift: base
    .input(act({ shift: DutyShift.unwrap().partial({ id: true }) }))
    .output(DutyShift)
    .errors(refusals({ ...notFound, ENDS_BEFORE_IT_BEGINS: {} })),
  /** What an import of these rows would do. Changes nothing. */
  readImport: base.input(Sheet).output(ImportReport).errors(refusals(headerMissing)),
  /** Takes the good lines in, in one act; a grid or unit that is known by its code or name is changed. */
  import: base
    .input(act(Sheet.shape))
    .output(ImportReport)
    .errors(refusals({ ...headerMissing, NOTHING_TO_IMPORT: {} })),
};
