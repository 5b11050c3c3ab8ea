import type { Database } from "#county/database/database.ts";
import { countyKeys, type CountyKeys } from "#county/facts.ts";
import { invite } from "#county/offices.ts";
import { beginEpoch, lockStream } from "#county/stream/streams.ts";
import { keyId, type KeyPair } from "#shared/domain/sync/crypto.ts";
import { START } from "#shared/domain/sync/identity.ts";
import { makeBatch, type UpBatch } from "#shared/domain/sync/up-batch.ts";
import { entryLine, type UpEntry } from "#shared/domain/sync/up-entry.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import type { DatabaseKind } from "#tests/support/databases.ts";

export const OFFICE = "620302100";
export const NOW = "2026-07-10T01:00:00.000Z";

export interface TestCounty {
  readonly database: Database;
  readonly keys: CountyKeys;
  /** Empty again, with one office in its first epoch. */
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A county on an empty database. */
export async function aCounty(kind: DatabaseKind): Promise<TestCounty> {
  const database = await kind.open();
  const keys = await countyKeys(database, syncCrypto);
  return {
    database,
    keys,
    reset: async () => {
      const tables = await database.query<{ name: string }>(
        `select tablename as name from pg_tables where schemaname = 'public'
         and tablename not in ('migration', 'county_fact') and tablename !~ '_[0-9]+$'`,
      );
      await database.run(`truncate ${tables.map(({ name }) => name).join(", ")}`);
      await database.transaction(async (tx) => {
        await invite(tx, OFFICE, "宁远堡镇综治中心", NOW);
        const statement = { office: OFFICE, epoch: 1, after: START, at: NOW };
        await beginEpoch(tx, await lockStream(tx, OFFICE), statement, { text: "", key: "", signature: "" });
      });
    },
    close: () => database.close(),
  };
}

interface StreamOptions {
  /** Entries from this number on are another copy's. */
  readonly differsFrom?: number;
  readonly keys?: KeyPair;
  /** This entry brings a matter without a number. */
  readonly poisonAt?: number;
  /** What else the poisoned matter says, instead. */
  readonly poison?: Readonly<Record<string, unknown>>;
  /** Every entry changes the same matter. */
  readonly sameRecord?: boolean;
  /** Where the documents belong; a matter's own documents name themselves. */
  readonly table?: string;
}

/** A chain of entries as a desk would send it, each with one matter. */
export function aDeskStream(
  length: number,
  {
    differsFrom = Infinity,
    keys = syncCrypto.newSignKeys(),
    poisonAt,
    poison,
    sameRecord = false,
    table = "matter",
  }: StreamOptions = {},
) {
  const entries: UpEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const prev = entries.at(-1)?.hash ?? START.hash;
    const mark = seq >= differsFrom ? "copy" : "own";
    const doc = {
      id: `matter-${sameRecord ? 1 : seq}`,
      ...(seq === poisonAt && !poison ? {} : { no: `宁远堡事〔2026〕${seq}号` }),
      openedOn: "2026-07-10",
      ...(seq === poisonAt ? poison : {}),
    };
    entries.push({
      seq,
      at: NOW,
      act: "visit.register",
      prev,
      hash: syncCrypto.sha256(`${mark}/${seq}/${prev}`),
      puts: [{ table, id: doc.id, rev: sameRecord ? seq : 1, whole: false, doc }],
    });
  }
  return {
    keys,
    hash: (seq: number) => entries[seq - 1]!.hash, // a test asks for entries it made
    batch: (first: number, last: number, epoch = 1): UpBatch =>
      makeBatch(
        syncCrypto,
        { key: keyId(syncCrypto, keys.publicKey), privateKey: keys.privateKey },
        { office: OFFICE, epoch, first, version: "test", madeAt: NOW },
        entries.slice(first - 1, last).map(entryLine),
      ),
  };
}
