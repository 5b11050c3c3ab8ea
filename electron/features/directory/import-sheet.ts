import type { ImportReport } from "#shared/contract/directory.ts";
import {
  dutyKey,
  type HeaderMissing,
  type ImportedRows,
  type ImportTarget,
  readTable,
} from "#shared/domain/directory/read-table.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { Stored, Tables, TableSpec, Transaction } from "../../storage/store.ts";
import { dutyShifts, grids, units, villages } from "../../tables/office.ts";

/** Puts a document: a new one, or one that is known, changed. */
type Change = (tx: Transaction) => void;

interface Judged {
  readonly report: ImportReport;
  readonly changes: readonly Change[];
}

interface Sheet {
  readonly target: ImportTarget;
  readonly rows: readonly (readonly string[])[];
}

/** What of a file is new, changed, known already, or cannot be taken. Reads only. */
export function judgeSheet(tables: Tables, { target, rows }: Sheet): Result<Judged, HeaderMissing> {
  const surroundings = {
    villages: [...tables.table(villages).all()],
    units: [...tables.table(units).all()],
  };
  const read = readTable(target, rows, surroundings);
  if (!read.ok) return read;
  const { accepted, rejected, skipped, ignored } = read.value;
  const merge = MERGES[target](tables) as Merge<ImportedRows[typeof target]>; // one a target, above
  const merged = accepted.map(({ row }) => merge(row));
  const count = (wanted: Merged["kind"]) => merged.filter(({ kind }) => kind === wanted).length;
  return ok({
    report: {
      fresh: count("fresh"),
      changed: count("changed"),
      same: count("same"),
      rejected: rejected.map(({ line, problems }) => ({ line, problems: [...problems] })),
      skipped,
      ignored: [...ignored],
    },
    changes: merged.flatMap((each) => (each.kind === "same" ? [] : [each.put])),
  });
}

type Merged = { readonly kind: "same" } | { readonly kind: "fresh" | "changed"; readonly put: Change };
type Merge<Row> = (row: Row) => Merged;

const MERGES: { readonly [Target in ImportTarget]: (tables: Tables) => Merge<ImportedRows[Target]> } = {
  grid: (tables) => {
    const known = new Map([...tables.table(grids).all()].map((grid) => [grid.code, grid]));
    return (row) => mergeInto(grids, known.get(row.code), { ...row, active: true });
  },
  unit: (tables) => {
    const known = new Map([...tables.table(units).all()].map((unit) => [unit.name, unit]));
    return (row) =>
      mergeInto(units, known.get(row.name), { ...(known.get(row.name) ?? NEW_UNIT), ...said(row) });
  },
  duty: (tables) => {
    const known = new Map([...tables.table(dutyShifts).all()].map((shift) => [dutyKey(shift), shift]));
    return (row) => mergeInto(dutyShifts, known.get(dutyKey(row)), { ...row, active: true });
  },
};

const NEW_UNIT = {
  name: "",
  presetKey: "",
  level: "TOWNSHIP",
  residency: "NONE",
  contactName: "",
  phone: "",
  address: "",
  active: true,
} as const;

/** An empty cell does not wipe what the desk knows. */
function said<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== "")) as Row; // fewer of the same fields
}

function mergeInto<Doc extends Stored>(
  spec: TableSpec<Doc>,
  known: Doc | undefined,
  row: Omit<Doc, "id">,
): Merged {
  const merged = (id: string) => ({ ...known, ...row, id }) as Doc; // a row has every field but the id
  if (known === undefined) return { kind: "fresh", put: (tx) => tx.put(spec, merged(tx.newId())) };
  if (canonicalJson(merged(known.id)) === canonicalJson(known)) return { kind: "same" };
  return { kind: "changed", put: (tx) => tx.put(spec, merged(known.id)) };
}
