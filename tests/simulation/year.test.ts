/** A year at the desk, seeded: two thousand matters through the real handlers, day by day, held against plain loops over the documents. */
import { describe, expect, test } from "vitest";
import type { DeskClient } from "#electron/desk.ts";
import { caseKey } from "#electron/tables/keys.ts";
import { matters } from "#electron/tables/matter.ts";
import { agreements, mediationCases } from "#electron/tables/mediation.ts";
import { conferences, consultations, meetingTasks } from "#electron/tables/meeting.ts";
import { slips, whistles } from "#electron/tables/slip.ts";
import { riskReports, screeningRounds } from "#electron/tables/watch.ts";
import type { ClockRow } from "#shared/contract/deadline.ts";
import { isWorkday, presetHolidayYears, workCalendar } from "#shared/domain/deadline/work-calendar.ts";
import { addDays, day, dayAfter, type PlainDate } from "#shared/kernel/plain-date.ts";
import { aMediator, anAgreementForm, aPayment } from "#tests/support/agreements.ts";
import { anAcceptance, aRespondent, aSlipForm, aVisitForm, aVisitor } from "#tests/support/builders.ts";
import { openTestDesk, testUnits, type TestDesk } from "#tests/support/desk.ts";
import {
  PLAIN_NAMES,
  plainAgreement,
  plainCase,
  plainMatter,
  plainSlip,
  type PlainItem,
} from "#tests/support/plain-deadlines.ts";
import {
  plainMeeting,
  plainRisk,
  plainRound,
  plainTask,
  plainWhistle,
} from "#tests/support/plain-office-work.ts";
import { aFinish, THE_FIELD } from "#tests/support/sittings.ts";
import { chanceFrom } from "./chance.ts";
import { OfficeWork } from "./office-work.ts";

const SEED = 20_260_101;
const MATTERS = 2_000;
const FROM = day("2026-01-01");
const TO = day("2026-12-31");
const HOLIDAYS = presetHolidayYears();
const calendar = workCalendar(HOLIDAYS);

class Year {
  readonly #diary = new Map<PlainDate, (() => Promise<unknown>)[]>();
  readonly #chance = chanceFrom(SEED);
  readonly #workChance = chanceFrom(SEED + 1);
  readonly #work: OfficeWork;
  readonly #open: TestDesk;
  readonly #mediatorId: string;
  #on: PlainDate = FROM;
  #isFirst = true;
  #lastSession: PlainDate = FROM;

  constructor(open: TestDesk, mediatorId: string) {
    this.#open = open;
    this.#mediatorId = mediatorId;
    const diary = {
      desk: open.desk,
      today: () => this.#on,
      in: (days: number, act: () => Promise<unknown>) => this.#in(days, act),
    };
    this.#work = new OfficeWork(diary, this.#workChance);
  }

  async live(on: PlainDate, arrivals: number): Promise<void> {
    this.#on = on;
    if (this.#isFirst) await this.#work.beginConferences();
    this.#isFirst = false;
    if (this.#workChance.isOneIn(8)) await this.#work.reportRisk();
    for (const act of this.#diary.get(on) ?? []) await act();
    for (let n = 0; n < arrivals; n += 1) await this.#arrive();
  }

  /** A round of screening begins with its period, also on a rest day. */
  async beginRound(on: PlainDate): Promise<void> {
    this.#on = on;
    await this.#open.whole.core.lookAround();
    await this.#work.screen();
  }

  /** On a working day so many days from now; what would come after the year never does. */
  #in(days: number, act: () => Promise<unknown>): void {
    let on = addDays(this.#on, days);
    while (!isWorkday(on, calendar)) on = dayAfter(on);
    if (on === this.#on) on = dayAfter(on);
    this.#diary.set(on, [...(this.#diary.get(on) ?? []), act]);
  }

  get #desk(): DeskClient {
    return this.#open.desk;
  }

  async #arrive(): Promise<void> {
    const { between, isOneIn } = this.#chance;
    const isPetition = isOneIn(12);
    const mediates = !isPetition && isOneIn(9);
    const place = { villageCode: null, group: "", text: "宁远堡镇西湾村三组" };
    const { matterId } = await this.#desk.visit.register({
      form: aVisitForm({
        visitedOn: this.#on,
        visitedAt: "08:00",
        isPetition,
        category: "0401",
        visitors: [aVisitor({ phone: "", address: place })],
        respondents: [aRespondent({ name: "李有田" })],
        place,
      }),
    });
    if (isOneIn(15)) return; // forgotten: stays undecided for ever
    const decide = () => this.#decide(matterId, mediates);
    if (isOneIn(3)) await decide();
    else this.#in(between(1, isOneIn(10) ? 20 : 3), decide);
  }

  async #decide(matterId: string, mediates: boolean): Promise<void> {
    const { between, isOneIn } = this.#chance;
    if (!mediates && isOneIn(4)) {
      await this.#desk.matter.decide({ matterId, form: { kind: "ANSWERED", answer: "已当面解释清楚" } });
      return;
    }
    const form = anAcceptance({
      mode: mediates ? "MEDIATE" : "REFER",
      expectedOn: addDays(this.#on, between(10, 60)),
    });
    await this.#desk.matter.decide({ matterId, form });
    if (this.#workChance.isOneIn(12))
      this.#in(this.#workChance.between(1, 3), () => this.#work.whistle(matterId));
    if (this.#workChance.isOneIn(15))
      this.#in(this.#workChance.between(1, 3), () => this.#work.consult(matterId));
    if (isOneIn(20)) return; // accepted and left lying
    this.#in(between(1, 4), () => (mediates ? this.#mediate(matterId) : this.#refer(matterId)));
  }

  async #refer(matterId: string): Promise<void> {
    const { between, isOneIn } = this.#chance;
    const dueOn = addDays(this.#on, between(5, 30));
    const { slipId } = await this.#desk.referral.issue({
      form: aSlipForm({ matterId, unitId: testUnits.land.id, dueOn }),
    });
    const record = (facts: Parameters<DeskClient["referral"]["record"]>[0]["facts"]) =>
      this.#desk.referral.record({ slipId, facts });
    this.#in(between(1, 3), async () => {
      await record({ act: "deliver", on: this.#on, way: "HAND", receivedBy: "" });
      if (isOneIn(12)) return; // never signed for
      if (isOneIn(12)) {
        this.#in(between(1, 4), () =>
          record({ act: "return", on: this.#on, reason: "不属于本所职责", consentBy: "陈主任" }),
        );
        return;
      }
      this.#in(between(1, 3), async () => {
        await record({ act: "sign", on: this.#on, signedBy: "刘科" });
        await record({ act: "accept", on: this.#on, handlerName: "", phone: "", expectedOn: null });
        if (isOneIn(15)) return; // never answered
        this.#in(between(2, 35), () => this.#answer(record, true));
      });
    });
  }

  async #answer(
    record: (facts: Parameters<DeskClient["referral"]["record"]>[0]["facts"]) => Promise<unknown>,
    mayRework: boolean,
  ): Promise<void> {
    const { between, isOneIn } = this.#chance;
    await record({
      act: "reply",
      on: this.#on,
      result: "RESOLVED",
      text: "已现场处理",
      toldOn: null,
      toldWay: "",
    });
    if (mayRework && isOneIn(8)) {
      this.#in(between(1, 3), async () => {
        await record({ act: "rework", on: this.#on, reason: "没有答复", dueOn: addDays(this.#on, 10) });
        this.#in(between(3, 20), () => this.#answer(record, false));
      });
    } else this.#in(between(1, 10), () => record({ act: "verify", on: this.#on, note: "" }));
  }

  async #mediate(matterId: string): Promise<void> {
    const { between, isOneIn } = this.#chance;
    const { form } = await this.#desk.mediation.propose({ matterId });
    const { caseId } = await this.#desk.mediation.open({ form });
    const record = (facts: Parameters<DeskClient["mediation"]["record"]>[0]["facts"]) =>
      this.#desk.mediation.record({ caseId, facts });
    const other = form.parties.find(({ side }) => side === "RESPONDENT")?.id ?? "";
    await record({ act: "consent", partyId: other, on: this.#on, way: "ORAL", note: "" });
    await record({ act: "assign", mediatorId: this.#mediatorId, selectedBy: "COMMITTEE", presiding: true });
    await record({ act: "accept", on: this.#on, ruleId: "D-01" });
    if (isOneIn(5)) return; // the parties never come
    this.#in(between(3, 40), () => this.#sit(caseId, form));
  }

  async #sit(caseId: string, form: { readonly parties: readonly { readonly id: string }[] }): Promise<void> {
    if (this.#lastSession === this.#on) return this.#in(1, () => this.#sit(caseId, form));
    this.#lastSession = this.#on;
    const { between, isOneIn } = this.#chance;
    const partyIds = form.parties.map(({ id }) => id);
    const booking = {
      caseId,
      roomId: THE_FIELD,
      place: "西湾村村委会",
      on: this.#on,
      from: "16:00",
      to: "17:00",
      mediatorIds: [this.#mediatorId],
      recorder: "王安",
      partyIds,
      separateEntry: false,
      note: "",
    };
    const attendance = partyIds.map((partyId) => ({ partyId, present: true, companions: "", note: "" }));
    const { sessionId } = await this.#desk.room.book({ booking });
    await this.#open.later(this.#on, "17:10");
    const finish = aFinish(
      { result: "AGREED_ORAL" },
      { from: "16:00", to: "16:50", attendance, participants: [] },
    );
    await this.#desk.room.record({ sessionId, facts: finish });
    await this.#open.later(this.#on, "17:20");
    const [creditorId = "", debtorId = ""] = partyIds;
    const obligations = [10, 40].map((days, index) =>
      aPayment({
        id: crypto.randomUUID(),
        creditorId,
        debtorId,
        amountFen: 100_000 * (index + 1),
        due: { kind: "ON", on: addDays(this.#on, days) },
      }),
    );
    const { agreementId } = await this.#desk.agreement.draft({
      caseId,
      amends: null,
      form: anAgreementForm({ form: "ORAL", obligations, totalFen: 300_000, reachedOn: this.#on }),
    });
    const record = (facts: Parameters<DeskClient["agreement"]["record"]>[0]["facts"]) =>
      this.#desk.agreement.record({ agreementId, facts });
    await record({ act: "print" });
    await record({ act: "mediator-sign", mediatorId: this.#mediatorId, on: this.#on });
    for (const { id: obligationId, amountFen } of obligations) {
      if (isOneIn(8)) continue; // never paid
      this.#in(between(5, 50), () =>
        record({
          act: "perform",
          obligationId,
          on: this.#on,
          amountFen,
          way: "CASH",
          isComplete: false,
          witness: "",
          note: "",
          receipt: false,
        }),
      );
    }
  }
}

/** What the documents of a desk ask for, kept up from the journal. */
class Expected {
  readonly #items = new Map<string, readonly PlainItem[]>();
  readonly #open: TestDesk;
  #seq = 0;

  constructor(open: TestDesk) {
    this.#open = open;
  }

  on(today: PlainDate): ReadonlyMap<string, "amber" | "red"> {
    this.#readJournal();
    const colours = new Map<string, "amber" | "red">();
    for (const items of this.#items.values()) {
      for (const { key, amberOn, dueOn, lapses } of items) {
        if (today > dueOn && !lapses) colours.set(key, "red");
        else if (today >= amberOn && today <= dueOn) colours.set(key, "amber");
      }
    }
    return colours;
  }

  #readJournal(): void {
    const { store } = this.#open;
    for (const { last } = { last: store.last().seq }; this.#seq < last;) {
      this.#seq += 1;
      for (const { table, id } of store.entryAt(this.#seq).puts) {
        const record = `${table}/${id}`;
        if (table === "matter") this.#items.set(record, plainMatter(store.table(matters).get(id)));
        if (table === "referral") this.#items.set(record, plainSlip(store.table(slips).get(id)));
        if (table === "agreement") this.#items.set(record, plainAgreement(store.table(agreements).get(id)));
        if (table === "conference")
          this.#items.set(record, plainMeeting(table, store.table(conferences).get(id)));
        if (table === "consultation")
          this.#items.set(record, plainMeeting(table, store.table(consultations).get(id)));
        if (table === "meetingTask") this.#items.set(record, plainTask(store.table(meetingTasks).get(id)));
        if (table === "whistle") this.#items.set(record, plainWhistle(store.table(whistles).get(id)));
        if (table === "riskReport") this.#items.set(record, plainRisk(store.table(riskReports).get(id)));
        if (table === "screeningRound")
          this.#items.set(record, plainRound(store.table(screeningRounds).get(id)));
        if (table === "mediation") {
          const written = store.table(agreements).lookup(caseKey(id));
          this.#items.set(record, plainCase(store.table(mediationCases).get(id), written));
        }
      }
    }
  }
}

async function shown(desk: DeskClient): Promise<ReadonlyMap<string, string>> {
  const rows: ClockRow[] = [];
  for (const colour of ["amber", "red"] as const) {
    for (let offset = 0, total = 1; offset < total; offset += 200) {
      const page = await desk.deadline.list({ filter: { colour }, offset, limit: 200 });
      rows.push(...page.rows);
      ({ total } = page);
    }
  }
  const known = rows.filter(({ clock }) => PLAIN_NAMES.includes(clock.name));
  return new Map(known.map(({ clock, colour }) => [clock.id, colour ?? "none"]));
}

const sorted = (map: ReadonlyMap<string, string>) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

describe("a year of two thousand matters", () => {
  test("shows every due item on its first day in the right colour, and nothing that is done", async () => {
    const open = await openTestDesk({
      today: FROM,
      roles: ["CLERK", "MEDIATOR"],
      holidays: HOLIDAYS.filter(({ id }) => id === "2026"),
    });
    const director = (await open.as(["DIRECTOR"])).desk;
    const { id: _id, ...mediator } = aMediator({
      appointedOn: day("2020-01-01"),
      termEndsOn: day("2099-12-31"),
    });
    const { id: mediatorId } = await director.committee.saveMediator({ mediator });
    await director.screening.savePlan({ plan: { rhythm: "HALF_MONTHLY", startsOn: FROM, important: [] } });
    const year = new Year(open, mediatorId);
    const expected = new Expected(open);
    const workdays = Array.from({ length: 365 }, (_, index) => addDays(FROM, index)).filter((on) =>
      isWorkday(on, calendar),
    ).length;

    let arrived = 0;
    let worked = 0;
    let seen = 0;
    const names = new Set<string>();
    for (let on = FROM; on <= TO; on = dayAfter(on)) {
      await open.later(on, "08:30");
      if (on.endsWith("-01") || on.endsWith("-16")) await year.beginRound(on);
      if (isWorkday(on, calendar)) {
        worked += 1;
        const wanted = Math.round((MATTERS * worked) / workdays);
        await year.live(on, wanted - arrived);
        arrived = wanted;
      }
      await open.later(on, "18:00");
      const wanted = expected.on(on);
      seen += wanted.size;
      for (const key of wanted.keys()) names.add(/#([a-z-]+)/.exec(key)?.[1] ?? "");
      expect([on, sorted(await shown(open.desk))]).toEqual([on, sorted(wanted)]);
    }
    expect(arrived).toBe(MATTERS);
    expect(seen).toBeGreaterThan(50_000);
    // Every kind was seen but one: no case of this year is closed.
    expect(PLAIN_NAMES.filter((name) => !names.has(name))).toEqual(["file-dossier"]);
  }, 600_000);
});
