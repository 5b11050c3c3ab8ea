/** A fresh process: opens the store, asks for the first list, reads the documents of it; then reads the same bytes bare. */
import { readFileSync } from "node:fs";
import { benchMatters, openBench } from "./storage-matters.ts";

const [folder = "", key = ""] = process.argv.slice(2);
const dataKey = Buffer.from(key, "hex");

const start = performance.now();
const store = await openBench(folder, dataKey);
const page = store.table(benchMatters).select({
  where: [{ column: "status", anyOf: ["待受理", "办理中"] }],
  sortBy: { column: "registeredAt", descending: true },
  limit: 50,
});
const listed = performance.now() - start;
const docs = page.ids.map((id) => store.table(benchMatters).get(id));
const shown = performance.now() - start;

const currentYear = [{ column: "registeredAt", from: Date.UTC(2026, 0, 1) }];
const busy = store.table(benchMatters).select({ where: currentYear, limit: 5_000 });
for (const id of busy.ids) store.table(benchMatters).get(id);
await new Promise((resolve) => setTimeout(resolve, 500)); // what the first act needs is loaded meanwhile
const rss = process.memoryUsage().rss / 1e6;
const floorStart = performance.now();
let bytes = 0;
for (const { shards } of Object.values(store.snapshots.current?.tables ?? {}))
  for (const { file } of Object.values(shards)) bytes += readFileSync(`${folder}/snapshot/${file}`).length;
const floor = performance.now() - floorStart;
process.stdout.write(
  JSON.stringify({ listed, shown, floor, bytes, rss, docs: docs.length, total: page.total }),
);
process.exit(0);
