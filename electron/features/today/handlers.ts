import { ClockKind, KIND_OF } from "#shared/domain/deadline/clock-kind.ts";
import { ClockName } from "#shared/domain/deadline/deadline-rule.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { clockPage, colourFilters } from "../../clock-rows.ts";
import { desk } from "../../context.ts";
import type { ColumnFilter, Tables } from "../../storage/store.ts";

/** Rows of a part that stand on the board; the rest is one key away on the list. */
const FIRST_ROWS = 6;
/** What turned at once and is named; more than that is only counted. */
const MOST_NEWS = 20;

/** Whether a unit still may return a slip is told on the slip: the desk has nothing to do about it. */
const OFF_THE_BOARD: readonly ClockName[] = ["slip-return"];
const CALL_BACK: readonly ClockName[] = ["call-back"];

export const board = desk.today.board.handler(({ context }) => {
  const { store } = context;
  const now = context.now();
  const part = (names: readonly ClockName[], where: readonly ColumnFilter[]) =>
    clockPage(store, { where: [{ column: "name", anyOf: names }, ...where], limit: FIRST_ROWS }, now);
  const others = ClockName.options.filter((name) => !isApart(name));
  return {
    at: now,
    callBacks: part(CALL_BACK, []),
    overdue: part(others, colourFilters("red", now)),
    due: ClockKind.options.map((kind) => ({
      kind,
      ...part(
        others.filter((name) => KIND_OF[name] === kind),
        colourFilters("amber", now),
      ),
    })),
  };
});

export const news = desk.today.news.handler(({ input, context }) => {
  const now = context.now();
  const { store } = context;
  return { at: now, overdue: overdueCount(store, now), turned: turnedSince(store, input.since, now) };
});

export const today = { board, news };

function isApart(name: ClockName): boolean {
  return OFF_THE_BOARD.includes(name) || CALL_BACK.includes(name);
}

function overdueCount(tables: Tables, now: Instant): number {
  const where = [{ column: "name", noneOf: OFF_THE_BOARD }, ...colourFilters("red", now)];
  return clockPage(tables, { where, limit: 0 }, now).total;
}

/** Clocks that changed to a colour in between: each shows up once for each colour. */
function turnedSince(tables: Tables, since: Instant, now: Instant) {
  const [from, to] = [Date.parse(since) + 1, Date.parse(now)];
  const shown = { column: "name", noneOf: OFF_THE_BOARD };
  const red = [shown, { column: "lapses", anyOf: [0] }, { column: "redAt", from, to }];
  const amber = [shown, { column: "amberAt", from, to }, { column: "redAt", from: to + 1 }];
  return [red, amber].flatMap((where) => clockPage(tables, { where, limit: MOST_NEWS }, now).rows);
}
