/** What an office does beside the course of each single matter: rounds of screening, risk reports, meetings with their tasks, whistles. */
import type { DeskClient } from "#electron/desk.ts";
import { addDays, daysBetween, type PlainDate } from "#shared/kernel/plain-date.ts";
import { WEST_BAY } from "#tests/support/builders.ts";
import { testUnits, testVillages } from "#tests/support/desk.ts";
import { aConferenceForm, aConferenceItem, aConsultationForm, aTaskForm } from "#tests/support/meetings.ts";
import { aNilForm, aRiskForm } from "#tests/support/screenings.ts";
import { aWhistleForm } from "#tests/support/whistles.ts";
import type { Chance } from "./chance.ts";

const CALLED = [testUnits.justice.id, testUnits.land.id];

/** The day that is lived, and what is to be done on later ones. */
export interface Diary {
  readonly desk: DeskClient;
  readonly today: () => PlainDate;
  /** On a working day so many days from now. */
  readonly in: (days: number, act: () => Promise<unknown>) => void;
}

export class OfficeWork {
  readonly #diary: Diary;
  /** Of its own, so that the courses of the matters stay as they are. */
  readonly #chance: Chance;

  constructor(diary: Diary, chance: Chance) {
    this.#diary = diary;
    this.#chance = chance;
  }

  get #desk(): DeskClient {
    return this.#diary.desk;
  }

  /** The round that has begun today: most villages report within some days of its end, some never do. */
  async screen(): Promise<void> {
    const { between, isOneIn } = this.#chance;
    const today = this.#diary.today();
    const [round] = (await this.#desk.screening.board({ offset: 0, limit: 1 })).rounds;
    if (round?.fromOn !== today) throw new Error(`no round began on ${today}`);
    for (const { id: villageCode } of testVillages) {
      if (isOneIn(10)) continue; // never reported
      const form = aNilForm({ days: [today] });
      this.#diary.in(daysBetween(today, round.toOn) + between(-1, 4), () =>
        this.#desk.screening.report({ roundId: round.id, villageCode, form }),
      );
    }
  }

  async reportRisk(): Promise<void> {
    const on = this.#diary.today();
    const nextOn = addDays(on, this.#chance.between(1, 5));
    const { id } = await this.#desk.riskReport.issue({
      form: aRiskForm({ on, at: "08:00", told: [], nextOn }),
    });
    this.#followOn(id);
  }

  #followOn(id: string): void {
    const { between, isOneIn } = this.#chance;
    if (isOneIn(10)) return; // forgotten
    this.#diary.in(between(1, 6), async () => {
      const on = this.#diary.today();
      const facts = "人员已经散去。";
      if (isOneIn(2)) {
        await this.#desk.riskReport.record({ id, facts: { act: "final", on, facts, result: "已平息。" } });
        return;
      }
      const nextOn = isOneIn(4) ? null : addDays(on, between(1, 5));
      await this.#desk.riskReport.record({
        id,
        facts: { act: "follow-on", on, facts, measures: "", nextOn },
      });
      if (nextOn !== null) this.#followOn(id);
    });
  }

  /** The first conference of the year; each later one is planned with the one that is over. */
  async beginConferences(): Promise<void> {
    await this.#desk.conference.plan({ plan: await this.#desk.conference.propose() });
    await this.#awaitConference();
  }

  async #awaitConference(): Promise<void> {
    const { between, isOneIn } = this.#chance;
    const [next] = (await this.#desk.conference.list({ status: "PLANNED", offset: 0, limit: 1 })).rows;
    if (next === undefined) throw new Error("no conference is planned");
    const late = isOneIn(6) ? between(1, 3) : 0;
    this.#diary.in(daysBetween(this.#diary.today(), next.on) + late, async () => {
      if (isOneIn(10)) await this.#desk.conference.cancel({ id: next.id, reason: "全镇防汛" });
      else await this.#confer(next.id);
      await this.#awaitConference();
    });
  }

  async #confer(id: string): Promise<void> {
    const { between } = this.#chance;
    const on = this.#diary.today();
    const { agenda } = await this.#desk.conference.file({ id });
    const items = agenda.slice(0, 3).map(({ matterId }) => {
      const tasks = [aTaskForm({ dueOn: addDays(on, between(1, 14)) })];
      return aConferenceItem(matterId, { after: "GREEN", tasks });
    });
    await this.#desk.conference.hold({ id, form: aConferenceForm(items, { on, other: "通报本周情况。" }) });
    await this.#doTasksOf(id);
  }

  async consult(matterId: string): Promise<void> {
    const { between, isOneIn } = this.#chance;
    const days = between(1, 8);
    const plan = { on: addDays(this.#diary.today(), days), from: "09:00", place: "西湾村议事厅" };
    const about = { topic: "灌溉渠改道", villageCode: WEST_BAY };
    const { id } = await this.#desk.consultation.plan({ matterId, about, plan });
    if (isOneIn(10)) return; // never held
    this.#diary.in(days + (isOneIn(4) ? between(1, 4) : 0), async () => {
      if (isOneIn(8)) {
        await this.#desk.consultation.cancel({ id, reason: "双方已和好" });
        return;
      }
      const on = this.#diary.today();
      const task = aTaskForm({ what: "开挖新渠", dueOn: addDays(on, between(1, 20)) });
      await this.#desk.consultation.hold({ id, form: aConsultationForm({ on, tasks: [task] }) });
      await this.#doTasksOf(id);
    });
  }

  async #doTasksOf(meetingId: string): Promise<void> {
    const { between, isOneIn } = this.#chance;
    for (const { task } of await this.#desk.task.ofMeeting({ meetingId })) {
      if (isOneIn(8)) continue; // forgotten
      const { id } = task;
      this.#diary.in(between(1, 16), async () => {
        const on = this.#diary.today();
        if (!isOneIn(6)) {
          await this.#desk.task.record({ id, facts: { act: "finish", on, note: "" } });
          return;
        }
        await this.#desk.task.record({ id, facts: { act: "set-aside", on, reason: "双方已和好" } });
        this.#diary.in(between(1, 10), () =>
          this.#desk.task.record({ id, facts: { act: "resume", on: this.#diary.today(), reason: "又吵了" } }),
        );
      });
    }
  }

  async whistle(matterId: string): Promise<void> {
    const { between, isOneIn } = this.#chance;
    const gatherOn = this.#diary.today();
    const units = CALLED.map((unitId) => ({ unitId, expected: "到场会商" }));
    const { whistleId } = await this.#desk.whistle.issue({
      form: aWhistleForm({ matterId, gatherOn, units }),
    });
    if (isOneIn(12)) return; // nobody recorded who came
    this.#diary.in(between(1, 4), async () => {
      const on = this.#diary.today();
      if (isOneIn(10)) {
        await this.#desk.whistle.record({ whistleId, facts: { act: "cancel", on, reason: "反映人撤回" } });
        return;
      }
      const arrivals = CALLED.map((unitId) =>
        isOneIn(5)
          ? ({ came: false, unitId, reason: "下乡" } as const)
          : ({ came: true, unitId, who: "赵所", at: "08:10" } as const),
      );
      await this.#desk.whistle.record({ whistleId, facts: { act: "arrive", on, why: "", arrivals } });
      const tasks = CALLED.map((unitId) => ({
        unitId,
        text: "夜间巡查",
        dueOn: addDays(on, between(1, 10)),
      }));
      await this.#desk.whistle.record({
        whistleId,
        facts: { act: "talk", on, conclusion: "按职责分头办理。", tasks },
      });
      for (const taskNo of [1, 2]) {
        if (!isOneIn(12)) this.#diary.in(between(1, 14), () => this.#settle(whistleId, taskNo));
      }
    });
  }

  async #settle(whistleId: string, taskNo: number): Promise<void> {
    const on = this.#diary.today();
    const facts = { act: "settle", on, taskNo, result: "DONE", text: "", why: "" } as const;
    const { whistle } = await this.#desk.whistle.record({ whistleId, facts });
    if (whistle.events.filter((event) => event.facts.act === "settle").length < 2) return;
    const { proposedRatings: ratings } = await this.#desk.whistle.file({ id: whistleId });
    await this.#desk.whistle.record({ whistleId, facts: { act: "close", on, outcome: "已办好。", ratings } });
  }
}
