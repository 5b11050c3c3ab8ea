/** Who is logged in at which browser. The cookie holds a random token, the database only its digest. */
import { createHash, randomBytes } from "node:crypto";
import type { CountyAccount } from "#shared/contract/county-shapes.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Queries } from "../database/database.ts";
import { findAccount } from "./accounts.ts";

const COOKIE = "county";
/** Hours after which an untouched session ends. */
const IDLE_HOURS = 2;

export async function openSession(tx: Queries, account: string, now: Instant): Promise<string> {
  const token = randomBytes(32).toString("hex");
  await tx.query("insert into session (token, account, since, seen_at) values ($1, $2, $3, $3)", [
    digest(token),
    account,
    now,
  ]);
  return token;
}

export async function findSession(
  queries: Queries,
  cookie: string | undefined,
  now: Instant,
): Promise<CountyAccount | undefined> {
  const token = tokenIn(cookie);
  if (token === undefined) return undefined;
  const oldest = new Date(Date.parse(now) - IDLE_HOURS * 3_600_000).toISOString();
  const [row] = await queries.query<{ account: string }>(
    "update session set seen_at = $2 where token = $1 and seen_at > $3 returning account",
    [digest(token), now, oldest],
  );
  const account = row && (await findAccount(queries, row.account));
  return account?.active ? account : undefined;
}

export async function endSession(tx: Queries, cookie: string | undefined): Promise<void> {
  const token = tokenIn(cookie);
  if (token !== undefined) await tx.query("delete from session where token = $1", [digest(token)]);
}

/** Every other seat of a person ends when the password changes or the account goes out of use. */
export async function endSessionsOf(tx: Queries, account: string): Promise<void> {
  await tx.query("delete from session where account = $1", [account]);
}

export function cookieFor(token: string, secure: boolean): string {
  const until = token === "" ? "; Max-Age=0" : "";
  return `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict${secure ? "; Secure" : ""}${until}`;
}

function tokenIn(cookie: string | undefined): string | undefined {
  return new RegExp(`(?:^|;\\s*)${COOKIE}=([0-9a-f]{64})`).exec(cookie ?? "")?.[1];
}

function digest(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
