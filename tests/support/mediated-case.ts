/** A case of the story desk whose session has been held, today or some days ago, so that its agreement can be drafted. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import { ROOT } from "#build/command.ts";
import { VERSION } from "#electron/desk-at.ts";
import { openDesk, type DeskClient } from "#electron/desk.ts";
import { fileFolder } from "#electron/storage/file-folder.ts";
import { ALL_TABLES } from "#electron/tables.ts";
import { day, dayOf, type PlainDate } from "#shared/kernel/plain-date.ts";
import { aMediator, anAgreementForm, aPayment, boss, signedActs, worker } from "./agreements.ts";
import { aVisitForm, aVisitor } from "./builders.ts";
import { CLERK, DIRECTOR } from "./counter.ts";
import type { Seat } from "./seat.ts";
import { aRecord, THE_ROOM } from "./sittings.ts";

const MS_A_DAY = 86_400_000;

/** The calendar day at the office, so many days from now. */
export function dayFromNow(days: number): PlainDate {
  return dayOf(new Date(Date.now() + days * MS_A_DAY).toISOString());
}

interface Story {
  readonly daysAgo?: number;
  /** The day of the session where a story needs a certain one; it goes before `daysAgo`. */
  readonly on?: PlainDate;
  /** What it is about: unpaid wages when left out. */
  readonly category?: string;
  readonly result?: "AGREED_WRITTEN" | "AGREED_ORAL";
  /** What else happened on that day. */
  readonly more?: (desk: DeskClient, caseId: string, on: PlainDate) => Promise<void>;
}

/** Sets the office up and brings a case of the two to the end of its first session. Answers the case. */
export async function holdSession(seat: Seat, story: Story = {}): Promise<string> {
  const { daysAgo = story.on === undefined ? 0 : daysSince(story.on), more } = story;
  await seat.setUp(clockBack(daysAgo));
  const now = () => new Date(Date.now() - daysAgo * MS_A_DAY).toISOString();
  const surroundings = { now, newId: randomUUID };
  const whole = openDesk({
    folder: fileFolder({ path: seat.data, surroundings, specs: ALL_TABLES, release: VERSION }),
    surroundings,
    version: VERSION,
    divisionsFolder: path.join(ROOT, "shared/codes/divisions/"),
  });
  const director = whole.client();
  await director.session.login(DIRECTOR);
  const { id: _id, ...mediator } = aMediator({
    appointedOn: day("2020-01-01"),
    termEndsOn: day("2099-12-31"),
  });
  const { id: mediatorId } = await director.committee.saveMediator({ mediator });
  const desk = whole.client();
  await desk.session.login(CLERK);
  const on = dayOf(now());
  const caseId = await openCase(desk, mediatorId, on, story.category ?? "0701");
  await holdOn(desk, caseId, mediatorId, { on, result: story.result ?? "AGREED_WRITTEN" });
  await more?.(desk, caseId, on);
  await whole.close();
  return caseId;
}

/** Days from that day, at this hour, to now. */
function daysSince(on: PlainDate): number {
  return Math.round((Date.parse(dayFromNow(0)) - Date.parse(on)) / MS_A_DAY);
}

/** 20,000 paid on the spot and 30,000 due on a day, signed by everybody and sealed on the day of the session. */
export async function signInTwoParts(
  desk: DeskClient,
  caseId: string,
  { on, dueOn }: { readonly on: PlainDate; readonly dueOn: PlainDate },
): Promise<void> {
  const first = aPayment({ amountFen: 2_000_000, how: "现金", due: { kind: "ON_SPOT" } });
  const second = aPayment({ due: { kind: "ON", on: dueOn } });
  const form = anAgreementForm({ reachedOn: on, obligations: [first, second] });
  const { agreementId } = await desk.agreement.draft({ caseId, amends: null, form });
  const { agreement } = await desk.agreement.get({ id: agreementId });
  for (const facts of signedActs(on, agreement.presiding?.mediatorId))
    // one after the other, as people sign
    await desk.agreement.record({ agreementId, facts });
}

async function openCase(
  desk: DeskClient,
  mediatorId: string,
  on: PlainDate,
  category: string,
): Promise<string> {
  const address = { villageCode: null, group: "", text: "宁远堡镇西湾村三组" };
  const { matterId } = await desk.visit.register({
    form: aVisitForm({
      visitedOn: on,
      visitedAt: "00:00",
      visitors: [aVisitor({ address })],
      place: address,
      category,
      statement: "给李有田干活，工钱五万元一直没有结清。",
    }),
  });
  const { form } = await desk.mediation.propose({ matterId });
  const parties = [worker, boss].map((party) => ({ ...party, address }));
  const { caseId } = await desk.mediation.open({ form: { ...form, title: "张某与李某劳务纠纷", parties } });
  const record = (facts: Parameters<typeof desk.mediation.record>[0]["facts"]) =>
    desk.mediation.record({ caseId, facts });
  await record({ act: "consent", partyId: boss.id, on, way: "PHONE", note: "" });
  await record({ act: "assign", mediatorId, selectedBy: "COMMITTEE", presiding: true });
  await record({ act: "accept", on, ruleId: "D-01" });
  return caseId;
}

async function holdOn(
  desk: DeskClient,
  caseId: string,
  mediatorId: string,
  { on, result }: Required<Pick<Story, "on" | "result">>,
): Promise<void> {
  const booking = {
    caseId,
    on,
    roomId: THE_ROOM,
    place: "",
    from: "00:00",
    to: "23:59",
    mediatorIds: [mediatorId],
    recorder: "王安",
    partyIds: [worker.id, boss.id],
    separateEntry: false,
    note: "",
  };
  const { sessionId } = await desk.room.book({ booking });
  await desk.room.record({
    sessionId,
    facts: {
      act: "finish",
      record: aRecord(),
      result,
      nextOn: null,
      digestLine: "双方当面对账，约定分两次付清。",
      needsAttention: false,
    },
  });
}

/** Puts the machine's clock back for a command. */
function clockBack(days: number): Readonly<Record<string, string>> {
  if (days === 0) return {};
  const clock = `const D=Date,b=${days * MS_A_DAY};globalThis.Date=class extends D{constructor(...a){if(a.length)super(...a);else super(D.now()-b)}static now(){return D.now()-b}}`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clock)}` };
}
