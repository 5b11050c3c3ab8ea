/** A case of the story desk whose session has been held, so that its agreement can be drafted. */
import path from "node:path";
import { ROOT } from "#build/command.ts";
import type { CaseForm } from "#shared/domain/mediation/mediation-case.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aMediator, boss, worker } from "./agreements.ts";
import { aVisitForm, aVisitor } from "./builders.ts";
import { CLERK, DIRECTOR } from "./counter.ts";
import type { Seat } from "./seat.ts";
import { aRecord, THE_ROOM } from "./sittings.ts";

const MS_A_DAY = 86_400_000;

/** The calendar day at the office, so many days from now. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * MS_A_DAY + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Puts the machine's clock back for a command, so that a story may have begun some days ago. */
function daysBack(days: number): Readonly<Record<string, string>> {
  if (days === 0) return {};
  const clock = `const D=Date,b=${days * MS_A_DAY};globalThis.Date=class extends D{constructor(...a){if(a.length)super(...a);else super(D.now()-b)}static now(){return D.now()-b}}`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clock)}` };
}

/** Calls procedures of the headless door as a person, today or so many days ago. */
export function callsOf(seat: Seat, person: typeof CLERK, daysAgo = 0) {
  const env = {
    DESK_USER: person.loginName,
    DESK_PASSWORD: person.password,
    ...daysBack(daysAgo),
  };
  return async <T>(procedure: string, input: unknown): Promise<T> =>
    (await seat.door(["call", procedure, JSON.stringify(input)], env)) as T; // what that procedure answers
}

/** Sets the office up and brings a case of the two to the end of its first session. */
export async function holdSession(seat: Seat, form: Partial<CaseForm> = {}, daysAgo = 0): Promise<string> {
  await seat.door(["init", "--setup", path.join(ROOT, "docs/setup.example.json")], daysBack(daysAgo));
  const on = day(dayFromNow(-daysAgo));
  const address = { villageCode: null, group: "", text: "宁远堡镇西湾村三组" };
  const { id: _id, ...mediator } = aMediator({
    appointedOn: day("2020-01-01"),
    termEndsOn: day("2099-12-31"),
  });
  const { id: mediatorId } = await callsOf(
    seat,
    DIRECTOR,
    daysAgo,
  )<{ id: string }>("committee.saveMediator", {
    mediator,
  });
  const call = callsOf(seat, CLERK, daysAgo);
  const { matterId } = await call<{ matterId: string }>("visit.register", {
    form: aVisitForm({
      visitedOn: on,
      visitors: [aVisitor({ address })],
      place: address,
      category: "0701",
      statement: "给李有田干活，工钱五万元一直没有结清。",
    }),
  });
  const proposal = await call<{ form: CaseForm }>("mediation.propose", { matterId });
  const parties = [worker, boss].map((party) => ({ ...party, address }));
  const { caseId } = await call<{ caseId: string }>("mediation.open", {
    form: {
      ...proposal.form,
      title: "张某与李某劳务纠纷",
      category: "0701",
      startedOn: on,
      parties,
      ...form,
    },
  });
  const record = (facts: unknown) => call("mediation.record", { caseId, facts });
  await record({ act: "consent", partyId: boss.id, on, way: "PHONE", note: "" });
  await record({ act: "assign", mediatorId, selectedBy: "COMMITTEE", presiding: true });
  await record({ act: "accept", on, ruleId: "D-01" });
  const booking = {
    caseId,
    roomId: THE_ROOM,
    place: "",
    on,
    from: "00:00",
    to: "23:59",
    mediatorIds: [mediatorId],
    recorder: "王安",
    partyIds: parties.map(({ id }) => id),
    separateEntry: false,
    note: "",
  };
  const { sessionId } = await call<{ sessionId: string }>("room.book", { booking });
  await call("room.record", {
    sessionId,
    facts: {
      act: "finish",
      record: aRecord(),
      result: "AGREED_WRITTEN",
      nextOn: null,
      digestLine: "双方当面对账，约定分两次付清。",
      needsAttention: false,
    },
  });
  return caseId;
}
