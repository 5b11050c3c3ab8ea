/** Knows a desk by the signature on its request. Nothing of the body is looked at before. */
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { SyncCrypto } from "#shared/domain/sync/crypto.ts";
import { LIMITS } from "#shared/domain/sync/limits.ts";
import { isOutOfTime, readAuthorization, requestText } from "#shared/domain/sync/request.ts";
import { isSignedBy } from "#shared/domain/sync/signed.ts";
import type { Queries } from "../database/database.ts";
import { findOffice, keysOf, type OfficeKey } from "../offices.ts";

export interface DeskCaller {
  readonly office: string;
  readonly nonce: string;
  /** All keys the office ever had: a bundle may have been signed before a rotation. */
  readonly keys: readonly OfficeKey[];
}

export type CallerRefusal =
  | { readonly code: "KEY_UNKNOWN"; readonly status: 401 }
  | { readonly code: "KEY_REVOKED"; readonly status: 403 }
  | { readonly code: "OUT_OF_TIME"; readonly status: 401; readonly data: { readonly countyTime: Instant } }
  | { readonly code: "REPLAYED"; readonly status: 401 }
  | { readonly code: "NOT_CONFIRMED"; readonly status: 403 };

export interface RawRequest {
  readonly authorization: string | undefined;
  readonly method: string;
  readonly path: string;
  /** As it travelled, still compressed. */
  readonly body: Uint8Array;
}

export async function knowCaller(
  queries: Queries,
  crypto: SyncCrypto,
  { authorization, method, path, body }: RawRequest,
  now: Instant,
): Promise<DeskCaller | CallerRefusal> {
  const facts = readAuthorization(authorization);
  if (!facts) return { code: "KEY_UNKNOWN", status: 401 };
  const { office, key, at, nonce, signature } = facts;
  const record = await findOffice(queries, office);
  const keys = record ? await keysOf(queries, office) : [];
  const text = requestText(facts, method, path, crypto.sha256(body));
  if (record?.state === "asking" && record.request && keys.every((known) => known.until !== null)) {
    const isTheirs = isSignedBy(crypto, record.request.keys.sign, "request", { text, signature });
    return isTheirs ? { code: "NOT_CONFIRMED", status: 403 } : { code: "KEY_UNKNOWN", status: 401 };
  }
  const used = keys.find((known) => known.key === key);
  if (!used || !isSignedBy(crypto, used.sign, "request", { text, signature }))
    return { code: "KEY_UNKNOWN", status: 401 };
  if (used.revoked) return { code: "KEY_REVOKED", status: 403 };
  if (used.until !== null) return { code: "KEY_UNKNOWN", status: 401 };
  if (isOutOfTime(at, now)) return { code: "OUT_OF_TIME", status: 401, data: { countyTime: now } };
  const taken = await queries.query(
    "insert into nonce (office, nonce, at) values ($1, $2, $3) on conflict do nothing returning nonce",
    [office, nonce, now],
  );
  return taken.length === 0 ? { code: "REPLAYED", status: 401 } : { office, nonce, keys };
}

/** Nonces are kept twice as long as a signature counts. */
export async function forgetNonces(queries: Queries, now: Instant): Promise<void> {
  const before = new Date(Date.parse(now) - 2 * LIMITS.requestMinutes * 60_000).toISOString();
  await queries.query("delete from nonce where at < $1", [before]);
}
