import type { SentItem } from "#shared/contract/county-shapes.ts";
import { DownEntry, ITEM_KINDS, type DownBody, type ItemKind } from "#shared/domain/sync/down.ts";
import { readSigned, type Signed } from "#shared/domain/sync/signed.ts";
import type { Queries } from "../database/database.ts";
import { findOffice } from "../offices.ts";
import { writeDown } from "../stream/down.ts";
import { clerkOf, note, page, type ClerkContext } from "./context.ts";

interface Row {
  readonly office: string;
  readonly office_name: string;
  readonly seq: number;
  readonly kind: string;
  readonly at: string;
  readonly by_name: string;
  readonly signed: Signed;
  readonly down_applied: number;
  readonly withdrawn: boolean;
  /** The desk's own record of the item, once it came up. */
  readonly doc: Readonly<Record<string, unknown>> | null;
}

const WITHDRAWN = "exists (select 1 from down w where w.office = d.office and w.about = 'down/' || d.seq)";
const THEIR_RECORD =
  "left join document i on i.office = d.office and i.tbl = 'countyItem' and i.id = lpad(d.seq::text, 12, '0')";
const ROWS = `
  select d.office, o.name as office_name, d.seq, d.kind, d.at, d.by_name, d.signed, s.down_applied, i.doc,
    ${WITHDRAWN} as withdrawn
  from down d
  join office o on o.office = d.office
  join stream s on s.office = d.office
  ${THEIR_RECORD}`;

export function itemOf(row: Row): SentItem {
  const doc = row.doc ?? {};
  const answers = Array.isArray(doc.answers) ? doc.answers.map(answerOf) : [];
  const state = row.withdrawn
    ? "withdrawn"
    : doc.closedAt
      ? "closed"
      : answers.length > 0
        ? "answered"
        : doc.readAt
          ? "read"
          : row.seq <= row.down_applied
            ? "applied"
            : "written";
  return {
    office: row.office,
    officeName: row.office_name,
    seq: row.seq,
    kind: row.kind,
    at: row.at,
    by: row.by_name,
    body: readSigned(DownEntry, row.signed)?.body,
    state,
    answers,
  };
}

/** Whatever a desk of any release sends, three texts are shown of an answer. */
function answerOf(answer: unknown): SentItem["answers"][number] {
  const { at, by, text } = (answer ?? {}) as { at?: unknown; by?: { name?: unknown }; text?: unknown }; // looked at below
  return {
    at: typeof at === "string" ? at : "",
    by: typeof by?.name === "string" ? by.name : "",
    text: typeof text === "string" ? text : "",
  };
}

export async function findItem(queries: Queries, office: string, seq: number): Promise<SentItem | undefined> {
  const [row] = await queries.query<Row>(`${ROWS} where d.office = $1 and d.seq = $2`, [office, seq]);
  return row && itemOf(row);
}

/** Nothing is waited for after a notice, nor after what was recorded on a slip. */
const OPEN = `(d.kind in ('query', 'assignment', 'supervision') and not ${WITHDRAWN} and i.doc->>'closedAt' is null
  and coalesce(jsonb_array_length(i.doc->'answers'), 0) = 0)`;
const FILTER = `where ($1::text is null or d.office = $1) and ($2::text is null or d.kind = $2)
  and d.kind in ('query', 'assignment', 'supervision', 'notice', 'slip-event')
  and ($3::boolean is null or ${OPEN} = $3)`;

const list = page.item.list.handler(async ({ input, context }) => {
  const { database } = context.county;
  const filter = [
    input.office ?? null,
    input.kind ?? null,
    input.open === undefined ? null : input.open === "true",
  ];
  const rows = await database.query<Row>(
    `${ROWS} ${FILTER} order by d.at desc, d.office, d.seq desc limit $4 offset $5`,
    [...filter, input.limit, input.offset ?? 0],
  );
  const [count] = await database.query<{ n: number }>(
    `select count(*)::int as n from down d ${THEIR_RECORD} ${FILTER}`,
    filter,
  );
  return { rows: rows.map(itemOf), total: count?.n ?? 0 };
});

/** What tells an item from others in the trail: its number or title, or how it begins. */
function headOf(body: Readonly<{ no?: string; title?: string; text?: string }>): string {
  return [body.no, body.title ?? body.text?.slice(0, 40)].filter((part) => part !== undefined).join(" ");
}

/** Writes one item to each office in one act; undefined when one of them is not there. */
async function send<Kind extends ItemKind>(
  context: ClerkContext,
  offices: readonly string[],
  kind: Kind,
  bodyFor: (tx: Queries) => Promise<DownBody<Kind>>,
): Promise<SentItem[] | undefined> {
  const clerk = clerkOf(context);
  return context.county.database.transaction(async (tx) => {
    const items: SentItem[] = [];
    // always in the same order, so that two clerks who write to many offices never wait for each other
    for (const office of [...new Set(offices)].sort()) {
      if (!(await findOffice(tx, office))) return undefined;
      const body = await bodyFor(tx);
      const { seq } = await writeDown(tx, context.county, { office, kind, body }, clerk);
      await note(tx, context, clerk, { act: `item.${kind}`, office, detail: `${seq} ${headOf(body)}` });
      const item = await findItem(tx, office, seq);
      if (item) items.push(item);
    }
    return items;
  });
}

/** A number of the county's own, `交〔2026〕7号`: counted in the database, never twice. */
async function takeNo(tx: Queries, context: ClerkContext, mark: string): Promise<string> {
  const year = context.county.now().slice(0, 4);
  const [row] = await tx.query<{ value: number }>(
    `insert into county_fact values ($1, '1') on conflict (name) do update
     set value = to_jsonb((county_fact.value #>> '{}')::int + 1) returning (value #>> '{}')::int as value`,
    [`number:${mark}:${year}`],
  );
  return `${mark}〔${year}〕${row?.value ?? 1}号`;
}

const query = page.item.query.handler(async ({ input, context, errors }) => {
  const [item] = (await send(context, [input.office], "query", async () => input.body)) ?? [];
  if (!item) throw errors.OFFICE_NOT_FOUND();
  return item;
});

const assign = page.item.assign.handler(async ({ input, context, errors }) => {
  let no: string | undefined;
  const items = await send(context, input.offices, "assignment", async (tx) => ({
    ...input.body,
    no: (no ??= await takeNo(tx, context, "县综交")),
  }));
  if (!items) throw errors.OFFICE_NOT_FOUND();
  return items;
});

const supervise = page.item.supervise.handler(async ({ input, context, errors }) => {
  const { office, about, body } = input;
  const items = await send(context, [office], "supervision", async (tx) => ({
    ...body,
    about,
    no: await takeNo(tx, context, "县综督"),
  }));
  const [item] = items ?? [];
  if (!item) throw errors.OFFICE_NOT_FOUND();
  return item;
});

const notice = page.item.notice.handler(async ({ input, context, errors }) => {
  const items = await send(context, input.offices, "notice", async () => input.body);
  if (!items) throw errors.OFFICE_NOT_FOUND();
  return items;
});

const withdraw = page.item.withdraw.handler(async ({ input, context, errors }) => {
  const { office, seq, reason } = input;
  const clerk = clerkOf(context);
  const done = await context.county.database.transaction(async (tx) => {
    const item = await findItem(tx, office, seq);
    if (!item) return undefined;
    // a table is taken back by sending the next, a step on a slip by another step
    if (!ITEM_KINDS.some((kind) => kind === item.kind) || item.state === "withdrawn") return false;
    await writeDown(tx, context.county, { office, kind: "withdraw", body: { seq, reason } }, clerk);
    await note(tx, context, clerk, { act: "item.withdraw", office, detail: `${seq}: ${reason}` });
    return findItem(tx, office, seq);
  });
  if (done === undefined) throw errors.ITEM_NOT_FOUND();
  if (done === false) throw errors.CANNOT_WITHDRAW();
  return done;
});

export const item = { list, query, assign, supervise, notice, withdraw };
