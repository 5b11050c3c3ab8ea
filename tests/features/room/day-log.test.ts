import { describe, expect, test } from "vitest";
import { papers } from "#electron/tables/matter.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aMediator, personParty, presiding } from "#tests/support/agreements.ts";
import { aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk } from "#tests/support/desk.ts";
import { aBooking, aFinish, anAcceptedCase, putCaseInto, THE_ROOM } from "#tests/support/sittings.ts";

const on = day("2026-07-13");

async function aDay() {
  const open = await openTestDesk({ today: "2026-07-13" });
  await open.desk.visit.register({ form: aVisitForm({ visitedOn: on, headCount: 3 }) });
  const mediation = await putCaseInto(open.store, anAcceptedCase());
  const { sessionId } = await open.desk.room.book({ booking: aBooking(mediation, { from: "09:00" }) });
  await open.desk.room.record({ sessionId, facts: aFinish() });
  return { ...open, mediation, sessionId };
}

describe("the day sheet of the room", () => {
  test("is generated from the day's sessions and visits; parties are masked", async () => {
    const { desk, mediation } = await aDay();
    const { rows, totals, form } = await desk.room.log({ roomId: THE_ROOM, on });
    expect(rows).toEqual([
      expect.objectContaining({
        from: "09:05",
        to: "10:20",
        matterNo: mediation.matterNo,
        parties: ["张**", "李**"],
        mediators: [presiding.name],
        digestLine: "双方当面对账，约定分两次付清。",
        result: "AGREED_WRITTEN",
        recorder: "王安",
      }),
    ]);
    expect(totals).toEqual({ visits: 1, people: 3, mediated: 1, agreed: 1, referred: 0, attention: 0 });
    expect(form.summary).toBe("");
  });

  test("keeps what was typed, and says the same however often it is issued", async () => {
    const { desk, store } = await aDay();
    const form = {
      roomId: THE_ROOM,
      on,
      dutyMediator: "赵公道",
      reviewer: "陈主任",
      weather: "晴",
      summary: "今天一件，当场达成协议。",
    };
    await desk.room.saveLog({ form });
    expect((await desk.room.log({ roomId: THE_ROOM, on })).form).toEqual(form);
    const { paperId } = await desk.room.issueLog({ roomId: THE_ROOM, on });
    expect(await desk.room.issueLog({ roomId: THE_ROOM, on })).toEqual({ paperId });
    expect(store.table(papers).get(paperId)).toMatchObject({ matterId: null, voided: null });
  });

  test("a later session that day makes a new issue, and the old one is voided", async () => {
    const { desk, store } = await aDay();
    const first = await desk.room.issueLog({ roomId: THE_ROOM, on });
    const parties = [
      personParty({ name: "马国良", phone: "13900000071" }),
      personParty({ name: "陈二牛", phone: "13900000072" }),
    ];
    const second = aMediator({ name: "孙和气" });
    const other = await putCaseInto(store, anAcceptedCase({ parties }, second), [second]);
    await desk.room.book({ booking: aBooking(other, { from: "15:00", to: "16:00" }) });
    const { paperId } = await desk.room.issueLog({ roomId: THE_ROOM, on });
    expect(paperId).not.toBe(first.paperId);
    expect(store.table(papers).get(first.paperId).voided).not.toBeNull();
    expect(store.table(papers).get(paperId).no).toBe("调解室日志 2026-07-13-2");
    const { papers: issued } = await desk.room.log({ roomId: THE_ROOM, on });
    expect(issued.map(({ id }) => id)).toEqual([paperId, first.paperId]);
  });

  test("a cancelled session is no part of the day", async () => {
    const { desk, store } = await aDay();
    const other = await putCaseInto(store, anAcceptedCase());
    const { sessionId } = await desk.room.book({ booking: aBooking(other, { from: "15:00", to: "16:00" }) });
    await desk.room.record({ sessionId, facts: { act: "cancel", reason: "申请人撤回" } });
    expect((await desk.room.log({ roomId: THE_ROOM, on })).rows).toHaveLength(1);
  });
});

test("the list of bookings of a room is one paper until something changes", async () => {
  const { desk, store } = await aDay();
  const input = { roomId: THE_ROOM, from: on, days: 7 };
  const { paperId } = await desk.room.issueBookings(input);
  expect(await desk.room.issueBookings(input)).toEqual({ paperId });
  const other = await putCaseInto(store, anAcceptedCase());
  await desk.room.book({ booking: aBooking(other, { from: "15:00", to: "16:00" }) });
  const renewed = await desk.room.issueBookings(input);
  expect(renewed).not.toEqual({ paperId });
  expect(store.table(papers).get(paperId).voided).not.toBeNull();
});
