/** What the booking rule needs to know of the desk. The same for booking, moving, confirming, and for asking beforehand. */
import { checkBooking, type BookingSurroundings } from "#shared/domain/mediation/booking.ts";
import { isWorkday, type WorkCalendar } from "#shared/domain/deadline/work-calendar.ts";
import { nextFree } from "#shared/domain/mediation/free-time.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { findClash, occupationOf, type Occupation } from "#shared/domain/mediation/occupation.ts";
import type { SessionRefusal } from "#shared/domain/mediation/record-session-event.ts";
import { sessionStatus } from "#shared/domain/mediation/session-progress.ts";
import type { Booking, MediationSession } from "#shared/domain/mediation/session.ts";
import { dayOf, timeOf, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import { officeHoursOf, roomsOf } from "../../committee.ts";
import type { Tables } from "../../storage/store.ts";
import { onKey } from "../../tables/keys.ts";
import { mediationCases, mediators, sessions } from "../../tables/mediation.ts";

export interface WantedBooking {
  readonly booking: Booking;
  /** The session that is to stand there; null for one not booked yet. */
  readonly sessionId: string | null;
  readonly mediation: MediationCase;
  /** As in `BookingSurroundings`. */
  readonly isHeld?: boolean;
}

/** The sessions of a day, in the order of their hours. */
export function sessionsOn(tables: Tables, on: PlainDate): readonly MediationSession[] {
  return [...tables.table(sessions).lookup(onKey(on))].sort((a, b) =>
    a.booking.from < b.booking.from ? -1 : 1,
  );
}

/** What the sessions that stand on a day take up. */
export function occupationsOn(tables: Tables, on: PlainDate): readonly Occupation[] {
  return sessionsOn(tables, on)
    .filter((session) => sessionStatus(session) !== "CANCELLED")
    .map(({ id, caseId, booking }) =>
      occupationOf(booking, {
        sessionId: id,
        mediation: tables.table(mediationCases).get(caseId),
        room: roomOf(tables, booking.roomId),
      }),
    );
}

/** Why a session cannot stand there: the booking itself, or whatever else stands at that hour. */
export function refusalOfBooking(
  tables: Tables,
  wanted: WantedBooking,
  now: Instant,
  calendar: WorkCalendar,
): SessionRefusal | undefined {
  const refusal = checkBooking(wanted.booking, bookingSurroundings(tables, wanted, now));
  return refusal ?? clashOf(tables, wanted, now, calendar);
}

/** Whatever else stands at that hour, with the first hour that would do. */
export function clashOf(
  tables: Tables,
  wanted: WantedBooking,
  now: Instant,
  calendar: WorkCalendar,
): SessionRefusal | undefined {
  const occupation = wantedOccupation(tables, wanted);
  const clash = findClash(occupation, occupationsOn(tables, occupation.on));
  if (clash === undefined) return undefined;
  if (wanted.isHeld === true) return { reason: "held-clash", clash };
  const next = nextFree(
    occupation,
    (day) => occupationsOn(tables, day),
    (day) => isWorkday(day, calendar) && day >= dayOf(now),
    officeHoursOf(tables),
  );
  return { reason: "clash", clash, next: next ?? null };
}

export function wantedOccupation(
  tables: Tables,
  { booking, sessionId, mediation }: WantedBooking,
): Occupation {
  return occupationOf(booking, { sessionId, mediation, room: roomOf(tables, booking.roomId) });
}

export function bookingSurroundings(
  tables: Tables,
  { booking, mediation, isHeld = false }: WantedBooking,
  now: Instant,
): BookingSurroundings {
  return {
    mediation,
    room: roomOf(tables, booking.roomId),
    mediator: (id) => tables.table(mediators).find(id),
    today: dayOf(now),
    now: timeOf(now),
    isHeld,
  };
}

export function roomOf(tables: Tables, roomId: string) {
  return roomsOf(tables).find(({ id }) => id === roomId);
}
