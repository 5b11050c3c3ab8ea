import type { EpochStatement } from "#shared/domain/sync/identity.ts";
import { judgeReceipt, Receipt, type ReceiptVerdict, type StreamStop } from "#shared/domain/sync/receipt.ts";
import { isSignedBy, readSigned, type Signed } from "#shared/domain/sync/signed.ts";
import type { CountyTie } from "#shared/domain/sync/sync-record.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { currentEpoch, type SyncDesk } from "./sync-desk.ts";
import { SyncTroubleError } from "./trouble.ts";

/**
 * The tie with a receipt taken in, and what the receipt was. A receipt that is not signed by the county is trouble; one that is
 * stale or another's leaves the tie as it was.
 */
export function takeReceipt(
  desk: SyncDesk,
  tie: CountyTie,
  signed: Signed,
  nonce: string | null,
): { readonly tie: CountyTie; readonly verdict: ReceiptVerdict; readonly stated: Receipt } {
  if (!tie.county || !isSignedBy(syncCrypto, tie.county.keys.sign, "receipt", signed))
    throw new SyncTroubleError({ kind: "bad-signature" });
  const stated = readSigned(Receipt, signed);
  if (!stated) throw new SyncTroubleError({ kind: "version", detail: "receipt" });
  const { store } = desk.opened;
  const ours = currentEpoch(desk);
  const { epoch, office } = ours;
  const last = store.last();
  const known = tie.receipt?.stated.epoch === epoch ? tie.receipt.stated : null;
  const verdict = judgeReceipt(
    stated,
    { office, epoch, lastSeq: last.seq, hashAt: (seq) => store.entryAt(seq).hash, nonce },
    known,
  );
  switch (verdict.kind) {
    case "stale":
      return { tie, verdict, stated };
    case "not-ours": {
      // while two copies of the office are alive, the county speaks to this one in the other's epoch
      const isStop =
        stated.office === office &&
        stated.stopped !== null &&
        (nonce !== null || (stated.epoch < epoch && stopsEpoch(stated, stated.stopped, ours, known)));
      // a courier's answer speaks of the epoch in force: one that is later than ours has begun on another machine
      const isLater = stated.office === office && stated.epoch > epoch && nonce === null;
      const left: StreamStop = {
        reason: "old-epoch",
        seq: stated.lastSeq,
        held: stated.lastHash,
        sent: last.hash,
        since: stated.at,
      };
      const stop = isStop ? stated.stopped : isLater ? left : tie.stop;
      return { tie: { ...tie, stop }, verdict, stated };
    }
    case "fork": {
      const sent = verdict.seq <= last.seq ? store.entryAt(verdict.seq).hash : last.hash;
      const stop = {
        reason: "fork" as const,
        seq: verdict.seq,
        held: stated.lastHash,
        sent,
        since: desk.now(),
        here: true as const,
      };
      return { tie: { ...tie, stop: stated.stopped ?? stop }, verdict, stated };
    }
    case "valid":
    case "went-back":
      return { tie: { ...tie, receipt: { signed, stated }, stop: stated.stopped }, verdict, stated };
  }
}

/**
 * Whether a stop that a courier brought, in an answer about an earlier epoch, holds for the one that a desk has begun since: the
 * county had heard of this epoch and did not take it, nor has it answered within it since. Only the county's own times are
 * compared: the clocks of the two may be years apart.
 */
function stopsEpoch(
  { heardEpoch = 0, at }: Receipt,
  stop: StreamStop,
  ours: EpochStatement,
  known: Receipt | null,
): boolean {
  const isOurBeginning = stop.seq === ours.after.seq && stop.sent === ours.after.hash;
  return (heardEpoch >= ours.epoch || isOurBeginning) && (!known || at > known.at);
}
