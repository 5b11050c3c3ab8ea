/**
 * Offices in a process that only posts: `sender-child.ts FOLDER KEY URL OFFICES`. Their batches are made, sealed and packed by the
 * desk's own code before it says that it is ready; on the next message they are sent, all offices at once.
 */
import type { Packed } from "#electron/sync/county-client.ts";
import { outLines } from "#electron/sync/outbox.ts";
import { sealedLines } from "#electron/sync/sealed.ts";
import { openTransport } from "#electron/sync/transport.ts";
import { USUAL_BATCH } from "#shared/domain/sync/limits.ts";
import { Receipt } from "#shared/domain/sync/receipt.ts";
import { readSigned } from "#shared/domain/sync/signed.ts";
import { makeBatch } from "#shared/domain/sync/up-batch.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { clientOf, greet, untilTheEnd, type Office } from "./posting-office.ts";
import { openedWith, openReported } from "./reported-folder.ts";

const [folder = "", key = "", url = "", offices = "[]"] = process.argv.slice(2);
const store = await openReported(folder, Buffer.from(key, "hex"));
const lines = Array.from(outLines(store, sealedLines(openedWith(store)), 1), ({ line }) => line);
await store.close();
const ready = await Promise.all((JSON.parse(offices) as Office[]).map(batchesOf)); // made by the bench

process.send?.("ready");
process.once("message", () => {
  void send();
});

async function batchesOf(office: Office) {
  const client = clientOf(office, openTransport(url, ""));
  await greet(client, office);
  const batches: Packed[] = [];
  for (let first = 1; first <= lines.length; first += USUAL_BATCH.entries) {
    const facts = {
      office: office.code,
      epoch: 1,
      first,
      version: "bench",
      madeAt: new Date().toISOString(),
    };
    const few = lines.slice(first - 1, first - 1 + USUAL_BATCH.entries);
    batches.push(await client.pack("push", { batch: makeBatch(syncCrypto, office.signer, facts, few) }));
  }
  return { client, batches };
}

async function send(): Promise<void> {
  const begun = process.cpuUsage();
  const started = performance.now();
  const held = await Promise.all(
    ready.map(async ({ client, batches }) => {
      let seq = 0;
      for (const batch of batches) {
        const { output } = await client.callPacked("push", batch, untilTheEnd);
        seq = readSigned(Receipt, output.receipt)?.lastSeq ?? 0;
      }
      return seq;
    }),
  );
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(begun);
  const bytes = ready.flatMap(({ batches }) => batches).reduce((sum, batch) => sum + batch.bytes.length, 0);
  const entries = held.reduce((sum, seq) => sum + seq, 0);
  process.send?.({ ms, entries, bytes, cpuMs: (user + system) / 1000 });
  process.disconnect();
}
