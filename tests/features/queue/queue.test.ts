import { describe, expect, test } from "vitest";
import { ticketLabel, ticketStatus } from "#shared/domain/queue/ticket.ts";
import { anId, aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk } from "#tests/support/desk.ts";

const window = "1号窗口";

describe("the queue of a day", () => {
  test("gives numbers from 1, says how many are before, and begins anew the next day", async () => {
    const { desk, later } = await openTestDesk();
    const first = await desk.queue.take({ priority: false });
    const second = await desk.queue.take({ priority: false });
    const early = await desk.queue.take({ priority: true });
    expect([first, second, early].map(({ ticket, ahead }) => [ticket.seq, ahead])).toEqual([
      [1, 0],
      [2, 1],
      [3, 0],
    ]);
    await later("2026-07-13");
    expect((await desk.queue.take({ priority: false })).ticket.seq).toBe(1);
    expect((await desk.queue.today()).tickets).toHaveLength(1);
  });

  test("the same click twice hands out one number", async () => {
    const { desk } = await openTestDesk();
    const requestId = anId();
    const taken = await desk.queue.take({ priority: false, requestId });
    expect((await desk.queue.take({ priority: false, requestId })).ticket).toEqual(taken.ticket);
    expect((await desk.queue.today()).waiting).toBe(1);
  });

  test("two windows that call at once get two different numbers, and the third is told that nobody waits", async () => {
    const { desk } = await openTestDesk();
    await desk.queue.take({ priority: false });
    await desk.queue.take({ priority: false });
    const called = await Promise.all([
      desk.queue.callNext({ window }),
      desk.queue.callNext({ window: "2号窗口" }),
    ]);
    expect(called.map(({ seq }) => seq).sort()).toEqual([1, 2]);
    await expect(desk.queue.callNext({ window })).rejects.toMatchObject({ code: "NOBODY_WAITING" });
  });

  test("a window that calls the next has received whom it called before; other windows have not", async () => {
    const { desk } = await openTestDesk();
    for (const priority of [false, false, false]) await desk.queue.take({ priority });
    await desk.queue.callNext({ window });
    await desk.queue.callNext({ window: "2号窗口" });
    expect((await desk.queue.callNext({ window })).seq).toBe(3);
    expect((await desk.queue.today()).tickets.map(ticketStatus)).toEqual(["SERVED", "CALLED", "CALLED"]);
  });

  test("what another window has ended is refused with how it stands", async () => {
    const { desk } = await openTestDesk();
    const { ticket } = await desk.queue.take({ priority: false });
    await expect(desk.queue.end({ ticketId: ticket.id, how: "serve" })).rejects.toMatchObject({
      code: "TICKET_EVENT_REFUSED",
      data: { act: "serve", status: "WAITING" },
    });
    await desk.queue.call({ ticketId: ticket.id, window });
    expect(ticketStatus(await desk.queue.end({ ticketId: ticket.id, how: "serve" }))).toBe("SERVED");
    await expect(desk.queue.call({ ticketId: ticket.id, window })).rejects.toMatchObject({
      code: "TICKET_EVENT_REFUSED",
    });
    await expect(desk.queue.call({ ticketId: anId(), window })).rejects.toMatchObject({
      code: "TICKET_NOT_FOUND",
    });
  });

  test("a registration ends the number the visitor was called by, in the same act", async () => {
    const { desk, store } = await openTestDesk();
    const { ticket } = await desk.queue.take({ priority: false });
    await desk.queue.callNext({ window });
    const before = store.last().seq;
    const { visitId } = await desk.visit.register({ form: aVisitForm(), ticketId: ticket.id });
    expect(store.last().seq).toBe(before + 1);
    const [served] = (await desk.queue.today()).tickets;
    expect(served?.events.at(-1)).toMatchObject({ act: "serve", visitId });
  });

  test("a number that was ended meanwhile keeps nobody from being registered", async () => {
    const { desk } = await openTestDesk();
    const { ticket } = await desk.queue.take({ priority: false });
    await desk.queue.end({ ticketId: ticket.id, how: "leave" });
    await expect(desk.visit.register({ form: aVisitForm(), ticketId: ticket.id })).resolves.toHaveProperty(
      "visitId",
    );
    expect((await desk.queue.today()).tickets.map(ticketStatus)).toEqual(["LEFT"]);
  });
});

describe("the screen in the hall", () => {
  test("shows numbers and windows to a seat where nobody is logged in, and nothing of anybody", async () => {
    const { desk, whole } = await openTestDesk();
    await desk.queue.take({ priority: false });
    await desk.queue.take({ priority: true });
    await desk.queue.take({ priority: false });
    await desk.queue.callNext({ window });
    const { centerName, now, ...hall } = await whole.client().queue.hall();
    expect(centerName).not.toBe("");
    expect(hall).toEqual({
      isOpen: true,
      called: [{ label: ticketLabel(2), window, at: now }],
      next: [
        { label: "001", priority: false },
        { label: "003", priority: false },
      ],
      waiting: 2,
    });
  });
});
