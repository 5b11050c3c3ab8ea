/**
 * A report counted a second time: plain loops over the raw entries of the journal, which share no code with the desk. Slow and
 * simple on purpose. Due days of decisions, follow-ups and screening reports are read off the clocks as the journal has them.
 */
import type { JournalEntry } from "#electron/storage/store.ts";
import { countCases } from "./cases.ts";
import type { SecondCell } from "./cells.ts";
import { Counts } from "./counts.ts";
import { countMatters, mattersIn } from "./matters.ts";
import { columnsOverTime, threePeriods, type SomeDays } from "./periods.ts";
import { Raw } from "./raw.ts";
import { countFound, countPreventions, countRegister, countRounds } from "./screening.ts";
import { countSlips } from "./slips.ts";
import { tablesAgain } from "./tables.ts";

interface Asked {
  /** `"2026-03"` */
  readonly period: string;
  readonly today: string;
  readonly villageCode: string | null;
  readonly resolvedBy: "ACCEPTED" | "CLOSED";
  readonly countAnswered: boolean;
}

/** Every cell of every table, by `table/row/column`. */
export function countAgain(entries: readonly JournalEntry[], asked: Asked): ReadonlyMap<string, SecondCell> {
  const raw = new Raw(entries);
  const { now, before, lastYear } = threePeriods(asked.period);
  const overTime = columnsOverTime(now);
  const counted = (days: SomeDays) => countPeriod(raw, asked, days, overTime.of);
  const counts = { now: counted(now), before: counted(before), lastYear: counted(lastYear) };
  return tablesAgain(raw, counts, { ...asked, columns: overTime.ids });
}

/** What is still to come of a period counts as the days up to today. */
function countPeriod(
  raw: Raw,
  { today, villageCode, countAnswered }: Asked,
  { from, to }: SomeDays,
  columnOf: (on: string) => string,
): Counts {
  const until = to < today ? to : from > today ? from : today;
  const counts = new Counts({ from, to: until, villageCode, countAnswered, columnOf });
  const matters = new Map(mattersIn(raw, counts).map((matter) => [matter.id, matter]));
  const matterIds = new Set(matters.keys());
  countMatters(raw, counts, countFound(raw, counts));
  countSlips(raw, counts, matterIds);
  countCases(raw, counts, matters);
  countRounds(raw, counts);
  countPreventions(raw, counts, matterIds);
  countRegister(raw, counts);
  return counts;
}
