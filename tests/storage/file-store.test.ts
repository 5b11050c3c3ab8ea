import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { openStore } from "#electron/storage/open-store.ts";
import { describeStore } from "./conformance.ts";
import { notes, settings } from "./fixtures.ts";

const root = mkdtempSync(join(tmpdir(), "desk-store-"));
afterAll(() => rmSync(root, { recursive: true }));

for (const [name, options] of [
  ["the store on disk", {}],
  [
    "the store on disk, a snapshot every other act and small segments",
    { snapshotEvery: 2, segmentBytes: 2000, isInline: true },
  ],
] as const) {
  describeStore(name, async (surroundings) => {
    const dataKey = randomBytes(32);
    const folder = mkdtempSync(join(root, "folder-"));
    const open = () => openStore({ folder, dataKey, surroundings, specs: [notes, settings], ...options });
    let store = await open();
    return {
      store,
      reopen: async () => {
        await store.close();
        store = await open();
        return store;
      },
    };
  });
}
