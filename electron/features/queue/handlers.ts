import {
  calledNow,
  recordOnTicket,
  ticketLabel,
  type Ticket,
  type TicketEvent,
  waitingLine,
} from "#shared/domain/queue/ticket.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { ticketsOf } from "../../queue.ts";
import type { Transaction } from "../../storage/store.ts";
import { onKey } from "../../tables/keys.ts";
import { offices, tickets } from "../../tables/office.ts";

/** The screen has room for these. */
const SHOWN_CALLED = 6;
const SHOWN_WAITING = 12;

export const today = desk.queue.today.handler(({ context }) => {
  const on = context.today();
  const ofToday = ticketsOf(context.store, on);
  return { on, tickets: [...ofToday], waiting: waitingLine(ofToday).length };
});

export const take = desk.queue.take.handler(async ({ input, context }) => {
  const { store, actor } = context;
  const { entry } = await store.commit(header(context, "queue.take", input.requestId), (tx) => {
    const [newest] = tx.table(tickets).lookup(onKey(tx.today), 1);
    tx.put(tickets, {
      id: tx.newId(),
      on: tx.today,
      seq: (newest?.seq ?? 0) + 1,
      priority: input.priority,
      takenAt: tx.now,
      takenBy: actor,
      events: [],
    });
  });
  const ticket = putOf(entry, tickets);
  const line = waitingLine(ticketsOf(store, ticket.on));
  return {
    ticket,
    ahead: Math.max(
      0,
      line.findIndex(({ id }) => id === ticket.id),
    ),
  };
});

export const callNext = desk.queue.callNext.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { entry } = await store.commit(header(context, "queue.call", input.requestId), (tx) => {
    const ofToday = ticketsOf(tx, tx.today);
    const [next] = waitingLine(ofToday);
    if (next === undefined) throw errors.NOBODY_WAITING();
    putEvent(tx, next, { act: "call", at: tx.now, by: actor, window: input.window });
    // Whoever sat at this window has been received: a window calls the next when it is free.
    for (const { ticket, window } of calledNow(ofToday)) {
      if (window === input.window)
        putEvent(tx, ticket, { act: "serve", at: tx.now, by: actor, visitId: null });
    }
  });
  return putOf(entry, tickets);
});

export const call = desk.queue.call.handler(async ({ input, context, errors }) => {
  const { ticketId, window } = input;
  const { entry } = await context.store.commit(header(context, "queue.call", input.requestId), (tx) => {
    const ticket = tx.table(tickets).find(ticketId);
    if (ticket === undefined) throw errors.TICKET_NOT_FOUND({ data: { id: ticketId } });
    const refusal = putEvent(tx, ticket, { act: "call", at: tx.now, by: context.actor, window });
    if (refusal !== undefined) throw errors.TICKET_EVENT_REFUSED({ data: refusal });
  });
  return putOf(entry, tickets);
});

export const end = desk.queue.end.handler(async ({ input, context, errors }) => {
  const { ticketId, how } = input;
  const { entry } = await context.store.commit(header(context, `queue.${how}`, input.requestId), (tx) => {
    const ticket = tx.table(tickets).find(ticketId);
    if (ticket === undefined) throw errors.TICKET_NOT_FOUND({ data: { id: ticketId } });
    const when = { at: tx.now, by: context.actor };
    const refusal = putEvent(
      tx,
      ticket,
      how === "serve" ? { act: how, ...when, visitId: null } : { act: how, ...when },
    );
    if (refusal !== undefined) throw errors.TICKET_EVENT_REFUSED({ data: refusal });
  });
  return putOf(entry, tickets);
});

/** Open to a screen where nobody is logged in: it tells numbers and windows only. */
export const hall = desk.queue.hall.handler(({ context }) => {
  const now = context.now();
  const store = context.core.opened()?.store;
  const office = store?.table(offices).find("office");
  if (store === undefined || office === undefined)
    return { isOpen: false, centerName: "", now, called: [], next: [], waiting: 0 };
  const ofToday = ticketsOf(store, context.today());
  const line = waitingLine(ofToday);
  return {
    isOpen: true,
    centerName: office.centerName,
    now,
    called: calledNow(ofToday)
      .slice(0, SHOWN_CALLED)
      .map(({ ticket, window, at }) => ({ label: ticketLabel(ticket.seq), window, at })),
    next: line.slice(0, SHOWN_WAITING).map(({ seq, priority }) => ({ label: ticketLabel(seq), priority })),
    waiting: line.length,
  };
});

export const queue = { today, take, callNext, call, end, hall };

function putEvent(tx: Transaction, ticket: Ticket, event: TicketEvent) {
  const recorded = recordOnTicket(ticket, event);
  if (!recorded.ok) return recorded.error;
  tx.put(tickets, recorded.value);
  return undefined;
}
