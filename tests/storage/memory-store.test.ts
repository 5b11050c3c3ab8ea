import { openMemoryStore } from "#electron/storage/memory-store.ts";
import { describeStore } from "./conformance.ts";

describeStore("the store in memory", (surroundings) => {
  const store = openMemoryStore(surroundings);
  return Promise.resolve({ store, reopen: () => Promise.resolve(store) });
});
