import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";

export interface PostgresServer {
  /** Address of a new empty database. */
  readonly newDatabase: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Where Debian keeps the programs of each version. */
const DEBIAN = "/usr/lib/postgresql";
const OLDEST = 15;
const STARTING_MS = 20_000;

/** The newest PostgreSQL of this machine; undefined when there is none that can be started. */
export function findPostgres(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : [];
  const [newest] = versions
    .filter((version) => version >= OLDEST && existsSync(`${DEBIAN}/${version}/bin/initdb`))
    .sort((a, b) => b - a);
  const canRun = process.getuid?.() !== 0 || postgresUser() !== undefined;
  return newest !== undefined && canRun ? `${DEBIAN}/${newest}/bin` : undefined;
}

/**
 * A server of its own in a temporary folder, reached over a socket there. `isSafe: false` does without flushing, for tests that do not
 * ask whether anything survives a power cut.
 */
export async function startPostgres(bin: string, isSafe = false): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "county-pg-"));
  // the server refuses to run as root
  const user = process.getuid?.() === 0 ? postgresUser() : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, "data");
  const made = spawnSync(
    path.join(bin, "initdb"),
    ["-D", data, "-U", "desk", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...user, cwd: folder, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const speed = isSafe
    ? []
    : ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];
  const server = spawn(
    path.join(bin, "postgres"),
    ["-D", data, "-k", folder, "-c", "listen_addresses=", ...speed],
    { ...user, cwd: folder, stdio: "ignore" },
  );
  const end = () => server.kill("SIGQUIT");
  process.once("exit", end);
  const address = (database: string) => `postgres://desk@/${database}?host=${folder}`;
  await ready(address("postgres"));

  let databases = 0;
  return {
    newDatabase: async () => {
      const name = `county_${(databases += 1)}`;
      await run(address("postgres"), `create database ${name}`);
      return address(name);
    },
    close: async () => {
      const ended = once(server, "exit");
      server.kill("SIGINT");
      await ended;
      process.off("exit", end);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(url: string): Promise<void> {
  for (const until = performance.now() + STARTING_MS; ;) {
    try {
      return await run(url, "select 1");
    } catch (error) {
      if (performance.now() > until) throw error;
      await delay(50);
    }
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined); // said by the call under way
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function postgresUser(): { readonly uid: number; readonly gid: number } | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((each) => each.startsWith("postgres:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
