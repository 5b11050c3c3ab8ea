import { setTimeout as delay } from "node:timers/promises";
import http from "node:http";
import { CountyClient } from "#electron/sync/county-client.ts";
import type { Transport } from "#electron/sync/transport.ts";
import { START, type EpochStatement } from "#shared/domain/sync/identity.ts";
import { signText, type Signer } from "#shared/domain/sync/signed.ts";
import { entryLine, makeBatch } from "#shared/domain/sync/up-entry.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { NOTHING_YET } from "./reported-folder.ts";
import { benchMatter } from "./storage-matters.ts";

export interface Office {
  readonly code: string;
  readonly signer: Signer;
}

/** Ten entries for each of 2,000 matters a year, in a month. */
const MONTH = 1_667;
const BATCH = 500;
const now = () => new Date().toISOString();

/** All offices report their month at once, each from an address of its own; one that is told to wait waits, and comes again. */
export async function morning(url: string, offices: readonly Office[]) {
  const calls: number[] = [];
  let refused = 0;
  const batches = offices.map((office) => batchesOf(office));
  const started = performance.now();
  await Promise.all(
    offices.map(async ({ code, signer }, n) => {
      const line = lineFrom(url, `127.0.${1 + Math.floor(n / 250)}.${1 + (n % 250)}`, () => (refused += 1));
      const client = new CountyClient(line, { office: code, signer, now });
      const { signal } = new AbortController();
      const timedCall = async (call: () => Promise<unknown>) => {
        const at = performance.now();
        await call();
        calls.push(performance.now() - at);
      };
      const statement: EpochStatement = { office: code, epoch: 1, after: START, at: now() };
      const epoch = signText(syncCrypto, signer, "epoch", canonicalJson(statement));
      const greeting = {
        last: START,
        down: { ...START, before: [] },
        recovered: [],
        version: "bench",
        deskTime: now(),
        oldestWaitingAt: null,
      };
      await timedCall(() => client.call("greet", { epoch, greeting }, signal));
      for (const batch of batches[n] ?? []) await timedCall(() => client.call("push", { batch }, signal));
      line.close();
    }),
  );
  return { entries: offices.length * MONTH, ms: performance.now() - started, calls, refused };
}

function batchesOf({ code, signer }: Office) {
  const lines: string[] = [];
  let prev = START.hash;
  for (let seq = 1; seq <= MONTH; seq += 1) {
    const { registeredOn: openedOn, statement: _, ...rest } = benchMatter(seq, MONTH);
    const hash = syncCrypto.sha256(`${code}/${seq}/${prev}`);
    const doc = { ...rest, openedOn, ...NOTHING_YET };
    const puts = [{ table: "matter", id: rest.id, rev: 1, whole: false, doc }];
    // as long as a sealed copy of such an entry
    const sealed = Buffer.from(hash.repeat(18)).toString("base64");
    lines.push(entryLine({ seq, at: now(), act: "visit.register", prev, hash, puts, sealed }));
    prev = hash;
  }
  const facts = { office: code, epoch: 1, version: "bench", madeAt: now() };
  return Array.from({ length: Math.ceil(MONTH / BATCH) }, (_, i) =>
    makeBatch(
      syncCrypto,
      signer,
      { ...facts, first: i * BATCH + 1 },
      lines.slice(i * BATCH, (i + 1) * BATCH),
    ),
  );
}

function lineFrom(url: string, localAddress: string, onRefused: () => void): Transport {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  return {
    post: async (path, headers, body, signal) => {
      for (;;) {
        const reply = await posted(new URL(path, url), { agent, localAddress, headers, signal }, body);
        if (reply.status !== 429) return reply;
        onRefused();
        await delay(Number(reply.headers["retry-after"] ?? 1) * 1000);
      }
    },
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
    request.on("error", reject);
    request.end(body);
  });
}
