import { NO_HASH } from "#shared/domain/sync/identity.ts";
import type { CountyTie } from "#shared/domain/sync/sync-record.ts";
import { commitTie, currentEpoch, type SyncDesk } from "./sync-desk.ts";
import { countyTies } from "./tables.ts";

/**
 * Whether a person may say that this copy is the office: after a fork, and on a folder that was restored from a backup so old that the
 * number of its epoch was taken since. A copy that was left behind cannot take over: the other one is the office now.
 */
export function mayBeginOwnEpoch(desk: SyncDesk, { stop, receipt }: CountyTie): boolean {
  if (stop?.reason === "fork") return true;
  const { epoch } = currentEpoch(desk);
  return stop?.reason === "old-epoch" && epoch > 1 && receipt?.stated.epoch !== epoch;
}

/**
 * 以本机为准: goes on after the last entry that a receipt proved on this copy, because what came after it may be the other copy's; a
 * restored folder after the entry that it was restored to.
 */
export async function beginOwnEpoch(
  desk: SyncDesk,
  { stop, receipt }: CountyTie,
  more: { readonly reason: string; readonly requestId?: string | undefined },
): Promise<void> {
  const { store } = desk.opened;
  const seq =
    stop?.reason === "old-epoch"
      ? currentEpoch(desk).after.seq
      : Math.min((stop?.seq ?? 1) - 1, receipt?.stated.lastSeq ?? 0, store.last().seq);
  await desk.opened.startEpoch({ seq, hash: seq > 0 ? store.entryAt(seq).hash : NO_HASH });
  await commitTie(
    desk,
    "sync.newEpoch",
    (tx, known) => {
      if (known) tx.put(countyTies, { ...known, stop: null, receipt: null, packedSeq: 0, sentSeq: 0 });
    },
    more,
  );
}
