/** What stands behind every call: database, algorithms, the county's keys and the clock. */
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { SyncCrypto } from "#shared/domain/sync/crypto.ts";
import type { Database } from "./database/database.ts";
import type { CountyKeys } from "./facts.ts";

export interface County {
  readonly database: Database;
  readonly crypto: SyncCrypto;
  readonly keys: CountyKeys;
  readonly now: () => Instant;
  readonly version: string;
  /** Filled with invented records: every page says so. */
  readonly demo: boolean;
  /** Where desks reach this server, for invitations; empty when only sticks go between. */
  readonly publicUrl: string;
  /** SHA-256 of the TLS certificate, when no public authority vouches for it; empty otherwise. */
  readonly tlsPin: string;
}
