import type { UnitRecord } from "#shared/contract/referral.ts";
import type { SlipOutcome } from "#shared/domain/referral/slip-progress.ts";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { ColumnFilter, Tables } from "../../storage/store.ts";
import { dayColumn, slips, units } from "../../tables.ts";

interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * What became of the slips of each unit, from the list index alone. In the order of the names, which says nothing of the units:
 * there is no ranking.
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
  return [...all.keys()]
    .map((id) => {
      const unitId = String(id);
      return {
        unitId,
        unitName: tables.table(units).find(unitId)?.name ?? "",
        issued: all.get(id) ?? 0,
        onTime: onTime.get(id) ?? 0,
        late: late.get(id) ?? 0,
        returned: returned.get(id) ?? 0,
        open: open.get(id) ?? 0,
        overdue: overdue.get(id) ?? 0,
        supervised: supervised.get(id) ?? 0,
      };
    })
    .sort((a, b) => a.unitName.localeCompare(b.unitName, "zh-CN"));
}
