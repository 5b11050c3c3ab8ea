/** Offices the county has invited, and the keys they are known by. */
import { randomBytes } from "node:crypto";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { keyId, type SyncCrypto } from "#shared/domain/sync/crypto.ts";
import {
  joinCode,
  joinPhrase,
  joinProof,
  type JoinAnswer,
  type JoinRequest,
  type PublicKeys,
} from "#shared/domain/sync/join.ts";
import type { Database, Queries } from "./database/database.ts";
import type { CountyKeys } from "./facts.ts";
import { createStream } from "./stream/streams.ts";

export type OfficeState = "invited" | "asking" | "joined" | "suspended" | "revoked";

/** A code that was not used in this time is worth nothing any more. */
const CODE_DAYS = 30;

/** A request that is taken back leaves the office as it stood before it asked. */
const BEFORE_ASKING = `case
  when state <> 'asking' then state
  when exists (select 1 from office_key k where k.office = office.office and k.until is null)
    then case when exists (select 1 from stream s where s.office = office.office and s.stopped->>'reason' = 'suspended')
      then 'suspended' else 'joined' end
  when exists (select 1 from office_key k where k.office = office.office and k.revoked) then 'revoked'
  else 'invited' end`;

export interface OfficeRecord {
  readonly office: string;
  readonly name: string;
  readonly state: OfficeState;
  readonly request: JoinRequest | null;
  /** The code that is out works until then; null when it was used or taken back. */
  readonly invitedUntil: Instant | null;
}

export async function findOffice(queries: Queries, office: string): Promise<OfficeRecord | undefined> {
  const [row] = await queries.query<OfficeRecord>(
    `select office, name, state, request, case when code is null then null else code_until end as "invitedUntil"
     from office where office = $1`,
    [office],
  );
  return row;
}

/** Invites an office, or makes a new code: for one that lost its key, or whose digits did not agree. The code is told once. */
export async function invite(
  tx: Queries,
  office: string,
  name: string,
  now: Instant,
): Promise<{ readonly code: string; readonly validUntil: Instant }> {
  const code = joinCode(randomBytes(16));
  const validUntil = new Date(Date.parse(now) + CODE_DAYS * 86_400_000).toISOString();
  const added = await tx.query(
    `insert into office (office, name, state, code, code_until, created_at) values ($1, $2, 'invited', $3, $4, $5)
     on conflict (office) do nothing returning office`,
    [office, name, code, validUntil, now],
  );
  if (added.length > 0) await createStream(tx, office);
  else
    await tx.query(
      `update office set code = $2, code_until = $3, request = null, answer = null, state = ${BEFORE_ASKING} where office = $1`,
      [office, code, validUntil],
    );
  return { code, validUntil };
}

export type JoinRefusal = "CODE_WRONG" | "CODE_USED";

/** An office shows that it knows the code. The same request again has the same answer; another one finds the code used. */
export async function join(
  database: Database,
  crypto: SyncCrypto,
  county: { readonly name: string; readonly keys: CountyKeys },
  request: JoinRequest,
  now: Instant,
): Promise<Result<JoinAnswer, JoinRefusal>> {
  return database.transaction(async (tx) => {
    const [row] = await tx.query<{
      code: string | null;
      code_until: string;
      request: JoinRequest | null;
      answer: JoinAnswer | null;
    }>("select code, code_until, request, answer from office where office = $1 for update", [request.office]);
    if (!row?.code || row.code_until < now) return err("CODE_WRONG");
    if (joinProof(crypto, row.code, "desk", request) !== request.proof) return err("CODE_WRONG");
    if (row.answer && row.request)
      return canonicalJson(row.request.keys) === canonicalJson(request.keys)
        ? ok(row.answer)
        : err("CODE_USED");

    const facts = { office: request.office, county: county.name, keys: county.keys.keys, at: now };
    const answer: JoinAnswer = {
      ...facts,
      proof: joinProof(crypto, row.code, "county", { ...facts, proof: "" }),
    };
    await tx.query("update office set state = 'asking', request = $2, answer = $3 where office = $1", [
      request.office,
      JSON.stringify(request),
      JSON.stringify(answer),
    ]);
    return ok(answer);
  });
}

/** The phrase that both screens show. */
export function phraseWith(crypto: SyncCrypto, request: JoinRequest, county: CountyKeys): string {
  return joinPhrase(crypto, request.office, request.keys, county.keys);
}

/** The phrase was compared: the keys of the request are the office's from now on, and its code is worth nothing any more. */
export async function confirm(
  tx: Queries,
  crypto: SyncCrypto,
  request: JoinRequest,
  now: Instant,
): Promise<void> {
  await tx.query("update office set state = 'joined', code = null where office = $1", [request.office]);
  await tx.query("update office_key set until = $2 where office = $1 and until is null", [
    request.office,
    now,
  ]);
  await addKey(tx, crypto, request.office, request.keys, now);
}

export async function rotate(
  tx: Queries,
  crypto: SyncCrypto,
  office: string,
  keys: PublicKeys,
  now: Instant,
): Promise<void> {
  await tx.query("update office_key set until = $2 where office = $1 and until is null", [office, now]);
  await addKey(tx, crypto, office, keys, now);
}

async function addKey(
  tx: Queries,
  crypto: SyncCrypto,
  office: string,
  { sign, box }: PublicKeys,
  now: Instant,
): Promise<void> {
  await tx.query(
    `insert into office_key (office, key, sign, box, since) values ($1, $2, $3, $4, $5)
     on conflict (office, key) do nothing`,
    [office, keyId(crypto, sign), sign, box, now],
  );
}

/** A stolen or lost key: nothing signed with any of the office's keys is taken any more, until it joins anew. */
export async function revokeKeys(tx: Queries, office: string, now: Instant): Promise<void> {
  await tx.query("update office_key set revoked = true, until = coalesce(until, $2) where office = $1", [
    office,
    now,
  ]);
  // a code that is still out goes with the key: whoever took the one may hold the other
  await tx.query("update office set state = 'revoked', code = null where office = $1", [office]);
}

export interface OfficeKey {
  readonly key: string;
  readonly sign: string;
  readonly box: string;
  readonly until: Instant | null;
  readonly revoked: boolean;
}

export async function keysOf(queries: Queries, office: string): Promise<readonly OfficeKey[]> {
  return queries.query<OfficeKey>(
    "select key, sign, box, until, revoked from office_key where office = $1 order by since",
    [office],
  );
}
