import { withAllBelow } from "#shared/codes/categories.ts";
import { LEDGERS, type LedgerFilter, type LedgerKind } from "#shared/domain/ledger/ledger.ts";
import { Slices } from "../../slices.ts";
import type { ColumnFilter, Store, Stored, Tables, TableSpec } from "../../storage/store.ts";
import { dayColumn } from "../../tables/keys.ts";
import { matters, visits } from "../../tables/matter.ts";
import { mediationCases } from "../../tables/mediation.ts";
import { slips } from "../../tables/slip.ts";
import { screenings } from "../../tables/watch.ts";
import {
  caseEntry,
  caseFollowUpEntries,
  followUpEntries,
  matterEntry,
  screeningEntries,
  slipEntry,
  visitEntry,
  type Entry,
} from "./rows.ts";

/** Where the rows of a ledger come from, and which list columns answer its filter. */
interface Source {
  /** Records of the period in the order of the ledger, and how many rows each makes. */
  readonly ids: (tables: Tables, filter: LedgerFilter) => readonly string[];
  readonly entries: (tables: Tables, id: string) => readonly Entry[];
}

interface Columns {
  readonly on: string;
  readonly category?: string;
  readonly villageCode?: string;
  readonly state?: string;
}

function source<D extends Stored>(
  spec: TableSpec<D>,
  columns: Columns,
  entries: (tables: Tables, doc: D) => readonly Entry[],
  /** A record of later days may have rows of earlier ones too. */
  isOpenEnded = false,
): Source {
  return {
    ids: (tables, filter) =>
      tables.table(spec).select({
        where: wheres(columns, filter, isOpenEnded),
        sortBy: { column: columns.on },
        limit: Number.MAX_SAFE_INTEGER,
      }).ids,
    entries: (tables, id) => entries(tables, tables.table(spec).get(id)),
  };
}

const SOURCES: Readonly<Record<LedgerKind, readonly Source[]>> = {
  visits: [
    source(
      visits,
      { on: "visitedOn", category: "category", villageCode: "villageCode", state: "channel" },
      (tables, visit) => [visitEntry(tables, visit)],
    ),
  ],
  matters: [
    source(
      matters,
      { on: "openedOn", category: "category", villageCode: "villageCode", state: "status" },
      (tables, matter) => [matterEntry(tables, matter)],
    ),
  ],
  cases: [
    source(mediationCases, { on: "openedOn", category: "category", state: "status" }, (tables, mediation) => [
      caseEntry(tables, mediation),
    ]),
  ],
  slips: [source(slips, { on: "issuedOn", state: "outcome" }, (tables, slip) => [slipEntry(tables, slip)])],
  screenings: [
    source(screenings, { on: "reportedOn", villageCode: "villageCode" }, (_, report) =>
      screeningEntries(report),
    ),
  ],
  followUps: [
    source(
      matters,
      { on: "askedOn", category: "category", villageCode: "villageCode" },
      followUpEntries,
      true,
    ),
    source(mediationCases, { on: "askedOn" }, caseFollowUpEntries, true),
  ],
};

/** Ledgers of which every record makes one row: their pages are read without looking at the rest. */
const ONE_EACH: readonly LedgerKind[] = ["visits", "matters", "cases", "slips"];

/** Where a row is found again without looking at the others. */
interface Place {
  readonly each: Source;
  readonly id: string;
  /** Which of the rows of its record. */
  readonly nth: number;
}

export interface Step {
  readonly row: { readonly entry: Entry; readonly place: Place } | undefined;
  readonly done: number;
  readonly of: number;
}

/** All rows of a ledger, oldest first. Also tells of the records that turn out to have none, so that progress is seen. */
export async function* walk(tables: Tables, kind: LedgerKind, filter: LedgerFilter): AsyncGenerator<Step> {
  const slices = new Slices();
  const all = SOURCES[kind].map((each) => ({ each, ids: each.ids(tables, filter) }));
  const of = all.reduce((sum, { ids }) => sum + ids.length, 0);
  // Rows of one source come in their order; those of several are put in order before the first is told.
  const found: NonNullable<Step["row"]>[] = [];
  let done = 0;
  for (const { each, ids } of all) {
    for (const id of ids) {
      done += 1;
      for (const [nth, entry] of rowsOf(kind, filter, each.entries(tables, id)).entries()) {
        const row = { entry, place: { each, id, nth } };
        if (all.length === 1) yield { row, done, of };
        else found.push(row);
      }
      if (done % 500 === 0) yield { row: undefined, done, of };
      await slices.turn();
    }
  }
  found.sort((a, b) => (a.entry.on < b.entry.on ? -1 : a.entry.on > b.entry.on ? 1 : 0));
  for (const row of found) yield { row, done, of };
}

/** One page of a ledger. */
export async function pageOf(
  store: Store,
  kind: LedgerKind,
  filter: LedgerFilter,
  offset: number,
  limit: number,
): Promise<{ readonly entries: readonly Entry[]; readonly total: number }> {
  const [only] = SOURCES[kind];
  if (only !== undefined && ONE_EACH.includes(kind) && isAnswered(kind, filter)) {
    const ids = only.ids(store, filter);
    return {
      entries: ids.slice(offset, offset + limit).flatMap((id) => only.entries(store, id)),
      total: ids.length,
    };
  }
  const places = await placesOf(store, kind, filter);
  return {
    entries: places
      .slice(offset, offset + limit)
      .flatMap(({ each, id, nth }) => rowsOf(kind, filter, each.entries(store, id))[nth] ?? []),
    total: places.length,
  };
}

interface Kept {
  readonly of: string;
  readonly places: readonly Place[];
}

/** Of the ledger somebody turns the pages of: looked for once, until something is recorded. */
const keptByStore = new WeakMap<Store, Kept>();

async function placesOf(store: Store, kind: LedgerKind, filter: LedgerFilter): Promise<readonly Place[]> {
  const of = JSON.stringify([store.last().seq, kind, filter]);
  const kept = keptByStore.get(store);
  if (kept?.of === of) return kept.places;
  const places: Place[] = [];
  for await (const { row } of walk(store, kind, filter)) if (row !== undefined) places.push(row.place);
  keptByStore.set(store, { of, places });
  return places;
}

/** Whether the list index alone knows which records pass. */
function isAnswered(kind: LedgerKind, { category, villageCode }: LedgerFilter): boolean {
  if (kind === "slips") return category === undefined && villageCode === undefined;
  return kind !== "cases" || villageCode === undefined;
}

function rowsOf(kind: LedgerKind, filter: LedgerFilter, entries: readonly Entry[]): readonly Entry[] {
  const { column } = LEDGERS[kind].state;
  const categories = filter.category === undefined ? undefined : withAllBelow(filter.category);
  return entries.filter(
    ({ on, category, villageCode, cells }) =>
      on >= filter.from &&
      on <= filter.to &&
      (categories === undefined || categories.includes(category)) &&
      (filter.villageCode === undefined || villageCode === filter.villageCode) &&
      (filter.state === undefined || cells[column] === filter.state),
  );
}

function wheres(columns: Columns, filter: LedgerFilter, isOpenEnded: boolean): readonly ColumnFilter[] {
  const { category, villageCode, state } = filter;
  const where: ColumnFilter[] = [
    {
      column: columns.on,
      from: dayColumn(filter.from),
      ...(isOpenEnded ? {} : { to: dayColumn(filter.to) }),
    },
  ];
  const anyOf = (column: string | undefined, values: readonly string[] | undefined) => {
    if (column !== undefined && values !== undefined) where.push({ column, anyOf: values });
  };
  anyOf(columns.category, category === undefined ? undefined : withAllBelow(category));
  anyOf(columns.villageCode, villageCode === undefined ? undefined : [villageCode]);
  anyOf(columns.state, state === undefined ? undefined : [state]);
  return where;
}
