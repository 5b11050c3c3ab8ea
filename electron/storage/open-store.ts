import { ActEngine } from "./act-engine.ts";
import { aesGcm } from "./cipher.ts";
import { realDisk, type Disk } from "./disk.ts";
import { Journal } from "./journal.ts";
import { JournalDamagedError } from "./segments.ts";
import { Snapshots } from "./snapshots.ts";
import {
  StoreReadOnlyError,
  type Damage,
  type Store,
  type Stored,
  type Surroundings,
  type TableSpec,
} from "./store.ts";
import { DocumentCache, type Table } from "./table.ts";

export interface StoreOptions {
  readonly folder: string;
  readonly dataKey: Uint8Array;
  readonly surroundings: Surroundings;
  /** Every table the desk knows; others in the folder are kept as they are. */
  readonly specs: readonly TableSpec<never>[];
  /** Release of the program: another one works the list index out anew. */
  readonly release?: string;
  readonly disk?: Disk;
  /** The folder has a vault, so it was filled once: an empty journal is a lost one. */
  readonly isFounded?: boolean;
  /** The folder cannot be written: read what is there. */
  readonly isReadOnly?: boolean;
  /** Told while the journal is replayed, so that a long opening shows how far it is. */
  readonly progress?: (done: number, of: number) => void;
  readonly segmentBytes?: number;
  /** Acts after which a snapshot is written at the latest. */
  readonly snapshotEvery?: number;
  /** Writes snapshots in this thread, through `disk`. */
  readonly isInline?: boolean;
  /** Bytes that must stay free on the drive. */
  readonly lowSpace?: number;
}

export interface FileStore extends Store {
  readonly journal: Journal;
  readonly snapshots: Snapshots;
  /** Writes what changed since the last snapshot, now. */
  readonly snapshot: () => Promise<void>;
  /** How far the machine's clock is behind the last act, in milliseconds. */
  readonly clockBehindMs: () => number;
}

/** Half of what a start may replay, so that a slow snapshot still ends in time. */
const SNAPSHOT_EVERY = 500;
/** Nobody types for this long between two acts of one visitor: time to write. */
const IDLE_MS = 5_000;
/** Fewer acts than this are not worth rewriting a shard for at the first pause. */
const IDLE_ACTS = 25;
/** Then even one act is written. */
const LONG_IDLE_MS = 60_000;
/** Room for a snapshot, a segment and whatever else the machine does: intake stops before a write can fail. */
const LOW_SPACE = 300 << 20;
const SPACE_CHECK_MS = 2_000;
const ENTRIES_PER_SLICE = 100;
/** Entries replayed between two snapshots while everything is rebuilt from the journal. */
const REBUILD_SNAPSHOT = 10_000;

/** Opens the journal and the snapshots of a data folder that nobody else has open. */
export async function openStore(options: StoreOptions): Promise<FileStore> {
  const { folder, dataKey, surroundings, disk = realDisk, isReadOnly = false, release = "" } = options;
  const cipher = aesGcm(dataKey);
  const cache = new DocumentCache();
  const journal = new Journal({
    disk,
    folder: `${folder}/journal`,
    cipher,
    ...(options.segmentBytes === undefined ? {} : { segmentBytes: options.segmentBytes }),
  });
  const snapshots = new Snapshots({
    disk,
    folder: `${folder}/snapshot`,
    dataKey,
    cipher,
    journal,
    cache,
    release,
    isInline: options.isInline ?? false,
  });
  snapshots.choose();

  const specs = new Map(options.specs.map((spec) => [spec.name, spec as unknown as TableSpec<Stored>])); // each only sees documents of its own table
  const tables = new Map<string, Table>();
  const table = (name: string, spec = specs.get(name)): Table => {
    let found = tables.get(name);
    if (!found) tables.set(name, (found = snapshots.table(name, spec)));
    if (spec) found.adopt(spec);
    return found;
  };

  let snapshotSeq = snapshots.current?.seq ?? 0;
  const writeSnapshot = async (at: { readonly seq: number; readonly hash: string }) => {
    if (at.seq === snapshotSeq && ![...tables.values()].some(({ fresh }) => fresh.size > 0)) return;
    await snapshots.write(tables.values(), at);
    if (snapshots.current?.seq === at.seq) snapshotSeq = at.seq;
  };
  const lost: Damage[] =
    options.isFounded && journal.isEmpty() ? [{ file: "journal", problem: "all entries are missing" }] : [];
  const damage = await replay(journal, snapshotSeq, table, options, writeSnapshot);
  let broken: StoreReadOnlyError | undefined;
  const found = () => eachOnce([...lost, ...damage, ...snapshots.damage, ...[journal.damage() ?? []].flat()]);
  if (found().length > 0) broken = new StoreReadOnlyError("damaged", found());
  else if (isReadOnly) broken = new StoreReadOnlyError("write-protected");

  let running: Promise<void> | undefined;
  let idle: NodeJS.Timeout | undefined;
  let checkedAt = -Infinity;
  let full: StoreReadOnlyError | undefined;
  const readOnly = (): StoreReadOnlyError | undefined => {
    if (broken) return broken;
    if (snapshots.damage.length > 0) return (broken = new StoreReadOnlyError("damaged", found()));
    if (journal.failed()) return journal.failed();
    if (performance.now() - checkedAt > SPACE_CHECK_MS) {
      checkedAt = performance.now();
      full =
        disk.freeBytes(folder) < (options.lowSpace ?? LOW_SPACE)
          ? new StoreReadOnlyError("disk-full")
          : undefined;
    }
    return full;
  };
  const engine = new ActEngine({ table }, journal, surroundings);

  const snapshot = (): Promise<void> =>
    (running ??= writeSnapshot(journal.last()).finally(() => {
      running = undefined;
    }));
  /** A snapshot that fails costs a longer start, no act: it is tried again after the next acts. */
  const snapshotInBackground = () => void snapshot().catch(() => undefined);
  const plan = () => {
    const acts = journal.last().seq - snapshotSeq;
    if (acts >= (options.snapshotEvery ?? SNAPSHOT_EVERY)) return snapshotInBackground();
    clearTimeout(idle);
    idle = setTimeout(snapshotInBackground, acts >= IDLE_ACTS ? IDLE_MS : LONG_IDLE_MS).unref();
    return undefined;
  };

  /** Makes ready, between other things, what the first act would otherwise wait for. */
  const prepare = async () => {
    for (const _ of pieces()) {
      await new Promise((resolve) => setImmediate(resolve));
      if (broken) return;
    }
  };
  function* pieces() {
    yield;
    yield* journal.prepare();
    for (const name of specs.keys()) yield* table(name).prepare();
  }
  if (!broken) void prepare().catch(() => undefined); // the act itself meets the trouble again, and tells

  return {
    journal,
    snapshots,
    snapshot,
    clockBehindMs: () => engine.clockBehindMs(),
    table: engine.table,
    commit: async (header, change) => {
      const refusal = readOnly();
      if (refusal) throw refusal;
      const done = await engine.commit(header, change);
      plan();
      return done;
    },
    entryAt: (seq) => journal.entry(seq),
    textsFrom: (seq) => (seq > journal.safeSeq() ? [] : journal.linesFrom(seq)),
    trail: async (query) => journal.trail(query),
    readOnly,
    last: () => journal.last(),
    close: async () => {
      clearTimeout(idle);
      broken ??= new StoreReadOnlyError("closed");
      const mayWrite = broken.trouble === "closed" && !journal.failed();
      await running?.catch(() => undefined);
      if (mayWrite) {
        await journal.flushed();
        await snapshot()
          .then(snapshot)
          .catch(() => undefined); // again when a shard had to be healed first; without it the next start replays more
      }
      await journal.close();
      snapshots.close();
    },
  };
}

/** Applies what the journal has after the snapshot; answers what keeps it from going on. */
async function replay(
  journal: Journal,
  from: number,
  table: (name: string) => Table,
  { progress, isReadOnly }: StoreOptions,
  writeSnapshot: (at: { readonly seq: number; readonly hash: string }) => Promise<void>,
): Promise<readonly Damage[]> {
  const last = journal.last().seq;
  if (from >= last) return [];
  try {
    for (const { seq, entry } of journal.linesFrom(from + 1)) {
      for (const { table: name, id, rev, doc } of entry.puts) {
        table(name).put(id, rev, doc as Stored, JSON.stringify(doc)); // only documents are ever put
      }
      const done = seq - from;
      if (done % ENTRIES_PER_SLICE === 0) {
        progress?.(done, last - from);
        await new Promise((resolve) => setImmediate(resolve));
      }
      // a rebuild from the first entry must not hold every document in memory
      if (done % REBUILD_SNAPSHOT === 0 && !isReadOnly && !journal.damage())
        await writeSnapshot({ seq, hash: entry.hash });
    }
    return [];
  } catch (error) {
    if (error instanceof JournalDamagedError) return [error.damage];
    throw error;
  }
}

function eachOnce(damage: readonly Damage[]): readonly Damage[] {
  return damage.filter(
    (one, i) => damage.findIndex(({ file, line }) => file === one.file && line === one.line) === i,
  );
}
