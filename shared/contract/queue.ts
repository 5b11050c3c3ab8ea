import { z } from "zod";
import { QueueWindow, Ticket, TicketRefusal } from "../domain/queue/ticket.ts";
import { RecordId } from "../kernel/ids.ts";
import { Instant, PlainDate } from "../kernel/plain-date.ts";
import { act, base, refusals } from "./common.ts";

const found = {
  TICKET_NOT_FOUND: { data: z.object({ id: RecordId }) },
  TICKET_EVENT_REFUSED: { data: TicketRefusal },
} as const;

/** What the screen in the hall shows. Numbers and windows, nothing of anybody. */
export const HallBoard = z.object({
  /** Nobody has opened the desk yet today, so nothing is known. */
  isOpen: z.boolean(),
  centerName: z.string(),
  now: Instant,
  /** Newest first, at most six. */
  called: z.array(z.object({ label: z.string(), window: z.string(), at: Instant })),
  /** In the order they will be called, at most twelve. */
  next: z.array(z.object({ label: z.string(), priority: z.boolean() })),
  waiting: z.int(),
});
export type HallBoard = z.infer<typeof HallBoard>;

export const queue = {
  /** Today's tickets, the oldest first. */
  today: base.output(z.object({ on: PlainDate, tickets: z.array(Ticket), waiting: z.int() })),
  /** A new ticket; `ahead` = how many are called before it. */
  take: base.input(act({ priority: z.boolean() })).output(z.object({ ticket: Ticket, ahead: z.int() })),
  /** Whoever is still at that window has been received then. */
  callNext: base
    .input(act({ window: QueueWindow }))
    .output(Ticket)
    .errors(refusals({ NOBODY_WAITING: {} })),
  /** Calls this one (again). */
  call: base
    .input(act({ ticketId: RecordId, window: QueueWindow }))
    .output(Ticket)
    .errors(refusals(found)),
  /** `serve`: was received at the window. A registration ends its ticket by itself. `leave`: did not come. */
  end: base
    .input(act({ ticketId: RecordId, how: z.enum(["serve", "leave"]) }))
    .output(Ticket)
    .errors(refusals(found)),
  hall: base.output(HallBoard),
};
