/** A fresh process over a folder with an index: `start` with or without it to the first list, or `memory` of the index alone. */
import { readQuery, wantedKeys } from "#shared/domain/search/query.ts";
import { visits } from "#electron/tables.ts";
import { openSearchBench, openStoreOf } from "./search-visits.ts";

const [what = "", folder = "", key = "", ...typed] = process.argv.slice(2);
const dataKey = Buffer.from(key, "hex");
const held = () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};

const start = performance.now();
if (what === "memory") {
  const store = await openStoreOf(folder, dataKey);
  store.table(visits).select({ limit: 50 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await store.close();
  const before = held();
  const { index } = await openSearchBench(folder, dataKey);
  await index.settled();
  for (const text of typed) {
    const query = readQuery(text, []);
    let count = 0;
    for (const _ of query ? index.candidates(wantedKeys(query), () => true) : [])
      if ((count += 1) === 50) break;
  }
  process.stdout.write(JSON.stringify(held() - before));
} else {
  const store =
    what === "with" ? (await openSearchBench(folder, dataKey)).store : await openStoreOf(folder, dataKey);
  const { ids } = store.table(visits).select({ limit: 50 });
  for (const id of ids) store.table(visits).get(id);
  process.stdout.write(JSON.stringify(performance.now() - start));
}
process.exit(0);
