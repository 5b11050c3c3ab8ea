import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { statusOf } from "#electron/features/sync/status.ts";
import type { OpenedFolder } from "#electron/storage/folder.ts";
import { countyTies } from "#electron/sync/tables.ts";
import { START } from "#shared/domain/sync/identity.ts";
import type { Receipt } from "#shared/domain/sync/receipt.ts";
import type { CountyTie } from "#shared/domain/sync/sync-record.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { findPostgres, startPostgres } from "#tests/support/postgres.ts";
import { copied } from "./copy-floor.ts";
import { AS_USUAL, child, countyChild, WITHOUT_GARBAGE, type Taken } from "./county-process.ts";
import { median, rounded, skipped, timed, type Bench, type Figure } from "./figure.ts";
import { processorMs } from "./postgres-time.ts";
import { ALL_OFFICES, oneMorning } from "./morning-bench.ts";
import { ingested } from "./ingest-bench.ts";
import { BATCH_BYTES, overTheSocket } from "./socket-bench.ts";
import { openReported, reportedFolder, surroundings } from "./reported-folder.ts";

const run = promisify(execFile);
const OFFICE = "620302100";
/** Few enough to be nothing beside what reporting itself takes. */
const MATTERS = 500;
const NEW_TIE: CountyTie = {
  id: "county",
  office: OFFICE,
  url: "",
  tlsPin: "",
  keys: { sign: "", box: "" },
  privateKeys: { sign: "", box: "" },
  asked: null,
  next: null,
  county: null,
  joinedAt: new Date().toISOString(),
  receipt: null,
  stop: null,
  packedSeq: 0,
  sentSeq: 0,
  down: START,
  recovered: [],
  courierNo: 0,
};

interface Reported extends Taken {
  readonly ms: number;
  readonly entries: number;
  readonly bytes: number;
}

/** One desk reports its whole journal. */
async function reported(
  { folder, key }: { readonly folder: string; readonly key: string },
  database: string,
  how = AS_USUAL,
) {
  const sign = syncCrypto.newSignKeys();
  const box = syncCrypto.newBoxKeys();
  const keys = { sign: sign.publicKey, box: box.publicKey };
  const county = await countyChild(database, { [OFFICE]: keys }, how);
  const tie: CountyTie = {
    ...NEW_TIE,
    url: county.url,
    keys,
    privateKeys: { sign: sign.privateKey, box: box.privateKey },
    county: { name: "county", keys: county.keys, formerSignKeys: [] },
  };
  const own = mkdtempSync(join(tmpdir(), "desk-reporting-"));
  cpSync(folder, own, { recursive: true });
  const desk = [...how.deskFlags, child("desk-child.ts"), own, key, JSON.stringify(tie)];
  const { stdout } = await run(process.execPath, desk, { env: how.env });
  rmSync(own, { recursive: true });
  const taken = await county.taken();
  county.close();
  return { desk: JSON.parse(stdout) as Reported, county: taken }; // printed by the child
}

async function* intoPostgres(size: number): AsyncGenerator<Figure> {
  const bin = findPostgres();
  if (bin === undefined) {
    yield skipped("a journal into the county on PostgreSQL", size, "no PostgreSQL on this machine");
    return;
  }
  const postgres = await startPostgres(bin, true);
  const url = await postgres.newDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const before = await processorMs(client);
  const done = await reported(await reportedFolder(size), url);
  const ownMs = (await processorMs(client)) - before;
  const copy = await copied(client, [OFFICE]);
  await client.end();
  await postgres.close();
  yield* figuresOf("PostgreSQL", size, done, { ...copy, ownMs });
}

async function* intoEmbedded(size: number): AsyncGenerator<Figure> {
  yield* figuresOf("PGlite", size, await reported(await reportedFolder(size), ""));
}

const AGAINST = "COPY of the same rows, entries and documents, into bare tables";

function* figuresOf(
  database: string,
  size: number,
  { desk, county }: Awaited<ReturnType<typeof reported>>,
  copy?: { readonly ms: number; readonly cpuMs: number; readonly ownMs: number },
): Generator<Figure> {
  const ratio = copy && rounded(copy.ms / desk.ms);
  yield {
    name: `a journal into the county on ${database}`,
    size,
    value: rounded((desk.entries * 1000) / desk.ms),
    unit: "entries/s",
    ...(ratio === undefined ? {} : { ratio, against: AGAINST }),
    goal: ratio === undefined ? "no goal" : "≥ 0.5 ×",
    ok: ratio === undefined || ratio >= 0.5,
  };
  const cpu = { desk: desk.cpuMs, county: county.cpuMs, ...(copy ? { PostgreSQL: copy.ownMs } : {}) };
  for (const [who, ms] of Object.entries(cpu))
    yield {
      name: `processor time for an entry, ${database}: ${who}`,
      size,
      value: rounded((ms * 1000) / desk.entries),
      unit: "µs",
      ...(copy ? { ratio: rounded(ms / copy.cpuMs), against: AGAINST } : {}),
      goal: "whatever else the machine does",
      ok: true,
    };
}

/** Memory is constant when a hundred times the entries take no more than this. */
const FLAT = 1.15;
/** What the shortest journal took. */
const shortest = new Map<string, { readonly size: number; readonly value: number }>();

/** Entries that change the same few matters in turn: the desk's own data stay as they are, so what grows is reporting. */
async function* memoryOf(size: number): AsyncGenerator<Figure> {
  const bin = findPostgres();
  const postgres = bin === undefined ? undefined : await startPostgres(bin, true);
  const folder = await reportedFolder(size, MATTERS);
  const taken = async (how: typeof AS_USUAL) =>
    Object.entries(await reported(folder, (await postgres?.newDatabase()) ?? "", how));
  for (const [who, { memory }] of await taken(WITHOUT_GARBAGE)) {
    yield memoryFigure(`memory of the ${who} before reporting, without garbage`, size, memory.before);
    yield memoryFigure(
      `memory of the ${who}, at most while reporting, without garbage`,
      size,
      memory.peak,
      true,
    );
    yield memoryFigure(`what the ${who} holds afterwards that it did not hold before`, size, memory.grown);
  }
  for (const [who, { memory }] of await taken(AS_USUAL))
    yield memoryFigure(`memory of the ${who}, at most while reporting, with garbage`, size, memory.peak);
  await postgres?.close();
}

function memoryFigure(name: string, size: number, mb: number, isJudged = false): Figure {
  const figure = { name, size, value: rounded(mb), unit: "MB" } as const;
  const fewer = shortest.get(name);
  if (!fewer) shortest.set(name, { size, value: mb });
  if (!fewer || !isJudged) return { ...figure, goal: "no goal", ok: true };
  const ratio = rounded(mb / fewer.value);
  const against = `the same with ${fewer.size} entries`;
  return { ...figure, ratio, against, goal: `≤ ${FLAT} ×`, ok: ratio <= FLAT };
}

/** 上报 is opened for the first time after a start, by a desk whose county holds all but twenty entries. */
async function* openingThePage(size: number): AsyncGenerator<Figure> {
  const { folder, key } = await reportedFolder(size, MATTERS);
  const store = await openReported(folder, Buffer.from(key, "hex"));
  const { seq, hash } = store.last();
  const stated = { epoch: 1, lastSeq: seq - 20, lastHash: hash } as unknown as Receipt; // as above
  const county = { name: "county", keys: NEW_TIE.keys, formerSignKeys: [] };
  const tie: CountyTie = {
    ...NEW_TIE,
    joinedAt: null,
    county,
    receipt: { signed: { text: "", key: "", signature: "" }, stated },
  };
  await store.commit({ act: "sync.report", by: "bench", requestId: crypto.randomUUID() }, (tx) =>
    tx.put(countyTies, tie),
  );
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    // as after a start: nothing has been counted for this folder yet; the page asks for nothing else of it
    const opened = { store, epochs: () => [] } as unknown as OpenedFolder;
    const desk = {
      ...surroundings,
      opened,
      by: "bench",
      version: "bench",
      calendar: () => undefined as never,
    };
    times.push(await timed(() => statusOf(desk)));
  }
  await store.close();
  const value = rounded(median(times));
  yield {
    name: "opening 上报",
    size,
    value,
    unit: "ms",
    goal: "≤ 100 ms, however long the journal",
    ok: value <= 100,
  };
}

export const countyBenches: readonly Bench[] = [
  { name: "county on PostgreSQL", sizes: [1_000, 10_000], run: intoPostgres },
  { name: "ingest of made batches", sizes: [10_000], run: ingested },
  { name: "county on PGlite", sizes: [1_000, 10_000], run: intoEmbedded },
  { name: "memory of reporting", sizes: [1_000, 10_000, 100_000], run: memoryOf },
  { name: "opening 上报", sizes: [1_000, 10_000, 100_000], run: openingThePage },
  { name: "batches over the line", sizes: [BATCH_BYTES], run: overTheSocket },
  { name: "a morning of offices", sizes: [60, ALL_OFFICES], run: oneMorning },
];
