import type { AgendaRow } from "#shared/contract/conference.ts";
import { matterStatus, nextDueOn, OPEN_MATTER_STATUSES } from "#shared/domain/matter/matter-status.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { colourHistory, proposeAgenda, type AgendaEntry } from "#shared/domain/meeting/agenda.ts";
import type { Conference } from "#shared/domain/meeting/conference.ts";
import { returnsSinceConference } from "#shared/domain/referral/ping-pong.ts";
import type { Visit } from "#shared/domain/visit/visit.ts";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { ColumnFilter, Tables } from "../../storage/store.ts";
import { dayColumn } from "../../tables/keys.ts";
import { matters, visits } from "../../tables/matter.ts";

/** More than a meeting gets through in an afternoon. */
const MOST_MATTERS = 100;

/** What a planned conference should deal with. Only open matters that the list index names are read. */
export function agendaOf(
  tables: Tables,
  { brought }: Conference,
  today: PlainDate,
): { readonly entries: readonly AgendaEntry[]; readonly more: number } {
  const table = tables.table(matters);
  const open: ColumnFilter = { column: "status", anyOf: OPEN_MATTER_STATUSES };
  const select = (filter: ColumnFilter) =>
    table.select({ where: [open, filter], limit: Number.MAX_SAFE_INTEGER }).ids;
  const byHand = new Set(brought.map(({ matterId }) => matterId));
  const ids = new Set([
    ...select({ column: "conference", anyOf: [1] }),
    ...select({ column: "riskColor", anyOf: ["RED", "YELLOW"] }),
    ...select({ column: "nextDueOn", from: 0, to: dayColumn(addDays(today, -1)) }),
    ...byHand,
  ]);
  const all = proposeAgenda(
    [...ids].map((id) => table.get(id)),
    byHand,
    today,
  );
  return { entries: all.slice(0, MOST_MATTERS), more: Math.max(0, all.length - MOST_MATTERS) };
}

export function agendaRow(
  tables: Tables,
  { matter, reasons }: AgendaEntry,
  { brought }: Conference,
): AgendaRow {
  return {
    matterId: matter.id,
    no: matter.no,
    title: matter.title,
    colour: matter.riskColor,
    history: [...colourHistory(matter, visitsOf(tables, matter))],
    status: matterStatus(matter),
    reasons: [...reasons],
    returns: returnsSinceConference(matter),
    dueOn: nextDueOn(matter),
    unitName: matter.slips.findLast(({ status }) => status !== "VOIDED")?.unitName ?? "",
    note: brought.find(({ matterId }) => matterId === matter.id)?.note ?? "",
    lastDecision: matter.meetings.findLast((brief) => brief.kind === "CONFERENCE")?.decision ?? "",
  };
}

export function visitsOf(tables: Tables, matter: Matter): readonly Visit[] {
  return matter.visits.map(({ visitId }) => tables.table(visits).get(visitId));
}
