import { bookingAdvice, isOver } from "#shared/domain/mediation/booking.ts";
import { freeSlots } from "#shared/domain/mediation/free-time.ts";
import { maskCase } from "#shared/domain/mediation/mask-case.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { proposeBooking } from "#shared/domain/mediation/propose-booking.ts";
import { recordSessionEvent } from "#shared/domain/mediation/record-session-event.ts";
import {
  nextAddendumNo,
  sessionStatus,
  withSessionBrief,
} from "#shared/domain/mediation/session-progress.ts";
import type { MediationSession, SessionFacts } from "#shared/domain/mediation/session.ts";
import { buildMinutes, buildMinutesAddendum } from "#shared/domain/paper/build-session-papers.ts";
import type { Actor } from "#shared/domain/paper/actor.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { addDays, timeOf } from "#shared/kernel/plain-date.ts";
import { header, putOf } from "../../acts.ts";
import { casePaperContext, putCase } from "../../cases.ts";
import { officeHoursOf, roomsOf } from "../../committee.ts";
import { desk } from "../../context.ts";
import { issuePaper } from "../../papers.ts";
import type { Transaction } from "../../storage/store.ts";
import { papers } from "../../tables/matter.ts";
import { mediationCases, mediators, roomDays, sessions } from "../../tables/mediation.ts";
import { generatedLog, issueBookingList, issueDayLog, logFormOf, roomDayId } from "./day-log.ts";
import {
  bookingSurroundings,
  clashOf,
  occupationsOn,
  refusalOfBooking,
  roomOf,
  sessionsOn,
  wantedOccupation,
} from "./desk-sessions.ts";
import { calendarRow, papersOf, sittingFile } from "./sitting.ts";

export const calendar = desk.room.calendar.handler(({ input, context }) => {
  const { store } = context;
  const days = Array.from({ length: input.days }, (_, index) => addDays(input.from, index));
  return {
    rooms: [...roomsOf(store)],
    hours: officeHoursOf(store),
    rows: days.flatMap((on) => sessionsOn(store, on)).map((session) => calendarRow(store, session)),
  };
});

export const propose = desk.room.propose.handler(({ input, context, errors }) => {
  const { store } = context;
  const mediation = store.table(mediationCases).find(input.caseId);
  if (!mediation) throw errors.CASE_NOT_FOUND({ data: { id: input.caseId } });
  const rooms = roomsOf(store).filter(({ active }) => active);
  return {
    booking: proposeBooking({
      mediation,
      rooms,
      now: context.now(),
      calendar: context.calendar(),
      hours: officeHoursOf(store),
      recorder: context.actor.name,
      on: input.on,
      from: input.from,
      roomId: input.roomId,
      othersOn: (day) => occupationsOn(store, day),
    }),
    mediation: maskCase(mediation),
    mediators: mediation.mediators.flatMap(({ mediatorId }) => store.table(mediators).find(mediatorId) ?? []),
    rooms,
  };
});

export const check = desk.room.check.handler(({ input, context, errors }) => {
  const { store } = context;
  const { booking, sessionId } = input;
  const mediation = store.table(mediationCases).find(booking.caseId);
  if (!mediation) throw errors.CASE_NOT_FOUND({ data: { id: booking.caseId } });
  const over = isOver(booking, context.today(), timeOf(context.now()));
  const wanted = { booking, sessionId, mediation, isHeld: over && sessionId === null };
  const hours = officeHoursOf(store);
  const surroundings = {
    ...bookingSurroundings(store, wanted, context.now()),
    calendar: context.calendar(),
    hours,
  };
  return {
    refusal: refusalOfBooking(store, wanted, context.now(), surroundings.calendar) ?? null,
    advice: [...bookingAdvice(booking, surroundings)],
    isOver: over,
    free: [
      ...freeSlots(wantedOccupation(store, wanted), booking.on, occupationsOn(store, booking.on), hours),
    ],
  };
});

export const book = desk.room.book.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { booking, enteredLate } = input;
  const why = enteredLate === undefined ? {} : { reason: enteredLate };
  const act = header(
    context,
    enteredLate === undefined ? "room.book" : "room.enterLate",
    input.requestId,
    why,
  );
  const { entry } = await store.commit(act, (tx) => {
    const mediation = tx.table(mediationCases).find(booking.caseId);
    if (!mediation) throw errors.CASE_NOT_FOUND({ data: { id: booking.caseId } });
    const wanted = { booking, sessionId: null, mediation, isHeld: enteredLate !== undefined };
    const refusal = refusalOfBooking(tx, wanted, tx.now, context.calendar());
    if (refusal) throw errors.SESSION_REFUSED({ data: refusal });
    putSession(tx, mediation, {
      id: tx.newId(),
      caseId: mediation.id,
      caseNo: mediation.no,
      matterId: mediation.matterId,
      ordinal: mediation.sessions.length + 1,
      bookedAt: tx.now,
      bookedBy: actor,
      booking,
      ...(enteredLate === undefined ? {} : { enteredLate }),
      events: [],
      minutesPaperId: null,
    });
  });
  return { sessionId: putOf(entry, sessions).id };
});

export const record = desk.room.record.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { facts } = input;
  const why = "reason" in facts ? { reason: facts.reason } : {};
  const { entry } = await store.commit(header(context, `room.${facts.act}`, input.requestId, why), (tx) => {
    const known = tx.table(sessions).find(input.sessionId);
    if (!known) throw errors.SESSION_NOT_FOUND({ data: { id: input.sessionId } });
    const mediation = tx.table(mediationCases).get(known.caseId);
    const event = { id: tx.newId(), at: tx.now, by: actor, facts, paperId: null };
    const recorded = recordSessionEvent(known, event, mediation, tx.today);
    if (!recorded.ok) throw errors.SESSION_REFUSED({ data: recorded.error });

    const session = recorded.value;
    const wanted = { booking: session.booking, sessionId: session.id, mediation };
    const refusal =
      facts.act === "move"
        ? refusalOfBooking(tx, wanted, tx.now, context.calendar())
        : facts.act === "confirm" && clashOf(tx, wanted, tx.now, context.calendar());
    if (refusal) throw errors.SESSION_REFUSED({ data: refusal });
    putSession(tx, mediation, withAddendumPaper(tx, session, mediation, facts, actor));
  });
  const session = putOf(entry, sessions);
  return { session, status: sessionStatus(session) };
});

export const sitting = desk.room.sitting.handler(({ input, context, errors }) => {
  const found = context.store.table(sessions).find(input.id);
  if (!found) throw errors.SESSION_NOT_FOUND({ data: { id: input.id } });
  return sittingFile(context.store, found);
});

export const issueMinutes = desk.room.issueMinutes.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { sessionId } = input;
  const known = store.table(sessions).find(sessionId)?.minutesPaperId ?? null;
  if (known !== null) return { paperId: known };

  const { entry } = await store.commit(header(context, "room.issueMinutes", input.requestId), (tx) => {
    const session = tx.table(sessions).find(sessionId);
    if (!session) throw errors.SESSION_NOT_FOUND({ data: { id: sessionId } });
    const status = sessionStatus(session);
    if (status !== "FINISHED")
      throw errors.SESSION_REFUSED({ data: { reason: "minutes-not-ready", status } });
    const mediation = tx.table(mediationCases).get(session.caseId);
    const payload = buildMinutes(casePaperContext(tx, mediation, tx.today), session);
    const minutesPaperId = issueAbout(tx, session, mediation, payload, actor);
    putSession(tx, mediation, { ...session, minutesPaperId });
  });
  return { paperId: putOf(entry, papers).id };
});

export const log = desk.room.log.handler(({ input, context, errors }) => {
  const { store } = context;
  const { roomId, on } = input;
  const room = roomOf(store, roomId);
  if (!room) throw errors.ROOM_NOT_FOUND({ data: { id: roomId } });
  return {
    room,
    form: logFormOf(store, roomId, on),
    ...generatedLog(store, roomId, on),
    papers: papersOf(store, `room/${roomDayId(roomId, on)}`, "ROOM_LOG"),
  };
});

export const saveLog = desk.room.saveLog.handler(async ({ input, context, errors }) => {
  const { form } = input;
  await context.store.commit(header(context, "room.saveLog", input.requestId), (tx) => {
    if (!roomOf(tx, form.roomId)) throw errors.ROOM_NOT_FOUND({ data: { id: form.roomId } });
    const id = roomDayId(form.roomId, form.on);
    tx.put(roomDays, { ...form, id, paperId: tx.table(roomDays).find(id)?.paperId ?? null });
  });
  return {};
});

export const issueLog = desk.room.issueLog.handler(async ({ input, context, errors }) => {
  const { entry } = await context.store.commit(header(context, "room.issueLog", input.requestId), (tx) => {
    const room = roomOf(tx, input.roomId);
    if (!room) throw errors.ROOM_NOT_FOUND({ data: { id: input.roomId } });
    issueDayLog(tx, room, input.on, context.actor);
  });
  const { id, paperId } = putOf(entry, roomDays);
  if (paperId === null) throw new Error(`room.issueLog ${entry.seq} left no paper on ${id}`);
  return { paperId };
});

export const issueBookings = desk.room.issueBookings.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { roomId, from, days } = input;
  const { entry } = await store.commit(header(context, "room.issueBookings", input.requestId), (tx) => {
    const room = roomOf(tx, roomId);
    if (!room) throw errors.ROOM_NOT_FOUND({ data: { id: roomId } });
    issueBookingList(tx, room, from, days, actor);
  });
  return { paperId: putOf(entry, papers).id };
});

export const room = {
  calendar,
  propose,
  check,
  book,
  record,
  sitting,
  issueMinutes,
  log,
  saveLog,
  issueLog,
  issueBookings,
};

/** Puts a session within an act, and renews what its case and its matter keep of it. */
function putSession(tx: Transaction, mediation: MediationCase, session: MediationSession): void {
  const roomName = roomOf(tx, session.booking.roomId)?.name ?? "";
  tx.put(sessions, session);
  putCase(tx, { ...mediation, sessions: withSessionBrief(mediation.sessions, session, roomName) });
}

/** An addendum is a paper of its own, issued in the act that records it. */
function withAddendumPaper(
  tx: Transaction,
  session: MediationSession,
  mediation: MediationCase,
  facts: SessionFacts,
  by: Actor,
): MediationSession {
  if (facts.act !== "addendum") return session;
  const no = nextAddendumNo(session) - 1; // the session carries this addendum already
  const { text, reason } = facts;
  const payload = buildMinutesAddendum(casePaperContext(tx, mediation, tx.today), session, {
    no,
    text,
    reason,
  });
  const paperId = issueAbout(tx, session, mediation, payload, by);
  const last = session.events.length - 1;
  return {
    ...session,
    events: session.events.map((event, index) => (index === last ? { ...event, paperId } : event)),
  };
}

function issueAbout(
  tx: Transaction,
  session: MediationSession,
  mediation: MediationCase,
  payload: PaperPayload,
  by: Actor,
): string {
  const { no, matterId } = mediation;
  return issuePaper(tx, { no, subject: `sitting/${session.id}`, matterId, payload, by }).id;
}
