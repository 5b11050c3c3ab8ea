/** Takes batches in: exactly once by office, epoch and number, the chain checked, everything of a batch in one transaction. */
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { BatchProblemFacts } from "#shared/domain/sync/batch-problem.ts";
import type { SyncCrypto } from "#shared/domain/sync/crypto.ts";
import type { Position } from "#shared/domain/sync/identity.ts";
import type { StreamStop } from "#shared/domain/sync/receipt.ts";
import { isSignedBy, readSigned } from "#shared/domain/sync/signed.ts";
import { BatchHeader, entriesOfBatch, type UpBatch } from "#shared/domain/sync/up-batch.ts";
import { UpEntry } from "#shared/domain/sync/up-entry.ts";
import type { Queries } from "../database/database.ts";
import { documentsOf, takeDocuments } from "./documents.ts";
import {
  currentEpoch,
  hashesOnLine,
  lockStream,
  stopStream,
  type HeldEpoch,
  type Stream,
} from "./streams.ts";

/** How many entries that came early are looked at in one go when a gap closes. */
const DRAIN = 500;

export type IngestRefusal =
  | { readonly kind: "epoch-unknown"; readonly current: number }
  | { readonly kind: "stopped"; readonly stop: StreamStop };

interface Line {
  readonly entry: UpEntry;
  readonly text: string;
}

export interface ReadBatch {
  readonly header: BatchHeader;
  readonly lines: readonly Line[];
}

/** A batch whose signature, digest and inner order are right. Touches nothing: a wrong batch costs the database no time. */
export function readBatch(
  crypto: SyncCrypto,
  office: string,
  signKeyOf: (key: string) => string | undefined,
  batch: UpBatch,
): Result<ReadBatch, BatchProblemFacts> {
  const header = readSigned(BatchHeader, batch);
  if (!header) return err({ reason: "unreadable-header" });
  if (header.office !== office) return err({ reason: "other-office" });
  if (header.algorithms !== crypto.name) return err({ reason: "other-algorithms" });
  const publicKey = signKeyOf(batch.key);
  if (publicKey === undefined || !isSignedBy(crypto, publicKey, "batch", batch))
    return err({ reason: "bad-signature" });
  const entries = entriesOfBatch(crypto, header, batch.lines);
  if (!entries.ok) {
    const { error } = entries;
    const at = "seq" in error ? error.seq : "index" in error ? error.index : undefined;
    return err({ reason: error.reason, ...(at === undefined ? {} : { at }) });
  }
  return ok({
    header,
    lines: entries.value.map((entry, i) => ({ entry, text: batch.lines[i] ?? "" })),
  });
}

/**
 * Puts a batch into the stream. What is held already is passed over, what comes early waits for the gap to close. A fork stops the
 * stream, and the batch is kept apart: that is written too, so the caller must not roll back.
 */
export async function ingest(
  tx: Queries,
  { header, lines }: ReadBatch,
  now: Instant,
): Promise<Result<{ readonly taken: number }, IngestRefusal>> {
  const stream = await lockStream(tx, header.office);
  if (stream.stopped) {
    if (stream.stopped.reason === "fork") await keepApart(tx, header, lines, now);
    return err({ kind: "stopped", stop: stream.stopped });
  }
  const epoch = stream.epochs.find((known) => known.epoch === header.epoch);
  if (!epoch) return err({ kind: "epoch-unknown", current: stream.epoch });

  const held = await hashesOnLine(tx, stream, header.epoch, header.first, header.first + header.count - 1);
  const waiting = await hashesWaiting(tx, header);
  const unlike = lines.find(({ entry }) => {
    const known = held.get(entry.seq) ?? waiting.get(entry.seq);
    return known !== undefined && known !== entry.hash;
  });
  const fresh = lines.filter(({ entry }) => !held.has(entry.seq));
  const [first] = fresh;
  const goesOn = first !== undefined && first.entry.seq === epoch.held.seq + 1;
  const odd = unlike ?? (goesOn && first.entry.prev !== epoch.held.hash ? first : undefined);
  if (odd) {
    const knownHash = held.get(odd.entry.seq) ?? waiting.get(odd.entry.seq) ?? epoch.held.hash;
    return err(
      await fork(tx, header, lines, { seq: odd.entry.seq, held: knownHash, sent: odd.entry.hash }, now),
    );
  }
  if (first === undefined) return ok({ taken: 0 });
  if (!goesOn) {
    await keepWaiting(tx, header, fresh);
    return ok({ taken: 0 });
  }

  await insertEntries(tx, header.office, header.epoch, fresh);
  const last = fresh.at(-1) ?? first;
  const drained = await drain(tx, header, { seq: last.entry.seq, hash: last.entry.hash });
  if (drained.broken) return err(await fork(tx, header, [], drained.broken, now));
  await moveOn(tx, stream, epoch, drained.held, last.entry.at);
  return ok({ taken: fresh.length + drained.count });
}

async function hashesWaiting(
  tx: Queries,
  { office, epoch, first, count }: BatchHeader,
): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.query<{ seq: number; hash: string }>(
    "select seq, hash from waiting where office = $1 and epoch = $2 and seq between $3 and $4",
    [office, epoch, first, first + count - 1],
  );
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}

async function insertEntries(
  tx: Queries,
  office: string,
  epoch: number,
  lines: readonly Line[],
): Promise<void> {
  const entries = lines.map(({ entry }) => entry);
  const inserted = tx.query(
    `insert into entry (office, epoch, seq, at, act, prev, hash, about, line)
     select $1, $2, seq, at, act, prev, hash, string_to_array(about, chr(10)), line
     from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
       as sent (seq, at, act, prev, hash, about, line)`,
    [
      office,
      epoch,
      entries.map(({ seq }) => seq),
      entries.map(({ at }) => at),
      entries.map(({ act }) => act),
      entries.map(({ prev }) => prev),
      entries.map(({ hash }) => hash),
      entries.map(({ puts = [] }) => puts.map(({ table, id }) => `${table}/${id}`).join("\n")),
      lines.map(({ text }) => text),
    ],
  );
  // made while the database writes the entries
  const documents = documentsOf(epoch, entries);
  await inserted;
  await takeDocuments(tx, office, epoch, documents);
}

async function keepWaiting(
  tx: Queries,
  { office, epoch }: BatchHeader,
  lines: readonly Line[],
): Promise<void> {
  await tx.query(
    `insert into waiting (office, epoch, seq, prev, hash, line)
     select $1, $2, seq, prev, hash, line
     from unnest($3::int[], $4::text[], $5::text[], $6::text[]) as early (seq, prev, hash, line)
     on conflict do nothing`,
    [
      office,
      epoch,
      lines.map(({ entry }) => entry.seq),
      lines.map(({ entry }) => entry.prev),
      lines.map(({ entry }) => entry.hash),
      lines.map(({ text }) => text),
    ],
  );
}

interface Drained {
  readonly held: Position;
  readonly count: number;
  readonly broken?: { readonly seq: number; readonly held: string; readonly sent: string };
}

/** Moves into the stream what came early and now goes on from it, a stretch at a time. */
async function drain(tx: Queries, { office, epoch }: BatchHeader, from: Position): Promise<Drained> {
  let held = from;
  let count = 0;
  for (;;) {
    const rows = await tx.query<{ seq: number; prev: string; hash: string; line: string }>(
      `select seq, prev, hash, line from waiting
       where office = $1 and epoch = $2 and seq > $3 order by seq limit ${DRAIN}`,
      [office, epoch, held.seq],
    );
    const ready: Line[] = [];
    for (const { seq, prev, hash, line } of rows) {
      if (seq !== held.seq + 1) break;
      if (prev !== held.hash) return { held, count, broken: { seq, held: held.hash, sent: prev } };
      ready.push({ entry: UpEntry.parse(JSON.parse(line)), text: line });
      held = { seq, hash };
    }
    if (ready.length === 0) return { held, count };
    await insertEntries(tx, office, epoch, ready);
    await tx.query("delete from waiting where office = $1 and epoch = $2 and seq <= $3", [
      office,
      epoch,
      held.seq,
    ]);
    count += ready.length;
    if (ready.length < rows.length || rows.length < DRAIN) return { held, count };
  }
}

/** The position of this epoch's line, and of later epochs that go on from a part of it that was still missing. */
async function moveOn(
  tx: Queries,
  stream: Stream,
  { epoch }: HeldEpoch,
  held: Position,
  lastAt: Instant,
): Promise<void> {
  await setHeld(tx, stream.office, epoch, held);
  let before = held;
  for (const later of stream.epochs.filter((known) => known.epoch > epoch)) {
    if (later.held.seq >= later.after.seq || before.seq <= later.held.seq) break;
    before = before.seq >= later.after.seq ? later.after : before;
    await setHeld(tx, stream.office, later.epoch, before);
  }
  if (epoch === currentEpoch(stream)?.epoch)
    await tx.query("update stream set last_entry_at = $2 where office = $1", [stream.office, lastAt]);
}

async function setHeld(tx: Queries, office: string, epoch: number, { seq, hash }: Position): Promise<void> {
  await tx.query("update epoch set held_seq = $3, held_hash = $4 where office = $1 and epoch = $2", [
    office,
    epoch,
    seq,
    hash,
  ]);
}

async function fork(
  tx: Queries,
  header: BatchHeader,
  lines: readonly Line[],
  where: { readonly seq: number; readonly held: string; readonly sent: string },
  now: Instant,
): Promise<IngestRefusal> {
  const stop: StreamStop = { reason: "fork", ...where, since: now };
  await keepApart(tx, header, lines, now);
  await stopStream(tx, header.office, stop);
  return { kind: "stopped", stop };
}

async function keepApart(
  tx: Queries,
  header: BatchHeader,
  lines: readonly Line[],
  now: Instant,
): Promise<void> {
  await tx.query(
    "insert into fork_batch (office, at, digest, header, lines) values ($1, $2, $3, $4, $5) on conflict do nothing",
    [header.office, now, header.digest, JSON.stringify(header), lines.map(({ text }) => text)],
  );
}
