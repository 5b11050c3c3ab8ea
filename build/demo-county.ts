/**
 * `npm run demo`: a county server with a dozen offices of invented people in real townships, each in a state of its own. It lies in a
 * folder of its own that the system clears up. Desks and county are both real and meet over HTTP; build/ is neither side, so it
 * may start both.
 */
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openEmbedded } from "#county/database/embedded.ts";
import { migrate } from "#county/database/migrate.ts";
import { countyKeys } from "#county/facts.ts";
import { serveCounty } from "#county/serve.ts";
import { dayOf } from "#shared/kernel/plain-date.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { ROOT } from "./command.ts";
import { provideCountyPage } from "./county-page.ts";
import { clerkAt } from "./demo/clerk.ts";
import { ACCOUNTS, COUNTY, fillCounty, PASSWORD } from "./demo/story.ts";

const port = Number(process.env["PORT"] ?? 8790);
await provideCountyPage();
const started = performance.now();
const folder = mkdtempSync(path.join(os.tmpdir(), "county-demo-"));
const database = await openEmbedded(path.join(folder, "data"));
await migrate(database);

// While the past is told the county's clock is set by the story; then it is the machine's.
let told: string | undefined = new Date().toISOString();
const serving = await serveCounty({
  county: {
    database,
    crypto: syncCrypto,
    keys: await countyKeys(database, syncCrypto),
    now: () => told ?? new Date().toISOString(),
    version: "0.1.0",
    demo: true,
    publicUrl: port === 0 ? "" : `http://127.0.0.1:${port}`,
    tlsPin: "",
  },
  webRoot: path.join(ROOT, "out/county"),
  courierFolder: path.join(folder, "courier"),
  word: "",
  port,
  host: "127.0.0.1",
  log: { info: () => undefined, error: (what, facts) => console.error(what, facts) },
});
console.log(`Filling ${COUNTY} with invented records…`);
await fillCounty(clerkAt(serving.url), {
  url: serving.url,
  today: dayOf(new Date().toISOString()),
  setClock: (at) => {
    told = at;
  },
});
told = undefined;
console.log(
  `The county is open at ${serving.url}   (Ctrl+C ends it; filled in ${Math.round((performance.now() - started) / 1000)} s)`,
);
for (const { loginName, name, what } of ACCOUNTS) console.log(`  ${loginName}  ${name}, ${what}`);
console.log(`Password of all: ${PASSWORD}\nData: ${folder}`);

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void serving.close().then(() => database.close()));
