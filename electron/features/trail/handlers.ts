import type { TrailRow } from "#shared/domain/trail/trail.ts";
import { desk } from "../../context.ts";
import { recordsOf } from "../../storage/entry.ts";
import { JournalDamagedError } from "../../storage/segments.ts";
import type { JournalEntry, Stored, TableSpec, Tables, TrailQuery } from "../../storage/store.ts";
import { attachments, matters, papers, visits } from "../../tables/matter.ts";
import { agreements, dossiers, mediationCases, mediators, rooms, sessions } from "../../tables/mediation.ts";
import { accounts } from "../../tables/office.ts";
import { slips } from "../../tables/slip.ts";

export const list = desk.trail.list.handler(async ({ input, context, errors }) => {
  const { before, limit, accountId, acts, about, from, to } = input;
  const query: TrailQuery = {
    limit,
    ...(before === undefined ? {} : { before }),
    ...(accountId === undefined ? {} : { by: accountId }),
    ...(acts === undefined ? {} : { acts }),
    ...(about === undefined ? {} : { about }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  try {
    const entries = await context.store.trail(query);
    return { rows: entries.map((entry) => trailRow(context.store, entry)) };
  } catch (error) {
    if (!(error instanceof JournalDamagedError)) throw error;
    throw errors.TRAIL_DAMAGED({ data: error.damage, cause: error });
  }
});

export const verify = desk.trail.verify.handler(({ context }) => context.opened.verify());

export const trail = { list, verify };

/** Records that an act changes beside what the person meant. */
const KEPT_BY_THE_DESK: readonly string[] = ["counter/", "clock/"];

function trailRow(tables: Tables, entry: JournalEntry): TrailRow {
  const { seq, at, by, act, reason = "", hash } = entry;
  return {
    seq,
    at,
    accountId: by,
    name: tables.table(accounts).find(by)?.name ?? "",
    act,
    reason,
    about: recordsOf(entry)
      .filter((record) => !KEPT_BY_THE_DESK.some((table) => record.startsWith(table)))
      .map((record) => ({ record, no: numberOf(tables, record) })),
    hash,
  };
}

const NUMBERED: Readonly<Record<string, (tables: Tables, id: string) => string>> = {
  visit: by(visits, ({ no }) => no),
  matter: by(matters, ({ no }) => no),
  referral: by(slips, ({ no }) => no),
  paper: by(papers, ({ no }) => no),
  attachment: by(attachments, ({ name }) => name),
  mediation: by(mediationCases, ({ no }) => no),
  sitting: by(sessions, ({ caseNo }) => caseNo),
  agreement: by(agreements, ({ no }) => no),
  dossier: by(dossiers, ({ no }) => no),
  mediator: by(mediators, ({ name }) => name),
  room: by(rooms, ({ name }) => name),
  account: by(accounts, ({ loginName }) => loginName),
};

/** The number a person knows the record by; empty when it has none. */
function numberOf(tables: Tables, record: string): string {
  const [table = "", id = ""] = record.split("/");
  return NUMBERED[table]?.(tables, id) ?? "";
}

function by<D extends Stored>(spec: TableSpec<D>, nameOf: (doc: D) => string) {
  return (tables: Tables, id: string) => {
    const doc = tables.table(spec).find(id);
    return doc === undefined ? "" : nameOf(doc);
  };
}
