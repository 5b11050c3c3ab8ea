/** The county's own entries for an office: one writer, numbered and chained, signed with the county's key. */
import type { Instant } from "#shared/kernel/plain-date.ts";
import { About, DownBodies, makeDown, type DownBody, type DownKind } from "#shared/domain/sync/down.ts";
import type { County } from "../county.ts";
import type { Queries } from "../database/database.ts";
import { lockStream } from "./streams.ts";

/** The record an entry is about, `referral/…`, to find it again; the entry that a withdrawal takes back is `down/7`. */
export function aboutOf(kind: string, body: Readonly<Record<string, unknown>>): string {
  if (kind === "slip-event") return `referral/${String(body.slipId)}`;
  if (kind === "withdraw") return `down/${String(body.seq)}`;
  const about = About.safeParse(body.about);
  return about.success ? `${about.data.table}/${about.data.id}` : "";
}

export interface WrittenDown {
  readonly seq: number;
  readonly at: Instant;
}

/** Writes the next entry of an office's stream. The lock on the stream makes it the only one with this number. */
export async function writeDown<Kind extends DownKind>(
  tx: Queries,
  { crypto, keys, now }: County,
  to: { readonly office: string; readonly kind: Kind; readonly body: DownBody<Kind> },
  by: { readonly id: string; readonly name: string },
): Promise<WrittenDown> {
  const { office, kind } = to;
  const body = DownBodies[kind].parse(to.body);
  const at = now();
  const { down } = await lockStream(tx, office);
  const { signed, position } = makeDown(crypto, keys.signer, { office, kind, at, body }, down);
  await tx.query(
    `insert into down (office, seq, kind, at, by_account, by_name, about, signed)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [office, position.seq, kind, at, by.id, by.name, aboutOf(kind, body), JSON.stringify(signed)],
  );
  await tx.query("update stream set down_seq = $2, down_hash = $3 where office = $1", [
    office,
    position.seq,
    position.hash,
  ]);
  return { seq: position.seq, at };
}
