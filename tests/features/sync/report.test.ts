import { afterEach, describe, expect, test } from "vitest";
import { aSlipForm, aVisitForm, aVisitor } from "#tests/support/builders.ts";
import { testUnits } from "#tests/support/desk.ts";
import { aReportingDesk, type Reporting } from "#tests/support/reporting.ts";

const NAME = "欧阳春兰";
const CARD = "620302197001011232";

let open: Reporting | undefined;
const reporting = async (...options: Parameters<typeof aReportingDesk>) =>
  (open = await aReportingDesk(...options));
afterEach(() => open?.county.close());

const visitOf = (name: string) =>
  aVisitForm({
    visitors: [aVisitor({ name, idPaper: { type: "111", no: CARD, confirmed: true } })],
    statement: "邻居修墙占了我家的滴水",
  });

/** A slip to a unit of the county. */
async function escalated(desk: Reporting["desk"], matterId: string): Promise<string> {
  const { form } = await desk.referral.propose({ matterId, kind: "ESCALATE" });
  const slip = aSlipForm({ ...form, matterId, kind: "ESCALATE", unitId: testUnits.county.id });
  return (await desk.referral.issue({ form: slip })).slipId;
}

describe("上报", () => {
  test("sends every entry in order, and the receipt says so", async () => {
    const { desk, report, county, store } = await reporting();
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    const before = await desk.sync.status({});
    expect(before).toMatchObject({ state: "joined", county: { name: "金川区综治中心" } });
    expect(before.waiting.kinds.map(({ table }) => table)).toEqual(
      expect.arrayContaining(["visit", "matter", "office"]),
    );

    const last = store.last().seq;
    const end = await report();
    expect(end).toMatchObject({ trouble: null, stopped: false, receipt: { lastSeq: last } });
    expect(county.held).toHaveLength(last);
    expect(county.documents.get(`matter/${matterId}`)).toMatchObject({ whole: false });
    expect((await desk.sync.status({})).waiting.entries).toBe(0);
  });

  test("names, cards and statements of an ordinary matter never leave in a form anybody can read", async () => {
    const { desk, report, county } = await reporting();
    await desk.visit.register({ form: visitOf(NAME) });
    await report();
    const sent = JSON.stringify(county.held);
    for (const secret of [NAME, CARD, "滴水", "Ningyuan", "privateKeys"]) expect(sent).not.toContain(secret);
    expect(sent).toContain("欧**");
  });

  test("a slip to the county takes its matter along whole, with what was sent masked before", async () => {
    const { desk, report, county } = await reporting();
    const first = await desk.visit.register({ form: visitOf(NAME) });
    const other = await desk.visit.register({ form: visitOf("李秀英") });
    await report();
    expect(county.documents.get(`visit/${first.visitId}`)).toMatchObject({ whole: false });

    await escalated(desk, first.matterId);
    await report();
    const visit = county.documents.get(`visit/${first.visitId}`);
    expect(visit).toMatchObject({ whole: true });
    expect(JSON.stringify(visit)).toContain(CARD);
    expect(county.documents.get(`visit/${other.visitId}`)).toMatchObject({ whole: false });
    expect([...county.documents.keys()].filter((key) => key.startsWith("paper/"))).not.toHaveLength(0);
  });

  test("shows of each record what a receipt proves, and nothing more", async () => {
    const { desk, report, county } = await reporting();
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    const state = async () => (await desk.sync.seen({ records: [`matter/${matterId}`] }))[0]?.state;
    expect(await state()).toBe("RECORDED");
    county.instead = (path) =>
      path.endsWith("/push") ? { status: 200, body: "<html>请先登录</html>" } : undefined;
    expect((await report()).trouble).toMatchObject({ kind: "not-the-county" });
    expect(await state()).toBe("SENT");
    county.instead = () => undefined;
    await report();
    expect(await state()).toBe("ACCEPTED");
    county.write("query", {
      about: { table: "matter", id: matterId, no: "" },
      text: "金额多少？",
      dueOn: null,
    });
    await report();
    expect(await state()).toBe("QUESTIONED");
  });

  test("nothing waits after a report, though the report itself is an act", async () => {
    const { desk, report } = await reporting();
    await desk.visit.register({ form: aVisitForm() });
    await report();
    const again = await report();
    expect(again).toMatchObject({ trouble: null });
    expect((await desk.sync.status({})).waiting).toMatchObject({ entries: 0, oldestAt: null });
  });

  test("a second key press while it runs is refused, not queued", async () => {
    const { desk, report } = await reporting();
    const running = await desk.sync.push({});
    await running.next();
    await expect(desk.sync.push({})).rejects.toMatchObject({ code: "ALREADY_RUNNING" });
    await running.return?.();
    expect(await report()).toMatchObject({ trouble: null });
  });

  test("stopped half-way it goes on from the last receipt", async () => {
    const { desk, report, county, store } = await reporting();
    county.limits = { entries: 2, characters: 1_000_000 };
    for (let i = 0; i < 6; i += 1) await desk.visit.register({ form: aVisitForm() });
    const run = await desk.sync.push({});
    for await (const step of run) if (step.phase === "sending" && step.done >= 4) break;
    const held = county.held.length;
    expect(held).toBeGreaterThanOrEqual(4);
    expect(held).toBeLessThan(store.last().seq);
    county.calls = [];
    await report();
    expect(county.held.length).toBeGreaterThan(held);
    expect(await desk.sync.status({})).toMatchObject({ waiting: { entries: 0 } });
  });

  test("the ledger has both sides' counts on one page", async () => {
    const { desk, report } = await reporting();
    await desk.visit.register({ form: aVisitForm() });
    await report();
    await desk.visit.register({ form: aVisitForm() });
    const { kinds } = await desk.sync.ledger({});
    expect(kinds.find(({ table }) => table === "visit")).toMatchObject({ own: 2, county: 1, waiting: 1 });
  });

  test("attachments of an addressed matter go up when the county asks, others never", async () => {
    const { desk, report, county } = await reporting();
    const first = await desk.visit.register({ form: aVisitForm() });
    const other = await desk.visit.register({ form: aVisitForm() });
    const png = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      Buffer.alloc(700_000, 7),
    ]);
    const add = async (matterId: string, bytes: Buffer) => {
      const { uploadId } = await desk.attachment.begin({
        matterId,
        name: "照片.png",
        mediaType: "image/png",
        bytes: bytes.length,
        pages: 1,
      });
      for (let index = 0; index * 524_288 < bytes.length; index += 1) {
        const base64 = bytes.subarray(index * 524_288, (index + 1) * 524_288).toString("base64");
        await desk.attachment.piece({ uploadId, index, base64 });
      }
      return desk.attachment.finish({ uploadId });
    };
    const wanted = await add(first.matterId, png);
    const secret = await add(other.matterId, Buffer.concat([png, Buffer.from("x")]));
    await escalated(desk, first.matterId);
    await report();
    expect(county.files.get(wanted.hash)?.length).toBe(png.length);
    expect(county.files.has(secret.hash)).toBe(false);
  });
});

describe("what the county writes", () => {
  test("is read, answered and closed at the desk, and the answer goes up", async () => {
    const { desk, report, county } = await reporting();
    const seq = county.write("query", { about: null, text: "请补充涉及人数", dueOn: null });
    expect(await report()).toMatchObject({ trouble: null, receivedItems: 1 });
    const { items, open: count } = await desk.sync.inbox({ limit: 10 });
    expect(count).toBe(1);
    expect(items).toMatchObject([{ seq, kind: "query", body: { text: "请补充涉及人数" }, readAt: null }]);
    const id = items[0]?.id ?? "";
    await desk.sync.markRead({ id });
    await desk.sync.answer({ id, text: "共五人", close: true });
    await expect(desk.sync.answer({ id, text: "再答", close: false })).rejects.toMatchObject({
      code: "ITEM_CLOSED",
    });
    await report();
    expect(county.documents.get(`countyItem/${id}`)?.doc).toMatchObject({
      seq,
      answers: [{ text: "共五人" }],
    });
    expect((await desk.sync.inbox({ open: true, limit: 10 })).items).toEqual([]);
  });

  test("a reply stands on the slip without being typed again, by the county's clerk", async () => {
    const { desk, report, county, clock } = await reporting();
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    const slipId = await escalated(desk, matterId);
    await report();
    clock.pass(5);
    const on = (await desk.matter.file({ id: matterId })).matter.openedOn;
    const step = (facts: Parameters<typeof county.write<"slip-event">>[1]["facts"]) =>
      county.write("slip-event", { slipId, slipNo: "", facts, by: "赵县" });
    step({ act: "sign", on, signedBy: "赵县" });
    step({ act: "reply", on, result: "RESOLVED", text: "已协调解决", toldOn: null, toldWay: "" });
    step({ act: "sign", on, signedBy: "赵县" });
    await report();
    const slip = (await desk.matter.file({ id: matterId })).slips.find(({ slip: { id } }) => id === slipId);
    expect(slip).toMatchObject({ status: "REPLIED" });
    expect(slip?.slip.events.at(-1)).toMatchObject({ by: { name: "赵县" }, facts: { text: "已协调解决" } });
  });

  test("holidays and the directory take effect, an unknown kind is kept, nothing is deleted", async () => {
    const { desk, report, county } = await reporting();
    const year = { id: "2027", restDays: [{ on: "2027-01-01", name: "元旦" }], makeUpWorkdays: [] };
    county.write("holidays", { year } as never);
    county.write("directory", {
      units: [
        {
          id: "20000000-0000-4000-8000-000000000001",
          name: "金川区信访局",
          contactName: "",
          phone: "0935-8000000",
          address: "",
          active: true,
        },
      ],
    });
    county.write("mood", { anything: true } as never);
    county.write("notice", { title: "会议", text: "周五上午九点" });
    const { units: before } = await desk.office.get({});
    expect(await report()).toMatchObject({ trouble: null, receivedItems: 4 });
    const { units, holidays } = await desk.office.get({});
    expect(holidays.map(({ id }) => id)).toContain("2027");
    expect(units).toHaveLength(before.length + 1);
    expect((await desk.sync.inbox({ limit: 10 })).items).toMatchObject([{ kind: "notice" }]);
  });

  test("more than two hundred changes wait for a person to say yes", async () => {
    const { desk, report, county } = await reporting();
    const units = Array.from({ length: 300 }, (_, i) => ({
      id: `20000000-0000-4000-8000-${String(i).padStart(12, "0")}`,
      name: `单位${i}`,
      contactName: "",
      phone: "",
      address: "",
      active: true,
    }));
    county.write("directory", { units });
    const { units: before } = await desk.office.get({});
    expect(await report()).toMatchObject({ askRecords: 300, trouble: null });
    expect((await desk.office.get({})).units).toHaveLength(before.length);
    expect(await report(300)).toMatchObject({ askRecords: null });
    expect((await desk.office.get({})).units).toHaveLength(before.length + 300);
  });
});
