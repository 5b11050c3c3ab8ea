import { setTimeout as delay } from "node:timers/promises";
import http from "node:http";
import { constants, zstdCompressSync } from "node:zlib";
import type { Packed } from "#electron/sync/county-client.ts";
import { pauseAfter } from "#electron/sync/patience.ts";
import type { Transport } from "#electron/sync/transport.ts";
import { SyncTroubleError, troubleOf, troubleOfConnection } from "#electron/sync/trouble.ts";
import { START } from "#shared/domain/sync/identity.ts";
import { USUAL_BATCH } from "#shared/domain/sync/limits.ts";
import { makeBatch } from "#shared/domain/sync/up-batch.ts";
import { entryLine } from "#shared/domain/sync/up-entry.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { clientOf, greet, untilTheEnd, type Office } from "./posting-office.ts";
import { NOTHING_YET } from "./reported-folder.ts";
import { benchMatter } from "./storage-matters.ts";

interface MorningFacts {
  readonly entriesEach: number;
  /** The offices begin evenly within so long; with 0 all at once. */
  readonly beginWithinMs: number;
}

/** Where the morning stands at one moment. */
interface Mark {
  readonly atMs: number;
  readonly begun: number;
  readonly done: number;
  /** Entries of offices that have begun which are not received. */
  readonly waiting: number;
}

const MARK_MS = 5_000;
const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
const now = () => new Date().toISOString();

/** Each office reports from an address of its own; one that is told to wait waits as a desk does, and one that gave up is sent for again. */
export async function morning(url: string, offices: readonly Office[], facts: MorningFacts) {
  const { entriesEach, beginWithinMs } = facts;
  const packed = offices.map((office) => batchesOf(office, entriesEach));
  const calls: number[] = [];
  const took: number[] = [];
  let [refused, cut, gaveUp, begun, done, received] = [0, 0, 0, 0, 0, 0];
  const started = performance.now();
  const marks: Mark[] = [];
  const mark = () => {
    const atMs = performance.now() - started;
    marks.push({ atMs, begun, done, waiting: begun * entriesEach - received });
  };
  const marking = setInterval(mark, MARK_MS);

  const patiently = async (call: () => Promise<unknown>) => {
    const at = performance.now();
    for (let attempt = 0; ; attempt += 1) {
      try {
        await call();
        return void calls.push(performance.now() - at);
      } catch (error) {
        const pause = pauseAfter(error, attempt) ?? pauseAfter(error, 0);
        if (pause === undefined) throw error;
        if (troubleOf(error)?.kind === "busy") refused += 1;
        else cut += 1;
        if (pauseAfter(error, attempt) === undefined) {
          gaveUp += 1;
          attempt = -1;
        }
        await delay(pause);
      }
    }
  };
  const reports = async (office: Office, n: number) => {
    await delay((n * beginWithinMs) / offices.length);
    const at = performance.now();
    begun += 1;
    const line = lineFrom(url, `127.0.${1 + Math.floor(n / 250)}.${1 + (n % 250)}`);
    const client = clientOf(office, line);
    await patiently(() => greet(client, office));
    for (const { batch, entries } of packed[n] ?? []) {
      await patiently(() => client.callPacked("push", batch, untilTheEnd));
      received += entries;
    }
    line.close();
    done += 1;
    took.push(performance.now() - at);
  };
  await Promise.all(offices.map(reports));
  clearInterval(marking);
  mark();
  return { entries: received, ms: performance.now() - started, calls, took, refused, cut, gaveUp, marks };
}

function batchesOf({ code, signer }: Office, entries: number) {
  const lines: string[] = [];
  let prev = START.hash;
  for (let seq = 1; seq <= entries; seq += 1) {
    const { registeredOn: openedOn, statement: title, ...rest } = benchMatter(seq, entries);
    const hash = syncCrypto.sha256(`${code}/${seq}/${prev}`);
    const doc = { id: rest.id, no: rest.no, title, openedOn, category: rest.category, ...NOTHING_YET };
    const puts = [{ table: "matter", id: rest.id, rev: 1, whole: false, doc }];
    // as long as a sealed copy of such an entry
    const sealed = Buffer.from(hash.repeat(18)).toString("base64");
    lines.push(entryLine({ seq, at: now(), act: "visit.register", prev, hash, puts, sealed }));
    prev = hash;
  }
  const facts = { office: code, epoch: 1, version: "bench", madeAt: now() };
  return Array.from({ length: Math.ceil(entries / USUAL_BATCH.entries) }, (_, i) => {
    const first = i * USUAL_BATCH.entries;
    const few = lines.slice(first, first + USUAL_BATCH.entries);
    const made = makeBatch(syncCrypto, signer, { ...facts, first: first + 1 }, few);
    const bytes = zstdCompressSync(JSON.stringify({ batch: made }), LEVEL);
    return { batch: { encoding: "zstd", bytes } satisfies Packed, entries: few.length };
  });
}

function lineFrom(url: string, localAddress: string): Transport {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  return {
    post: (path, headers, body, signal) =>
      posted(new URL(path, url), { agent, localAddress, headers, signal }, body),
    close: () => agent.destroy(),
  };
}

function posted(url: URL, options: http.RequestOptions, body: Uint8Array) {
  return new Promise<Awaited<ReturnType<Transport["post"]>>>((resolve, reject) => {
    const request = http.request(url, { ...options, method: "POST" }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on("error", (error) =>
      reject(new SyncTroubleError(troubleOfConnection(error), { cause: error })),
    );
    request.end(body);
  });
}
