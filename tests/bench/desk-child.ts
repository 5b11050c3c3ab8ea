/** A desk in a process of its own: reports the journal of a folder to a county. `desk-child.ts FOLDER KEY TIE` */
import { Report } from "#electron/sync/report.ts";
import { stateOf } from "#electron/sync/sync-state.ts";
import { countyTies } from "#electron/sync/tables.ts";
import type { CountyTie } from "#shared/domain/sync/sync-record.ts";
import { watchMemory } from "./memory.ts";
import { openedWith, openReported, surroundings } from "./reported-folder.ts";

const [folder = "", key = "", tie = ""] = process.argv.slice(2);
const store = await openReported(folder, Buffer.from(key, "hex"));
const opened = openedWith(store);
const desk = { ...surroundings, opened, by: "bench", version: "bench", calendar: () => undefined as never };
const known = JSON.parse(tie) as CountyTie; // made by the bench
await store.commit({ act: "sync.joined", by: "bench", requestId: crypto.randomUUID() }, (tx) =>
  tx.put(countyTies, known),
);
const memory = await watchMemory();
const begun = process.cpuUsage();
const started = performance.now();
let bytes = 0;
let end: unknown;
const signal = new AbortController().signal;
for await (const step of new Report(desk, stateOf(opened), known, { signal }).run()) {
  if (step.phase === "sending") bytes = step.bytes;
  if (step.phase === "end") end = step.end;
}
const ms = performance.now() - started;
const { user, system } = process.cpuUsage(begun);
process.stdout.write(
  JSON.stringify({
    ms,
    entries: store.last().seq,
    bytes,
    cpuMs: (user + system) / 1000,
    memory: await memory(),
    end,
  }),
);
process.exit(0);
