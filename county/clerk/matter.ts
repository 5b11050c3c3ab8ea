import type { CountyDocument, MatterRow, TimeLineRow } from "#shared/contract/county-shapes.ts";
import { LIMITS } from "#shared/domain/sync/limits.ts";
import type { Queries } from "../database/database.ts";
import { clerkOf, note, page } from "./context.ts";
import { containing } from "./filter.ts";
import { addressedSlips } from "./slip.ts";

/** Entries of a matter's time line that are shown: more than any matter has had. */
const TIME_LINE = 500;

interface Row {
  readonly office: string;
  readonly office_name: string;
  readonly tbl: string;
  readonly id: string;
  readonly epoch: number;
  readonly rev: number;
  readonly seq: number;
  readonly at: string;
  readonly whole: boolean;
  readonly standing: string | null;
  readonly doc: Readonly<Record<string, unknown>>;
}
const COLUMNS =
  "d.office, o.name as office_name, d.tbl, d.id, d.epoch, d.rev, d.seq, d.at, d.whole, d.standing, d.doc";

const list = page.matter.list.handler(async ({ input, context }) => {
  const { database } = context.county;
  const where = `where d.tbl = 'matter' and ($1::text is null or d.office = $1) and ($2::boolean is null or d.whole = $2)
    and ($3::text is null or d.doc->>'no' ilike $3 or d.doc->>'title' ilike $3)`;
  const filter = [
    input.office ?? null,
    input.addressed === undefined ? null : input.addressed === "true",
    containing(input.text),
  ];
  const rows = await database.query<Row>(
    `select ${COLUMNS} from document d join office o on o.office = d.office ${where}
     order by d.at desc, d.id limit $4 offset $5`,
    [...filter, input.limit, input.offset ?? 0],
  );
  const [count] = await database.query<{ n: number }>(
    `select count(*)::int as n from document d ${where}`,
    filter,
  );
  return { rows: rows.map(rowOf), total: count?.n ?? 0 };
});

function rowOf({ office, office_name, id, doc, whole, standing }: Row): MatterRow {
  return {
    office,
    officeName: office_name,
    matterId: id,
    no: textIn(doc, "no"),
    title: textIn(doc, "title"),
    category: textIn(doc, "category"),
    openedOn: textIn(doc, "openedOn"),
    riskColor: textIn(doc, "riskColor"),
    status: standing ?? "",
    slips: Array.isArray(doc.slips) ? doc.slips.length : 0,
    whole,
  };
}

/** A masked document may lack any field. */
function textIn(doc: Row["doc"], field: string): string {
  const value = doc[field];
  return typeof value === "string" ? value : "";
}

const file = page.matter.file.handler(async ({ input, context, errors }) => {
  const { office, matterId } = input;
  const { database } = context.county;
  const rows = await database.query<Row>(
    `select ${COLUMNS} from document d join office o on o.office = d.office
     where d.office = $1 and d.matter = $2 order by d.tbl, d.at`,
    [office, matterId],
  );
  const matter = rows.find(({ tbl }) => tbl === "matter");
  if (!matter) throw errors.MATTER_NOT_FOUND();
  await note(database, context, clerkOf(context), {
    act: "matter.file",
    office,
    detail: textIn(matter.doc, "no"),
  });
  const held = await database.query<{ hash: string }>(
    "select hash from attachment where office = $1 and complete",
    [office],
  );
  const complete = new Set(held.map(({ hash }) => hash));
  return {
    office,
    officeName: matter.office_name,
    matterId,
    documents: rows.map(documentOf),
    slips: await addressedSlips(database, office, matterId),
    attachments: rows
      .filter(({ tbl }) => tbl === "attachment")
      .map(({ id, doc }) => ({
        id,
        hash: textIn(doc, "hash"),
        name: textIn(doc, "name"),
        mediaType: textIn(doc, "mediaType"),
        bytes: typeof doc.bytes === "number" ? doc.bytes : 0,
        held: complete.has(textIn(doc, "hash")),
      })),
    timeLine: await timeLineOf(
      database,
      office,
      rows.map(({ tbl, id }) => `${tbl}/${id}`),
    ),
  };
});

function documentOf({ office, tbl, id, epoch, rev, seq, at, whole, doc }: Row): CountyDocument {
  return { office, table: tbl, id, epoch, rev, seq, at, whole, doc: { ...doc } };
}

/** Acts of the desk that put one of the matter's records, and what the county wrote about them, oldest first. */
async function timeLineOf(
  queries: Queries,
  office: string,
  records: readonly string[],
): Promise<TimeLineRow[]> {
  const acts = await queries.query<{ at: string; act: string; seq: number; about: string[] }>(
    `select at, act, seq, about from entry where office = $1 and about && $2::text[] order by seq desc limit ${TIME_LINE}`,
    [office, records],
  );
  const written = await queries.query<{
    at: string;
    kind: string;
    seq: number;
    about: string;
    by_name: string;
  }>(
    `select at, kind, seq, about, by_name from down where office = $1 and about = any($2::text[]) order by seq desc limit ${TIME_LINE}`,
    [office, records],
  );
  return [
    ...acts.map(({ at, act, seq, about }) => ({ at, side: "office" as const, act, seq, about, text: "" })), // one of the two sides
    ...written.map(({ at, kind, seq, about, by_name }) => ({
      at,
      side: "county" as const, // the other one
      act: kind,
      seq,
      about: [about],
      text: by_name,
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq));
}

const attachment = page.matter.attachment.handler(async ({ input, context, errors }) => {
  const { office, hash, offset } = input;
  const { database } = context.county;
  const [known] = await database.query<{ bytes: number }>(
    "select bytes from attachment where office = $1 and hash = $2 and complete",
    [office, hash],
  );
  if (!known) throw errors.ATTACHMENT_NOT_HELD();
  if (offset === 0)
    await note(database, context, clerkOf(context), { act: "matter.attachment", office, detail: hash });
  const [piece] = await database.query<{ at_byte: number; content: Uint8Array }>(
    `select at_byte, content from attachment_piece
     where office = $1 and hash = $2 and at_byte <= $3 order by at_byte desc limit 1`,
    [office, hash, offset],
  );
  const content = Buffer.from(piece?.content ?? []).subarray(
    piece ? offset - piece.at_byte : 0,
    LIMITS.pieceBytes,
  );
  return { base64: content.toString("base64"), bytes: known.bytes };
});

export const matter = { list, file, attachment };
