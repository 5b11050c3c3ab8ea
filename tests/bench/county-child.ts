/** A county server in a process of its own: `county-child.ts DATABASE_URL|""`, then a message with the offices. Says where it listens, and when asked what it took. */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openEmbedded } from "#county/database/embedded.ts";
import { migrate } from "#county/database/migrate.ts";
import { openServer } from "#county/database/server.ts";
import { countyKeys } from "#county/facts.ts";
import { confirm, invite } from "#county/offices.ts";
import { serveCounty } from "#county/serve.ts";
import type { PublicKeys } from "#shared/domain/sync/join.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { watchMemory } from "./memory.ts";

const [url = ""] = process.argv.slice(2);
const [offices] = (await once(process, "message")) as [Readonly<Record<string, PublicKeys>>]; // of the bench
const database = url === "" ? await openEmbedded() : openServer(url);
await migrate(database);
const now = () => new Date().toISOString();
const keys = await countyKeys(database, syncCrypto);
for (const [office, own] of Object.entries(offices)) {
  const request = { office, centerName: "综治中心", keys: own, version: "bench", at: now(), proof: "" };
  await database.transaction(async (tx) => {
    await invite(tx, office, "综治中心", now());
    await confirm(tx, syncCrypto, request, now());
  });
}
const folder = mkdtempSync(path.join(os.tmpdir(), "county-bench-"));
const serving = await serveCounty({
  county: {
    database,
    crypto: syncCrypto,
    keys,
    now,
    version: "bench",
    demo: false,
    publicUrl: "",
    tlsPin: "",
  },
  courierFolder: folder,
  word: "",
  port: 0,
  host: "0.0.0.0",
  log: { info: () => undefined, error: (what, facts) => console.error(what, facts) },
});
const memory = await watchMemory();
const begun = process.cpuUsage();
const cpuMs = () => {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
};
process.send?.({ url: serving.url, keys: keys.keys });
process.on("message", (message) => {
  if (message === "cpu") process.send?.(cpuMs());
  const taken = cpuMs();
  if (message === "memory") void memory().then((seen) => process.send?.({ cpuMs: taken, memory: seen }));
});
process.once("disconnect", () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
