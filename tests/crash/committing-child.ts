/** Commits without end until somebody kills it, and says on its standard output what was acknowledged. */
import { writeSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { openStore } from "#electron/storage/open-store.ts";
import { aNote, anAct, noteId, notes, settings } from "#tests/storage/fixtures.ts";

const [folder = "", key = "", run = "0"] = process.argv.slice(2);
const surroundings = { now: () => new Date().toISOString(), newId: () => crypto.randomUUID() };
const store = await openStore({
  folder,
  dataKey: Buffer.from(key, "hex"),
  surroundings,
  specs: [notes, settings],
  snapshotEvery: 15,
  segmentBytes: 12_000,
  isInline: Number(run) % 4 !== 0,
});
writeSync(1, "ready\n");
flushCompileCache(); // who is killed keeps nothing for the next start by himself

async function caller(n: number): Promise<void> {
  for (let count = 0; ; count += 1) {
    const id = noteId((n * 7 + count) % 40);
    const stamp = `${run}-${n}-${count}`;
    const done = await store.commit(anAct({ requestId: `r-${stamp}` }), (tx) => {
      tx.put(notes, { ...aNote(1), id, text: stamp });
      tx.put(settings, { id: `last-${n}`, value: stamp });
    });
    writeSync(1, `${done.entry.seq} ${done.entry.hash} ${n} ${stamp}\n`);
  }
}

await Promise.all([1, 2, 3].map(caller));
