import type { IncomingFilter, IncomingRow } from "#shared/contract/incoming.ts";
import { incomingDueOn, incomingStatus, owedOn } from "#shared/domain/incoming/incoming-progress.ts";
import type { IncomingSlip } from "#shared/domain/incoming/incoming.ts";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import { withNumber } from "../../find-by-number.ts";
import { selectFew } from "../../select-few.ts";
import type { ColumnFilter, Tables } from "../../storage/store.ts";
import { dayColumn, matterKey } from "../../tables/keys.ts";
import { matters } from "../../tables/matter.ts";
import { incomings } from "../../tables/slip.ts";

interface ListQuery {
  readonly filter: IncomingFilter;
  readonly offset: number;
  readonly limit: number;
}

/** What is owed first, the earliest day on top; then what is done, the newest first. Only the rows shown are read. */
export function listIncoming(tables: Tables, { filter, offset, limit }: ListQuery, today: PlainDate) {
  const table = tables.table(incomings);
  const selection = { where: filtersOf(filter, today), sortBy: { column: "owedRank" }, offset, limit };
  const text = filter.text?.trim() ?? "";
  if (text === "") {
    const { ids, total } = table.select(selection);
    return { rows: ids.map((id) => incomingRow(tables, table.get(id), today)), total };
  }
  const { docs, total } = selectFew(incomings, named(tables, text, today), selection);
  return { rows: docs.map((incoming) => incomingRow(tables, incoming, today)), total };
}

export function countIncoming(tables: Tables, today: PlainDate) {
  const table = tables.table(incomings);
  return {
    byStatus: Object.fromEntries([...table.countBy("status")].map(([status, n]) => [String(status), n])),
    late: table.select({ where: [lateFilter(today)], limit: 0 }).total,
    total: table.count(),
  };
}

export function incomingRow(tables: Tables, incoming: IncomingSlip, today: PlainDate): IncomingRow {
  const { id, no, form, matterId } = incoming;
  const matter = tables.table(matters).get(matterId);
  const owed = owedOn(incoming);
  return {
    id,
    no,
    theirNo: form.theirNo,
    source: form.source,
    senderName: form.senderName,
    matterNo: matter.no,
    title: matter.title,
    receivedOn: form.receivedOn,
    dueOn: incomingDueOn(incoming),
    late: owed !== null && owed < today,
    status: incomingStatus(incoming),
  };
}

function named(tables: Tables, text: string, today: PlainDate): readonly IncomingSlip[] {
  const table = tables.table(incomings);
  const byMatter = withNumber(tables.table(matters), text, today).flatMap(({ id }) =>
    table.lookup(matterKey(id)),
  );
  return [
    ...new Map([...withNumber(table, text, today), ...byMatter].map((each) => [each.id, each])).values(),
  ];
}

function filtersOf({ status, source, late }: IncomingFilter, today: PlainDate): readonly ColumnFilter[] {
  return [
    ...(status === undefined ? [] : [{ column: "status", anyOf: [status] }]),
    ...(source === undefined ? [] : [{ column: "source", anyOf: [source] }]),
    ...(late === true ? [lateFilter(today)] : []),
  ];
}

function lateFilter(today: PlainDate): ColumnFilter {
  return { column: "owedOn", from: 0, to: dayColumn(addDays(today, -1)) };
}
