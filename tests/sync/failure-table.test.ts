/** docs/sync.md, "When something goes wrong", row by row, with the real desk and the real county server. */
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DatabaseAwayError } from "#county/database/database.ts";
import { lockStream } from "#county/stream/streams.ts";
import { StoreReadOnlyError } from "#electron/storage/store.ts";
import { signerOf } from "#electron/sync/sync-desk.ts";
import { countyEntries } from "#electron/sync/tables.ts";
import { openTransport, type Reply } from "#electron/sync/transport.ts";
import { matters } from "#electron/tables/matter.ts";
import { bundleBytes, type Section } from "#shared/domain/sync/bundle.ts";
import { makeDown } from "#shared/domain/sync/down.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { backUpCounty, restoreCounty } from "#tests/support/county-backup.ts";
import { cuttingProxy } from "#tests/support/cutting-proxy.ts";
import { databaseKinds } from "#tests/support/databases.ts";
import { OFFICE, OfficeDays } from "#tests/support/office-days.ts";
import { selfSigned } from "#tests/support/self-signed.ts";
import { packed, unpacked } from "#tests/support/small-courier.ts";

const ROWS: Readonly<Record<string, (days: OfficeDays) => Promise<void>>> = {
  "connection cut anywhere in request or answer": async (days) => {
    const proxy = await cuttingProxy(days.county.url);
    days.line = () => openTransport(proxy.url, "");
    for (const side of ["request", "response"] as const)
      for (let after = 0; after < 3000; after += 691) {
        await days.register();
        proxy.cut = { side, after };
        await days.report();
        proxy.cut = undefined;
        expect(await days.report()).toMatchObject({ trouble: null });
      }
    proxy.close();
  },

  "batch twice, late, out of order": async (days) => {
    const files: Buffer[] = [];
    for (let i = 0; i < 3; i += 1) {
      await days.register();
      files.push((await packed(days.at.desk)).file);
    }
    for (const n of [2, 0, 2, 1]) expect(await brought(days, files[n]!)).toMatchObject({ phase: "end" }); // three of them
  },

  "two couriers with overlapping bundles, a late receipt": async (days) => {
    await days.register();
    const one = (await packed(days.at.desk)).file;
    await days.register();
    const other = (await packed(days.at.desk)).file;
    await brought(days, one);
    const late = await made(days);
    await brought(days, other);
    await days.report();
    const { receipt } = days.tie;
    await unpacked(days.at.desk, late);
    expect(days.tie.receipt).toEqual(receipt);
  },

  "bundle cut short, changed, for another office": async (days) => {
    await days.register();
    const { file } = await packed(days.at.desk);
    const problem = async (bytes: Buffer) => (await brought(days, bytes)).phase;
    expect(await problem(file.subarray(0, -1))).toBe("refused");
    for (let at = 0; at < file.length; at += Math.ceil(file.length / 40)) {
      const flipped = Buffer.from(file);
      flipped[at]! ^= 1 << (at % 8); // within the file
      expect(await problem(flipped), `byte ${at}`).toBe("refused");
    }
    expect(await problem(await written(days, [], { office: "620302101" }))).toBe("refused");
    // a name that looks like a path is a name: no file of ours is called after anything in a bundle
    expect(await problem(await written(days, [], { no: "../../../tmp/desk" }))).toBe("end");
  },

  "bundle that inflates without end": async (days) => {
    const bomb = await written(days, [{ type: "B", bytes: new Uint8Array(17 << 20) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await brought(days, bomb)).toMatchObject({ phase: "refused", problem: "inflates-too-much" });
  },

  "a login page answers 200": async (days) => {
    await days.register();
    const before = days.tie.receipt;
    days.line = answering(() => ({ status: 200, headers: {}, body: Buffer.from("<title>上网认证</title>") }));
    expect(await days.report()).toMatchObject({ trouble: { kind: "not-the-county" } });
    expect(days.tie.receipt).toEqual(before);
  },

  "TLS intercepted, certificate unknown": async (days) => {
    const heard: string[] = [];
    const { cert, key } = selfSigned();
    const between = createServer({ cert, key }, (request) => heard.push(request.url ?? ""));
    await new Promise<void>((resolve) => between.listen(0, "127.0.0.1", resolve));
    const url = `https://127.0.0.1:${(between.address() as AddressInfo).port}`; // a TCP server has a port
    for (const pin of ["", "ab".repeat(32)]) {
      days.line = () => openTransport(url, pin);
      expect(await days.report()).toMatchObject({ trouble: { kind: "not-trusted" } });
    }
    expect(heard).toEqual([]);
    between.close();
  },

  "answer 413": async (days) => {
    for (let i = 0; i < 12; i += 1) await days.register();
    days.line = (line) => ({
      ...line,
      post: async (path, headers, body, signal) =>
        body.length > 9000
          ? { status: 413, headers: {}, body: Buffer.from("") }
          : line.post(path, headers, body, signal),
    });
    expect(await days.report()).toMatchObject({ trouble: null });
  },

  "answer 429, 503": async (days) => {
    await days.register();
    let busy = 4;
    days.line = answering(() =>
      (busy -= 1) >= 0
        ? { status: busy % 2 === 0 ? 429 : 503, headers: { "retry-after": "3" }, body: Buffer.from("") }
        : undefined,
    );
    expect(await days.report()).toMatchObject({ trouble: null });
  },

  "clocks years off": async (days) => {
    for (const years of [-9, 12]) {
      days.countyAheadMs = years * 365 * 86_400_000;
      await days.register();
      expect(await days.report()).toMatchObject({ trouble: null });
    }
    const [row] = await days.county.database.query<{ ahead: number }>(
      "select clock_ahead_ms as ahead from stream",
    );
    expect(Math.round((row?.ahead ?? 0) / 86_400_000)).toBe(-12 * 365);
  },

  "either side newer": async (days) => {
    await writeNewer(days);
    expect(await days.report()).toMatchObject({ trouble: null, receivedItems: 1 });
    const kept = [...days.opened.store.table(countyEntries).all()].at(-1);
    expect(kept).toMatchObject({ kind: "kind-of-next-year", outcome: "kept", reason: "unknown-kind" });
    const newer = Buffer.from((await packed(days.at.desk)).file);
    newer.write("2", 7);
    expect(await brought(days, newer)).toMatchObject({ phase: "refused", problem: "newer-format" });
  },

  "a poison entry": async (days) => {
    const { matterId } = await days.register();
    const { store } = days.opened;
    // PostgreSQL holds no zero character
    await store.commit({ act: "test", by: "desk", requestId: crypto.randomUUID() }, (tx) =>
      tx.put(matters, { ...tx.table(matters).get(matterId), title: "坏\0字" }),
    );
    await days.register();
    expect(await days.report()).toMatchObject({ trouble: null, receipt: { exceptionsTotal: 1 } });
    expect(await days.at.desk.sync.seen({ records: [`matter/${matterId}`] })).toMatchObject([
      { state: "QUESTIONED" },
    ]);
  },

  "office restored from a backup": async (days) => {
    const backup = await days.backUp();
    const lost = await days.register();
    expect(await days.report()).toMatchObject({ trouble: null });
    await days.restore(backup);
    expect(await days.report()).toMatchObject({ trouble: null, conflicts: 0 });
    expect(days.opened.store.table(matters).find(lost.matterId)).toBeDefined();
    expect((await days.register()).no).not.toBe(lost.no);
  },

  "county restored from a backup": async (days) => {
    const { clerk, database } = days.county;
    const say = (title: string) => clerk.item.notice({ offices: [OFFICE], body: { title, text: "" } });
    const backup = await backUpCounty(database);
    await say("备份之后");
    await days.register();
    expect(await days.report()).toMatchObject({ trouble: null });
    await restoreCounty(database, backup);
    await say("恢复之后");
    expect(await days.report()).toMatchObject({ trouble: null, receivedItems: 1 });
    const { items } = await days.at.desk.sync.inbox({ limit: 2 });
    expect(items.map(({ body }) => body["title"]).sort()).toEqual(["备份之后", "恢复之后"].sort());
  },

  "two live copies of an office": async (days) => {
    await days.report();
    const copy = days.room.at(await days.backUp());
    await days.register();
    expect(await days.report()).toMatchObject({ trouble: null });
    const held = await entriesAt(days);
    await days.openAt(copy);
    await days.register();
    expect(await days.report()).toMatchObject({ trouble: { kind: "stopped", stop: { reason: "fork" } } });
    expect(await entriesAt(days)).toBe(held);
    await days.county.clerk.office
      .allowNewEpoch({ office: OFFICE, reason: "电话核实" })
      .catch(() => undefined); // only a county that stopped has to allow it
    await days.at.desk.sync.goOnAsNewEpoch({ reason: "电话核实，以本机为准" });
    expect(await days.report()).toMatchObject({ trouble: null });
  },

  "key stolen": async (days) => {
    const { clerk } = days.county;
    await clerk.office.revoke({ office: OFFICE, reason: "电脑被盗" });
    await days.register();
    expect((await days.report()).trouble?.kind).toMatch(/^key-/);
    expect((await brought(days, (await packed(days.at.desk)).file)).phase).toBe("refused");
    await days.join((await clerk.office.invite({ office: OFFICE })).text);
  },

  "disk full": async (days) => {
    await days.register();
    days.database = (database) => ({
      ...database,
      transaction: () => Promise.reject(new DatabaseAwayError("53100")),
    });
    expect(await days.report()).toMatchObject({ trouble: { kind: "busy", retryAfterSeconds: 30 } });
    days.database = (database) => database;
    const { store } = days.opened;
    const whole = store.commit;
    const commit = vi.spyOn(store, "commit");
    commit.mockImplementation(async (header, change) => {
      if (header.act.startsWith("sync.")) throw new StoreReadOnlyError("disk-full");
      return whole(header, change);
    });
    expect(await days.report()).toMatchObject({ trouble: { kind: "disk-full" } });
    commit.mockRestore();
  },

  "county killed in the middle of an insert": async (days) => {
    for (const statements of [2, 6, 9, 12]) {
      await days.register();
      let left = statements;
      days.database = (database) => ({
        ...database,
        transaction: (work) =>
          database.transaction((tx) =>
            work({
              query: (sql, values) => {
                if (sql.includes("into entry") || left < statements) left -= 1;
                if (left < 0) throw new Error("killed");
                return tx.query(sql, values);
              },
            }),
          ),
      });
      await days.report();
      days.database = (database) => database;
      expect(await days.report()).toMatchObject({ trouble: null });
    }
  },
};

describe.each(databaseKinds)("a bad day, on $name", { timeout: 120_000 }, (kind) => {
  let days: OfficeDays;
  beforeAll(async () => {
    days = await OfficeDays.begin(kind);
  }, 120_000);
  afterAll(() => days.close());

  test.each(Object.entries(ROWS))("%s", async (_, happens) => {
    await happens(days);
    days.line = (line) => line;
    days.database = (database) => database;
    days.countyAheadMs = 0;
    // whatever it was: the next report sends everything, once, in order
    await days.register();
    const { seq } = days.opened.store.last();
    const end = await days.report();
    expect(end).toMatchObject({ trouble: null });
    expect(end.receipt?.lastSeq).toBeGreaterThanOrEqual(seq);
    expect(await days.unlike()).toEqual([]);
    expect((await days.at.desk.trail.verify({})).ok).toBe(true);
  });
});

test("every row of the table in docs/sync.md has its test", () => {
  const page = readFileSync(new URL("../../docs/sync.md", import.meta.url), "utf8");
  const table = page.slice(page.indexOf("## When something goes wrong"));
  const rows = [...table.matchAll(/^\| ([^|]+?) +\|/gm)].map(([, row = ""]) => row);
  expect(rows.slice(2)).toEqual(Object.keys(ROWS));
});

/** The clerk takes a courier's file in. */
async function brought({ county: { clerk } }: OfficeDays, file: Buffer) {
  const { fileId } = await clerk.bundle.begin({ bytes: file.length });
  for (let offset = 0; offset < file.length; offset += 400_000) {
    const base64 = file.subarray(offset, offset + 400_000).toString("base64");
    await clerk.bundle.piece({ fileId, offset, base64 });
  }
  const last = (await Array.fromAsync(await clerk.bundle.import({ fileId }))).at(-1);
  if (!last) throw new Error("nothing was said");
  return last;
}

/** The clerk gives the courier the answer. */
async function made({ county: { clerk } }: OfficeDays): Promise<Buffer> {
  const end = (await Array.fromAsync(await clerk.bundle.export({ office: OFFICE }))).at(-1);
  if (end?.phase !== "file") throw new Error(JSON.stringify(end));
  const { base64 } = await clerk.bundle.read({ fileId: end.fileId, offset: 0 });
  return Buffer.from(base64, "base64");
}

/** A bundle that the office really signed, with anything in it. */
async function written(
  { tie, county, room }: OfficeDays,
  sections: readonly Section[],
  more: object = {},
): Promise<Buffer> {
  const counts = { entries: 0, attachments: 0, fromSeq: 0, toSeq: 0 };
  const facts = { kind: "up" as const, office: OFFICE, no: "no", madeAt: room.clock.now(), counts, ...more };
  const maker = bundleBytes(syncCrypto, signerOf(tie), facts, county.county.keys.keys.box, sections);
  return Buffer.concat(await Array.fromAsync(maker));
}

/** An entry of a kind that this release of the desk does not know. */
async function writeNewer({ county: { county, database } }: OfficeDays): Promise<void> {
  await database.transaction(async (tx) => {
    const { down } = await lockStream(tx, OFFICE);
    const entry = { office: OFFICE, kind: "kind-of-next-year", at: county.now(), body: { colour: "blue" } };
    const { signed, position } = makeDown(syncCrypto, county.keys.signer, entry, down);
    await tx.query(
      "insert into down (office, seq, kind, at, by_account, by_name, signed) values ($1, $2, $3, $4, '', '', $5)",
      [OFFICE, position.seq, entry.kind, entry.at, JSON.stringify(signed)],
    );
    await tx.query("update stream set down_seq = $2, down_hash = $3 where office = $1", [
      OFFICE,
      position.seq,
      position.hash,
    ]);
  });
}

function answering(answer: () => Reply | undefined): OfficeDays["line"] {
  return (line) => ({
    ...line,
    post: async (path, headers, body, signal) => answer() ?? line.post(path, headers, body, signal),
  });
}

async function entriesAt({ county }: OfficeDays): Promise<number> {
  const [row] = await county.database.query<{ n: number }>("select count(*)::int as n from entry");
  return row?.n ?? 0;
}
