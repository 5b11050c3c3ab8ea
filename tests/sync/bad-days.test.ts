import { afterEach, describe, expect, test, vi } from "vitest";
import { StoreReadOnlyError } from "#electron/storage/store.ts";
import { countyEntries, countyItems } from "#electron/sync/tables.ts";
import { LIMITS } from "#shared/domain/sync/limits.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { aVisitForm } from "#tests/support/builders.ts";
import { aReportingDesk, type Reporting } from "#tests/support/reporting.ts";

let open: Reporting | undefined;
const reporting = async (visits = 1) => {
  open = await aReportingDesk();
  for (let i = 0; i < visits; i += 1) await open.desk.visit.register({ form: aVisitForm() });
  return open;
};
afterEach(() => open?.county.close());

/** Whatever happened: everything is at the county once, in order. */
function expectWhole({ county, store }: Reporting): void {
  expect(county.held.map(({ entry }) => entry.seq)).toEqual(county.held.map((_, i) => i + 1));
  for (const { entry } of county.held) expect(entry.hash).toBe(store.entryAt(entry.seq).hash);
}

describe("a bad day on the way", () => {
  test("the county is switched off: said in words, and the next report sends everything", async () => {
    const day = await reporting();
    const { url } = day.county;
    day.county.close();
    expect((await day.report()).trouble).toMatchObject({ kind: "unreachable", detail: "ECONNREFUSED" });
    expect(url).not.toBe("");
    expect((await day.desk.sync.status({})).waiting.entries).toBeGreaterThan(0);
  });

  test("a captive portal answers 200 to everything: nothing counts as received", async () => {
    const day = await reporting();
    day.county.instead = () => ({ status: 200, body: "<html><title>上网认证</title></html>" });
    const end = await day.report();
    expect(end).toMatchObject({ trouble: { kind: "not-the-county" }, receipt: null });
    day.county.instead = () => ({ status: 200, headers: { "content-type": "application/json" }, body: "{}" });
    expect((await day.report()).trouble).toMatchObject({ kind: "not-the-county" });
    day.county.instead = () => ({ status: 302, headers: { location: "http://portal/" }, body: "" });
    expect((await day.report()).trouble).toMatchObject({ kind: "not-the-county" });
    day.county.instead = () => undefined;
    expect(await day.report()).toMatchObject({ trouble: null });
    expectWhole(day);
  });

  test("somebody else answers with a receipt of his own: it is not the county's signature", async () => {
    const day = await reporting();
    const strange = syncCrypto.newSignKeys();
    Object.assign(day.county.signer, { privateKey: strange.privateKey });
    expect(await day.report()).toMatchObject({ trouble: { kind: "bad-signature" }, receipt: null });
  });

  test("413: batches shrink until they pass", async () => {
    const day = await reporting(30);
    day.county.mostBytes = 12_000;
    expect(await day.report()).toMatchObject({ trouble: null });
    expectWhole(day);
    expect(day.county.held).toHaveLength(day.store.last().seq - 1);
  });

  test("413 for one entry alone: it goes as a bare link that says so, and the rest is not blocked", async () => {
    const day = await reporting(2);
    const long = "长".repeat(19_000);
    const visit = await day.desk.visit.register({ form: aVisitForm({ statement: random(long.length) }) });
    await day.desk.visit.register({ form: aVisitForm() });
    day.county.mostBytes = 20_000;
    expect(await day.report()).toMatchObject({ trouble: null });
    expectWhole(day);
    const bare = day.county.held.filter(({ entry }) => entry.tooLong);
    expect(bare).toHaveLength(1);
    expect(day.county.documents.has(`visit/${visit.visitId}`)).toBe(false);
  });

  test("429 with Retry-After: waits and goes on; stopped while waiting it stops", async () => {
    const day = await reporting();
    let refusals = 3;
    day.county.instead = (path) =>
      path.endsWith("/push") && refusals-- > 0
        ? { status: 429, headers: { "retry-after": "7" }, body: "" }
        : undefined;
    const steps = await Array.fromAsync(await day.desk.sync.push({}));
    expect(steps.filter(({ phase }) => phase === "waiting")).toEqual(
      Array.from({ length: 3 }, () => ({ phase: "waiting", seconds: 7 })),
    );
    expect(steps.at(-1)).toMatchObject({ phase: "end", end: { trouble: null } });
    expectWhole(day);
  });

  test("a county that asks for an hour's patience is not waited for", async () => {
    const day = await reporting();
    day.county.instead = () => ({ status: 503, headers: { "retry-after": "3600" }, body: "" });
    expect((await day.report()).trouble).toEqual({ kind: "busy", retryAfterSeconds: 3600 });
  });

  test.each([-9, 12])(
    "the desk's clock is %i years off: it signs with the county's time, records keep their own",
    async (years) => {
      const day = await reporting();
      day.county.now = () => new Date(Date.parse(day.clock.now()) + years * 365 * 86_400_000).toISOString();
      const before = day.store.entryAt(2).at;
      expect(await day.report()).toMatchObject({ trouble: null });
      expectWhole(day);
      expect(day.county.held[1]?.entry.at).toBe(before);
      const { clockAheadMs } = await day.desk.sync.status({});
      expect(Math.round((clockAheadMs ?? 0) / 86_400_000)).toBe(-years * 365);
    },
  );

  test("the county knows no such call: one side is newer, said in words", async () => {
    const day = await reporting();
    day.county.instead = (path) =>
      path.endsWith("/greet")
        ? { status: 404, headers: { "content-type": "application/json" }, body: '{"code":"NOT_FOUND"}' }
        : undefined;
    expect((await day.report()).trouble).toMatchObject({ kind: "version" });
  });

  test("the office is not let in yet, or its key was revoked", async () => {
    const day = await reporting();
    day.county.confirmed = false;
    expect((await day.report()).trouble).toEqual({ kind: "not-confirmed" });
    day.county.confirmed = true;
    day.county.revoked = true;
    expect((await day.report()).trouble).toEqual({ kind: "key-revoked" });
    await day.desk.sync.join({ invitation: day.county.invitation() });
    expect(await day.report()).toMatchObject({ trouble: null });
    expectWhole(day);
  });

  test("new keys whose answer was lost: the next report finds out which pair the county knows", async () => {
    const day = await reporting();
    const before = await day.desk.sync.status({});
    await day.desk.sync.rotateKey({});
    expect((await day.desk.sync.status({})).county?.phrase).not.toBe(before.county?.phrase);
    expect(await day.report()).toMatchObject({ trouble: null });

    day.county.after = (path) => (path.endsWith("/rotate") ? { status: 502, body: "" } : undefined);
    await expect(day.desk.sync.rotateKey({})).rejects.toMatchObject({ code: "SYNC_TROUBLE" });
    day.county.after = () => undefined;
    await day.desk.visit.register({ form: aVisitForm() });
    expect(await day.report()).toMatchObject({ trouble: null });
    expectWhole(day);
  });
});

describe("a bad day at the desk", () => {
  test("its disk is full: what the county has is not lost, and the next report goes on", async () => {
    const day = await reporting(3);
    const commit = vi.spyOn(day.store, "commit");
    commit.mockRejectedValue(new StoreReadOnlyError("disk-full"));
    expect(await day.report()).toMatchObject({ trouble: { kind: "disk-full" } });
    commit.mockRestore();
    expect(day.county.held.length).toBeGreaterThan(0);
    expect(await day.report()).toMatchObject({ trouble: null });
    expectWhole(day);
  });

  test("it was upgraded: what its older release kept from the county is used now", async () => {
    const day = await reporting();
    day.county.write("notice", { title: "新版通知", text: "" });
    await day.report();
    const [kept] = [...day.store.table(countyEntries).all()];
    const [item] = [...day.store.table(countyItems).all()];
    await day.store.commit({ act: "test", by: "desk", requestId: crypto.randomUUID() }, (tx) => {
      tx.put(countyEntries, { ...kept!, outcome: "kept", reason: "unknown-kind" }); // just written
      tx.put(countyItems, { ...item!, id: "elsewhere", seq: 999 }); // as above
    });
    const { items } = await day.desk.sync.inbox({ limit: 10 });
    expect(items).toHaveLength(2);
    await day.report();
    expect(day.store.table(countyEntries).get(kept!.id).outcome).toBe("applied"); // as above
  });
});

describe("a bad day at the county", () => {
  test("its database was restored and the receipt goes back: the desk sends again from there", async () => {
    const day = await reporting(5);
    await day.report();
    day.county.held = day.county.held.slice(0, 3);
    await day.desk.visit.register({ form: aVisitForm() });
    const last = day.store.last().seq;
    expect(await day.report()).toMatchObject({ trouble: null, receipt: { lastSeq: last } });
    expectWhole(day);
  });

  test("one poison entry among many is named, and nothing waits behind it", async () => {
    const day = await reporting(20);
    await day.report();
    const { matterId } = await day.desk.visit.register({ form: aVisitForm() });
    day.county.exceptions = [{ epoch: 1, seq: 3, table: "matter", id: matterId, reason: "类别代码未知" }];
    expect(await day.report()).toMatchObject({ trouble: null });
    expect(await day.desk.sync.seen({ records: [`matter/${matterId}`] })).toMatchObject([
      { state: "QUESTIONED" },
    ]);
    const { exceptions } = await day.desk.sync.ledger({});
    expect(exceptions).toMatchObject([{ table: "matter", reason: "类别代码未知" }]);
  });

  test("another entry under our number: both sides stop, nothing more is sent, until a person decides", async () => {
    const day = await reporting(2);
    await day.report();
    const at = day.county.held.at(-1)?.entry.seq ?? 0;
    day.county.held = day.county.held.map((held) =>
      held.entry.seq === at ? { ...held, entry: { ...held.entry, hash: "ab".repeat(32) } } : held,
    );
    await day.desk.visit.register({ form: aVisitForm() });
    expect(await day.report()).toMatchObject({
      trouble: { kind: "stopped", stop: { reason: "fork", seq: at } },
    });
    // the county itself has noticed nothing
    expect(await day.desk.sync.status({})).toMatchObject({
      stopped: { reason: "fork", seq: at, here: true },
      mayGoOn: true,
    });
    day.county.calls = [];
    await day.report();
    expect(day.county.calls).toEqual(["/v1/desk/greet"]);

    await day.desk.sync.goOnAsNewEpoch({ reason: "县里电话确认，以本机为准" });
    expect(await day.report()).toMatchObject({ trouble: null, receipt: { epoch: 2 } });
    expectWhole(day);
    expect(day.county.held.filter(({ epoch }) => epoch === 2).length).toBeGreaterThan(0);
  });

  test("its own stream has split: the desk applies nothing of it and says where", async () => {
    const day = await reporting();
    day.county.write("notice", { title: "一", text: "一" });
    await day.report();
    day.county.rewriteDown();
    day.county.write("notice", { title: "另一个一", text: "" });
    day.county.write("notice", { title: "二", text: "" });
    expect((await day.report()).trouble).toEqual({ kind: "county-fork", seq: 2 });
    expect((await day.desk.sync.inbox({ limit: 10 })).items).toHaveLength(1);
  });

  test("an entry of its stream that cannot be is kept with the reason and blocks nothing", async () => {
    const day = await reporting();
    const facts = { act: "sign" as const, on: "2026-07-10" as never, signedBy: "赵县" };
    day.county.write("slip-event", { slipId: crypto.randomUUID(), slipNo: "", facts, by: "赵县" });
    day.county.write("notice", { title: "通知", text: "" });
    expect(await day.report()).toMatchObject({ trouble: null, receivedItems: 2 });
    expect((await day.desk.sync.inbox({ limit: 10 })).items).toHaveLength(1);
  });
});

/** Text that no compression makes small. */
function random(length: number): string {
  return Array.from({ length }, () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000))).join(
    "",
  );
}

test("the limits of both sides fit together", () => {
  expect(LIMITS.charactersPerLine).toBeLessThan(LIMITS.charactersPerBatch);
  expect(LIMITS.charactersPerBatch * 3).toBeLessThan(LIMITS.bodyBytes);
});
