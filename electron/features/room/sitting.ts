import type { CalendarRow, SittingFile } from "#shared/contract/room.ts";
import { maskCase } from "#shared/domain/mediation/mask-case.ts";
import { maskedNames } from "#shared/domain/mediation/room-log.ts";
import { allowedSessionActs, sessionStatus } from "#shared/domain/mediation/session-progress.ts";
import type { MediationSession } from "#shared/domain/mediation/session.ts";
import type { IssuedPaper, PaperKind } from "#shared/domain/paper/paper.ts";
import type { Tables } from "../../storage/store.ts";
import { paperKey } from "../../tables/keys.ts";
import { papers } from "../../tables/matter.ts";
import { mediationCases } from "../../tables/mediation.ts";
import { roomOf } from "./desk-sessions.ts";

/** Everything of a session, masked for the screen. */
export function sittingFile(tables: Tables, session: MediationSession): SittingFile {
  const room = roomOf(tables, session.booking.roomId);
  if (room === undefined) throw new Error(`session ${session.id} is booked in no room`);
  const kinds: readonly PaperKind[] = ["SESSION_NOTICE", "MEDIATION_RECORD", "MEDIATION_ADDENDUM"];
  return {
    session,
    status: sessionStatus(session),
    acts: [...allowedSessionActs(session)],
    mediation: maskCase(tables.table(mediationCases).get(session.caseId)),
    room,
    papers: kinds.flatMap((kind) => papersOf(tables, `sitting/${session.id}`, kind).reverse()),
  };
}

/** Papers of a kind about a record, newest first, without what they say. */
export function papersOf(tables: Tables, subject: string, kind: IssuedPaper["kind"]) {
  return tables
    .table(papers)
    .lookup(paperKey(subject, kind))
    .map(({ payload: _payload, ...brief }) => brief);
}

export function calendarRow(tables: Tables, session: MediationSession): CalendarRow {
  const { booking, caseId, caseNo } = session;
  const { form, mediators } = tables.table(mediationCases).get(caseId);
  return {
    sessionId: session.id,
    caseId,
    caseNo,
    category: form.category,
    booking,
    roomName: roomOf(tables, booking.roomId)?.name ?? "",
    mediators: mediators
      .filter(({ mediatorId }) => booking.mediatorIds.includes(mediatorId))
      .map(({ name }) => name),
    parties: maskedNames(
      form.parties.filter(({ id }) => booking.partyIds.includes(id)),
      booking.on,
    ),
    status: sessionStatus(session),
    acts: [...allowedSessionActs(session)],
  };
}
