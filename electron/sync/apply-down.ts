import { DownEntry, judgeDown, recordsChangedBy, DownBodies } from "#shared/domain/sync/down.ts";
import { isSignedBy, readSigned, type Signed } from "#shared/domain/sync/signed.ts";
import type { CountyTie } from "#shared/domain/sync/sync-record.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { applyEntry, entryId, isReadable } from "./apply-entry.ts";
import { commitTie, findTie, officeCode, type SyncDesk } from "./sync-desk.ts";
import { countyEntries, countyTies } from "./tables.ts";
import { SyncTroubleError } from "./trouble.ts";

export interface Applied {
  readonly entries: number;
  readonly records: number;
  /** Records that were left as they are because a person has to say yes first. */
  readonly askRecords: number;
}

interface Fresh {
  readonly entry: DownEntry;
  readonly hash: string;
  readonly signed: Signed;
}

const NONE: Applied = { entries: 0, records: 0, askRecords: 0 };

/**
 * Applies entries of the county in order, all in one act together with the cursor. Entries held already are passed over, a gap
 * ends the run. `mayChange`: records that may be changed without asking.
 */
export async function applyDown(
  desk: SyncDesk,
  signedEntries: readonly Signed[],
  mayChange: number,
): Promise<Applied> {
  const tie = findTie(desk.opened.store);
  const fresh = tie ? freshOnes(desk, tie, signedEntries) : [];
  if (fresh.length === 0) return NONE;
  const records = fresh.reduce((sum, { entry }) => sum + recordsChangedBy(entry), 0);
  if (records > mayChange) return { ...NONE, askRecords: records };
  await commitTie(desk, "sync.apply", (tx, known) => {
    if (!known) return;
    let next = known;
    for (const { entry, hash, signed } of fresh) {
      const { seq, kind, at } = entry;
      const { outcome, reason, tie: after } = applyEntry(desk, tx, next, entry);
      tx.put(countyEntries, { id: entryId(seq), seq, kind, at, hash, signed, outcome, reason });
      next = { ...after, down: { seq, hash } };
    }
    tx.put(countyTies, next);
  });
  return { entries: fresh.length, records, askRecords: 0 };
}

/** Uses what an earlier release kept because it did not know it. */
export async function applyKept(desk: SyncDesk): Promise<number> {
  const { store } = desk.opened;
  const { ids } = store.table(countyEntries).select({
    where: [{ column: "outcome", anyOf: ["kept"] }],
    limit: 10_000,
  });
  const usable = ids.flatMap((id) => {
    const kept = store.table(countyEntries).get(id);
    const entry = readSigned(DownEntry, kept.signed);
    const isForLater = kept.reason === "unknown-kind" || kept.reason === "unreadable";
    return entry && isForLater && isReadable(entry.kind, entry.body) ? [{ kept, entry }] : [];
  });
  if (usable.length === 0) return 0;
  usable.sort((a, b) => a.entry.seq - b.entry.seq);
  await commitTie(desk, "sync.apply", (tx, known) => {
    if (!known) return;
    let next = known;
    for (const { kept, entry } of usable) {
      const { outcome, reason, tie } = applyEntry(desk, tx, next, entry);
      tx.put(countyEntries, { ...kept, outcome, reason });
      next = tie;
    }
    tx.put(countyTies, next);
  });
  return usable.length;
}

function freshOnes(desk: SyncDesk, tie: CountyTie, signedEntries: readonly Signed[]): readonly Fresh[] {
  const { store } = desk.opened;
  const office = officeCode(store);
  const held = store.table(countyEntries);
  const fresh: Fresh[] = [];
  let at = tie.down;
  let keys = tie.county?.keys;
  for (const signed of signedEntries) {
    const verdict = judgeDown(syncCrypto, signed, office, at, (seq) => held.find(entryId(seq))?.hash);
    if (verdict.kind === "known") continue;
    if (verdict.kind === "gap" || verdict.kind === "not-ours") break;
    if (verdict.kind === "unreadable") throw new SyncTroubleError({ kind: "version", detail: "down entry" });
    if (verdict.kind === "fork") throw new SyncTroubleError({ kind: "county-fork", seq: verdict.seq });
    if (!keys || !isSignedBy(syncCrypto, keys.sign, "down", signed))
      throw new SyncTroubleError({ kind: "bad-signature" });
    const { entry, hash } = verdict;
    fresh.push({ entry, hash, signed });
    at = { seq: entry.seq, hash };
    if (entry.kind === "county-keys")
      keys = DownBodies["county-keys"].safeParse(entry.body).data?.keys ?? keys;
  }
  return fresh;
}
