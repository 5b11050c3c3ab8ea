/** The county's own tables out of the entries of an office: one row a document, the newest version of it. */
import { matterStatus } from "#shared/domain/matter/matter-status.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { slipStatus } from "#shared/domain/referral/slip-progress.ts";
import type { ReferralSlip } from "#shared/domain/referral/slip.ts";
import { isNewerVersion, type UpEntry, type UpPut } from "#shared/domain/sync/up-entry.ts";
import type { Queries } from "../database/database.ts";

interface Version {
  readonly put: UpPut;
  /** Its document as JSON. */
  readonly text: string;
  readonly entry: UpEntry;
}

/** What a document of a table must say to be of use here; what lacks it is held, named as an exception, and blocks nothing. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  matter: ["no", "openedOn"],
  visit: ["no", "matterId"],
  referral: ["no", "form"],
  attachment: ["hash", "matterId"],
  mediation: ["no", "matterId"],
  agreement: ["no", "matterId"],
};

/** The documents of entries: the newest version of each, and what is of no use. */
interface Documents {
  readonly versions: readonly Version[];
  readonly exceptions: readonly { readonly seq: number; readonly put: UpPut; readonly reason: string }[];
}

export function documentsOf(epoch: number, entries: readonly UpEntry[]): Documents {
  const newest = new Map<string, Version>();
  const exceptions: { seq: number; put: UpPut; reason: string }[] = [];
  for (const entry of entries) {
    for (const put of entry.puts ?? []) {
      const text = JSON.stringify(put.doc);
      const reason = unusable(put, text);
      if (reason !== undefined) exceptions.push({ seq: entry.seq, put, reason });
      else {
        const key = `${put.table}/${put.id}`;
        const known = newest.get(key);
        if (!known || isNewerVersion({ epoch, ...put }, { epoch, ...known.put }))
          newest.set(key, { put, text, entry });
      }
    }
  }
  return { versions: [...newest.values()], exceptions };
}

/** Takes in the documents of entries that were just inserted, in order. */
export async function takeDocuments(
  tx: Queries,
  office: string,
  epoch: number,
  { versions, exceptions }: Documents,
): Promise<void> {
  if (exceptions.length > 0) await noteExceptions(tx, office, epoch, exceptions);
  if (versions.length > 0) await storeDocuments(tx, office, epoch, versions);
}

/** What the database itself cannot hold is looked for by halves and named as an exception; the rest is stored. */
async function storeDocuments(
  tx: Queries,
  office: string,
  epoch: number,
  versions: readonly Version[],
): Promise<void> {
  await tx.query("savepoint documents");
  try {
    await putDocuments(tx, office, epoch, versions);
    const slips = versions.flatMap(({ put }) => (put.table === "referral" && put.whole ? [put.id] : []));
    if (slips.length > 0) await markAddressed(tx, office, slips);
  } catch (error) {
    if (!isAboutContent(error)) throw error;
    await tx.query("rollback to savepoint documents");
    const [only] = versions;
    const half = versions.length >> 1;
    if (half > 0) {
      await storeDocuments(tx, office, epoch, versions.slice(0, half));
      await storeDocuments(tx, office, epoch, versions.slice(half));
    } else if (only) {
      await noteExceptions(tx, office, epoch, [
        { seq: only.entry.seq, put: only.put, reason: "not-storable" },
      ]);
    }
  }
}

/** A value that is too long, of the wrong form or too deep: SQLSTATE classes 22 and 54. */
function isAboutContent(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^(?:22|54)/.test(String(error.code));
}

async function putDocuments(
  tx: Queries,
  office: string,
  epoch: number,
  versions: readonly Version[],
): Promise<void> {
  const taken = await tx.query<{
    tbl: string;
    is_new: boolean;
    hash: string | null;
    whole: boolean;
    seq: number;
  }>(
    // counted from what was there before: a partitioned table does not say of a row whether it was inserted or changed
    `with sent as (
       select * from unnest($3::text[], $4::text[], $5::int[], $6::int[], $7::text[], $8::boolean[], $9::text[], $10::text[], $11::text[])
         as put (tbl, id, rev, seq, at, whole, matter, standing, doc)
     ), known as (
       select tbl, id from document where office = $1 and (tbl, id) in (select tbl, id from sent)
     ), taken as (
       insert into document (office, tbl, id, epoch, rev, seq, at, whole, matter, standing, doc)
       select $1, tbl, id, $2, rev, seq, at, whole, matter, standing, doc::jsonb from sent
       on conflict (office, tbl, id) do update set
         epoch = excluded.epoch, rev = excluded.rev, seq = excluded.seq, at = excluded.at,
         whole = excluded.whole, matter = excluded.matter, standing = excluded.standing, doc = excluded.doc
       where (excluded.epoch, excluded.rev, excluded.whole) > (document.epoch, document.rev, document.whole)
       returning tbl, id, doc->>'hash' as hash, whole, seq
     )
     select tbl, hash, whole, seq, (tbl, id) not in (select tbl, id from known) as is_new from taken`,
    [
      office,
      epoch,
      versions.map(({ put }) => put.table),
      versions.map(({ put }) => put.id),
      versions.map(({ put }) => put.rev),
      versions.map(({ entry }) => entry.seq),
      versions.map(({ entry }) => entry.at),
      versions.map(({ put }) => put.whole),
      versions.map(({ put }) => matterOf(put)),
      versions.map(({ put }) => standingOf(put)),
      versions.map(({ text }) => text),
    ],
  );
  const added = new Map<string, number>();
  for (const { tbl, is_new } of taken) if (is_new) added.set(tbl, (added.get(tbl) ?? 0) + 1);
  if (added.size > 0)
    await tx.query(
      `insert into document_total (office, tbl, held)
       select $1, tbl, held from unnest($2::text[], $3::int[]) as added (tbl, held)
       on conflict (office, tbl) do update set held = document_total.held + excluded.held`,
      [office, [...added.keys()], [...added.values()]],
    );
  const files = taken.filter(({ tbl, hash, whole }) => tbl === "attachment" && hash !== null && whole);
  if (files.length > 0)
    await tx.query(
      `insert into attachment (office, hash, asked_seq)
       select $1, hash, seq from unnest($2::text[], $3::int[]) as wanted (hash, seq) on conflict do nothing`,
      [office, files.map(({ hash }) => hash), files.map(({ seq }) => seq)],
    );
}

/**
 * Marks slips that the county itself has to answer: those sent up, and those to a unit of the county. Whole ones only, because the
 * rest are none of its business.
 */
async function markAddressed(tx: Queries, office: string, slips: readonly string[]): Promise<void> {
  await tx.query(
    `update document slip set addressed = slip.doc->'form'->>'kind' = 'ESCALATE' or exists (
       select 1 from document unit where unit.office = slip.office and unit.tbl = 'unit'
         and unit.id = slip.doc->'form'->>'unitId' and unit.doc->>'level' = 'COUNTY')
     where slip.office = $1 and slip.tbl = 'referral' and slip.whole and slip.id = any($2::text[])`,
    [office, slips],
  );
}

async function noteExceptions(
  tx: Queries,
  office: string,
  epoch: number,
  exceptions: Documents["exceptions"],
): Promise<void> {
  await tx.query(
    `insert into exception (office, epoch, seq, tbl, id, reason)
     select $1, $2, seq, tbl, id, reason
     from unnest($3::int[], $4::text[], $5::text[], $6::text[]) as odd (seq, tbl, id, reason)
     on conflict do nothing`,
    [
      office,
      epoch,
      exceptions.map(({ seq }) => seq),
      exceptions.map(({ put }) => put.table),
      exceptions.map(({ put }) => put.id),
      exceptions.map(({ reason }) => reason),
    ],
  );
}

/** A zero character or half of a pair, as JSON spells it: PostgreSQL holds neither. */
const NO_CHARACTER = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** A document with such a character cannot be kept, and one without its number or its matter can be shown nowhere. */
function unusable({ table, doc }: UpPut, text: string): string | undefined {
  if (text.includes("\\u") && NO_CHARACTER.test(text)) return "zero-character";
  const missing = (NEEDED[table] ?? []).find((field) => doc[field] === undefined || doc[field] === null);
  return missing === undefined ? undefined : `without ${missing}`;
}

/** Where a matter or a slip stands, by the desk's own rules; null when a document lacks what they read. */
function standingOf({ table, doc }: UpPut): string | null {
  try {
    if (table === "referral") return slipStatus(doc as unknown as ReferralSlip); // a document of another form throws below
    if (table === "matter") return matterStatus(doc as unknown as Matter); // as above
  } catch {
    return null;
  }
  return null;
}

function matterOf({ table, id, doc }: UpPut): string | null {
  if (table === "matter") return id;
  const { matterId, form } = doc;
  if (typeof matterId === "string") return matterId;
  const inForm = typeof form === "object" && form !== null && "matterId" in form ? form.matterId : null;
  return typeof inForm === "string" ? inForm : null;
}
