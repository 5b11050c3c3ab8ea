/** Cases that wait to be mediated in a room. Invented people of a real township. */
import type { Store } from "#electron/storage/store.ts";
import { matters } from "#electron/tables/matter.ts";
import { mediationCases, mediators } from "#electron/tables/mediation.ts";
import { knownRooms } from "#shared/domain/mediation/known-rooms.ts";
import type { Mediator } from "#shared/domain/mediation/committee.ts";
import type { CaseForm, MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { Booking, SessionFacts, SessionRecord } from "#shared/domain/mediation/session.ts";
import type { z } from "zod";
import { day } from "#shared/kernel/plain-date.ts";
import { aMediatedCase, boss, presiding, worker } from "./agreements.ts";
import { aMatter } from "./builders.ts";

const [room, field] = knownRooms([]);
if (room === undefined || field === undefined)
  throw new Error("every office begins with a room and a field place");
export const THE_ROOM = room.id;
export const THE_FIELD = field.id;

type Finish = Extract<SessionFacts, { act: "finish" }>;

/** An accepted case of its own matter, without sessions, mediated by `mediator`. */
export function anAcceptedCase(form: Partial<CaseForm> = {}, mediator: Mediator = presiding): MediationCase {
  const { id, name } = mediator;
  const assigned = { mediatorId: id, name, selectedBy: "COMMITTEE", presiding: true, recused: null } as const;
  const matter = aMatter();
  return {
    ...aMediatedCase(
      { matterId: matter.id, ...form },
      { sessions: [], mediators: [assigned], matterId: matter.id },
    ),
  };
}

/** Puts a case as if it had been opened and accepted at the desk. */
export async function putCaseInto(
  store: Store,
  mediation: MediationCase,
  register: readonly Mediator[] = [presiding],
): Promise<MediationCase> {
  await store.commit({ act: "test.case", by: "desk", requestId: `case-${mediation.id}` }, (tx) => {
    tx.put(matters, aMatter({ id: mediation.matterId }));
    tx.put(mediationCases, mediation);
    for (const mediator of register) tx.put(mediators, mediator);
  });
  return mediation;
}

export function aBooking(mediation: MediationCase, parts: Partial<Booking> = {}): Booking {
  return {
    caseId: mediation.id,
    roomId: THE_ROOM,
    place: "",
    on: day("2026-07-13"),
    from: "09:00",
    to: "10:30",
    mediatorIds: mediation.mediators.map(({ mediatorId }) => mediatorId),
    recorder: "王安",
    partyIds: mediation.form.parties.map(({ id }) => id),
    separateEntry: false,
    note: "",
    ...parts,
  };
}

export function aRecord(parts: Partial<z.infer<typeof SessionRecord>> = {}): z.infer<typeof SessionRecord> {
  return {
    from: "09:05",
    to: "10:20",
    attendance: [worker, boss].map(({ id }) => ({ partyId: id, present: true, companions: "", note: "" })),
    participants: [],
    rightsTold: true,
    statements: [
      { speaker: "张大山", text: "去年给他家干活，工钱一直没有结清。" },
      { speaker: "李有田", text: "认这笔账，手头紧，想分两次给。" },
    ],
    facts: "双方对欠款数额没有争议。",
    proposals: "先付一部分，余款定日子。",
    outcome: "李有田当场给付20000元，余款30000元于2026年8月31日前付清。",
    readBack: true,
    ...parts,
  };
}

export function aFinish(parts: Partial<Finish> = {}, record: Partial<Finish["record"]> = {}): Finish {
  return {
    act: "finish",
    record: aRecord(record),
    result: "AGREED_WRITTEN",
    nextOn: null,
    digestLine: "双方当面对账，约定分两次付清。",
    needsAttention: false,
    ...parts,
  };
}
