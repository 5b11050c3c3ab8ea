import { NO_HASH } from "#shared/domain/sync/identity.ts";
import type { CountyTie } from "#shared/domain/sync/sync-record.ts";
import { commitTie, type SyncDesk } from "./sync-desk.ts";
import { countyTies } from "./tables.ts";

/**
 * 以本机为准: after a fork a person has said that this copy is the office. It goes on after the last entry that a receipt proved on this
 * copy: what came after it may be the other copy's.
 */
export async function beginOwnEpoch(
  desk: SyncDesk,
  { stop, receipt }: CountyTie,
  more: { readonly reason: string; readonly requestId?: string | undefined },
): Promise<void> {
  const { store } = desk.opened;
  const seq = Math.min((stop?.seq ?? 1) - 1, receipt?.stated.lastSeq ?? 0, store.last().seq);
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
