import { dayOf, timeOf, type Instant, type PlainDate } from "../../kernel/plain-date.ts";
import { isWorkday, type WorkCalendar } from "../deadline/work-calendar.ts";
import type { Room } from "./committee.ts";
import { clockAt, minutes, nextFree } from "./free-time.ts";
import type { OfficeHours } from "./office-hours.ts";
import type { MediationCase } from "./mediation-case.ts";
import { occupationOf, type Occupation } from "./occupation.ts";
import type { Booking } from "./session.ts";

/** How long a session is meant to take at first, minutes. [own] */
const USUAL_LENGTH = 60;
/** Where a day begins without office hours. */
const FIRST_HOUR = "08:30";
/** Sessions begin at the half hour. [own] */
const STEP = 30;

export interface BookingWish {
  readonly mediation: MediationCase;
  /** Rooms that may be booked, the usual one first. */
  readonly rooms: readonly Room[];
  readonly now: Instant;
  readonly calendar: WorkCalendar;
  readonly hours: OfficeHours;
  readonly recorder: string;
  /** The hour that was pointed at, when one was; it is not moved even when it is taken. */
  readonly on?: PlainDate | undefined;
  readonly from?: string | undefined;
  readonly roomId?: string | undefined;
  readonly othersOn: (day: PlainDate) => readonly Occupation[];
}

/** What a booking begins with: everybody of the case, and the hour pointed at or the next one that is free for all of them. */
export function proposeBooking(wish: BookingWish): Booking {
  const { mediation, rooms, now, calendar, hours, recorder, othersOn } = wish;
  const { hostile, parties } = mediation.form;
  const presiding = mediation.mediators.filter(({ recused }) => recused === null);
  const room =
    rooms.find(({ id }) => id === wish.roomId) ??
    (hostile ? rooms.find(({ separateEntry }) => separateEntry) : undefined) ??
    rooms[0];
  const from = wish.from ?? hours.periods[0]?.from ?? FIRST_HOUR;
  const on = wish.on ?? dayOf(now);
  const begin = wish.from === undefined && on === dayOf(now) ? later(from, roundedUp(timeOf(now))) : from;
  const asked: Booking = {
    caseId: mediation.id,
    roomId: room?.id ?? "",
    place: "",
    on,
    from: begin,
    to: clockAt(minutes(begin) + USUAL_LENGTH),
    mediatorIds: presiding.map(({ mediatorId }) => mediatorId),
    recorder,
    partyIds: parties.map(({ id }) => id),
    separateEntry: hostile,
    note: "",
  };
  if (wish.from !== undefined) return asked;
  const free = nextFree(
    occupationOf(asked, { sessionId: null, mediation, room }),
    othersOn,
    (day) => isWorkday(day, calendar),
    hours,
  );
  return { ...asked, ...free };
}

function roundedUp(clock: string): string {
  return clockAt(Math.ceil(minutes(clock) / STEP) * STEP);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
