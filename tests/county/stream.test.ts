import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ingest, readBatch } from "#county/stream/ingest.ts";
import { signReceipt } from "#county/stream/receipts.ts";
import { readStream } from "#county/stream/streams.ts";
import { readSigned } from "#shared/domain/sync/signed.ts";
import { Receipt } from "#shared/domain/sync/receipt.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { databaseKinds } from "#tests/support/databases.ts";
import { aCounty, aDeskStream, NOW, OFFICE, type TestCounty } from "./support.ts";

let county: TestCounty;

async function push(desk: ReturnType<typeof aDeskStream>, first: number, last: number, epoch = 1) {
  const batch = desk.batch(first, last, epoch);
  const read = readBatch(syncCrypto, OFFICE, () => desk.keys.publicKey, batch);
  if (!read.ok) throw new Error(read.error.reason);
  return county.database.transaction((tx) => ingest(tx, read.value, NOW));
}

async function receipt(): Promise<Receipt> {
  const signed = await signReceipt(county.database, syncCrypto, county.keys.signer, {
    office: OFFICE,
    answers: null,
    at: NOW,
  });
  return readSigned(Receipt, signed)!; // signed a line above
}

describe.each(databaseKinds)("the stream of an office at the county, on $name", (kind) => {
  beforeAll(async () => {
    county = await aCounty(kind);
  }, 60_000);
  afterAll(() => county.close());
  beforeEach(() => county.reset());

  test("a batch is held, receipted, and its documents are there", async () => {
    const desk = aDeskStream(20);
    expect(await push(desk, 1, 20)).toEqual({ ok: true, value: { taken: 20 } });
    expect(await receipt()).toMatchObject({
      lastSeq: 20,
      lastHash: desk.hash(20),
      appliedSeq: 20,
      gaps: [],
      totals: { matter: 20 },
    });
  });

  test("a batch that comes twice is held once", async () => {
    const desk = aDeskStream(10);
    await push(desk, 1, 10);
    expect(await push(desk, 1, 10)).toEqual({ ok: true, value: { taken: 0 } });
    expect(await push(desk, 5, 10)).toEqual({ ok: true, value: { taken: 0 } });
    expect((await receipt()).totals).toEqual({ matter: 10 });
  });

  test("what comes early waits, and the gap is asked for by number", async () => {
    const desk = aDeskStream(30);
    await push(desk, 1, 5);
    await push(desk, 11, 20);
    await push(desk, 26, 30);
    expect(await receipt()).toMatchObject({
      lastSeq: 5,
      gaps: [
        { from: 6, to: 10 },
        { from: 21, to: 25 },
      ],
    });
    expect(await push(desk, 6, 10)).toEqual({ ok: true, value: { taken: 15 } });
    expect(await receipt()).toMatchObject({ lastSeq: 20, gaps: [{ from: 21, to: 25 }] });
    await push(desk, 21, 25);
    expect(await receipt()).toMatchObject({ lastSeq: 30, lastHash: desk.hash(30), gaps: [] });
  });

  test("another entry under a number that is held stops the stream, and the copy is kept apart", async () => {
    const desk = aDeskStream(10);
    const copy = aDeskStream(12, { differsFrom: 8, keys: desk.keys });
    await push(desk, 1, 10);
    expect(await push(copy, 7, 12)).toMatchObject({
      ok: false,
      error: { kind: "stopped", stop: { reason: "fork", seq: 8, held: desk.hash(8), sent: copy.hash(8) } },
    });
    expect(await push(desk, 9, 10)).toMatchObject({ ok: false, error: { kind: "stopped" } });
    expect(await receipt()).toMatchObject({ lastSeq: 10, stopped: { reason: "fork" } });
    const [kept] = await county.database.query<{ n: number }>("select count(*)::int as n from fork_batch");
    expect(kept?.n).toBe(2);
  });

  test("an entry that does not follow what is held is a fork, also when its number is the next", async () => {
    const desk = aDeskStream(10);
    const copy = aDeskStream(12, { differsFrom: 9, keys: desk.keys });
    await push(desk, 1, 10);
    expect(await push(copy, 11, 12)).toMatchObject({
      ok: false,
      error: { kind: "stopped", stop: { seq: 11 } },
    });
  });

  test("a document that cannot be used is named and blocks nothing", async () => {
    const desk = aDeskStream(6, { poisonAt: 3 });
    await push(desk, 1, 6);
    expect(await receipt()).toMatchObject({
      lastSeq: 6,
      exceptionsTotal: 1,
      exceptions: [{ seq: 3, table: "matter", reason: "without no" }],
      totals: { matter: 5 },
    });
  });

  test("a document that the database itself refuses is found among the others, named, and blocks nothing", async () => {
    // too long for the list by which documents of a matter are found
    const matterId = Array.from({ length: 9_000 }, (_, i) => syncCrypto.sha256(String(i))).join("");
    const desk = aDeskStream(60, { poisonAt: 41, poison: { matterId }, table: "slipNote" });
    await push(desk, 1, 60);
    expect(await receipt()).toMatchObject({
      lastSeq: 60,
      exceptionsTotal: 1,
      exceptions: [{ seq: 41, reason: "not-storable" }],
      totals: { slipNote: 59 },
    });
  });

  test("of two versions in one batch the later one stays", async () => {
    const desk = aDeskStream(6, { sameRecord: true });
    await push(desk, 1, 6);
    const rows = await county.database.query<{ rev: number }>("select rev from document");
    expect(rows).toEqual([{ rev: 6 }]);
  });

  test("a batch of an epoch nobody announced is refused", async () => {
    const desk = aDeskStream(3);
    expect(await push(desk, 1, 3, 2)).toMatchObject({
      ok: false,
      error: { kind: "epoch-unknown", current: 1 },
    });
    expect((await readStream(county.database, OFFICE)).stopped).toBeNull();
  });
});
