import type { WhistleFilter, WhistleRow, WhistleShow } from "#shared/contract/whistle.ts";
import { responses, whistleBrief } from "#shared/domain/whistle/whistle-progress.ts";
import { OPEN_WHISTLE_STATUSES } from "#shared/domain/whistle/whistle-status.ts";
import type { Whistle } from "#shared/domain/whistle/whistle.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { withNumber } from "../../find-by-number.ts";
import { selectFew } from "../../select-few.ts";
import type { ColumnFilter, Tables } from "../../storage/store.ts";
import { dayColumn, matterKey } from "../../tables/keys.ts";
import { matters } from "../../tables/matter.ts";
import { whistles } from "../../tables/slip.ts";

interface ListQuery {
  readonly filter: WhistleFilter;
  readonly offset: number;
  readonly limit: number;
}

/** What is owed first, the earliest day on top; then what is over. Only the rows shown are read. */
export function listWhistles(tables: Tables, { filter, offset, limit }: ListQuery, today: PlainDate) {
  const table = tables.table(whistles);
  const where = filter.show === undefined ? [] : shownBy(filter.show, today);
  const selection = { where, sortBy: { column: "dueRank" }, offset, limit };
  const text = filter.text?.trim() ?? "";
  if (text === "") {
    const { ids, total } = table.select(selection);
    return { rows: ids.map((id) => whistleRow(tables, table.get(id), today)), total };
  }
  const { docs, total } = selectFew(whistles, named(tables, text, today), selection);
  return { rows: docs.map((whistle) => whistleRow(tables, whistle, today)), total };
}

export function countWhistles(tables: Tables, today: PlainDate) {
  const table = tables.table(whistles);
  const count = (show: WhistleShow) => table.select({ where: shownBy(show, today), limit: 0 }).total;
  return {
    total: table.count(),
    shown: {
      open: count("open"),
      awaiting: count("awaiting"),
      tasks: count("tasks"),
      due: count("due"),
      ended: count("ended"),
    },
  };
}

function whistleRow(tables: Tables, whistle: Whistle, today: PlainDate): WhistleRow {
  const { id, no, form, unitNames } = whistle;
  const { status, dueOn, openTasks } = whistleBrief(whistle);
  const matter = tables.table(matters).get(form.matterId);
  return {
    id,
    no,
    level: form.level,
    status,
    matterNo: matter.no,
    title: matter.title,
    unitNames: [...unitNames],
    gatherOn: form.gatherOn,
    gatherAt: form.gatherAt,
    accounted: responses(whistle).filter(({ arrival }) => arrival !== null).length,
    openTasks,
    dueOn,
    late: dueOn !== null && dueOn < today,
  };
}

function named(tables: Tables, text: string, today: PlainDate): readonly Whistle[] {
  const table = tables.table(whistles);
  const byMatter = withNumber(tables.table(matters), text, today).flatMap(({ id }) =>
    table.lookup(matterKey(id)),
  );
  return [
    ...new Map([...withNumber(table, text, today), ...byMatter].map((each) => [each.id, each])).values(),
  ];
}

function shownBy(show: WhistleShow, today: PlainDate): readonly ColumnFilter[] {
  const hasTasks = { column: "hasTasks", anyOf: [1] };
  switch (show) {
    case "open":
      return [{ column: "status", anyOf: OPEN_WHISTLE_STATUSES }];
    case "awaiting":
      return [{ column: "status", anyOf: ["CALLED"] }];
    case "tasks":
      return [hasTasks];
    case "due":
      return [hasTasks, { column: "dueOn", from: 0, to: dayColumn(today) }];
    case "ended":
      return [{ column: "status", noneOf: OPEN_WHISTLE_STATUSES }];
  }
}
