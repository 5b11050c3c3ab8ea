import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { maskName, minorName } from "../../kernel/masking.ts";
import { ageOn, PlainDate } from "../../kernel/plain-date.ts";
import type { Visit } from "../visit/visit.ts";
import type { MediationCase, Party } from "./mediation-case.ts";
import { finishOf, sessionStatus } from "./session-progress.ts";
import { SessionResult, SessionStatus } from "./session-status.ts";
import type { MediationSession } from "./session.ts";

/** A session on the day sheet of its room (C-12): generated, never typed. */
export const RoomLogRow = z.object({
  sessionId: RecordId,
  caseId: RecordId,
  from: z.string(),
  to: z.string(),
  matterNo: z.string(),
  /** 当事人, masked: the sheet hangs in the room. */
  parties: z.array(z.string()),
  /** Second-level code of the governance tree. */
  category: z.string(),
  mediators: z.array(z.string()),
  participants: z.array(z.string()),
  /** 过程摘要; empty until the session is finished. */
  digestLine: z.string(),
  status: SessionStatus,
  result: SessionResult.nullable(),
  nextOn: PlainDate.nullable(),
  needsAttention: z.boolean(),
  recorder: z.string(),
});
export type RoomLogRow = z.infer<typeof RoomLogRow>;

/** 接待批次 · 接待人次 · 调解件数 · 成功件数 · 移送件数 · 风险上报 */
export const RoomLogTotals = z.object({
  visits: z.int(),
  people: z.int(),
  mediated: z.int(),
  agreed: z.int(),
  referred: z.int(),
  attention: z.int(),
});
export type RoomLogTotals = z.infer<typeof RoomLogTotals>;

/** The sessions of one room on one day, in the order of their hours. Cancelled ones are no part of the day. */
export function roomLogRows(
  sessions: readonly MediationSession[],
  caseOf: (caseId: string) => MediationCase,
): readonly RoomLogRow[] {
  return sessions
    .filter((session) => sessionStatus(session) !== "CANCELLED")
    .map((session) => rowOf(session, caseOf(session.caseId)))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

function rowOf(session: MediationSession, mediation: MediationCase): RoomLogRow {
  const { booking } = session;
  const finish = finishOf(session);
  return {
    sessionId: session.id,
    caseId: session.caseId,
    from: finish?.record.from ?? booking.from,
    to: finish?.record.to ?? booking.to,
    matterNo: mediation.matterNo,
    parties: maskedNames(
      mediation.form.parties.filter(({ id }) => booking.partyIds.includes(id)),
      booking.on,
    ),
    category: mediation.form.category,
    mediators: mediation.mediators
      .filter(({ mediatorId }) => booking.mediatorIds.includes(mediatorId))
      .map(({ name }) => name),
    participants: finish?.record.participants.map(({ name }) => name) ?? [],
    digestLine: finish?.digestLine ?? "",
    status: sessionStatus(session),
    result: finish?.result ?? null,
    nextOn: finish?.nextOn ?? null,
    needsAttention: finish?.needsAttention ?? false,
    recorder: booking.recorder,
  };
}

/** Names as a list or the wall may show them: a surname, a unit's whole name, a minor's not at all. */
export function maskedNames(parties: readonly Party[], on: PlainDate): string[] {
  const minors = parties.filter((party) => isMinor(party, on));
  return parties.map((party) => {
    if (party.kind === "UNIT") return party.name;
    const minor = minors.indexOf(party);
    return minor < 0 ? maskName(party.name) : minorName(minor);
  });
}

function isMinor(party: Party, on: PlainDate): boolean {
  return party.kind === "PERSON" && party.birthOn !== null && ageOn(party.birthOn, on) < 18;
}

/** The day in figures: who came to the desk, and what the sessions that are over led to. */
export function roomLogTotals(rows: readonly RoomLogRow[], visits: readonly Visit[]): RoomLogTotals {
  const held = rows.filter(({ result }) => result !== null);
  return {
    visits: visits.length,
    people: visits.reduce((sum, { form }) => sum + form.headCount, 0),
    mediated: held.length,
    agreed: held.filter(({ result }) => result === "AGREED_WRITTEN" || result === "AGREED_ORAL").length,
    referred: held.filter(({ result }) => result === "REFERRED").length,
    attention: held.filter(({ needsAttention }) => needsAttention).length,
  };
}
