import type { UnitRecord } from "#shared/contract/referral.ts";
import type { SlipOutcome } from "#shared/domain/referral/slip-progress.ts";
import { isTaskLate, responses, tasksOf, whistleStatus } from "#shared/domain/whistle/whistle-progress.ts";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { ColumnFilter, Tables } from "../../storage/store.ts";
import { dayColumn } from "../../tables/keys.ts";
import { units } from "../../tables/office.ts";
import { slips, whistles } from "../../tables/slip.ts";

interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * What became of the slips of each unit, from the list index alone, and of the few whistles that called it. In the order of the
 * names, which says nothing of the units: there is no ranking.
 */
export function unitRecordsOf(tables: Tables, { from, to }: Period, today: PlainDate): readonly UnitRecord[] {
  const table = tables.table(slips);
  const issued: ColumnFilter = { column: "issuedOn", from: dayColumn(from), to: dayColumn(to) };
  const counted = (...more: readonly ColumnFilter[]) => table.countBy("unitId", [issued, ...more]);
  const ended = (outcome: SlipOutcome) => counted({ column: "outcome", anyOf: [outcome] });

  const all = counted({ column: "outcome", noneOf: ["VOIDED"] });
  const onTime = ended("ON_TIME");
  const late = ended("LATE");
  const returned = ended("RETURNED");
  const open = ended("OPEN");
  const overdue = counted({ column: "openDueOn", from: 0, to: dayColumn(addDays(today, -1)) });
  const supervised = counted({ column: "supervised", anyOf: [1] }, { column: "outcome", noneOf: ["VOIDED"] });
  const responded = whistleResponses(tables, issued, today);
  return [...new Set([...[...all.keys()].map(String), ...responded.keys()])]
    .map((id) => ({
      unitId: id,
      unitName: tables.table(units).find(id)?.name ?? "",
      issued: all.get(id) ?? 0,
      onTime: onTime.get(id) ?? 0,
      late: late.get(id) ?? 0,
      returned: returned.get(id) ?? 0,
      open: open.get(id) ?? 0,
      overdue: overdue.get(id) ?? 0,
      supervised: supervised.get(id) ?? 0,
      ...(responded.get(id) ?? NOT_CALLED),
    }))
    .sort((a, b) => a.unitName.localeCompare(b.unitName, "zh-CN"));
}

type Responses = Pick<UnitRecord, "called" | "cameInTime" | "didNotCome" | "tasks" | "tasksOnTime">;
const NOT_CALLED: Responses = { called: 0, cameInTime: 0, didNotCome: 0, tasks: 0, tasksOnTime: 0 };

/** By unit, from whistles issued in the period that were not called off. */
function whistleResponses(
  tables: Tables,
  issued: ColumnFilter,
  today: PlainDate,
): ReadonlyMap<string, Responses> {
  const byUnit = new Map<string, Responses>();
  const add = (unitId: string, more: Partial<Responses>) => {
    const so = byUnit.get(unitId) ?? NOT_CALLED;
    const sum = (figure: keyof Responses) => so[figure] + (more[figure] ?? 0);
    byUnit.set(unitId, {
      called: sum("called"),
      cameInTime: sum("cameInTime"),
      didNotCome: sum("didNotCome"),
      tasks: sum("tasks"),
      tasksOnTime: sum("tasksOnTime"),
    });
  };
  const table = tables.table(whistles);
  for (const id of table.select({ where: [issued], limit: Number.MAX_SAFE_INTEGER }).ids) {
    const whistle = table.get(id);
    if (whistleStatus(whistle) === "CANCELLED") continue;
    for (const { unitId, arrival, inTime } of responses(whistle)) {
      add(unitId, {
        called: 1,
        cameInTime: inTime === true ? 1 : 0,
        didNotCome: arrival?.came === false ? 1 : 0,
      });
    }
    for (const task of tasksOf(whistle)) {
      const isOnTime = task.settled?.result === "DONE" && !isTaskLate(task, today);
      add(task.unitId, { tasks: 1, tasksOnTime: isOnTime ? 1 : 0 });
    }
  }
  return byUnit;
}
