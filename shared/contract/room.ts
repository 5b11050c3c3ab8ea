import { z } from "zod";
import { BookingAdvice } from "../domain/mediation/booking.ts";
import { Mediator, Room } from "../domain/mediation/committee.ts";
import { Slot } from "../domain/mediation/free-time.ts";
import { MediationCase } from "../domain/mediation/mediation-case.ts";
import { OfficeHours } from "../domain/mediation/office-hours.ts";
import { SessionRefusal } from "../domain/mediation/record-session-event.ts";
import { RoomLogRow, RoomLogTotals } from "../domain/mediation/room-log.ts";
import { SessionAct, SessionStatus } from "../domain/mediation/session-status.ts";
import { Booking, ClockTime, MediationSession, RoomDay, SessionFacts } from "../domain/mediation/session.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { requiredLine } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";
import { PaperBrief } from "./matter.ts";

/** A session on the calendar; the parties are masked, because the screen stands in the room. */
export const CalendarRow = z.object({
  sessionId: RecordId,
  caseId: RecordId,
  caseNo: z.string(),
  /** Second-level code of the governance tree. */
  category: z.string(),
  booking: Booking,
  roomName: z.string(),
  mediators: z.array(z.string()),
  parties: z.array(z.string()),
  status: SessionStatus,
  acts: z.array(SessionAct),
});
export type CalendarRow = z.infer<typeof CalendarRow>;

/** What the sheet of a day says that no session tells. */
export const LogForm = RoomDay.unwrap().omit({ id: true, paperId: true });
export type LogForm = z.infer<typeof LogForm>;

/** A booking as it is proposed: of a case that has lost its mediators it names none yet. */
export const ProposedBooking = Booking.unwrap().extend({ mediatorIds: z.array(RecordId).readonly() });
export type ProposedBooking = z.infer<typeof ProposedBooking>;

/** A session with its case, sensitive fields of the parties masked. */
export const SittingFile = z.object({
  session: MediationSession,
  status: SessionStatus,
  acts: z.array(SessionAct),
  mediation: MediationCase,
  room: Room,
  /** Minutes, addenda and notices of this session. */
  papers: z.array(PaperBrief),
});
export type SittingFile = z.infer<typeof SittingFile>;

const CASE_NOT_FOUND = { CASE_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;
const SESSION_NOT_FOUND = { SESSION_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;
const ROOM_NOT_FOUND = { ROOM_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;
const refused = { SESSION_REFUSED: { data: SessionRefusal } } as const;

export const room = {
  /** The sessions of some days in all rooms, cancelled ones too, oldest first. */
  calendar: base
    .input(z.object({ from: PlainDate, days: z.int().min(1).max(31) }))
    .output(z.object({ rooms: z.array(Room), hours: OfficeHours, rows: z.array(CalendarRow) })),
  /** What a booking of this case may begin with: its parties, its mediators, the next free hour. */
  propose: base
    .input(
      z.object({
        caseId: RecordId,
        on: PlainDate.optional(),
        from: ClockTime.optional(),
        roomId: RecordId.optional(),
      }),
    )
    .output(
      z.object({
        booking: ProposedBooking,
        mediation: MediationCase,
        mediators: z.array(Mediator),
        rooms: z.array(Room),
      }),
    )
    .errors(refusals(CASE_NOT_FOUND)),
  /** What would be said to a booking, or to moving `sessionId` there, with the free hours of that day. Books nothing. */
  check: base
    .input(z.object({ booking: Booking, sessionId: RecordId.nullable() }))
    .output(
      z.object({
        refusal: SessionRefusal.nullable(),
        advice: z.array(BookingAdvice),
        /** That hour is over: a session that was held then is entered with a reason. */
        isOver: z.boolean(),
        free: z.array(Slot),
      }),
    )
    .errors(refusals(CASE_NOT_FOUND)),
  /** Books a session, or enters one that was held without a booking, with the reason. Either way it overlaps no other. */
  book: base
    .input(act({ booking: Booking, enteredLate: requiredLine(200).optional() }))
    .output(z.object({ sessionId: RecordId }))
    .errors(refusals({ ...CASE_NOT_FOUND, ...refused })),
  /** Records notice, moving, cancelling, the finished sitting, reopening, an addendum (which is a paper of its own). */
  record: base
    .input(act({ sessionId: RecordId, facts: SessionFacts }))
    .output(z.object({ session: MediationSession, status: SessionStatus }))
    .errors(refusals({ ...SESSION_NOT_FOUND, ...refused })),
  sitting: base
    .input(z.object({ id: RecordId }))
    .output(SittingFile)
    .errors(refusals(SESSION_NOT_FOUND)),
  /** Freezes the minutes (M-09) of a finished session; those issued already are the answer. */
  issueMinutes: base
    .input(act({ sessionId: RecordId }))
    .output(z.object({ paperId: RecordId }))
    .errors(refusals({ ...SESSION_NOT_FOUND, ...refused })),
  /** The day sheet of a room (C-12) as it stands now, generated from its sessions. */
  log: base
    .input(z.object({ roomId: RecordId, on: PlainDate }))
    .output(
      z.object({
        room: Room,
        form: LogForm,
        rows: z.array(RoomLogRow),
        totals: RoomLogTotals,
        /** The sheets issued so far, newest first. */
        papers: z.array(PaperBrief),
      }),
    )
    .errors(refusals(ROOM_NOT_FOUND)),
  /** Weather, duty mediator, reviewer and the summary; nothing else of the sheet is typed. */
  saveLog: base
    .input(act({ form: LogForm }))
    .output(z.object({}))
    .errors(refusals(ROOM_NOT_FOUND)),
  /** Freezes the day sheet. When something was added since, the older sheet is voided; when nothing was, it is the answer. */
  issueLog: base
    .input(act({ roomId: RecordId, on: PlainDate }))
    .output(z.object({ paperId: RecordId }))
    .errors(refusals(ROOM_NOT_FOUND)),
  /** Freezes the list of bookings (C-13) of a room. */
  issueBookings: base
    .input(act({ roomId: RecordId, from: PlainDate, days: z.int().min(1).max(31) }))
    .output(z.object({ paperId: RecordId }))
    .errors(refusals(ROOM_NOT_FOUND)),
};
