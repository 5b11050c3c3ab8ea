import { describe, expect, test } from "vitest";
import { countyItems } from "#electron/sync/tables.ts";
import { subjectKey } from "#electron/tables/keys.ts";
import { papers } from "#electron/tables/matter.ts";
import { incomings } from "#electron/tables/slip.ts";
import { clocks } from "#electron/tables/watch.ts";
import type { CountyItem } from "#shared/domain/sync/sync-record.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aSlipForm, aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk, testUnits } from "#tests/support/desk.ts";
import { anIncomingForm, anIncomingReply } from "#tests/support/incoming.ts";

const LIST = { filter: {}, offset: 0, limit: 50 };

async function registered(parts: Parameters<typeof anIncomingForm>[0] = {}) {
  const open = await openTestDesk({ today: "2026-07-10" });
  const done = await open.desk.incoming.register({ form: anIncomingForm(parts), again: false });
  return { ...open, ...done };
}

describe("a slip from another organ", () => {
  test("is registered under our number with theirs, and opens a matter of its channel", async () => {
    const { desk, no, id, matterId } = await registered();
    expect(no).toBe("宁远堡综来〔2026〕1号");
    const { matter, visits } = await desk.matter.file({ id: matterId });
    expect(matter.channel).toBe("HOTLINE");
    expect(visits[0]?.form).toMatchObject({ channel: "HOTLINE", channelNo: "GD20260710-0031" });
    expect(await desk.incoming.ofMatter({ matterId })).toMatchObject([
      { id, status: "OPEN", dueOn: "2026-07-17" },
    ]);
    const file = await desk.incoming.file({ id });
    expect(file).toMatchObject({ status: "OPEN", dueOn: "2026-07-17", acts: ["reply", "void"] });
    const { rows } = await desk.deadline.list({ filter: {}, offset: 0, limit: 50 });
    expect(rows.find(({ clock }) => clock.subject === `incoming/${id}`)?.no).toBe(no);
    expect(file.incoming.form.petitioner.phone).not.toContain("13900000001");
  });

  test("joins an open matter as one more visit", async () => {
    const { desk } = await openTestDesk({ today: "2026-07-10" });
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    const joined = await desk.incoming.register({ form: anIncomingForm({ linkTo: matterId }), again: false });
    expect(joined.matterId).toBe(matterId);
    expect((await desk.matter.file({ id: matterId })).visits).toHaveLength(2);
  });

  test("under a number that is known is pointed out, and registered when the clerk says so", async () => {
    const { desk, id, no, store } = await registered();
    expect(await desk.incoming.twins({ source: "HOTLINE", theirNo: "gd20260710-0031 " })).toMatchObject([
      { id },
    ]);
    const form = anIncomingForm({ receivedOn: day("2026-07-09") });
    await expect(desk.incoming.register({ form, again: false })).rejects.toMatchObject({
      code: "INCOMING_REFUSED",
      data: { reason: "known-number", id, no },
    });
    expect(store.table(incomings).count()).toBe(1);
    await desk.incoming.register({ form, again: true });
    expect(store.table(incomings).count()).toBe(2);
    await desk.incoming.record({ id, facts: { act: "void", on: day("2026-07-10"), reason: "重复登记" } });
    expect(await desk.incoming.twins({ source: "HOTLINE", theirNo: "GD20260710-0031" })).toHaveLength(1);
  });

  test("is answered on paper with what the unit reported, delivered and closed; the clock ends with the delivery", async () => {
    const { desk, store, id, matterId, later } = await registered({
      source: "PETITION_OFFICE",
      isPetition: true,
    });
    const { slipId } = await desk.referral.issue({
      form: aSlipForm({ matterId, unitId: testUnits.land.id }),
    });
    await desk.referral.record({ slipId, facts: { act: "sign", on: day("2026-07-10"), signedBy: "赵所" } });
    await later("2026-07-14");
    expect(await desk.incoming.proposeReply({ id })).toMatchObject({ text: "", toldOn: null });
    await desk.referral.record({
      slipId,
      facts: {
        act: "reply",
        on: day("2026-07-14"),
        result: "EXPLAINED",
        text: "已丈量，界址清楚。",
        toldOn: null,
        toldWay: "",
      },
    });
    const proposed = await desk.incoming.proposeReply({ id });
    expect(proposed).toMatchObject({ result: "EXPLAINED", text: "已丈量，界址清楚。" });
    const running = () =>
      store
        .table(clocks)
        .lookup(subjectKey(`incoming/${id}`))
        .filter(({ endedOn }) => endedOn === null)
        .map(({ name, dueOn }) => [name, dueOn]);
    expect(running()).toEqual(
      expect.arrayContaining([
        ["incoming-answer", "2026-07-17"],
        ["petition-objection", "2026-07-17"],
      ]),
    );

    const form = anIncomingReply({ ...proposed, result: "EXPLAINED" });
    const shown = await desk.incoming.previewReply({ id, on: day("2026-07-14"), form });
    const { no, paperId } = await desk.incoming.reply({ id, on: day("2026-07-14"), form });
    expect(store.table(papers).get(paperId).payload).toEqual(shown);
    expect(no).toBe("宁远堡综复〔2026〕1号");
    expect(store.table(papers).get(paperId).payload).toMatchObject({
      kind: "INCOMING_REPLY",
      to: "12345政务服务便民热线",
      theirNo: "GD20260710-0031",
      result: "已解释说明",
    });
    expect(running()).toEqual([["incoming-answer", "2026-07-17"]]);
    await desk.incoming.record({
      id,
      facts: { act: "deliver", on: day("2026-07-14"), way: "ONLINE", receivedBy: "" },
    });
    expect(running()).toEqual([]);
    await desk.incoming.record({ id, facts: { act: "close", on: day("2026-07-14"), note: "" } });
    expect((await desk.incoming.list(LIST)).rows).toMatchObject([{ status: "CLOSED", late: false }]);
  });

  test("answered anew before the letter left has one letter in force", async () => {
    const { desk, store, id } = await registered();
    const first = await desk.incoming.reply({
      id,
      on: day("2026-07-10"),
      form: anIncomingReply({ toldOn: null }),
    });
    const second = await desk.incoming.reply({
      id,
      on: day("2026-07-10"),
      form: anIncomingReply({ toldOn: null }),
    });
    expect(store.table(papers).get(first.paperId).voided?.reason).toContain(second.no);
    expect(store.table(papers).get(second.paperId).voided).toBeNull();
  });

  test("sent back is owed again, late from the day after the sender's new day", async () => {
    const { desk, id, later } = await registered();
    await desk.incoming.reply({ id, on: day("2026-07-10"), form: anIncomingReply({ toldOn: null }) });
    await desk.incoming.record({
      id,
      facts: { act: "deliver", on: day("2026-07-10"), way: "ONLINE", receivedBy: "" },
    });
    await later("2026-07-20");
    expect((await desk.incoming.counts()).late).toBe(0);
    await desk.incoming.record({
      id,
      facts: { act: "sent-back", on: day("2026-07-20"), reason: "未答复诉求人", dueOn: day("2026-07-22") },
    });
    await later("2026-07-23");
    expect(await desk.incoming.counts()).toMatchObject({ byStatus: { OPEN: 1 }, late: 1, total: 1 });
    expect((await desk.incoming.list({ ...LIST, filter: { late: true } })).rows).toMatchObject([
      { id, late: true },
    ]);
  });

  test("keeps the three-party call and prints it", async () => {
    const call = {
      on: day("2026-07-10"),
      at: "09:30",
      caller: "张大山",
      operator: "08号",
      unitPerson: "赵所",
      said: "三方通话，约定现场丈量。",
      promised: "上门丈量",
      promisedBy: day("2026-07-14"),
    };
    const { desk, store, id } = await registered({ call });
    const { paperId } = await desk.incoming.issueCallNote({ id });
    expect(store.table(papers).get(paperId).payload).toMatchObject({
      kind: "CALL_NOTE",
      at: "09:30",
      promised: "上门丈量",
    });
    const plain = await desk.incoming.register({ form: anIncomingForm({ theirNo: "GD-2" }), again: false });
    await expect(desk.incoming.issueCallNote({ id: plain.id })).rejects.toMatchObject({ code: "NO_CALL" });
  });

  test("is found by its number, by theirs and by the matter's", async () => {
    const { desk, id, no, matterNo } = await registered();
    await desk.incoming.register({
      form: anIncomingForm({ theirNo: "GD-2", source: "COURT" }),
      again: false,
    });
    for (const text of [no, matterNo, "GD20260710-0031"]) {
      const { rows } = await desk.incoming.list({ ...LIST, filter: { text } });
      expect([text, rows.map((row) => row.id)]).toEqual([text, [id]]);
    }
    expect((await desk.incoming.list({ ...LIST, filter: { source: "COURT" } })).total).toBe(1);
  });
});

describe("what the county sends by 上报", () => {
  const withItem = async () => {
    const open = await openTestDesk({ today: "2026-07-10" });
    const item: CountyItem = {
      id: "7",
      seq: 7,
      kind: "assignment",
      at: "2026-07-10T01:00:00.000Z",
      body: { no: "金综交〔2026〕3号", title: "排查欠薪", text: "请逐户排查。", dueOn: "2026-07-31" },
      readAt: null,
      readBy: null,
      answers: [],
      closedAt: null,
      withdrawn: null,
    };
    await open.store.commit({ act: "sync.apply", by: "county", requestId: "item-7" }, (tx) =>
      tx.put(countyItems, item),
    );
    return open;
  };

  test("is offered until it is registered; the answer on paper goes up, and closing closes it", async () => {
    const { desk, store } = await withItem();
    expect(await desk.incoming.fromCounty()).toMatchObject([
      { itemId: "7", kind: "assignment", no: "金综交〔2026〕3号", dueOn: "2026-07-31", matterId: null },
    ]);
    const { id } = await desk.incoming.register({
      form: anIncomingForm({ source: "COUNTY", theirNo: "金综交〔2026〕3号", countyItemId: "7" }),
      again: false,
    });
    expect(await desk.incoming.fromCounty()).toEqual([]);
    const item = () => store.table(countyItems).get("7");
    expect(item().readAt).not.toBeNull();
    await desk.incoming.reply({ id, on: day("2026-07-10"), form: anIncomingReply({ toldOn: null }) });
    expect(item().answers).toMatchObject([{ text: anIncomingReply().text }]);
    await desk.incoming.record({
      id,
      facts: { act: "deliver", on: day("2026-07-10"), way: "ONLINE", receivedBy: "" },
    });
    await desk.incoming.record({ id, facts: { act: "close", on: day("2026-07-10"), note: "" } });
    expect(item().closedAt).not.toBeNull();
  });

  test("that is gone is not registered", async () => {
    const { desk } = await openTestDesk({ today: "2026-07-10" });
    await expect(
      desk.incoming.register({ form: anIncomingForm({ countyItemId: "9" }), again: false }),
    ).rejects.toMatchObject({ data: { reason: "item-gone" } });
  });
});
