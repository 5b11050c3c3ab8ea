import { categoryTime, confirmationTable, mediatorWork, places, unitSlips } from "./breakdowns.ts";
import { outcomes, sources, unresolvedAge } from "./composition.ts";
import { headline } from "./headline.ts";
import { repeatList, riskList, unresolvedList } from "./lists.ts";
import { tableA, tableB, tableC } from "./ministry.ts";
import type { PackContext } from "./pack-context.ts";
import type { ReportTable } from "./table.ts";

/** Every table of the pack, in the order in which it is printed (domain 5.1). */
const BUILDERS: readonly ((context: PackContext) => ReportTable)[] = [
  headline,
  tableA,
  tableB,
  tableC,
  categoryTime,
  places,
  unitSlips,
  sources,
  outcomes,
  riskList,
  repeatList,
  unresolvedAge,
  unresolvedList,
  mediatorWork,
  confirmationTable,
];

export const TABLE_COUNT = BUILDERS.length;

/** The tables one by one, so that whoever builds them can let others work in between. */
export function* buildTables(context: PackContext): Generator<ReportTable> {
  for (const build of BUILDERS) yield build(context);
}
