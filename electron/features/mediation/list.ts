import type { CaseFilter, CaseRow } from "#shared/contract/mediation.ts";
import { caseStatus, nextStep } from "#shared/domain/mediation/case-status.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { maskCaseTitle } from "#shared/domain/mediation/open-case.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import type { Visit } from "#shared/domain/visit/visit.ts";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import { withNumber } from "../../find-by-number.ts";
import { selectFew } from "../../select-few.ts";
import type { ColumnFilter, Tables } from "../../storage/store.ts";
import { dayColumn, matterKey, mediatorKey, personKey } from "../../tables/keys.ts";
import { matters, visits } from "../../tables/matter.ts";
import { agreements, mediationCases } from "../../tables/mediation.ts";

export interface CaseQuery {
  readonly filter: CaseFilter;
  readonly offset: number;
  readonly limit: number;
}

const NEWEST_FIRST = { column: "openedAt", descending: true } as const;

/** One page of the case list, newest first. Only the rows shown, or named by a text, are read. */
export function listCases(
  tables: Tables,
  { filter, offset, limit }: CaseQuery,
  today: PlainDate,
): { rows: CaseRow[]; total: number } {
  const table = tables.table(mediationCases);
  const selection = { where: filtersOf(filter, today), sortBy: NEWEST_FIRST, offset, limit };
  const named = namedCases(tables, filter, today);
  if (named === undefined) {
    const { ids, total } = table.select(selection);
    return { rows: ids.map((id) => caseRow(table.get(id), today)), total };
  }
  const { docs, total } = selectFew(mediationCases, named, selection);
  return { rows: docs.map((mediation) => caseRow(mediation, today)), total };
}

export function countCases(tables: Tables, today: PlainDate) {
  const table = tables.table(mediationCases);
  return {
    byStatus: Object.fromEntries(
      [...table.countBy("status")].map(([status, count]) => [String(status), count]),
    ),
    overdue: table.select({ where: [overdueFilter(today)], limit: 0 }).total,
    total: table.count(),
  };
}

export function casesOf(tables: Tables, matterId: string): readonly MediationCase[] {
  return tables.table(mediationCases).lookup(matterKey(matterId));
}

/** All visits of a matter, oldest first. */
export function visitsOf(tables: Tables, matter: Matter): readonly Visit[] {
  return matter.visits.map(({ visitId }) => tables.table(visits).get(visitId));
}

export function caseRow(mediation: MediationCase, today: PlainDate): CaseRow {
  const { id, no, form, openedOn, mediators } = mediation;
  const { next, nextOn } = nextStep(mediation);
  return {
    id,
    no,
    title: maskCaseTitle(form, openedOn),
    category: form.category,
    openedOn,
    status: caseStatus(mediation),
    mediators: mediators.filter(({ recused }) => recused === null).map(({ name }) => name),
    next,
    nextOn,
    overdue: nextOn !== null && nextOn < today,
  };
}

/** Cases that the filter names one by one, by a text or a mediator; undefined when it names none. */
function namedCases(
  tables: Tables,
  { text = "", mediatorId }: CaseFilter,
  today: PlainDate,
): readonly MediationCase[] | undefined {
  const table = tables.table(mediationCases);
  const wanted = text.trim();
  if (wanted === "") {
    return mediatorId === undefined ? undefined : table.lookup(mediatorKey(mediatorId));
  }
  const found = [
    ...withNumber(table, wanted, today),
    ...withNumber(tables.table(matters), wanted, today).flatMap(({ id }) => casesOf(tables, id)),
    ...withNumber(tables.table(agreements), wanted, today).map(({ caseId }) => table.get(caseId)),
    ...table.lookup(personKey(wanted)),
  ];
  const once = [...new Map(found.map((mediation) => [mediation.id, mediation])).values()];
  return mediatorId === undefined
    ? once
    : once.filter(({ mediators }) => mediators.some((each) => each.mediatorId === mediatorId));
}

function filtersOf({ status, overdue }: CaseFilter, today: PlainDate): readonly ColumnFilter[] {
  return [
    ...(status === undefined || status.length === 0 ? [] : [{ column: "status", anyOf: status }]),
    ...(overdue === true ? [overdueFilter(today)] : []),
  ];
}

function overdueFilter(today: PlainDate): ColumnFilter {
  return { column: "nextOn", from: 0, to: dayColumn(addDays(today, -1)) };
}
