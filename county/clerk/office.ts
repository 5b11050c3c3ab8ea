import type { OfficeFile, OfficeRow } from "#shared/contract/county-shapes.ts";
import { invitationText } from "#shared/domain/sync/join.ts";
import type { StreamStop } from "#shared/domain/sync/receipt.ts";
import type { Queries } from "../database/database.ts";
import {
  confirm as letIn,
  findOffice,
  invite as makeCode,
  phraseWith,
  revokeKeys,
  type OfficeState,
} from "../offices.ts";
import { gapsOf, newestExceptions, totalsOf } from "../stream/receipts.ts";
import { lostOf } from "../stream/epochs.ts";
import { lockStream, readStream } from "../stream/streams.ts";
import { clerkOf, note, page, type ClerkContext } from "./context.ts";
import { sendKeptTables } from "./table.ts";

interface Row {
  readonly office: string;
  readonly name: string;
  readonly state: OfficeState;
  readonly epoch: number;
  readonly held_seq: number;
  readonly last_entry_at: string | null;
  readonly heard_at: string | null;
  readonly stopped: StreamStop | null;
  readonly exceptions: number;
  readonly version: string;
  readonly clock_ahead_ms: number | null;
  readonly down_seq: number;
  readonly down_applied: number;
  readonly open_slips: number;
  readonly waiting: boolean;
}

/** One pass over the small tables and the index of slips addressed to the county: nothing grows with what offices send. */
const ROWS = `
  select o.office, o.name, o.state, s.epoch, coalesce(e.held_seq, 0) as held_seq, s.last_entry_at, s.heard_at, s.stopped,
    s.version, s.clock_ahead_ms, s.down_seq, s.down_applied, coalesce(r.n, 0) as open_slips,
    coalesce(x.n, 0) as exceptions, coalesce(w.waiting, false) as waiting
  from office o
  join stream s using (office)
  left join epoch e on e.office = s.office and e.epoch = s.epoch
  left join (select office, count(*)::int as n from exception group by office) x on x.office = o.office
  left join (select office, count(*)::int as n from document
    where addressed and standing in ('ISSUED', 'DELIVERED', 'SIGNED', 'HANDLING') group by office) r on r.office = o.office
  left join lateral (select true as waiting from waiting where waiting.office = o.office limit 1) w on true`;

async function rowOf(queries: Queries, row: Row): Promise<OfficeRow> {
  return {
    office: row.office,
    name: row.name,
    state: row.state,
    epoch: row.epoch,
    lastSeq: row.held_seq,
    appliedSeq: row.held_seq,
    lastEntryAt: row.last_entry_at,
    lastHeardAt: row.heard_at,
    gaps: row.waiting ? await gapsOf(queries, row.office, row.epoch, row.held_seq) : [],
    stopped: row.stopped,
    exceptions: row.exceptions,
    version: row.version,
    clockAheadMs: row.clock_ahead_ms,
    downSeq: row.down_seq,
    downApplied: row.down_applied,
    openSlips: row.open_slips,
  };
}

const list = page.office.list.handler(async ({ context }) => {
  const { database } = context.county;
  const rows = await database.query<Row>(`${ROWS} order by o.office`);
  return Promise.all(rows.map((row) => rowOf(database, row)));
});

async function fileOf({ county }: ClerkContext, office: string): Promise<OfficeFile | undefined> {
  const { database, crypto, keys } = county;
  const [row] = await database.query<Row>(`${ROWS} where o.office = $1`, [office]);
  const record = await findOffice(database, office);
  if (!row || !record) return undefined;
  const stream = await readStream(database, office);
  const lost = lostOf(stream);
  const times = await database.query<{ epoch: number; at: string }>(
    "select epoch, at from epoch where office = $1",
    [office],
  );
  const officeKeys = await database.query<OfficeFile["keys"][number]>(
    "select key, since, until, revoked from office_key where office = $1 order by since",
    [office],
  );
  const couriers = await database.query<OfficeFile["couriers"][number]>(
    "select no, kind, at, entries, phrase from courier where office = $1 order by at desc limit 100",
    [office],
  );
  const { newEpochAllowed } = stream;
  const [{ n: forkBatches } = { n: 0 }] = await database.query<{ n: number }>(
    "select count(*)::int as n from fork_batch where office = $1",
    [office],
  );
  const asked = record.request;
  return {
    row: await rowOf(database, row),
    invitedUntil: record.invitedUntil,
    asked: asked && { centerName: asked.centerName, version: asked.version, at: asked.at },
    newEpochAllowed,
    forkBatches,
    phrase: record.request ? phraseWith(crypto, record.request, keys) : null,
    epochs: stream.epochs.map(({ epoch, after, held }) => {
      const stretch = lost.find((each) => each.epoch === epoch);
      return {
        epoch,
        afterSeq: after.seq,
        at: times.find((each) => each.epoch === epoch)?.at ?? "",
        heldTo: held.seq,
        lost: stretch ? stretch.to - stretch.from + 1 : 0,
      };
    }),
    keys: [...officeKeys],
    exceptions: await newestExceptions(database, office),
    totals: await totalsOf(database, office),
    couriers: [...couriers],
  };
}

const file = page.office.file.handler(async ({ input, context, errors }) => {
  const found = await fileOf(context, input.office);
  if (!found) throw errors.OFFICE_NOT_FOUND();
  return found;
});

/** A code on paper: told once, never shown again. */
async function invitation(context: ClerkContext, office: string, name: string, act: string) {
  const { county } = context;
  const { code, validUntil } = await county.database.transaction(async (tx) => {
    await note(tx, context, clerkOf(context), { act, office, detail: name });
    return makeCode(tx, office, name, county.now());
  });
  const text = invitationText({ url: county.publicUrl, office, code, tlsPin: county.tlsPin });
  return { office, name, code, text, validUntil };
}

const create = page.office.create.handler(async ({ input, context, errors }) => {
  if (await findOffice(context.county.database, input.office)) throw errors.OFFICE_EXISTS();
  return invitation(context, input.office, input.name, "office.create");
});

const invite = page.office.invite.handler(async ({ input, context, errors }) => {
  const record = await findOffice(context.county.database, input.office);
  if (!record) throw errors.OFFICE_NOT_FOUND();
  return invitation(context, record.office, record.name, "office.invite");
});

/** Does something with an office that is there, notes it in the trail, and shows the office as it is then. */
async function change(
  context: ClerkContext,
  office: string,
  line: { readonly act: string; readonly detail?: string },
  work: (tx: Queries) => Promise<boolean>,
): Promise<OfficeFile | "missing" | "refused"> {
  const done = await context.county.database.transaction(async (tx) => {
    if (!(await findOffice(tx, office))) return "missing" as const; // the literal tells the outcomes apart
    if (!(await work(tx))) return "refused" as const; // as above
    await note(tx, context, clerkOf(context), { ...line, office });
    return "done" as const; // as above
  });
  if (done !== "done") return done;
  return (await fileOf(context, office)) ?? "missing";
}

const confirm = page.office.confirm.handler(async ({ input, context, errors }) => {
  const { crypto, now } = context.county;
  const changed = await change(context, input.office, { act: "office.confirm" }, async (tx) => {
    const record = await findOffice(tx, input.office);
    if (record?.state !== "asking" || !record.request) return false;
    await letIn(tx, crypto, record.request, now());
    await sendKeptTables(tx, context.county, input.office, clerkOf(context));
    return true;
  });
  if (changed === "missing") throw errors.OFFICE_NOT_FOUND();
  if (changed === "refused") throw errors.NOT_ASKING();
  return changed;
});

const revoke = page.office.revoke.handler(async ({ input, context, errors }) => {
  const line = { act: "office.revoke", detail: input.reason };
  const changed = await change(context, input.office, line, async (tx) => {
    await revokeKeys(tx, input.office, context.county.now());
    return true;
  });
  if (typeof changed === "string") throw errors.OFFICE_NOT_FOUND();
  return changed;
});

const suspend = page.office.suspend.handler(async ({ input, context, errors }) => {
  const { office, suspended, reason } = input;
  const record = await findOffice(context.county.database, office);
  if (record && record.state !== "joined" && record.state !== "suspended") throw errors.NOT_JOINED();
  const line = { act: suspended ? "office.suspend" : "office.resume", detail: reason };
  const changed = await change(context, office, line, async (tx) => {
    const { epoch, epochs, stopped } = await lockStream(tx, office);
    if (stopped && stopped.reason !== "suspended") return false; // a fork is not settled by this
    const held = epochs.find((known) => known.epoch === epoch)?.held;
    const hash = held?.hash ?? "0".repeat(64);
    const stop: StreamStop = {
      reason: "suspended",
      seq: held?.seq ?? 0,
      held: hash,
      sent: hash,
      since: context.county.now(),
    };
    await tx.query("update stream set stopped = $2 where office = $1", [
      office,
      suspended ? JSON.stringify(stop) : null,
    ]);
    await tx.query("update office set state = $2 where office = $1 and state in ('joined', 'suspended')", [
      office,
      suspended ? "suspended" : "joined",
    ]);
    return true;
  });
  if (changed === "missing") throw errors.OFFICE_NOT_FOUND();
  if (changed === "refused") throw errors.STOPPED_OTHERWISE();
  return changed;
});

const allowNewEpoch = page.office.allowNewEpoch.handler(async ({ input, context, errors }) => {
  const line = { act: "office.allowNewEpoch", detail: input.reason };
  const changed = await change(context, input.office, line, async (tx) => {
    const done = await tx.query(
      "update stream set new_epoch_allowed = true where office = $1 and stopped->>'reason' = 'fork' returning office",
      [input.office],
    );
    return done.length > 0;
  });
  if (changed === "missing") throw errors.OFFICE_NOT_FOUND();
  if (changed === "refused") throw errors.NOT_STOPPED();
  return changed;
});

export const office = { list, file, create, invite, confirm, revoke, suspend, allowNewEpoch };
