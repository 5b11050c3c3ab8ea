import type { RoundColumn, VillageCell } from "#shared/contract/screening.ts";
import { clockId } from "#shared/domain/deadline/clock.ts";
import { reportOf, villageStatus, type ScreeningRound } from "#shared/domain/screening/round.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { Tables } from "../../storage/store.ts";
import { clocks } from "../../tables/watch.ts";

export function roundColumn(tables: Tables, round: ScreeningRound, today: PlainDate): RoundColumn {
  const { id, fromOn, toOn, important, villages } = round;
  return {
    id,
    fromOn,
    toOn,
    important,
    cells: villages.map(({ code }) => cellOf(tables, round, code, today)),
  };
}

export function cellOf(
  tables: Tables,
  round: ScreeningRound,
  villageCode: string,
  today: PlainDate,
): VillageCell {
  const subject = `screeningRound/${round.id}`;
  const clock = tables.table(clocks).find(clockId({ subject, name: "screening", part: villageCode }));
  const dueOn = clock?.dueOn ?? null;
  return {
    villageCode,
    status: villageStatus(round, villageCode, { today, dueOn }),
    found: reportOf(round, villageCode)?.found ?? 0,
    dueOn,
  };
}
