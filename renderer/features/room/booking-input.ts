import type { ProposedBooking } from "#shared/contract/room.ts";
import type { Booking } from "#shared/domain/mediation/session.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { readClock } from "../../ui/read-clock.ts";

/** A booking as it is being typed. */
export interface BookingInput extends Omit<ProposedBooking, "on" | "from" | "to"> {
  readonly on: PlainDate | null;
  readonly from: string;
  readonly to: string;
}

export type BookingField = "on" | "from" | "to" | "mediatorIds" | "partyIds";
export type BookingWrong = "clock" | "day" | "mediators" | "parties";

export interface ReadBooking {
  readonly booking: Booking | undefined;
  readonly wrong: ReadonlyMap<BookingField, BookingWrong>;
}

/** The booking that was meant, or what is wrong with the input. */
export function readBooking(input: BookingInput): ReadBooking {
  const from = readClock(input.from);
  const to = readClock(input.to);
  const { on, mediatorIds, partyIds } = input;
  const wrong = new Map<BookingField, BookingWrong>();
  if (on === null) wrong.set("on", "day");
  if (from === undefined) wrong.set("from", "clock");
  if (to === undefined) wrong.set("to", "clock");
  if (mediatorIds.length === 0) wrong.set("mediatorIds", "mediators");
  if (partyIds.length === 0) wrong.set("partyIds", "parties");
  const isComplete = on !== null && from !== undefined && to !== undefined && wrong.size === 0;
  return { booking: isComplete ? { ...input, on, from, to } : undefined, wrong };
}
