import type { Terms } from "#shared/domain/deadline/terms.ts";
import { NO_HASH, type EpochStatement } from "#shared/domain/sync/identity.ts";
import { keyId } from "#shared/domain/sync/crypto.ts";
import type { Signer } from "#shared/domain/sync/signed.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import type { CountyTie } from "#shared/domain/sync/sync-record.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { OpenedFolder } from "../storage/folder.ts";
import type { ActHeader, Tables, Transaction } from "../storage/store.ts";
import { offices } from "../tables/office.ts";
import { countyTies } from "./tables.ts";

/** What reporting upward works with: the open folder and the person who pressed the key. */
export interface SyncDesk {
  readonly opened: OpenedFolder;
  readonly by: string;
  readonly version: string;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly calendar: () => Terms;
}

export function findTie(tables: Tables): CountyTie | undefined {
  return tables.table(countyTies).find("county");
}

export function officeCode(tables: Tables): string {
  return tables.table(offices).get("office").township.code;
}

/** The office's key as it signs. */
export function signerOf({ keys, privateKeys }: Pick<CountyTie, "keys" | "privateKeys">): Signer {
  return { key: keyId(syncCrypto, keys.sign), privateKey: privateKeys.sign };
}

/** The epoch this folder is in, as it is stated to the county. */
export function currentEpoch({ opened }: Pick<SyncDesk, "opened">): EpochStatement {
  const { store } = opened;
  const office = officeCode(store);
  const last = opened.epochs().at(-1);
  if (!last) return { office, epoch: 1, after: { seq: 0, hash: NO_HASH }, at: store.entryAt(1).at };
  return { office, epoch: last.epoch, after: { seq: last.afterSeq, hash: last.afterHash }, at: last.at };
}

/** An act of reporting: whatever it puts, and how far both streams are, in one line of the journal. */
export async function commitTie<T>(
  { opened, by, newId }: SyncDesk,
  act: string,
  change: (tx: Transaction, tie: CountyTie | undefined) => T,
  more: Pick<ActHeader, "reason"> & { readonly requestId?: string | undefined } = {},
): Promise<T | undefined> {
  const { requestId, ...rest } = more;
  const done = await opened.store.commit({ act, by, requestId: requestId ?? newId(), ...rest }, (tx) =>
    change(tx, findTie(tx)),
  );
  return done.repeated ? undefined : done.value;
}

/** Lets the page and other seats have their turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
