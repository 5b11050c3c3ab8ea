import type { MatterStatus } from "#shared/domain/matter/matter-status.ts";
import { lastTouchedOn, matterStatus } from "#shared/domain/matter/matter-status.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import type { Judgement, WarningRuleId } from "#shared/domain/warning/warning.ts";
import { isWorkday } from "#shared/domain/deadline/work-calendar.ts";
import { addDays, dayAfter, dayOf, type PlainDate, weekday } from "#shared/kernel/plain-date.ts";
import { matters } from "../../tables/matter.ts";
import { calendar, minuteOf, type Cast } from "./cast.ts";
import { Chance } from "./chance.ts";
import { conclude, followUp, planArchive, recordClosing } from "./closing-course.ts";

/** Monday and Thursday: the director looks into the new warnings. */
const LOOKED_INTO: readonly number[] = [1, 4];
/** Apart from the year's own chance. */
const SEED = 620_302_104;

/** Days without an act after which somebody picks a matter up again; what is not named here waits for others. */
const LEFT_FOR: Partial<Record<MatterStatus, number>> = {
  REGISTERED: 3,
  REOPENED: 3,
  ANSWERED: 15,
  ACCEPTED: 15,
  RETURNED: 8,
  VERIFIED: 10,
  JOINTLY_DEALT: 10,
  MEDIATED: 15,
  CONCLUDED: 8,
  ARCHIVED: 18,
  SETTLED: 10,
};

const FINDINGS: Readonly<Record<WarningRuleId, readonly [Judgement["verdict"], string][]>> = {
  W1: [["CONFIRMED", "确系反复来访，已交包村干部跟进"]],
  W2: [
    ["CONFIRMED", "人数属实，已约代表面谈"],
    ["DISMISSED", "同来的是家属，没有聚集"],
  ],
  W3: [["CONFIRMED", "已告知劳动监察，限期支付"]],
  W4: [
    ["CONFIRMED", "已催办，承办人本周内办结"],
    ["DISMISSED", "已办，等材料补录"],
  ],
  W5: [["CONFIRMED", "村干部已上门稳控"]],
  W6: [["CONFIRMED", "已报派出所，专人跟进"]],
  W7: [["CONFIRMED", "已电话提醒履行"]],
  W8: [["CONFIRMED", "已提醒当事人抓紧申请"]],
  W9: [["CONFIRMED", "本月集中来访，已列入会商"]],
  W10: [["CONFIRMED", "已请上级协调"]],
  W11: [
    ["CONFIRMED", "已列入清理，催承办人"],
    ["DISMISSED", "等待对方回复，情况平稳"],
  ],
};

/** A well-kept office: twice a week the director looks into the warnings, each evening somebody picks up what has been lying. */
export function planKeeping(cast: Cast, from: PlainDate, to: PlainDate): void {
  const chance = new Chance(SEED);
  /** What falls behind the cupboard. */
  const lost = new Map<string, boolean>();
  for (let on = from; on <= to; on = dayAfter(on)) {
    if (!isWorkday(on, calendar)) continue;
    if (LOOKED_INTO.includes(weekday(on)))
      cast.rehearsal.schedule(minuteOf(on, 8 * 60 + 20), () => judgeWarnings(cast, chance));
    if (chance.isOneIn(25)) cast.rehearsal.schedule(minuteOf(on, 17 * 60), () => linkLatest(cast));
    cast.rehearsal.schedule(minuteOf(on, 17 * 60 + 20), () => tidyUp(cast, chance, lost));
  }
}

async function judgeWarnings({ rehearsal, desks }: Cast, chance: Chance): Promise<void> {
  await rehearsal.lookAround();
  const { rows } = await desks.director.warning.list({ status: ["OPEN"], offset: 0, limit: 200 });
  for (const { warning } of rows) {
    if (chance.isOneIn(4)) continue; // asks around first
    const [verdict, reason] = chance.oneOf(FINDINGS[warning.rule]);
    await desks.director.warning.judge({ id: warning.id, verdict, reason });
  }
}

/** The clerk remembers whoever came last from an earlier record, and says so. */
async function linkLatest({ rehearsal, desks }: Cast): Promise<void> {
  const latest = { sortBy: { column: "openedAt", descending: true }, limit: 1 } as const;
  const [matterId] = rehearsal.store.table(matters).select(latest).ids;
  if (matterId === undefined) return;
  const [first] = rehearsal.store.table(matters).get(matterId).visits;
  if (first === undefined) return;
  const a = { record: "visit", recordId: first.visitId, role: "VISITOR", part: "0" } as const;
  const alike = await desks.clerk.person.candidates({ appearance: a });
  const found = alike.find(
    ({ person }) => person.appearance.record === "visit" && person.matterId !== matterId,
  );
  if (found === undefined) return;
  const reason = "姓名、住址一致，本人确认以前来过";
  await desks.clerk.person.link({ a, b: found.person.appearance, reason });
}

async function tidyUp(cast: Cast, chance: Chance, lost: Map<string, boolean>): Promise<void> {
  const today = dayOf(cast.rehearsal.now());
  const before = [...cast.rehearsal.store.table(matters).all()]; // as they stand, while acts change them
  for (const matter of before) {
    const status = matterStatus(matter);
    const days = LEFT_FOR[status];
    if (days === undefined || lastTouchedOn(matter) > addDays(today, -days)) continue;
    if (!lost.has(matter.id)) lost.set(matter.id, chance.isOneIn(150));
    if (lost.get(matter.id) !== true && !chance.isOneIn(3)) await pickUp(cast, chance, matter, status);
  }
}

async function pickUp(cast: Cast, chance: Chance, matter: Matter, status: MatterStatus): Promise<void> {
  const { desks, rehearsal } = cast;
  const on = dayOf(rehearsal.now());
  const lying = { matterId: matter.id, whom: matter.speakerName };
  switch (status) {
    case "REGISTERED":
    case "REOPENED":
      return answer(cast, matter);
    case "CONCLUDED":
      return planArchive(cast, lying, chance);
    case "ARCHIVED":
      return followUp(cast, lying, chance);
    case "SETTLED":
      return recordClosing(cast, lying, { act: "close", on, note: "" });
    default: {
      const { obstacles } = await desks.clerk.matter.file({ id: matter.id });
      if (obstacles.length === 0) await conclude(cast, lying, chance);
    }
  }
}

/** A petition is told on paper that it was taken; anything else is answered at once. */
async function answer({ desks, rehearsal }: Cast, { id: matterId, isPetition }: Matter): Promise<void> {
  await desks.clerk.matter.decide({
    matterId,
    form: isPetition
      ? {
          kind: "ACCEPTED",
          handlerName: "综治中心",
          mode: "CONSULT",
          expectedOn: addDays(dayOf(rehearsal.now()), 30),
          contactPhone: "",
        }
      : { kind: "ANSWERED", answer: "已会同村委会到现场核实，当面作了答复，诉求人认可。" },
  });
}
