/** What the county states, signed, to hold of an office. Built from what is committed, never from what is hoped. */
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { SyncCrypto } from "#shared/domain/sync/crypto.ts";
import { START } from "#shared/domain/sync/identity.ts";
import { Receipt, type StreamStop, type UpException } from "#shared/domain/sync/receipt.ts";
import { signText, type Signed, type Signer } from "#shared/domain/sync/signed.ts";
import type { Queries } from "../database/database.ts";
import { readStream } from "./streams.ts";

const MOST_GAPS = 50;
const MOST_EXCEPTIONS = 200;
const MOST_WANTED = 100;

interface ReceiptFacts {
  readonly office: string;
  /** Nonce of the request it answers; null in a bundle. */
  readonly answers: string | null;
  /** From `stampReceipt`, in the transaction that it speaks of. */
  readonly at: Instant;
  /** The desk that asked is of this epoch; an older one is told that it stopped. */
  readonly epoch?: number;
}

export async function signReceipt(
  queries: Queries,
  crypto: SyncCrypto,
  signer: Signer,
  { office, answers, at, epoch: asked }: ReceiptFacts,
): Promise<Signed> {
  const stream = await readStream(queries, office);
  const epoch = asked ?? Math.max(1, stream.epoch);
  const held = stream.epochs.find((known) => known.epoch === epoch)?.held ?? START;
  const isOld = epoch < stream.epoch;
  const stopped: StreamStop | null = isOld
    ? { reason: "old-epoch", seq: held.seq, held: held.hash, sent: held.hash, since: at }
    : stream.stopped;
  const [{ n: exceptionsTotal } = { n: 0 }] = await queries.query<{ n: number }>(
    "select count(*)::int as n from exception where office = $1",
    [office],
  );
  const receipt: Receipt = {
    office,
    epoch,
    heardEpoch: stream.heardEpoch,
    lastSeq: held.seq,
    lastHash: held.hash,
    appliedSeq: held.seq,
    gaps: isOld ? [] : await gapsOf(queries, office, epoch, held.seq),
    exceptions: exceptionsTotal === 0 ? [] : await newestExceptions(queries, office),
    exceptionsTotal,
    attachments: await attachmentsOf(queries, office),
    totals: await totalsOf(queries, office),
    down: stream.down,
    stopped,
    answers,
    at,
  };
  return signText(crypto, signer, "receipt", canonicalJson(Receipt.parse(receipt)));
}

/** What is missing before the entries that came early. */
export async function gapsOf(
  queries: Queries,
  office: string,
  epoch: number,
  heldSeq: number,
): Promise<{ from: number; to: number }[]> {
  const rows = await queries.query<{ before: number; seq: number }>(
    `select before, seq from (
       select seq, lag(seq, 1, $3) over (order by seq) as before from waiting where office = $1 and epoch = $2 and seq > $3
     ) as early where seq > before + 1 order by seq limit ${MOST_GAPS}`,
    [office, epoch, heldSeq],
  );
  return rows.map(({ before, seq }) => ({ from: before + 1, to: seq - 1 }));
}

export async function newestExceptions(queries: Queries, office: string): Promise<UpException[]> {
  const rows = await queries.query<{ epoch: number; seq: number; tbl: string; id: string; reason: string }>(
    `select epoch, seq, tbl, id, reason from exception where office = $1
     order by epoch desc, seq desc limit ${MOST_EXCEPTIONS}`,
    [office],
  );
  return rows.map(({ tbl, ...rest }) => ({ table: tbl, ...rest }));
}

async function attachmentsOf(queries: Queries, office: string): Promise<Receipt["attachments"]> {
  const [counts] = await queries.query<{ held: number; wanted: number }>(
    `select count(*) filter (where complete)::int as held, count(*) filter (where not complete)::int as wanted
     from attachment where office = $1`,
    [office],
  );
  const { held = 0, wanted: wantedTotal = 0 } = counts ?? {};
  const wanted =
    wantedTotal === 0
      ? []
      : await queries.query<{ hash: string; from: number }>(
          `select hash, held as from from attachment where office = $1 and not complete
           order by asked_seq, hash limit ${MOST_WANTED}`,
          [office],
        );
  return { held, wanted: [...wanted], wantedTotal };
}

export async function totalsOf(queries: Queries, office: string): Promise<Record<string, number>> {
  const rows = await queries.query<{ tbl: string; held: number }>(
    "select tbl, held from document_total where office = $1 order by tbl",
    [office],
  );
  return Object.fromEntries(rows.map(({ tbl, held }) => [tbl, held]));
}
