import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { requiredLine } from "../../kernel/text.ts";
import { Actor } from "../paper/actor.ts";

/** Where a visitor is called to, as the screen in the hall says it: 1号窗口. */
export const QueueWindow = requiredLine(20);

/** What was recorded on a ticket. `serve` ends it at the window, `leave` when nobody came. */
export const TicketEvent = z.discriminatedUnion("act", [
  z.object({ act: z.literal("call"), at: Instant, by: Actor, window: QueueWindow }),
  z.object({ act: z.literal("serve"), at: Instant, by: Actor, visitId: RecordId.nullable() }),
  z.object({ act: z.literal("leave"), at: Instant, by: Actor }),
]);
export type TicketEvent = z.infer<typeof TicketEvent>;

/** A place in the queue at the counter (排队小票, C-17). It knows nothing of the person who holds it. */
export const Ticket = z
  .object({
    id: RecordId,
    on: PlainDate,
    /** Counted from 1 every day. */
    seq: z.int().positive(),
    /** Called before the others: the old, the ill, the pregnant, people with children. */
    priority: z.boolean(),
    takenAt: Instant,
    takenBy: Actor,
    events: z.array(TicketEvent).readonly(),
  })
  .readonly();
export type Ticket = z.infer<typeof Ticket>;

/** 等候 · 已叫号 · 已接待 · 未到 */
export const TicketStatus = z.enum(["WAITING", "CALLED", "SERVED", "LEFT"]);
export type TicketStatus = z.infer<typeof TicketStatus>;

export type TicketAct = TicketEvent["act"];

/** The acts allowed in each status; the compiler keeps the table complete. Somebody who was away may still come back. */
export const TICKET_ACTS: Readonly<Record<TicketStatus, readonly TicketAct[]>> = {
  WAITING: ["call", "leave"],
  CALLED: ["call", "serve", "leave"],
  SERVED: [],
  LEFT: ["call"],
};

const STATUS_AFTER: Readonly<Record<TicketAct, TicketStatus>> = {
  call: "CALLED",
  serve: "SERVED",
  leave: "LEFT",
};

export function ticketStatus({ events }: Pick<Ticket, "events">): TicketStatus {
  const last = events.at(-1);
  return last === undefined ? "WAITING" : STATUS_AFTER[last.act];
}

/** The number as it is printed, shown and called: 007. */
export function ticketLabel(seq: number): string {
  return String(seq).padStart(3, "0");
}

export const TicketRefusal = z.object({ act: z.enum(["call", "serve", "leave"]), status: TicketStatus });
export type TicketRefusal = z.infer<typeof TicketRefusal>;

export function recordOnTicket(ticket: Ticket, event: TicketEvent): Result<Ticket, TicketRefusal> {
  const status = ticketStatus(ticket);
  if (!TICKET_ACTS[status].includes(event.act)) return err({ act: event.act, status });
  return ok({ ...ticket, events: [...ticket.events, event] });
}

/** Those who wait, in the order in which they are called. */
export function waitingLine(tickets: readonly Ticket[]): readonly Ticket[] {
  return tickets
    .filter((ticket) => ticketStatus(ticket) === "WAITING")
    .sort((a, b) => Number(b.priority) - Number(a.priority) || a.seq - b.seq);
}

/** Who was called last, newest first, with the window. Nobody who is already served stands there. */
export function calledNow(
  tickets: readonly Ticket[],
): readonly { ticket: Ticket; window: string; at: Instant }[] {
  return tickets
    .flatMap((ticket) => {
      const last = ticket.events.at(-1);
      return last?.act === "call" ? [{ ticket, window: last.window, at: last.at }] : [];
    })
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.ticket.seq - a.ticket.seq);
}
