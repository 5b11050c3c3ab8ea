/** Where the stream of each office stands, and the epochs it has been through. */
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Greeting } from "#shared/domain/sync/greeting.ts";
import { NO_HASH, START, type EpochStatement, type Position } from "#shared/domain/sync/identity.ts";
import type { StreamStop } from "#shared/domain/sync/receipt.ts";
import type { Signed } from "#shared/domain/sync/signed.ts";
import type { Queries } from "../database/database.ts";

export interface Stream {
  readonly office: string;
  /** 0 before the first greeting. */
  readonly epoch: number;
  /** The latest one that the office spoke of, also when it was not taken. */
  readonly heardEpoch: number;
  readonly stopped: StreamStop | null;
  readonly newEpochAllowed: boolean;
  readonly receiptAt: string;
  readonly down: Position;
  readonly downApplied: number;
  /** How far the journal of this epoch was when its desk last said so. */
  readonly greetedSeq: number;
  /** Lost entries that the desk has taken back. */
  readonly recovered: Greeting["recovered"];
  readonly epochs: readonly HeldEpoch[];
}

export interface HeldEpoch {
  readonly epoch: number;
  readonly after: Position;
  /** The last entry held of this epoch's line, without a gap. */
  readonly held: Position;
}

interface StreamRow {
  epoch: number;
  heard_epoch: number;
  stopped: StreamStop | null;
  new_epoch_allowed: boolean;
  receipt_at: string;
  down_seq: number;
  down_hash: string;
  down_applied: number;
  greeted_seq: number;
  recovered: Greeting["recovered"];
}

/** The stream of an office, held against everybody else until the transaction ends: one writer an office. */
export async function lockStream(tx: Queries, office: string): Promise<Stream> {
  return read(tx, office, "for update");
}

export async function readStream(queries: Queries, office: string): Promise<Stream> {
  return read(queries, office, "");
}

async function read(queries: Queries, office: string, lock: string): Promise<Stream> {
  const [row] = await queries.query<StreamRow>(
    `select epoch, heard_epoch, stopped, new_epoch_allowed, receipt_at, down_seq, down_hash, down_applied, greeted_seq, recovered
     from stream where office = $1 ${lock}`,
    [office],
  );
  if (!row) throw new Error(`office ${office} has no stream`);
  const epochs = await queries.query<{
    epoch: number;
    after_seq: number;
    after_hash: string;
    held_seq: number;
    held_hash: string;
  }>("select epoch, after_seq, after_hash, held_seq, held_hash from epoch where office = $1 order by epoch", [
    office,
  ]);
  return {
    office,
    epoch: row.epoch,
    heardEpoch: row.heard_epoch,
    stopped: row.stopped,
    newEpochAllowed: row.new_epoch_allowed,
    receiptAt: row.receipt_at,
    down: { seq: row.down_seq, hash: row.down_hash },
    downApplied: row.down_applied,
    greetedSeq: row.greeted_seq,
    recovered: row.recovered,
    epochs: epochs.map(({ epoch, after_seq, after_hash, held_seq, held_hash }) => ({
      epoch,
      after: { seq: after_seq, hash: after_hash },
      held: { seq: held_seq, hash: held_hash },
    })),
  };
}

export async function createStream(tx: Queries, office: string): Promise<void> {
  await tx.query("insert into stream (office, down_hash) values ($1, $2)", [office, NO_HASH]);
}

export function currentEpoch(stream: Stream): HeldEpoch | undefined {
  return stream.epochs.find(({ epoch }) => epoch === stream.epoch);
}

/**
 * An entry of the line that leads to `epoch`: its own entries after what it knew at its beginning, those of the epochs before up to
 * there. A late courier may bring one of the latter under either number.
 */
export async function hashesOnLine(
  queries: Queries,
  stream: Stream,
  epoch: number,
  from: number,
  to: number,
): Promise<ReadonlyMap<number, string>> {
  const rows = await queries.query<{ epoch: number; seq: number; hash: string }>(
    "select epoch, seq, hash from entry where office = $1 and seq between $2 and $3 and epoch <= $4",
    [stream.office, from, to, epoch],
  );
  const held = new Map(rows.map((row) => [`${row.epoch}/${row.seq}`, row.hash]));
  const onLine = new Map<number, string>();
  for (const { seq } of rows) {
    const hash = hashOnLine(stream, held, epoch, seq);
    if (hash !== undefined) onLine.set(seq, hash);
  }
  return onLine;
}

function hashOnLine(
  stream: Stream,
  held: ReadonlyMap<string, string>,
  epoch: number,
  seq: number,
): string | undefined {
  const own = held.get(`${epoch}/${seq}`);
  const { after } = stream.epochs.find((known) => known.epoch === epoch) ?? { after: START };
  const before = stream.epochs.findLast((known) => known.epoch < epoch);
  if (own !== undefined || seq > after.seq || !before) return own;
  return hashOnLine(stream, held, before.epoch, seq);
}

/** Takes a new epoch: what is held of the line before it counts for it too. */
export async function beginEpoch(
  tx: Queries,
  stream: Stream,
  { epoch, after, at }: EpochStatement,
  statement: Signed,
): Promise<void> {
  const before = stream.epochs.at(-1);
  const known = before && (await hashesOnLine(tx, stream, before.epoch, after.seq, after.seq)).get(after.seq);
  const held =
    after.seq === 0 || known === after.hash
      ? after
      : before && before.held.seq < after.seq
        ? before.held
        : START;
  await tx.query(
    `insert into epoch (office, epoch, after_seq, after_hash, at, statement, held_seq, held_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [stream.office, epoch, after.seq, after.hash, at, canonicalJson(statement), held.seq, held.hash],
  );
  await tx.query(
    "update stream set epoch = $2, stopped = null, new_epoch_allowed = false, greeted_seq = 0 where office = $1",
    [stream.office, epoch],
  );
}

export async function noteHeard(tx: Queries, { office, epoch }: EpochStatement): Promise<void> {
  await tx.query("update stream set heard_epoch = $2 where office = $1", [office, epoch]);
}

export async function stopStream(tx: Queries, office: string, stop: StreamStop): Promise<void> {
  await tx.query("update stream set stopped = $2 where office = $1", [office, JSON.stringify(stop)]);
}

/** The time of the next receipt: the county's clock, but always after the one before. */
export async function stampReceipt(
  tx: Queries,
  { office, receiptAt }: Stream,
  now: Instant,
): Promise<Instant> {
  const at = receiptAt < now ? now : new Date(Date.parse(receiptAt) + 1).toISOString();
  await tx.query("update stream set receipt_at = $2, heard_at = $3 where office = $1", [office, at, now]);
  return at;
}
