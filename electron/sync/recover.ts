import type { NumberCounter } from "#shared/domain/office/office.ts";
import type { CountyTie, LostConflict } from "#shared/domain/sync/sync-record.ts";
import type { JournalEntry, Put, Store, Stored, TableSpec } from "../storage/store.ts";
import { ALL_TABLES } from "../tables.ts";
import { counters } from "../tables/office.ts";
import type { SealedLines } from "./sealed.ts";
import { commitTie, currentEpoch, type SyncDesk } from "./sync-desk.ts";
import { countyTies, lostConflicts } from "./tables.ts";

export interface LostEntry {
  readonly seq: number;
  readonly hash: string;
  readonly sealed: string | null;
}

export interface Recovered {
  readonly entries: number;
  readonly conflicts: number;
  /** Entries the county holds but this office cannot open: another data key, or sent without their copy. */
  readonly unopened: number;
}

/** The act by which lost entries come back; a document it put was not changed by a person since the restore. */
const ACT = "sync.recover";

/**
 * Takes lost entries of an earlier epoch back: their documents are put again, whole, in one act with the note of how far it is. A
 * document that this desk has changed since its restore keeps the desk's version; the lost one is laid beside it.
 */
export async function takeBack(
  desk: SyncDesk,
  sealed: SealedLines,
  epoch: number,
  lost: readonly LostEntry[],
): Promise<Recovered> {
  const last = lost.at(-1);
  if (!last) return { entries: 0, conflicts: 0, unopened: 0 };
  const { store } = desk.opened;
  // after a fork the stretch also holds what this copy wrote itself
  const missing = lost.filter(({ seq, hash }) => seq > store.last().seq || store.entryAt(seq).hash !== hash);
  const entries = missing.flatMap(({ seq, hash, sealed: box }) => {
    const entry = box === null ? undefined : sealed.open(seq, hash, box);
    return entry ? [entry] : [];
  });
  const latest = latestPuts(entries);
  const conflicts = await conflictsOf(desk, epoch, latest);
  const isConflict = new Set(conflicts.map(({ table, recordId }) => `${table}/${recordId}`));
  await commitTie(desk, ACT, (tx, tie) => {
    for (const [record, { put }] of latest) {
      if (put.table === countyTies.name || isConflict.has(record)) continue;
      tx.put(specOf(put.table), mergedCounter(put, tx.table(counters).find(put.id)));
    }
    for (const conflict of conflicts) tx.put(lostConflicts, conflict);
    if (tie) tx.put(countyTies, tieAfter(tie, latest.get(`${countyTies.name}/county`)?.put, epoch, last.seq));
  });
  return { entries: entries.length, conflicts: conflicts.length, unopened: missing.length - entries.length };
}

interface Latest {
  readonly seq: number;
  readonly put: Put;
}

function latestPuts(entries: readonly JournalEntry[]): ReadonlyMap<string, Latest> {
  const latest = new Map<string, Latest>();
  for (const { seq, puts } of entries)
    for (const put of puts) latest.set(`${put.table}/${put.id}`, { seq, put });
  return latest;
}

async function conflictsOf(
  desk: SyncDesk,
  epoch: number,
  latest: ReadonlyMap<string, Latest>,
): Promise<readonly LostConflict[]> {
  const { store } = desk.opened;
  const since = currentEpoch(desk).after.seq;
  const found: LostConflict[] = [];
  for (const [record, { seq, put }] of latest) {
    if (put.table === countyTies.name || put.table === counters.name) continue;
    const own = store.table(specOf(put.table)).find(put.id);
    if (!own || !(await isChangedSince(store, record, since))) continue;
    if (JSON.stringify(own) === JSON.stringify(put.doc)) continue;
    found.push({
      id: desk.newId(),
      table: put.table,
      recordId: put.id,
      epoch,
      seq,
      lost: put.doc,
      foundAt: desk.now(),
      settled: null,
    });
  }
  return found;
}

/** Whether somebody at this desk has put the record after entry `since`. */
async function isChangedSince(store: Store, record: string, since: number): Promise<boolean> {
  let before: number | undefined;
  for (;;) {
    const [entry] = await store.trail({
      about: record,
      limit: 1,
      ...(before === undefined ? {} : { before }),
    });
    if (!entry || entry.seq <= since) return false;
    const isPut = entry.puts.some(({ table, id }) => `${table}/${id}` === record);
    if (isPut && entry.act !== ACT) return true;
    before = entry.seq;
  }
}

/** The down stream goes on after what the lost entries had applied: its documents come back with them. */
function tieAfter(tie: CountyTie, lost: Put | undefined, epoch: number, to: number): CountyTie {
  const before = lost ? (lost.doc as CountyTie) : tie; // of the same table
  const down = before.down.seq > tie.down.seq ? before.down : tie.down;
  const courierNo = Math.max(before.courierNo, tie.courierNo);
  return {
    ...tie,
    down,
    courierNo,
    recovered: [...tie.recovered.filter((stretch) => stretch.epoch !== epoch), { epoch, to }],
  };
}

/** A number that was given on the lost machine is never given again. */
function mergedCounter({ table, doc }: Put, own: NumberCounter | undefined): Stored {
  if (table !== counters.name || !own) return doc as Stored; // only documents are ever put
  const lost = doc as NumberCounter; // of the same table
  return { ...lost, last: Math.max(lost.last, own.last) } as Stored; // a counter is a document
}

/** Tables of a newer release are kept like any other. */
function specOf(name: string): TableSpec<Stored> {
  const known = ALL_TABLES.find((spec) => spec.name === name);
  return (known as TableSpec<Stored> | undefined) ?? { name, shardOf: () => "all" }; // only given documents of its own table
}
