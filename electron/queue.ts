import { ticketStatus, TICKET_ACTS, type Ticket, type TicketEvent } from "#shared/domain/queue/ticket.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { Tables, Transaction } from "./storage/store.ts";
import { onKey } from "./tables/keys.ts";
import { tickets } from "./tables/office.ts";

/** A day's tickets, the oldest first. */
export function ticketsOf(tables: Tables, on: PlainDate): readonly Ticket[] {
  return tables.table(tickets).lookup(onKey(on)).toReversed();
}

/**
 * Within the act that registers a visit: whoever was called for it has been received. A ticket that is unknown, or was ended
 * meanwhile, keeps nobody from being registered.
 */
export function serveTicket(
  tx: Transaction,
  ticketId: string,
  { visitId, by }: Pick<Extract<TicketEvent, { act: "serve" }>, "visitId" | "by">,
): void {
  const ticket = tx.table(tickets).find(ticketId);
  if (ticket === undefined || !TICKET_ACTS[ticketStatus(ticket)].includes("serve")) return;
  tx.put(tickets, { ...ticket, events: [...ticket.events, { act: "serve", at: tx.now, by, visitId }] });
}
