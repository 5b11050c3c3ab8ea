/** The county itself: its name, its keys. Kept in the database, so that whoever restores it is the same county. */
import type { SyncCrypto } from "#shared/domain/sync/crypto.ts";
import { keyId } from "#shared/domain/sync/crypto.ts";
import type { PublicKeys } from "#shared/domain/sync/join.ts";
import type { Signer } from "#shared/domain/sync/signed.ts";
import type { Database, Queries } from "./database/database.ts";

export interface CountyKeys {
  readonly keys: PublicKeys;
  readonly signer: Signer;
  readonly boxPrivateKey: string;
}

interface StoredKeys {
  readonly keys: PublicKeys;
  readonly privateKeys: { readonly sign: string; readonly box: string };
}

/** The county's keys, made at the first start. */
export async function countyKeys(database: Database, crypto: SyncCrypto): Promise<CountyKeys> {
  const sign = crypto.newSignKeys();
  const box = crypto.newBoxKeys();
  const made: StoredKeys = {
    keys: { sign: sign.publicKey, box: box.publicKey },
    privateKeys: { sign: sign.privateKey, box: box.privateKey },
  };
  // two servers that start together agree on the first
  await database.query("insert into county_fact values ('keys', $1) on conflict do nothing", [
    JSON.stringify(made),
  ]);
  const { keys, privateKeys } = await fact<StoredKeys>(database, "keys", made);
  return {
    keys,
    signer: { key: keyId(crypto, keys.sign), privateKey: privateKeys.sign },
    boxPrivateKey: privateKeys.box,
  };
}

/** The county's name; empty until the first account says it. */
export async function countyName(queries: Queries): Promise<string> {
  return fact(queries, "name", "");
}

export async function setCountyName(queries: Queries, name: string): Promise<void> {
  await queries.query(
    "insert into county_fact values ('name', $1) on conflict (name) do update set value = excluded.value",
    [JSON.stringify(name)],
  );
}

async function fact<T>(queries: Queries, name: string, otherwise: T): Promise<T> {
  const [row] = await queries.query<{ value: T }>("select value from county_fact where name = $1", [name]);
  return row ? row.value : otherwise;
}
