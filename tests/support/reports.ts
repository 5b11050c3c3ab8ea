/** Reports as a test asks for them. */
import type { DeskClient } from "#electron/desk.ts";
import type { ReportPack } from "#shared/contract/report.ts";
import { parsePeriod, type Period } from "#shared/domain/report/period.ts";
import type { ReportCell } from "#shared/domain/report/table.ts";

export function aPeriod(text: string): Period {
  const period = parsePeriod(text);
  if (period === undefined) throw new Error(`${text} is no period`);
  return period;
}

/** The pack of a period, `"2026-03"`, to its end. */
export async function packOf(
  desk: DeskClient,
  period: string,
  villageCode: string | null = null,
): Promise<ReportPack> {
  for await (const step of await desk.report.build({ period: aPeriod(period), villageCode })) {
    if (step.phase === "end") return step.pack;
  }
  throw new Error("the report ended without a pack");
}

/** A cell by `table/row/column`; undefined where the pack has none. */
export function cellAt({ tables }: Pick<ReportPack, "tables">, at: string): ReportCell | undefined {
  const [tableId, ...rest] = at.split("/");
  const columnId = rest.pop();
  const rowId = rest.join("/");
  const table = tables.find(({ id }) => id === tableId);
  const column = table?.columns.findIndex(({ id }) => id === columnId) ?? -1;
  return table?.rows.find(({ id }) => id === rowId)?.cells[column];
}
