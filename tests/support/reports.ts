/** Reports as a test asks for them. */
import type { DeskClient } from "#electron/desk.ts";
import type { ReportPack } from "#shared/contract/report.ts";
import { parsePeriod, type Period } from "#shared/domain/report/period.ts";
import type { ReportCell } from "#shared/domain/report/table.ts";
import { expect } from "vitest";
import type { SecondCell } from "./second-count/cells.ts";

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

/**
 * Every cell of the pack was counted a second time and is what the second count says, and nothing that it says is missing: a table or
 * a row that nobody counts again fails here.
 */
export function expectAgreement(
  { tables }: Pick<ReportPack, "tables">,
  counted: ReadonlyMap<string, SecondCell>,
): void {
  const cells = new Map<string, SecondCell>();
  for (const { id, columns, rows } of tables) {
    for (const row of rows) {
      for (const [index, column] of columns.entries()) {
        const { value = null, n = null } = row.cells[index] ?? {};
        cells.set(`${id}/${row.id}/${column.id}`, { value, n });
      }
    }
  }
  const differing = [...new Set([...cells.keys(), ...counted.keys()])].filter((at) => {
    const [first, second] = [cells.get(at), counted.get(at)];
    return first?.value !== second?.value || first?.n !== second?.n;
  });
  expect(differing.map((at) => ({ at, first: cells.get(at), second: counted.get(at) }))).toEqual([]);
}
