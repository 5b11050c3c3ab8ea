import { ClockKind, KIND_OF } from "#shared/domain/deadline/clock-kind.ts";
import { ClockName } from "#shared/domain/deadline/deadline-rule.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { clockPage, colourFilters, OFF_THE_BOARD, turnedSince } from "../../clock-rows.ts";
import { desk } from "../../context.ts";
import type { ColumnFilter, Tables } from "../../storage/store.ts";

/** Rows of a part that stand on the board; the rest is one key away on the list. */
const FIRST_ROWS = 6;

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
  return { at: now, overdue: overdueCount(store, now), turned: [...turnedSince(store, input.since, now)] };
});

export const today = { board, news };

function isApart(name: ClockName): boolean {
  return OFF_THE_BOARD.includes(name) || CALL_BACK.includes(name);
}

function overdueCount(tables: Tables, now: Instant): number {
  const where = [{ column: "name", noneOf: OFF_THE_BOARD }, ...colourFilters("red", now)];
  return clockPage(tables, { where, limit: 0 }, now).total;
}
