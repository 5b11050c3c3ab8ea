import { execFile, fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { openTransport } from "#electron/sync/transport.ts";
import { keyId, type KeyPair } from "#shared/domain/sync/crypto.ts";
import { NO_HASH } from "#shared/domain/sync/identity.ts";
import type { PublicKeys } from "#shared/domain/sync/join.ts";
import type { CountyTie } from "#shared/domain/sync/sync-record.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { findPostgres, startPostgres } from "#tests/support/postgres.ts";
import { median, quantile, rounded, timed, type Bench, type Figure } from "./figure.ts";
import { morning, type Office } from "./morning.ts";
import { reportedFolder } from "./reported-folder.ts";

const run = promisify(execFile);
const OFFICE = "620302100";
const child = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url));

interface CountyChild {
  readonly url: string;
  readonly keys: PublicKeys;
  readonly memory: () => Promise<{ readonly cpuMs: number; readonly peak: number }>;
  readonly close: () => void;
}

async function countyChild(
  database: string,
  offices: Readonly<Record<string, PublicKeys>>,
): Promise<CountyChild> {
  const process: ChildProcess = fork(child("county-child.ts"), [database, JSON.stringify(offices)]);
  const said = async <T>() => ((await once(process, "message")) as [T])[0]; // of one message
  const { url, keys } = await said<{ url: string; keys: PublicKeys }>();
  return {
    url,
    keys,
    memory: () => {
      process.send("memory");
      return said();
    },
    close: () => process.disconnect(),
  };
}

interface Reported {
  readonly ms: number;
  readonly entries: number;
  readonly bytes: number;
  readonly cpuMs: number;
  readonly peak: number;
}

/** One desk reports its whole journal. */
async function reported(size: number, database: string) {
  const { folder, key } = await reportedFolder(size);
  const sign = syncCrypto.newSignKeys();
  const box = syncCrypto.newBoxKeys();
  const keys = { sign: sign.publicKey, box: box.publicKey };
  const county = await countyChild(database, { [OFFICE]: keys });
  const tie: CountyTie = {
    id: "county",
    office: OFFICE,
    url: county.url,
    tlsPin: "",
    keys,
    privateKeys: { sign: sign.privateKey, box: box.privateKey },
    asked: null,
    next: null,
    county: { name: "county", keys: county.keys, formerSignKeys: [] },
    joinedAt: new Date().toISOString(),
    receipt: null,
    stop: null,
    packedSeq: 0,
    sentSeq: 0,
    down: { seq: 0, hash: NO_HASH },
    recovered: [],
    courierNo: 0,
  };
  const { stdout } = await run(process.execPath, [child("desk-child.ts"), folder, key, JSON.stringify(tie)]);
  const memory = await county.memory();
  county.close();
  return { desk: JSON.parse(stdout) as Reported, county: memory }; // printed by the child
}

/** The same rows, bare: one table without parts, without a key, without asking anything. */
const BARE = `create table bare (office char(9), epoch int, seq int, at text, act text, prev char(64), hash char(64), line text)`;

function bareRows(size: number): string {
  const line = "x".repeat(3200);
  const rows = Array.from({ length: size }, (_, i) =>
    [OFFICE, 1, i + 1, "2026-07-10T01:00:00.000Z", "visit.register", NO_HASH, NO_HASH, line].join("\t"),
  );
  return `${rows.join("\n")}\n`;
}

async function* intoPostgres(size: number): AsyncGenerator<Figure> {
  const bin = findPostgres();
  if (bin === undefined) {
    yield skipped("a journal into the county on PostgreSQL", size, "no PostgreSQL on this machine");
    return;
  }
  const postgres = await startPostgres(bin, true);
  const url = await postgres.newDatabase();
  const folder = mkdtempSync(join(tmpdir(), "desk-copy-"));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, "rows"), bareRows(size), { mode: 0o644 });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(BARE);
  const copies: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await client.query("truncate bare");
    copies.push(await timed(() => client.query(`copy bare from '${join(folder, "rows")}'`)));
  }
  await client.end();
  rmSync(folder, { recursive: true });
  yield* figuresOf("PostgreSQL", size, await reported(size, url), median(copies), 0.5);
  await postgres.close();
}

async function* intoEmbedded(size: number): AsyncGenerator<Figure> {
  const bare = await PGlite.create();
  await bare.exec(BARE);
  const rows = new Blob([bareRows(size)]);
  const copy = await timed(() => bare.query("copy bare from '/dev/blob'", [], { blob: rows }));
  await bare.close();
  yield* figuresOf("PGlite", size, await reported(size, ""), copy, 0);
}

function* figuresOf(
  database: string,
  size: number,
  { desk, county }: Awaited<ReturnType<typeof reported>>,
  copyMs: number,
  goal: number,
): Generator<Figure> {
  const perSecond = (desk.entries * 1000) / desk.ms;
  const ratio = rounded(perSecond / ((size * 1000) / copyMs));
  yield {
    name: `a journal into the county on ${database}`,
    size,
    value: rounded(perSecond),
    unit: "entries/s",
    ratio,
    against: "COPY of as many rows of that length into a bare table",
    goal: goal === 0 ? "no goal" : `≥ ${goal} ×`,
    ok: ratio >= goal,
  };
  const memory = (who: string, value: number): Figure => ({
    name: `memory of the ${who} while reporting, on ${database}`,
    size,
    value: rounded(value),
    unit: "MB",
    goal: "the same from 1,000 to 100,000",
    ok: true,
  });
  yield memory("desk", desk.peak);
  yield memory("county", county.peak);
  const cpu = (who: string, cpuMs: number): Figure => ({
    name: `processor time of the ${who} for an entry, ${database}`,
    size,
    value: rounded((cpuMs * 1000) / desk.entries),
    unit: "µs",
    goal: "whatever else the machine does",
    ok: true,
  });
  yield cpu("desk", desk.cpuMs);
  yield cpu("county", county.cpuMs);
}

/** Compressed batches over the desk's own transport to somebody who only reads, against the same bytes down a bare socket. */
async function* overTheSocket(size: number): AsyncGenerator<Figure> {
  const bodies = Array.from({ length: 24 }, () => Buffer.alloc(size, "0123456789abcdef"));
  const reader = net.createServer((socket) => {
    let left = size;
    socket.on("data", (bytes) => {
      left -= bytes.length;
      if (left > 0) return;
      left += size;
      socket.write("k");
    });
  });
  await new Promise<void>((resolve) => reader.listen(0, "127.0.0.1", resolve));
  const { port } = reader.address() as net.AddressInfo; // a TCP server has a port
  const socket = net.connect(port, "127.0.0.1");
  const bare = async () => {
    for (const body of bodies) {
      socket.write(body);
      await once(socket, "data");
    }
  };
  const http = (await import("node:http")).createServer((request, response) => {
    request.resume().on("end", () => response.end("k"));
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const line = openTransport(`http://127.0.0.1:${(http.address() as net.AddressInfo).port}`, "");
  const signal = new AbortController().signal;
  const posted = async () => {
    for (const body of bodies) await line.post("/", {}, body, signal);
  };
  const [floors, times]: [number[], number[]] = [[], []];
  for (let round = 0; round < 9; round += 1) {
    floors.push(await timed(bare));
    times.push(await timed(posted));
  }
  line.close();
  socket.destroy();
  http.close();
  reader.close();
  const ratio = rounded(median(floors) / median(times));
  yield {
    name: "batches over the line, to somebody who only reads",
    size,
    value: rounded(median(times) / bodies.length),
    unit: "ms",
    ratio,
    against: "the same bytes down a bare socket, an answer each",
    goal: "≥ 0.7 ×",
    ok: ratio >= 0.7,
  };
}

/** Offices that report at the same time, each a month of entries; `size` = offices. */
async function* oneMorning(size: number): AsyncGenerator<Figure> {
  const bin = findPostgres();
  if (bin === undefined) {
    yield skipped("a morning of offices", size, "no PostgreSQL on this machine");
    return;
  }
  const postgres = await startPostgres(bin, true);
  const pairs = new Map<string, KeyPair>();
  for (let i = 0; i < size; i += 1) pairs.set(String(620_000_000 + i), syncCrypto.newSignKeys());
  const { publicKey } = syncCrypto.newBoxKeys();
  const invited = Object.fromEntries(
    [...pairs].map(([code, { publicKey: sign }]) => [code, { sign, box: publicKey }]),
  );
  const county = await countyChild(await postgres.newDatabase(), invited);
  const offices: readonly Office[] = [...pairs].map(([code, pair]) => ({
    code,
    signer: { key: keyId(syncCrypto, pair.publicKey), privateKey: pair.privateKey },
  }));
  const { entries, ms, calls, refused } = await morning(county.url, offices);
  const common = { size, goal: "extrapolated in docs/county-load.md", ok: true } as const;
  yield {
    ...common,
    name: "a morning of offices, entries",
    value: rounded((entries * 1000) / ms),
    unit: "entries/s",
  };
  yield {
    ...common,
    name: "a morning of offices, a call, median",
    value: rounded(median(calls)),
    unit: "ms",
  };
  yield {
    ...common,
    name: "a morning of offices, a call, p95",
    value: rounded(quantile(calls, 0.95)),
    unit: "ms",
  };
  yield { ...common, name: "a morning of offices, told to come later", value: refused, unit: "calls" };
  yield {
    ...common,
    name: "a morning of offices, memory of the county",
    value: rounded((await county.memory()).peak),
    unit: "MB",
  };
  county.close();
  await postgres.close();
}

function skipped(name: string, size: number, why: string): Figure {
  return { name: `${name}: not measured, ${why}`, size, value: 0, unit: "ms", goal: "", ok: true };
}

export const countyBenches: readonly Bench[] = [
  { name: "county on PostgreSQL", sizes: [1_000, 10_000, 100_000], run: intoPostgres },
  { name: "county on PGlite", sizes: [1_000, 10_000], run: intoEmbedded },
  { name: "batches over the line", sizes: [200_000], run: overTheSocket },
  { name: "a morning of offices", sizes: [20, 60], run: oneMorning },
];
