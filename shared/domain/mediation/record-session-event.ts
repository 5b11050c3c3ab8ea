import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { BookingRefusal } from "./booking.ts";
import { Slot } from "./free-time.ts";
import type { MediationCase } from "./mediation-case.ts";
import { Clash } from "./occupation.ts";
import { allowedSessionActs, sessionStatus } from "./session-progress.ts";
import { SessionAct, SessionStatus } from "./session-status.ts";
import type { MediationSession, SessionFacts } from "./session.ts";

/** Why something cannot be done with a session; the page owns one sentence for each. */
export const SessionRefusal = z.discriminatedUnion("reason", [
  ...BookingRefusal.options,
  /** Something else stands at that hour; `next` is the first time at which it would do. */
  z.object({ reason: z.literal("clash"), clash: Clash, next: Slot.nullable() }),
  /** Something else was held at the hour at which this is entered as held. */
  z.object({ reason: z.literal("held-clash"), clash: Clash }),
  z.object({ reason: z.literal("not-now"), act: SessionAct, status: SessionStatus }),
  z.object({ reason: z.literal("other-case") }),
  z.object({ reason: z.literal("party-not-told"), partyId: RecordId, name: z.string() }),
  z.object({ reason: z.literal("not-yet"), on: PlainDate }),
  z.object({ reason: z.literal("rights-not-told") }),
  z.object({ reason: z.literal("participant-consent-missing"), name: z.string() }),
  /** Nothing was written down of what was said or found. */
  z.object({ reason: z.literal("record-empty") }),
  /** Terms agreed, or why it failed and which other routes were told. */
  z.object({ reason: z.literal("outcome-missing") }),
  /** Nobody agrees alone. */
  z.object({ reason: z.literal("agreed-without-sides") }),
  z.object({ reason: z.literal("next-day-not-adjourned") }),
  z.object({ reason: z.literal("next-day-before"), on: PlainDate }),
  z.object({ reason: z.literal("minutes-not-ready"), status: SessionStatus }),
]);
export type SessionRefusal = z.infer<typeof SessionRefusal>;

type Event = MediationSession["events"][number];
type Finish = Extract<SessionFacts, { act: "finish" }>;

/**
 * The session with one more event on it. Whether a booking is possible and free (`book`, `move`, `confirm`) is asked
 * beside this, where the other sessions are known.
 */
export function recordSessionEvent(
  session: MediationSession,
  event: Event,
  mediation: MediationCase,
  today: PlainDate,
): Result<MediationSession, SessionRefusal> {
  const { facts } = event;
  if (!allowedSessionActs(session).includes(facts.act)) {
    return err({ reason: "not-now", act: facts.act, status: sessionStatus(session) });
  }
  const refusal = refusalOfFacts(session, facts, mediation, today);
  if (refusal !== undefined) return err(refusal);
  const booking = facts.act === "move" ? facts.booking : session.booking;
  return ok({ ...session, booking, events: [...session.events, event] });
}

function refusalOfFacts(
  { booking, caseId }: MediationSession,
  facts: SessionFacts,
  mediation: MediationCase,
  today: PlainDate,
): SessionRefusal | undefined {
  switch (facts.act) {
    case "confirm": {
      const told = new Set(facts.notified.map(({ partyId }) => partyId));
      const partyId = booking.partyIds.find((id) => !told.has(id));
      if (partyId === undefined) return undefined;
      const name = mediation.form.parties.find(({ id }) => id === partyId)?.name ?? "";
      return { reason: "party-not-told", partyId, name };
    }
    case "move":
      return facts.booking.caseId === caseId ? undefined : { reason: "other-case" };
    case "finish":
      if (booking.on > today) return { reason: "not-yet", on: booking.on };
      return strangerIn(facts, mediation) ?? refusalOfFinish(facts, booking.on);
    case "cancel":
    case "reopen":
    case "addendum":
      return undefined;
  }
}

function strangerIn({ record }: Finish, { form }: MediationCase): SessionRefusal | undefined {
  const stranger = record.attendance.find(({ partyId }) => !form.parties.some(({ id }) => id === partyId));
  return stranger && { reason: "party-unknown", partyId: stranger.partyId };
}

function refusalOfFinish({ record, result, nextOn }: Finish, on: PlainDate): SessionRefusal | undefined {
  const { from, to, attendance, participants, statements } = record;
  if (from >= to) return { reason: "hours-reversed", from, to };
  const uninvited = participants.find(({ consent }) => !consent);
  if (uninvited !== undefined) return { reason: "participant-consent-missing", name: uninvited.name };
  if (nextOn !== null && result !== "ADJOURNED") return { reason: "next-day-not-adjourned" };
  if (nextOn !== null && nextOn < on) return { reason: "next-day-before", on };
  // Adjourned may also mean that nobody came: then there is nothing to tell and nothing to write down.
  if (result === "ADJOURNED") return undefined;
  if (!record.rightsTold) return { reason: "rights-not-told" };
  if (statements.length === 0 && record.facts.trim() === "") return { reason: "record-empty" };
  if (record.outcome.trim() === "") return { reason: "outcome-missing" };
  const came = attendance.filter(({ present, companions }) => present || companions.trim() !== "");
  const isAgreed = result === "AGREED_WRITTEN" || result === "AGREED_ORAL";
  return isAgreed && came.length < 2 ? { reason: "agreed-without-sides" } : undefined;
}
