import type { MatterFilter, MatterRow, MatterSort } from "#shared/contract/matter.ts";
import { withAllBelow } from "#shared/codes/categories.ts";
import { matterStatus, nextDueOn } from "#shared/domain/matter/matter-status.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { hardestSupervision } from "#shared/domain/supervision/supervision-status.ts";
import { maskName } from "#shared/kernel/masking.ts";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import { selectFew } from "../../select-few.ts";
import type { ColumnFilter, Tables } from "../../storage/store.ts";
import { dayColumn } from "../../tables/keys.ts";
import { matters } from "../../tables/matter.ts";
import { mattersNamed } from "./find.ts";

export interface ListQuery {
  readonly filter: MatterFilter;
  readonly sort: MatterSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** Risk sorts by how grave it is, status by how far it has come, and what is due before what is not. */
const SORT_COLUMN: Readonly<Record<MatterSort, string>> = {
  openedAt: "openedAt",
  nextDueOn: "dueRank",
  riskColor: "riskRank",
  category: "category",
  status: "statusRank",
  villageCode: "villageCode",
};

/** One page of the matter list. Everything is answered from the list index; only the rows shown are read. */
export function listMatters(
  tables: Tables,
  query: ListQuery,
  today: PlainDate,
): { rows: MatterRow[]; total: number } {
  const { filter, sort, descending, offset, limit } = query;
  const where = filtersOf(filter, today);
  const table = tables.table(matters);
  const text = filter.text?.trim() ?? "";
  if (text === "") {
    const { ids, total } = table.select({
      where,
      sortBy: { column: SORT_COLUMN[sort], descending },
      offset,
      limit,
    });
    return { rows: ids.map((id) => matterRow(table.get(id), today)), total };
  }

  const sortBy = { column: SORT_COLUMN[sort], descending };
  const { docs, total } = selectFew(matters, mattersNamed(tables, text, today), {
    where,
    sortBy,
    offset,
    limit,
  });
  return { rows: docs.map((matter) => matterRow(matter, today)), total };
}

export function countMatters(tables: Tables, today: PlainDate) {
  const table = tables.table(matters);
  const byStatus = Object.fromEntries(
    [...table.countBy("status")].map(([status, count]) => [String(status), count]),
  );
  const overdue = table.select({ where: [overdueFilter(today)], limit: 0 }).total;
  return { byStatus, overdue, total: table.count() };
}

function matterRow(matter: Matter, today: PlainDate): MatterRow {
  const due = nextDueOn(matter);
  const lastAccepted = matter.decisions.map(({ form }) => form).findLast((form) => form.kind === "ACCEPTED");
  return {
    id: matter.id,
    no: matter.no,
    title: matter.title,
    openedOn: matter.openedOn,
    speaker: maskName(matter.speakerName),
    category: matter.category,
    villageCode: matter.place.villageCode,
    channel: matter.channel,
    riskColor: matter.riskColor,
    status: matterStatus(matter),
    visitCount: matter.visits.length,
    headCount: Math.max(...matter.visits.map(({ headCount }) => headCount)),
    unitName:
      matter.slips.findLast(({ status }) => status !== "VOIDED")?.unitName ?? lastAccepted?.handlerName ?? "",
    nextDueOn: due,
    overdue: due !== null && due < today,
    supervision: hardestSupervision(matter.slips),
  };
}

function filtersOf(filter: MatterFilter, today: PlainDate): readonly ColumnFilter[] {
  const { openedFrom, openedTo } = filter;
  const where: ColumnFilter[] = [];
  const anyOf = (column: string, values: readonly string[] | undefined) => {
    if (values !== undefined && values.length > 0) where.push({ column, anyOf: values });
  };
  anyOf("status", filter.status);
  anyOf("category", filter.category?.flatMap(withAllBelow));
  anyOf("villageCode", filter.villageCode);
  anyOf("riskColor", filter.riskColor);
  anyOf("channel", filter.channel);
  if (openedFrom !== undefined) where.push({ column: "openedOn", from: dayColumn(openedFrom) });
  if (openedTo !== undefined) where.push({ column: "openedOn", to: dayColumn(openedTo) });
  if (filter.overdue === true) where.push(overdueFilter(today));
  return where;
}

function overdueFilter(today: PlainDate): ColumnFilter {
  return { column: "nextDueOn", from: 0, to: dayColumn(addDays(today, -1)) };
}
