/** Prints one JSON line a figure. `--only NAME` runs the benches whose name contains NAME, `--size N` at one size. */
import { parseArgs } from "node:util";
import { clockBenches } from "./clock-benches.ts";
import type { Bench } from "./figure.ts";
import { countyBenches } from "./county-benches.ts";
import { deskBenches } from "./desk-benches.ts";
import { reportBenches } from "./report-benches.ts";
import { searchBenches } from "./search-benches.ts";
import { storageBenches } from "./storage-benches.ts";

const { values } = parseArgs({ options: { only: { type: "string" }, size: { type: "string" } } });
const benches: readonly Bench[] = [
  ...storageBenches,
  ...countyBenches,
  ...clockBenches,
  ...deskBenches,
  ...searchBenches,
  ...reportBenches,
];

for (const { name, sizes, run } of benches) {
  if (values.only !== undefined && !name.includes(values.only)) continue;
  for (const size of values.size === undefined ? sizes : [Number(values.size)]) {
    for await (const figure of run(size)) process.stdout.write(`${JSON.stringify(figure)}\n`);
  }
}
