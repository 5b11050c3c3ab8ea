import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  calledNow,
  recordOnTicket,
  ticketLabel,
  ticketStatus,
  TICKET_ACTS,
  TicketStatus,
  type Ticket,
  type TicketAct,
  type TicketEvent,
  waitingLine,
} from "#shared/domain/queue/ticket.ts";
import { day, type Instant } from "#shared/kernel/plain-date.ts";
import { anId, clerk as by } from "#tests/support/builders.ts";

const at = (minute: number): Instant => new Date(Date.UTC(2026, 2, 2, 1, minute)).toISOString();

function aTicket(seq: number, change: Partial<Ticket> = {}): Ticket {
  const rest = { on: day("2026-03-02"), priority: false, takenAt: at(0), takenBy: by, events: [] };
  return { id: anId(), seq, ...rest, ...change };
}
function event(act: TicketAct, minute = 5): TicketEvent {
  if (act === "call") return { act, at: at(minute), by, window: "1号窗口" };
  return act === "serve" ? { act, at: at(minute), by, visitId: null } : { act, at: at(minute), by };
}
const IN_STATUS: Readonly<Record<TicketStatus, Ticket>> = {
  WAITING: aTicket(1),
  CALLED: aTicket(1, { events: [event("call")] }),
  SERVED: aTicket(1, { events: [event("call"), event("serve")] }),
  LEFT: aTicket(1, { events: [event("leave")] }),
};

describe("a number in the queue", () => {
  test.each(
    TicketStatus.options.flatMap((status) =>
      (["call", "serve", "leave"] as const).map((act) => [status, act] as const),
    ),
  )("that is %s: %s is recorded when the table allows it, and refused otherwise", (status, act) => {
    const ticket = IN_STATUS[status];
    expect(ticketStatus(ticket)).toBe(status);
    const recorded = recordOnTicket(ticket, event(act, 9));
    expect(recorded.ok).toBe(TICKET_ACTS[status].includes(act));
    if (recorded.ok) expect(recorded.value.events.at(-1)).toEqual(event(act, 9));
    else expect(recorded.error).toEqual({ act, status });
  });

  test("who was away and comes back is called again", () => {
    const back = recordOnTicket(IN_STATUS.LEFT, event("call"));
    expect(back.ok && ticketStatus(back.value)).toBe("CALLED");
  });

  test("is printed with three digits", () => {
    expect([1, 42, 1234].map(ticketLabel)).toEqual(["001", "042", "1234"]);
  });
});

describe("the queue", () => {
  const someTickets = fc.uniqueArray(
    fc.record({
      seq: fc.integer({ min: 1, max: 300 }),
      priority: fc.boolean(),
      acts: fc.array(fc.constantFrom<TicketAct>("call", "serve", "leave"), { maxLength: 4 }),
    }),
    { selector: ({ seq }) => seq },
  );

  test("calls those with priority first, then by number, and nobody twice or not at all", () => {
    fc.assert(
      fc.property(someTickets, (drawn) => {
        const tickets = drawn.map(({ seq, priority, acts }) => {
          let ticket = aTicket(seq, { priority });
          for (const act of acts) {
            const recorded = recordOnTicket(ticket, event(act));
            if (recorded.ok) ticket = recorded.value;
          }
          return ticket;
        });
        const line = waitingLine(tickets);
        expect(new Set(line)).toEqual(new Set(tickets.filter(({ events }) => events.length === 0)));
        for (const [i, ticket] of line.entries()) {
          const next = line[i + 1];
          if (next === undefined) continue;
          expect(ticket.priority || !next.priority).toBe(true);
          if (ticket.priority === next.priority) expect(ticket.seq).toBeLessThan(next.seq);
        }
        expect(calledNow(tickets).every(({ ticket }) => ticketStatus(ticket) === "CALLED")).toBe(true);
        expect(calledNow(tickets)).toHaveLength(
          tickets.filter((ticket) => ticketStatus(ticket) === "CALLED").length,
        );
      }),
    );
  });

  test("shows who was called last first", () => {
    const called = (seq: number, minute: number) => aTicket(seq, { events: [event("call", minute)] });
    expect(calledNow([called(1, 3), called(2, 7), called(3, 5)]).map(({ ticket }) => ticket.seq)).toEqual([
      2, 3, 1,
    ]);
  });
});
