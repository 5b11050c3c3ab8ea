import { categoryTime, confirmationTable, mediatorWork, places, unitSlips } from "./breakdowns.ts";
import { outcomes, sources, unresolvedAge } from "./composition.ts";
import { headline } from "./headline.ts";
import { repeatList, riskList, unresolvedList, type PiecedTable } from "./lists.ts";
import { tableA, tableB, tableC } from "./ministry.ts";
import type { PackContext } from "./pack-context.ts";
import type { ReportTable } from "./table.ts";

/** Every table of the pack, in the order in which it is printed (domain 5.1). */
const BUILDERS: readonly ((context: PackContext) => ReportTable | PiecedTable)[] = [
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

/** The tables one by one, and nothing in between, so that whoever builds them can let others work at each. */
export function* buildTables(context: PackContext): Generator<ReportTable | undefined> {
  for (const build of BUILDERS) {
    const made = build(context);
    yield "id" in made ? made : yield* made;
  }
}
