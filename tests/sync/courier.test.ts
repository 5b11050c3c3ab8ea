import { afterEach, describe, expect, test } from "vitest";
import type { ImportProgress } from "#shared/contract/sync.ts";
import { aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk } from "#tests/support/desk.ts";
import { aReportingDesk, type Reporting } from "#tests/support/reporting.ts";
import { SmallCounty } from "#tests/support/small-county.ts";
import { answered, fetched, joinAnswered, packed, takenIn, unpacked } from "#tests/support/small-courier.ts";

let open: Reporting | undefined;
const reporting = async (visits = 3) => {
  open = await aReportingDesk();
  for (let i = 0; i < visits; i += 1) await open.desk.visit.register({ form: aVisitForm() });
  return open;
};
afterEach(() => open?.county.close());

const endOf = (steps: readonly ImportProgress[]) => steps.at(-1);

describe("a stick", () => {
  test("loses nothing against the network: the same entries arrive, and the answer comes back", async () => {
    const { desk, county, clock, store } = await reporting();
    const last = store.last().seq;
    const { file, slip } = await packed(desk);
    expect(slip).toMatchObject({
      no: "620302100-2026-0001",
      fromSeq: 1,
      toSeq: last,
      entries: last,
      bytes: file.length,
    });
    expect(slip.phrase).toMatch(/^\d{4} \d{4} \d{4}$/);
    expect((await desk.sync.status({})).packed).toEqual({ seq: last, no: "0001" });

    expect(await takenIn(county, file)).toBe(true);
    expect(county.held).toHaveLength(last);
    county.write("notice", { title: "收到", text: "" });
    clock.pass(3);
    const steps = await unpacked(desk, await answered(county));
    expect(steps.map(({ phase }) => phase)).toEqual(expect.arrayContaining(["proven", "end"]));
    expect(endOf(steps)).toMatchObject({
      end: { trouble: null, receivedItems: 1, receipt: { lastSeq: last } },
    });
    expect((await desk.sync.status({})).waiting.entries).toBe(0);
  });

  test("can be the only way: the office joins by two files and never needs a network", async () => {
    const test = await openTestDesk({ roles: ["DIRECTOR", "CLERK"] });
    const county = new SmallCounty("620302100", test.clock.now);
    const request = await test.desk.sync.joinByBundle({ invitation: county.invitation("") });
    expect((await test.desk.sync.status({})).state).toBe("asked");
    const answer = await joinAnswered(county, await fetched(test.desk, request.fileId));
    expect(endOf(await unpacked(test.desk, answer))).toMatchObject({ end: { trouble: null } });
    expect(await test.desk.sync.status({})).toMatchObject({ state: "joined", county: { url: "" } });
    await expect(test.desk.sync.push({})).rejects.toMatchObject({ code: "NOT_JOINED" });
    const { file } = await packed(test.desk);
    expect(await takenIn(county, file)).toBe(true);
    expect(county.held.length).toBeGreaterThan(0);
  });

  test("brought twice, late or out of order changes nothing that is proven", async () => {
    const { desk, county, clock, report } = await reporting();
    const first = (await packed(desk)).file;
    await desk.visit.register({ form: aVisitForm() });
    const second = (await packed(desk)).file;
    await takenIn(county, second);
    const held = county.held.length;
    await takenIn(county, first);
    await takenIn(county, second);
    expect(county.held).toHaveLength(held);

    clock.pass(2);
    county.write("notice", { title: "一", text: "" });
    const early = await answered(county);
    clock.pass(2);
    await report();
    await desk.visit.register({ form: aVisitForm() });
    const end = await report();
    expect(endOf(await unpacked(desk, early))).toMatchObject({ end: { trouble: null, receivedItems: 0 } });
    expect((await desk.sync.status({})).receipt?.lastSeq).toBe(end.receipt?.lastSeq);
    expect((await desk.sync.inbox({ limit: 10 })).items).toHaveLength(1);
  });

  test("two couriers with overlapping files are one stream", async () => {
    const { desk, county } = await reporting();
    const one = (await packed(desk)).file;
    await desk.visit.register({ form: aVisitForm() });
    const other = (await packed(desk)).file;
    await takenIn(county, one);
    await takenIn(county, other);
    expect(county.held.map(({ entry }) => entry.seq)).toEqual(county.held.map((_, i) => i + 1));
  });

  test("an answer that was cut short, changed, or is for somebody else is refused before anything is used", async () => {
    const { desk, county, store } = await reporting();
    county.write("notice", { title: "一", text: "" });
    const file = await answered(county);
    const seq = store.last().seq;
    const problem = async (bytes: Uint8Array) => endOf(await unpacked(desk, bytes));
    expect(await problem(file.subarray(0, file.length - 1))).toEqual({
      phase: "refused",
      problem: "cut-short",
    });
    const flipped = Buffer.from(file);
    flipped[600]! ^= 1; // far behind the head
    expect(await problem(flipped)).toEqual({ phase: "refused", problem: "changed" });
    expect(await problem(await answered(county, { office: "620302101" }))).toEqual({
      phase: "refused",
      problem: "wrong-office",
    });
    expect(await problem(Buffer.from("不是上报包"))).toEqual({ phase: "refused", problem: "not-a-bundle" });
    expect(await problem((await packed(desk)).file)).toEqual({ phase: "refused", problem: "wrong-kind" });
    const other = new SmallCounty("620302100", county.now);
    other.officeKeys = county.officeKeys;
    expect(await problem(await answered(other))).toEqual({ phase: "refused", problem: "unknown-sender" });
    expect(store.last().seq).toBe(seq + 1); // the file that was packed
    expect((await desk.sync.inbox({ limit: 10 })).items).toEqual([]);
  });

  test("with more than two hundred changes asks, and the same copy is used after the yes", async () => {
    const { desk, county } = await reporting();
    const units = Array.from({ length: 250 }, (_, i) => ({
      id: `20000000-0000-4000-8000-${String(i).padStart(12, "0")}`,
      name: `单位${i}`,
      contactName: "",
      phone: "",
      address: "",
      active: true,
    }));
    county.write("directory", { units });
    const file = await answered(county);
    expect(endOf(await unpacked(desk, file))).toMatchObject({ end: { askRecords: 250, receivedItems: 0 } });
    expect(endOf(await unpacked(desk, file, 250))).toMatchObject({
      end: { askRecords: null, receivedItems: 1 },
    });
  });

  test("stopped while packing leaves no file and takes no number", async () => {
    const { desk } = await reporting(5);
    const run = await desk.sync.exportBundle({});
    await run.next();
    await run.return?.();
    expect((await packed(desk)).slip.no).toBe("620302100-2026-0001");
  });

  test("another person cannot fetch or fill the file", async () => {
    const { desk, as } = await reporting();
    const { fileId } = await desk.sync.beginImport({ bytes: 10 });
    const other = await as(["CLERK"]);
    await expect(other.desk.sync.importPiece({ fileId, offset: 0, base64: "AAAA" })).rejects.toMatchObject({
      code: "FILE_NOT_FOUND",
    });
    await desk.sync.importPiece({ fileId, offset: 0, base64: "AAAA" });
    await expect(desk.sync.importPiece({ fileId, offset: 0, base64: "AAAA" })).rejects.toMatchObject({
      code: "PIECE_OUT_OF_ORDER",
      data: { expected: 3 },
    });
  });
});
