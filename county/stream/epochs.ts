/** Greetings: which stretch of its life an office is in, and what it lost in earlier ones. */
import type { Instant } from "#shared/kernel/plain-date.ts";
import { judgeEpoch, lostStretches, type LostStretch } from "#shared/domain/sync/epoch.ts";
import { START, type EpochStatement } from "#shared/domain/sync/identity.ts";
import type { LostEntries } from "#shared/domain/sync/greeting.ts";
import type { Signed } from "#shared/domain/sync/signed.ts";
import { UpEntry } from "#shared/domain/sync/up-entry.ts";
import type { Queries } from "../database/database.ts";
import { beginEpoch, hashesOnLine, noteHeard, stopStream, type Stream } from "./streams.ts";

/** Takes the statement of a desk: goes on, begins a new epoch, or stops the stream. */
export async function takeEpoch(
  tx: Queries,
  stream: Stream,
  statement: EpochStatement,
  signed: Signed,
  now: Instant,
): Promise<void> {
  const heldIn = (epoch: number) => stream.epochs.find((known) => known.epoch === epoch)?.held ?? START;
  const { after } = statement;
  if (statement.epoch > stream.heardEpoch) await noteHeard(tx, statement);
  const onLine =
    after.seq > 0 && stream.epoch > 0
      ? await hashesOnLine(tx, stream, stream.epoch, after.seq, after.seq)
      : new Map<number, string>();
  const verdict = judgeEpoch(statement, {
    statements: statementsOf(stream),
    heldIn,
    hashAt: (_, seq) => onLine.get(seq),
  });
  switch (verdict.kind) {
    case "current":
    case "old":
      return;
    case "fork":
      if (!stream.stopped)
        await stopStream(tx, stream.office, {
          reason: "fork",
          seq: verdict.seq,
          held: onLine.get(verdict.seq) ?? heldIn(stream.epoch).hash,
          sent: after.hash,
          since: now,
        });
      return;
    case "new":
      if (!stream.stopped || stream.newEpochAllowed) await beginEpoch(tx, stream, statement, signed);
  }
}

/** What the county holds of an office's earlier epochs after the entry that the next one knew. */
export function lostOf(stream: Stream): readonly LostStretch[] {
  return lostStretches(
    statementsOf(stream),
    (epoch) => stream.epochs.find((known) => known.epoch === epoch)?.held ?? START,
  );
}

/** Sealed copies of what was lost, oldest first. */
export async function lostEntries(
  queries: Queries,
  office: string,
  { epoch, after, to }: { readonly epoch: number; readonly after: number; readonly to: number },
  limit: number,
): Promise<LostEntries["entries"]> {
  const rows = await queries.query<{ seq: number; hash: string; line: string }>(
    "select seq, hash, line from entry where office = $1 and epoch = $2 and seq > $3 and seq <= $4 order by seq limit $5",
    [office, epoch, after, to, limit],
  );
  return rows.map(({ seq, hash, line }) => ({
    seq,
    hash,
    sealed: UpEntry.parse(JSON.parse(line)).sealed ?? null,
  }));
}

/** The times do not matter to the rules: what counts is after which entry an epoch began. */
function statementsOf({ office, epochs }: Stream): readonly EpochStatement[] {
  return epochs.map(({ epoch, after }) => ({ office, epoch, after, at: "" }));
}
