import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { isWorkday, type WorkCalendar } from "../deadline/work-calendar.ts";
import { caseStatus } from "./case-status.ts";
import type { Mediator, Room } from "./committee.ts";
import type { OfficeHours } from "./office-hours.ts";
import { CaseStatus, type MediationCase } from "./mediation-case.ts";
import type { Booking } from "./session.ts";

/** Why a session cannot be booked like this, whoever else is in the house. */
export const BookingRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("case-not-in-mediation"), status: CaseStatus }),
  z.object({ reason: z.literal("hours-reversed"), from: z.string(), to: z.string() }),
  /** Over before it is booked. */
  z.object({ reason: z.literal("in-the-past"), today: PlainDate, now: z.string() }),
  /** Entered as held, but before its end. */
  z.object({ reason: z.literal("not-over-yet"), to: z.string() }),
  /** Entered as held before the case was accepted. */
  z.object({ reason: z.literal("before-acceptance"), acceptedOn: PlainDate }),
  z.object({ reason: z.literal("room-unknown"), roomId: RecordId }),
  z.object({ reason: z.literal("room-inactive"), name: z.string() }),
  /** A session outside needs to say where. */
  z.object({ reason: z.literal("place-missing"), name: z.string() }),
  z.object({ reason: z.literal("mediator-not-assigned"), mediatorId: RecordId }),
  z.object({ reason: z.literal("mediator-recused"), name: z.string() }),
  z.object({ reason: z.literal("mediator-inactive"), name: z.string() }),
  z.object({ reason: z.literal("term-ended"), name: z.string(), endedOn: PlainDate }),
  z.object({ reason: z.literal("party-unknown"), partyId: RecordId }),
  z.object({ reason: z.literal("separate-entry-needed") }),
]);
export type BookingRefusal = z.infer<typeof BookingRefusal>;

export interface BookingSurroundings {
  readonly mediation: MediationCase;
  readonly room: Room | undefined;
  readonly mediator: (id: string) => Mediator | undefined;
  readonly today: PlainDate;
  /** `HH:mm` at the office. */
  readonly now: string;
  /** It was held without a booking and is entered now (事后补录). */
  readonly isHeld: boolean;
}

/** Once accepted and until it is closed: also performance is talked over in the room. */
const IN_MEDIATION: readonly CaseStatus[] = [
  "ACCEPTED",
  "MEDIATING",
  "PERFORMING",
  "PERFORMED",
  "UNPERFORMED",
];

/** What speaks against a booking by itself; undefined when nothing does. Overlaps are `findClash` of `occupation.ts`. */
export function checkBooking(
  booking: Booking,
  { mediation, room, mediator, today, now, isHeld }: BookingSurroundings,
): BookingRefusal | undefined {
  const { on, from, to } = booking;
  const status = caseStatus(mediation);
  if (!IN_MEDIATION.includes(status)) return { reason: "case-not-in-mediation", status };
  if (from >= to) return { reason: "hours-reversed", from, to };
  if (!isHeld && isOver(booking, today, now)) return { reason: "in-the-past", today, now };
  if (isHeld && !isOver(booking, today, now)) return { reason: "not-over-yet", to };
  const acceptedOn = mediation.due?.from;
  if (isHeld && acceptedOn !== undefined && on < acceptedOn)
    return { reason: "before-acceptance", acceptedOn };
  if (room === undefined) return { reason: "room-unknown", roomId: booking.roomId };
  if (!room.active) return { reason: "room-inactive", name: room.name };
  if (room.kind === "FIELD" && booking.place.trim() === "") {
    return { reason: "place-missing", name: room.name };
  }
  const { parties, hostile } = mediation.form;
  for (const partyId of booking.partyIds) {
    if (!parties.some(({ id }) => id === partyId)) return { reason: "party-unknown", partyId };
  }
  for (const mediatorId of booking.mediatorIds) {
    const refusal = refusalOfMediator(mediatorId, mediation, mediator(mediatorId), on);
    if (refusal !== undefined) return refusal;
  }
  return hostile && !booking.separateEntry ? { reason: "separate-entry-needed" } : undefined;
}

/** Whether a session would be over before it is booked. */
export function isOver(
  { on, to }: Pick<Booking, "on" | "to">,
  today: PlainDate,
  now: BookingSurroundings["now"],
): boolean {
  return on < today || (on === today && to <= now);
}

function refusalOfMediator(
  mediatorId: string,
  mediation: MediationCase,
  known: Mediator | undefined,
  on: PlainDate,
): BookingRefusal | undefined {
  const assigned = mediation.mediators.find((each) => each.mediatorId === mediatorId);
  if (assigned === undefined || known === undefined) return { reason: "mediator-not-assigned", mediatorId };
  const { name, termEndsOn } = known;
  if (assigned.recused !== null) return { reason: "mediator-recused", name };
  if (!known.active) return { reason: "mediator-inactive", name };
  return on > termEndsOn ? { reason: "term-ended", name, endedOn: termEndsOn } : undefined;
}

/** What is worth saying about a booking: never a wall. */
export const BookingAdvice = z.enum(["outside-office-hours", "rest-day", "no-second-door", "after-due-day"]);
export type BookingAdvice = z.infer<typeof BookingAdvice>;

export function bookingAdvice(
  { on, from, to, separateEntry }: Booking,
  {
    mediation,
    room,
    calendar,
    hours,
  }: Pick<BookingSurroundings, "mediation" | "room"> & { calendar: WorkCalendar; hours: OfficeHours },
): readonly BookingAdvice[] {
  const advice: BookingAdvice[] = [];
  if (!hours.periods.some((open) => open.from <= from && to <= open.to)) advice.push("outside-office-hours");
  if (!isWorkday(on, calendar)) advice.push("rest-day");
  if (separateEntry && room?.kind === "ROOM" && !room.separateEntry) advice.push("no-second-door");
  if (mediation.due !== null && on > mediation.due.dueOn) advice.push("after-due-day");
  return advice;
}
