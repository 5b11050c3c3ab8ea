/** A fresh process over a folder with an index: `start` with or without it to the first list, or `memory` of the index alone. */
import { SearchIndex } from "#electron/search/search-index.ts";
import { visits } from "#electron/tables/matter.ts";
import { openSearchBench, openStoreOf, searchFiles, typedInto } from "./search-visits.ts";

const [what = "", folder = "", key = "", ...typed] = process.argv.slice(2);
const dataKey = Buffer.from(key, "hex");
const held = async () => {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 100)); // buffers go a turn after what held them
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};

const start = performance.now();
if (what === "memory") {
  const store = await openStoreOf(folder, dataKey);
  // the store keeps as many documents ready as it ever does, so that what grows from here on is the search's
  for (const { id } of store.table(visits).all()) store.table(visits).revOf(id);
  const before = await held();
  const index = new SearchIndex({ store, files: searchFiles(folder, dataKey), release: "bench" });
  await index.settled();
  for (const text of typed) await typedInto({ store, index }, text, { group: "VISIT", limit: 50 });
  const after = await held();
  process.stdout.write(JSON.stringify(index.state.phase === "ready" ? after - before : NaN));
} else {
  const store =
    what === "with" ? (await openSearchBench(folder, dataKey)).store : await openStoreOf(folder, dataKey);
  const { ids } = store.table(visits).select({ limit: 50 });
  for (const id of ids) store.table(visits).get(id);
  process.stdout.write(JSON.stringify(performance.now() - start));
}
process.exit(0);
