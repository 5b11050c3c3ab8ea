import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Room } from "../mediation/committee.ts";
import type { MediationCase } from "../mediation/mediation-case.ts";
import { maskedNames, type RoomLogRow, type RoomLogTotals } from "../mediation/room-log.ts";
import { finishOf, notifiedOf, sessionStatus } from "../mediation/session-progress.ts";
import type { MediationSession, Participant, RoomDay, SessionRecord } from "../mediation/session.ts";
import type { Office } from "../office/office.ts";
import { casePaperHead, type CasePaperContext } from "./case-paper-context.ts";
import { CONSENT_WORDS, presidingFirst, printedSlot, RESULT_WORDS, ROLE_WORDS } from "./mediation-words.ts";
import { printedParty, SIDE_WORDS } from "./printed-party.ts";
import { printedCategory } from "./printed-words.ts";
import type {
  MinutesAddendumPayload,
  MinutesPayload,
  RoomBookingsPayload,
  RoomLogPayload,
} from "./session-papers.ts";
import type { z } from "zod";

type WrittenDown = z.infer<typeof SessionRecord>;

/** M-09. The session is over; its record is what was written down when it was finished. */
export function buildMinutes(ctx: CasePaperContext, session: MediationSession): MinutesPayload {
  const finish = finishOf(session);
  if (finish === undefined) throw new Error("minutes of a session that is not over");
  const { record, result, nextOn } = finish;
  const { form } = ctx.mediation;
  const { booking, ordinal } = session;
  return {
    kind: "MEDIATION_RECORD",
    ...casePaperHead(ctx),
    title: form.title,
    category: printedCategory(form.category),
    ordinal,
    on: booking.on,
    from: record.from,
    to: record.to,
    place: placeOf(ctx, session),
    isPublic: form.isPublic,
    coHosts: [...form.coHosts],
    parties: attended(ctx.mediation, record).map(({ party, present, companions, note }) => ({
      side: SIDE_WORDS[party.side],
      name: party.name,
      attendance: [
        present ? "到场" : "未到场",
        companions === "" ? "" : `${present ? "同来" : "到场代理人"}：${companions}`,
        note,
      ]
        .filter((part) => part !== "")
        .join("，"),
    })),
    participants: record.participants.map(printedParticipant),
    mediators: mediatorNames(ctx.mediation, session),
    recorder: booking.recorder,
    rightsTold: record.rightsTold,
    statements: record.statements.map(({ speaker, text }) => ({ speaker, text })),
    facts: record.facts,
    proposals: record.proposals,
    outcome: record.outcome,
    result: RESULT_WORDS[result],
    nextOn,
    readBack: record.readBack,
    signers: signersOf(ctx, session, record),
  };
}

/** A correction of minutes on paper (补正记录), signed by the same people. */
export function buildMinutesAddendum(
  ctx: CasePaperContext,
  session: MediationSession,
  { no, text, reason }: { readonly no: number; readonly text: string; readonly reason: string },
): MinutesAddendumPayload {
  const finish = finishOf(session);
  if (finish === undefined) throw new Error("an addendum to minutes that were never written");
  return {
    kind: "MEDIATION_ADDENDUM",
    ...casePaperHead(ctx),
    title: ctx.mediation.form.title,
    ordinal: session.ordinal,
    on: session.booking.on,
    addendumNo: no,
    addedOn: ctx.on,
    reason,
    text,
    signers: signersOf(ctx, session, finish.record),
  };
}

export interface RoomLogFacts {
  readonly office: Office;
  readonly room: Room;
  readonly day: RoomDay;
  /** As `roomLogRows` and `roomLogTotals` tell them. */
  readonly rows: readonly RoomLogRow[];
  readonly totals: RoomLogTotals;
}

/** C-12 */
export function buildRoomLog({ office, room, day, rows, totals }: RoomLogFacts): RoomLogPayload {
  const { on, weather, dutyMediator, reviewer, summary } = day;
  return {
    kind: "ROOM_LOG",
    ...roomHead(office, room),
    brand: room.brand,
    on,
    weather,
    dutyMediator,
    reviewer,
    rows: rows.map((row) => ({
      slot: printedSlot(row),
      matterNo: row.matterNo,
      parties: andOthers(row.parties),
      category: printedCategory(row.category),
      hosts: [
        row.mediators.length === 0 ? "" : `主持：${andOthers(row.mediators)}`,
        row.participants.length === 0 ? "" : `参加：${andOthers(row.participants)}`,
      ]
        .filter((part) => part !== "")
        .join("；"),
      digest: row.digestLine,
      result: row.result === null ? "未记录" : RESULT_WORDS[row.result],
      nextOn: row.nextOn,
      needsAttention: row.needsAttention,
      recorder: row.recorder,
    })),
    totals: { ...totals },
    summary,
  };
}

export interface RoomBookingFacts {
  readonly office: Office;
  readonly room: Room;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly sessions: readonly MediationSession[];
  readonly caseOf: (caseId: string) => MediationCase;
}

/** C-13: what is booked in a room from one day to another, in the order of the hours. Parties masked: the sheet hangs on its door. */
export function buildRoomBookings(facts: RoomBookingFacts): RoomBookingsPayload {
  const { office, room, from, to, sessions, caseOf } = facts;
  const booked = sessions
    .filter((session) => sessionStatus(session) !== "CANCELLED")
    .filter(({ booking: { on } }) => on >= from && on <= to)
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return {
    kind: "ROOM_BOOKINGS",
    ...roomHead(office, room),
    from,
    to,
    rows: booked.map((session) => {
      const mediation = caseOf(session.caseId);
      const { booking } = session;
      const named = namedParties(mediation, booking.partyIds, booking.on);
      return {
        on: booking.on,
        slot: printedSlot(booking),
        matterNo: mediation.matterNo,
        parties: andOthers([...named.values()]),
        mediators: andOthers(mediatorNames(mediation, session)),
        notified: notifiedOf(session)
          .map(({ partyId, way }) => `${named.get(partyId) ?? ""}（${CONSENT_WORDS[way]}）`)
          .join("、"),
        separateEntry: booking.separateEntry,
        note: booking.note,
      };
    }),
  };
}

const key = ({ booking }: MediationSession) => `${booking.on}${booking.from}`;

function roomHead({ centerName, demo }: Office, room: Room) {
  return { centerName, roomName: room.name, demo };
}

/** Names by party, masked; minors are numbered among the parties who come. */
function namedParties(
  { form }: MediationCase,
  ids: readonly string[],
  on: PlainDate,
): ReadonlyMap<string, string> {
  const parties = form.parties.filter(({ id }) => ids.includes(id));
  return new Map(maskedNames(parties, on).map((name, index) => [parties[index]?.id ?? "", name]));
}

/** More names than this do not fit into a line of a list. */
const NAMES = 3;

function andOthers(names: readonly string[]): string {
  const named = names.slice(0, NAMES).join("、");
  return names.length > NAMES ? `${named}等${names.length}方` : named;
}

/** Where it took place: a place in the field as it was written, a room with the house it is in. */
function placeOf({ mediation, office }: CasePaperContext, { id, booking }: MediationSession): string {
  if (booking.place !== "") return booking.place;
  const room = mediation.sessions.find(({ sessionId }) => sessionId === id)?.roomName ?? "";
  return `${office.centerName}${room}`;
}

/** Who mediated in that session, also when they were recused later. */
function mediatorNames({ mediators }: MediationCase, { booking }: MediationSession): string[] {
  return presidingFirst(mediators)
    .filter(({ mediatorId }) => booking.mediatorIds.includes(mediatorId))
    .map(({ name }) => name);
}

function attended({ form }: MediationCase, { attendance }: WrittenDown) {
  return attendance.flatMap(({ partyId, ...rest }) => {
    const party = form.parties.find(({ id }) => id === partyId);
    return party === undefined ? [] : [{ party, ...rest }];
  });
}

function printedParticipant({ name, unit, role, consentWay }: z.infer<typeof Participant>): string {
  const details = [ROLE_WORDS[role], unit, `当事人${CONSENT_WORDS[consentWay]}同意其参加`];
  return `${name}（${details.filter((part) => part !== "").join("，")}）`;
}

/** Whoever was there signs: parties and who came with them, participants, mediators, the recorder. */
function signersOf(ctx: CasePaperContext, session: MediationSession, record: WrittenDown): string[] {
  const { mediation } = ctx;
  const mediator = mediation.form.hostKind === "COMMITTEE" ? "人民调解员" : "调解员";
  return [
    ...attended(mediation, record).flatMap(({ party, present, companions }) => {
      const { side, name, signer } = printedParty(party, ctx);
      return [
        ...(present ? [signer] : []),
        ...(companions === "" ? [] : [`${side} ${name}一方 ${companions}`]),
      ];
    }),
    ...record.participants.map(({ name }) => `参加人 ${name}`),
    ...mediatorNames(mediation, session).map((name) => `${mediator} ${name}`),
    `记录人 ${session.booking.recorder}`.trim(),
  ];
}
