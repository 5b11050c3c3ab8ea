/** `npm run county`: the county server on the port of PORT, on an embedded database or the one DATABASE_URL names. */
import { randomBytes, X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { openEmbedded } from "./database/embedded.ts";
import { migrate } from "./database/migrate.ts";
import { openServer } from "./database/server.ts";
import { countyKeys } from "./facts.ts";
import { jsonLog } from "./log.ts";
import { serveCounty } from "./serve.ts";

const { env } = process;
const now = () => new Date().toISOString();
const log = jsonLog((line) => process.stdout.write(line), now);
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  readonly version: string;
}; // our own manifest

const folder = env.COUNTY_DATA ?? path.resolve("county-data");
const database = env.DATABASE_URL ? openServer(env.DATABASE_URL) : await openEmbedded(folder);
await migrate(database);
const tls =
  env.TLS_CERT && env.TLS_KEY
    ? { cert: readFileSync(env.TLS_CERT), key: readFileSync(env.TLS_KEY) }
    : undefined;
const tlsPin = tls && env.TLS_PIN === "1" ? syncCrypto.sha256(new X509Certificate(tls.cert).raw) : "";
const webRoot = path.resolve(import.meta.dirname, "../out/county");
const word = randomBytes(6).toString("hex");
const keys = await countyKeys(database, syncCrypto);
const serving = await serveCounty({
  county: {
    database,
    crypto: syncCrypto,
    keys,
    now,
    version,
    demo: env.COUNTY_DEMO === "1",
    publicUrl: env.PUBLIC_URL ?? "",
    tlsPin,
  },
  courierFolder: path.join(folder, "courier"),
  ...(existsSync(webRoot) ? { webRoot } : {}),
  word,
  port: Number(env.PORT ?? 8790),
  host: env.HOST ?? "127.0.0.1",
  log,
  ...(tls ? { tls } : {}),
});
log.info("county server ready", { url: serving.url, database: database.kind });
const [{ n: accounts } = { n: 0 }] = await database.query<{ n: number }>(
  "select count(*)::int as n from account",
);
if (accounts === 0)
  log.info("no account yet: open the page on this machine, or begin with this word", { word });

let isEnding = false;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    if (isEnding) return;
    isEnding = true;
    serving
      .close()
      .then(() => database.close())
      .then(
        () => log.info("county server ended"),
        (error: unknown) => {
          log.error("ending failed", { error });
          process.exitCode = 1;
        },
      );
  });
