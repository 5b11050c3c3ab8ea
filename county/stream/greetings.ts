/** What an office says of itself, by network or by stick: where both streams stand on its desk. */
import { DownEntry, makeDown } from "#shared/domain/sync/down.ts";
import type { Greeting } from "#shared/domain/sync/greeting.ts";
import type { Position } from "#shared/domain/sync/identity.ts";
import { readSigned, type Signed } from "#shared/domain/sync/signed.ts";
import type { County } from "../county.ts";
import type { Queries } from "../database/database.ts";
import { aboutOf } from "./down.ts";
import type { Stream } from "./streams.ts";

/** Notes it, and has the down stream go on where the desk stands. The caller has locked the stream; an old copy's word is not asked. */
export async function takeGreeting(
  tx: Queries,
  county: Pick<County, "crypto" | "keys">,
  stream: Stream,
  { last, down, recovered, version, oldestWaitingAt }: Greeting,
): Promise<void> {
  // a late courier says where the desk stood once
  if (last.seq < stream.greetedSeq) return;
  await goOnAfter(tx, county, stream, down);
  await tx.query(
    `update stream set version = $2, greeted_seq = $3, down_applied = least($4, down_seq), recovered = $5, oldest_waiting_at = $6
     where office = $1`,
    [stream.office, version, last.seq, down.seq, JSON.stringify(recovered), oldestWaitingAt],
  );
}

interface DownRow {
  readonly seq: number;
  readonly by_account: string;
  readonly by_name: string;
  readonly signed: Signed;
}

/**
 * A county that was restored from a backup, or built anew, does not know what it had written to this desk since. Its stream goes on
 * after the entry the desk stands at; what it wrote meanwhile, and the desk has never seen, is signed again under the next numbers.
 */
async function goOnAfter(
  tx: Queries,
  county: Pick<County, "crypto" | "keys">,
  { office, down }: Stream,
  desk: Greeting["down"],
): Promise<void> {
  if (desk.seq === down.seq && desk.hash === down.hash) return;
  const rows = await tx.query<DownRow>(
    "select seq, by_account, by_name, signed from down where office = $1 and seq >= $2 order by seq",
    [office, Math.max(1, desk.seq - desk.before.length)],
  );
  const hashOf = ({ signed }: DownRow) => county.crypto.sha256(signed.text);
  const own = rows.find(({ seq }) => seq === desk.seq);
  const next = rows.find(({ seq }) => seq === desk.seq + 1);
  const isOnLine = own
    ? hashOf(own) === desk.hash
    : next !== undefined && readSigned(DownEntry, next.signed)?.prev === desk.hash;
  if (isOnLine) return;

  const knownAt = (seq: number) => (seq === desk.seq ? desk.hash : desk.before[desk.seq - 1 - seq]);
  const parted = rows.findIndex((row) => knownAt(row.seq) !== hashOf(row));
  const unseen = parted === -1 ? [] : rows.slice(parted);
  if (unseen[0]) await tx.query("delete from down where office = $1 and seq >= $2", [office, unseen[0].seq]);
  const seqs = new Map<number, number>();
  let last: Position = { seq: desk.seq, hash: desk.hash };
  for (const row of unseen) {
    const entry = readSigned(DownEntry, row.signed);
    if (!entry) continue;
    const { kind, at } = entry;
    const body = withSeqs(entry, seqs);
    const anew = makeDown(county.crypto, county.keys.signer, { office, kind, at, body }, last);
    last = anew.position;
    seqs.set(row.seq, last.seq);
    await tx.query(
      `insert into down (office, seq, kind, at, by_account, by_name, about, signed)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        office,
        last.seq,
        kind,
        at,
        row.by_account,
        row.by_name,
        aboutOf(kind, body),
        JSON.stringify(anew.signed),
      ],
    );
  }
  await tx.query("update stream set down_seq = $2, down_hash = $3 where office = $1", [
    office,
    last.seq,
    last.hash,
  ]);
}

/** A withdrawal names an entry by its number, which may be another now. */
function withSeqs({ kind, body }: DownEntry, seqs: ReadonlyMap<number, number>): Record<string, unknown> {
  const facts = { ...(body as Record<string, unknown>) }; // every kind has an object for a body
  const seq = kind === "withdraw" ? seqs.get(Number(facts["seq"])) : undefined;
  return seq === undefined ? facts : { ...facts, seq };
}
