import type { LogForm } from "#shared/contract/room.ts";
import type { Room } from "#shared/domain/mediation/committee.ts";
import { roomLogRows, roomLogTotals } from "#shared/domain/mediation/room-log.ts";
import type { RoomDay } from "#shared/domain/mediation/session.ts";
import { buildRoomBookings, buildRoomLog } from "#shared/domain/paper/build-session-papers.ts";
import type { Actor } from "#shared/domain/paper/actor.ts";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import { issueAgain } from "../../papers.ts";
import type { Tables, Transaction } from "../../storage/store.ts";
import { onKey } from "../../tables/keys.ts";
import { visits } from "../../tables/matter.ts";
import { mediationCases, roomDays } from "../../tables/mediation.ts";
import { offices } from "../../tables/office.ts";
import { sessionsOn } from "./desk-sessions.ts";

const WHY_VOIDED = "当日又有新内容，已重新出具";

export function roomDayId(roomId: string, on: PlainDate): string {
  return `${roomId}:${on}`;
}

/** What was typed on the sheet of a day; a fresh one names nobody yet. */
export function logFormOf(tables: Tables, roomId: string, on: PlainDate): LogForm {
  const known = tables.table(roomDays).find(roomDayId(roomId, on));
  if (known === undefined) return { roomId, on, dutyMediator: "", reviewer: "", weather: "", summary: "" };
  const { id: _id, paperId: _paperId, ...form } = known;
  return form;
}

/** What the day's sessions and visits put on the sheet. */
export function generatedLog(tables: Tables, roomId: string, on: PlainDate) {
  const held = sessionsOn(tables, on).filter(({ booking }) => booking.roomId === roomId);
  const rows = roomLogRows(held, (id) => tables.table(mediationCases).get(id));
  return { rows: [...rows], totals: roomLogTotals(rows, tables.table(visits).lookup(onKey(on))) };
}

/** Issues the sheet of a day; one that says the same already is the answer, one that says less is voided. */
export function issueDayLog(tx: Transaction, room: Room, on: PlainDate, by: Actor): string {
  const form = logFormOf(tx, room.id, on);
  const day: RoomDay = { ...form, id: roomDayId(room.id, on), paperId: null };
  const office = tx.table(offices).get("office");
  const payload = buildRoomLog({ office, room, day, ...generatedLog(tx, room.id, on) });
  const no = `${room.name}日志 ${on}`;
  const paper = { no, subject: `room/${day.id}`, matterId: null, payload, by };
  const { id: paperId } = issueAgain(tx, paper, WHY_VOIDED);
  tx.put(roomDays, { ...day, paperId });
  return paperId;
}

/** Issues the list of bookings of a room for some days, as `issueDayLog` does the sheet of one. */
export function issueBookingList(
  tx: Transaction,
  room: Room,
  from: PlainDate,
  days: number,
  by: Actor,
): string {
  const all = Array.from({ length: days }, (_, index) => addDays(from, index));
  const payload = buildRoomBookings({
    office: tx.table(offices).get("office"),
    room,
    from,
    to: addDays(from, days - 1),
    sessions: all.flatMap((on) => sessionsOn(tx, on)).filter(({ booking }) => booking.roomId === room.id),
    caseOf: (id) => tx.table(mediationCases).get(id),
  });
  const subject = `room/${room.id}:${from}:${days}`;
  return issueAgain(tx, { no: `${room.name}预约 ${from}`, subject, matterId: null, payload, by }, WHY_VOIDED)
    .id;
}
