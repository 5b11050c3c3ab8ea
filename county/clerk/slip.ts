import type { AddressedSlip, SlipRow } from "#shared/contract/county-shapes.ts";
import { ANYWHERE } from "#shared/domain/deadline/deadline-rule.ts";
import { officeTerms } from "#shared/domain/deadline/terms.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { recordSlipEvent } from "#shared/domain/referral/record-slip-event.ts";
import { currentDueOn, slipStatus } from "#shared/domain/referral/slip-progress.ts";
import { ReferralSlip, type SlipEvent } from "#shared/domain/referral/slip.ts";
import type { HolidayYear } from "#shared/domain/office/office.ts";
import { DownBodies, DownEntry } from "#shared/domain/sync/down.ts";
import { readSigned, type Signed } from "#shared/domain/sync/signed.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { dayOf } from "#shared/kernel/plain-date.ts";
import type { Queries } from "../database/database.ts";
import { writeDown } from "../stream/down.ts";
import { lockStream } from "../stream/streams.ts";
import { clerkOf, note, page } from "./context.ts";
import { containing } from "./filter.ts";
import { findItem } from "./item.ts";

/** What the county, as the unit a slip was sent to, may record on it. The rest is the desk's. */
const OURS: readonly string[] = ["sign", "accept", "return", "reply"];

interface Row {
  readonly office: string;
  readonly office_name: string;
  readonly id: string;
  readonly doc: unknown;
  readonly matter_no: string | null;
  readonly title: string | null;
}

const ROWS = `
  select d.office, o.name as office_name, d.id, d.doc, m.doc->>'no' as matter_no, m.doc->>'title' as title
  from document d
  join office o on o.office = d.office
  left join document m on m.office = d.office and m.tbl = 'matter' and m.id = d.matter`;
const FILTER = `
  where d.addressed and ($1::text is null or d.office = $1)
    and ($2::boolean is null or (d.standing in ('ISSUED', 'DELIVERED', 'SIGNED', 'HANDLING')) = $2)
    and ($3::text is null or d.doc->>'no' ilike $3 or m.doc->>'title' ilike $3)`;

/** What the county wrote on a slip that the office's own record does not show yet. */
async function pendingEvents(queries: Queries, slip: ReferralSlip, office: string): Promise<SlipEvent[]> {
  const rows = await queries.query<{ signed: Signed; by_account: string }>(
    "select signed, by_account from down where office = $1 and about = $2 order by seq",
    [office, `referral/${slip.id}`],
  );
  const shown = new Set(slip.events.map(({ facts }) => canonicalJson(facts)));
  return rows.flatMap(({ signed, by_account: accountId }) => {
    const entry = readSigned(DownEntry, signed);
    const body = DownBodies["slip-event"].safeParse(entry?.body);
    if (!entry || !body.success || shown.has(canonicalJson(body.data.facts))) return [];
    return [{ at: entry.at, by: { accountId, name: body.data.by }, facts: body.data.facts }];
  });
}

/** A slip with what the county wrote on it; undefined when the document is not one that this release can read. */
async function addressedSlip(
  queries: Queries,
  office: string,
  doc: unknown,
): Promise<AddressedSlip | undefined> {
  const read = ReferralSlip.safeParse(doc);
  if (!read.success) return undefined;
  const pending = await pendingEvents(queries, read.data, office);
  const slip = { ...read.data, events: [...read.data.events, ...pending] };
  return { slip, status: slipStatus(slip), pending: pending.length };
}

/** The slips of a matter that the county has to answer. */
export async function addressedSlips(
  queries: Queries,
  office: string,
  matterId: string,
): Promise<AddressedSlip[]> {
  const rows = await queries.query<{ doc: unknown }>(
    "select doc from document where office = $1 and matter = $2 and addressed order by at",
    [office, matterId],
  );
  const slips = await Promise.all(rows.map(({ doc }) => addressedSlip(queries, office, doc)));
  return slips.filter((each) => each !== undefined);
}

async function rowOf(queries: Queries, row: Row): Promise<SlipRow[]> {
  const addressed = await addressedSlip(queries, row.office, row.doc);
  if (!addressed) return [];
  const { slip, status, pending } = addressed;
  return [
    {
      office: row.office,
      officeName: row.office_name,
      slipId: slip.id,
      no: slip.no,
      kind: slip.form.kind,
      urgency: slip.form.urgency,
      matterId: slip.form.matterId,
      matterNo: row.matter_no ?? "",
      title: row.title ?? "",
      unitName: slip.unitName,
      issuedOn: slip.issuedOn,
      dueOn: currentDueOn(slip),
      status,
      pending,
    },
  ];
}

const list = page.slip.list.handler(async ({ input, context }) => {
  const { database } = context.county;
  const filter = [
    input.office ?? null,
    input.open === undefined ? null : input.open === "true",
    containing(input.text),
  ];
  const rows = await database.query<Row>(`${ROWS} ${FILTER} order by d.at desc, d.id limit $4 offset $5`, [
    ...filter,
    input.limit,
    input.offset ?? 0,
  ]);
  const [count] = await database.query<{ n: number }>(
    `select count(*)::int as n from document d
     left join document m on m.office = d.office and m.tbl = 'matter' and m.id = d.matter ${FILTER}`,
    filter,
  );
  return {
    rows: (await Promise.all(rows.map((row) => rowOf(database, row)))).flat(),
    total: count?.n ?? 0,
  };
});

const record = page.slip.record.handler(async ({ input, context, errors }) => {
  const { office, slipId, facts } = input;
  const { county } = context;
  const clerk = clerkOf(context);
  const outcome = await county.database.transaction(async (tx) => {
    await lockStream(tx, office).catch(() => undefined); // an office that is not there has no slip either
    const [row] = await tx.query<Row>(
      `${ROWS} where d.addressed and d.office = $1 and d.tbl = 'referral' and d.id = $2`,
      [office, slipId],
    );
    const addressed = row && (await addressedSlip(tx, office, row.doc));
    if (!addressed) return { kind: "missing" } as const; // the literal tells the outcomes apart
    if (!OURS.includes(facts.act)) return { kind: "refused", why: { reason: "not-the-countys" } } as const; // as above
    const { slip } = addressed;
    const now = county.now();
    const event = { at: now, by: { accountId: clerk.id, name: clerk.name }, facts };
    const recorded = recordSlipEvent(slip, event, dayOf(now), await termsOf(tx));
    if (!recorded.ok) return { kind: "refused", why: recorded.error } as const; // as above
    const body = { slipId, slipNo: slip.no, facts, by: clerk.name };
    const { seq } = await writeDown(tx, county, { office, kind: "slip-event", body }, clerk);
    await note(tx, context, clerk, { act: `slip.${facts.act}`, office, detail: slip.no });
    const item = await findItem(tx, office, seq);
    if (!item) throw new Error(`entry ${seq} of ${office} was written and is not there`);
    return { kind: "done", item } as const; // as above
  });
  if (outcome.kind === "missing") throw errors.SLIP_NOT_FOUND();
  if (outcome.kind === "refused") throw errors.STEP_REFUSED({ data: outcome.why });
  return outcome.item;
});

/** The years the county has sent to its offices count before those in the package; an office adds rules of its own when it takes the step. */
async function termsOf(queries: Queries) {
  const rows = await queries.query<{ body: { year: HolidayYear } }>(
    "select body from sent_table where kind = 'holidays'",
  );
  const sent = rows.map(({ body }) => body.year);
  const known = new Set(sent.map(({ id }) => id));
  const years = [...sent, ...presetHolidayYears().filter(({ id }) => !known.has(id))];
  return { ...officeTerms(years), scope: ANYWHERE };
}

export const slip = { list, record };
