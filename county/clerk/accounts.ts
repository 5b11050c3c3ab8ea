/** People who work at the county's page, and how they prove who they are. */
import { randomBytes, randomUUID, scrypt, timingSafeEqual } from "node:crypto";
import type { CountyAccount } from "#shared/contract/county-shapes.ts";
import type { CountyRole } from "#shared/domain/sync/county-role.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Queries } from "../database/database.ts";

/** Wrong passwords in a row before an account is locked, and for how long (graded protection practice). */
const TRIES = 5;
const LOCK_MINUTES = 10;

interface Row {
  readonly id: string;
  readonly login_name: string;
  readonly name: string;
  readonly roles: CountyRole[];
  readonly active: boolean;
  readonly salt: string;
  readonly hash: string;
  readonly tries: number;
  readonly locked_until: Instant | null;
}
const COLUMNS = "id, login_name, name, roles, active, salt, hash, tries, locked_until";

export async function listAccounts(queries: Queries): Promise<CountyAccount[]> {
  const rows = await queries.query<Row>(`select ${COLUMNS} from account order by login_name`);
  return rows.map(accountOf);
}

export async function findAccount(queries: Queries, id: string): Promise<CountyAccount | undefined> {
  const [row] = await queries.query<Row>(`select ${COLUMNS} from account where id = $1`, [id]);
  return row && accountOf(row);
}

export async function countAccounts(queries: Queries): Promise<number> {
  const [row] = await queries.query<{ n: number }>("select count(*)::int as n from account");
  return row?.n ?? 0;
}

/** Undefined when somebody has that login name already. */
export async function addAccount(
  tx: Queries,
  { loginName, name, roles }: Omit<CountyAccount, "id" | "active">,
  password: string,
): Promise<CountyAccount | undefined> {
  const salt = randomBytes(16).toString("hex");
  const [row] = await tx.query<Row>(
    `insert into account (id, login_name, name, roles, active, salt, hash) values ($1, $2, $3, $4, true, $5, $6)
     on conflict do nothing returning ${COLUMNS}`,
    [randomUUID(), loginName, name, roles, salt, await stretched(password, salt)],
  );
  return row && accountOf(row);
}

export async function changeAccount(
  tx: Queries,
  { id, name, roles, active }: Omit<CountyAccount, "loginName">,
): Promise<CountyAccount | undefined> {
  const [row] = await tx.query<Row>(
    `update account set name = $2, roles = $3, active = $4 where id = $1 returning ${COLUMNS}`,
    [id, name, roles, active],
  );
  return row && accountOf(row);
}

export async function setPassword(tx: Queries, id: string, password: string): Promise<void> {
  const salt = randomBytes(16).toString("hex");
  await tx.query("update account set salt = $2, hash = $3, tries = 0, locked_until = null where id = $1", [
    id,
    salt,
    await stretched(password, salt),
  ]);
}

export type LoginOutcome =
  | { readonly kind: "in"; readonly account: CountyAccount }
  | { readonly kind: "wrong"; readonly triesLeft: number }
  | { readonly kind: "locked"; readonly until: Instant };

/** Proves a password. A name that nobody has takes as long, and is told the same. */
export async function prove(
  tx: Queries,
  loginName: string,
  password: string,
  now: Instant,
): Promise<LoginOutcome> {
  const [row] = await tx.query<Row>(
    `select ${COLUMNS} from account where lower(login_name) = lower($1) and active for update`,
    [loginName],
  );
  const given = await stretched(password, row?.salt ?? "00".repeat(16));
  if (!row) return { kind: "wrong", triesLeft: TRIES - 1 };
  if (row.locked_until !== null && row.locked_until > now) return { kind: "locked", until: row.locked_until };
  if (timingSafeEqual(Buffer.from(given, "hex"), Buffer.from(row.hash, "hex"))) {
    await tx.query("update account set tries = 0, locked_until = null where id = $1", [row.id]);
    return { kind: "in", account: accountOf(row) };
  }
  const tries = row.tries + 1;
  const until = tries >= TRIES ? new Date(Date.parse(now) + LOCK_MINUTES * 60_000).toISOString() : null;
  await tx.query("update account set tries = $2, locked_until = $3 where id = $1", [
    row.id,
    until === null ? tries : 0,
    until,
  ]);
  return until === null ? { kind: "wrong", triesLeft: TRIES - tries } : { kind: "locked", until };
}

function accountOf({ id, login_name, name, roles, active }: Row): CountyAccount {
  return { id, loginName: login_name, name, roles, active };
}

function stretched(password: string, salt: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(
      password.normalize("NFC"),
      Buffer.from(salt, "hex"),
      32,
      { N: 1 << 15, r: 8, maxmem: 64 << 20 },
      (error, key) => (error ? reject(error) : resolve(key.toString("hex"))),
    );
  });
}
