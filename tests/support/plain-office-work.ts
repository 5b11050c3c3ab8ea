/** What meetings, their tasks, whistles, rounds of screening and risk reports ask for, counted in the plainest way. */
import type { Conference } from "#shared/domain/meeting/conference.ts";
import type { Consultation } from "#shared/domain/meeting/consultation.ts";
import type { MeetingTask } from "#shared/domain/meeting/task.ts";
import type { RiskReport } from "#shared/domain/risk-report/risk-report.ts";
import type { ScreeningRound } from "#shared/domain/screening/round.ts";
import type { Whistle } from "#shared/domain/whistle/whistle.ts";
import { chinaDay, item, type PlainItem } from "./plain-deadlines.ts";

export function plainMeeting(
  name: "conference" | "consultation",
  { id, plan, plannedAt, held, cancelled }: Conference | Consultation,
): readonly PlainItem[] {
  if (held !== null || cancelled !== null) return [];
  return [item(`${name}/${id}#${name}`, chinaDay(plannedAt), { fixed: plan.on, warn: 3 })];
}

export function plainTask({ id, form, meeting, events }: MeetingTask): readonly PlainItem[] {
  const last = events.at(-1)?.facts.act;
  if (last === "finish" || last === "set-aside") return [];
  return [item(`meetingTask/${id}#meeting-task`, meeting.on, { fixed: form.dueOn, warn: 1 })];
}

/** Whistles of the ordinary level: the urgent one counts minutes. */
export function plainWhistle({ id, form, issuedOn, events }: Whistle): readonly PlainItem[] {
  const items: PlainItem[] = [];
  const known = new Set<string>();
  const settled = new Set<number>();
  let given = 0;
  for (const { facts } of events) {
    if (facts.act === "cancel" || facts.act === "close") return [];
    if (facts.act === "arrive") for (const { unitId } of facts.arrivals) known.add(unitId);
    if (facts.act === "settle") settled.add(facts.taskNo);
  }
  for (const { unitId } of form.units)
    if (!known.has(unitId))
      items.push(item(`whistle/${id}#whistle-arrive/${unitId}`, issuedOn, { workdays: 1 }));
  for (const { facts } of events) {
    if (facts.act !== "talk" && facts.act !== "assign") continue;
    for (const { dueOn } of facts.tasks) {
      given += 1;
      if (!settled.has(given))
        items.push(item(`whistle/${id}#whistle-task/${given}`, facts.on, { fixed: dueOn, warn: 3 }));
    }
  }
  return items;
}

export function plainRound({ id, toOn, villages, reports }: ScreeningRound): readonly PlainItem[] {
  return villages
    .filter(({ code }) => reports.every(({ villageCode }) => villageCode !== code))
    .map(({ code }) => item(`screeningRound/${id}#screening/${code}`, toOn, { workdays: 1, warn: 1 }));
}

export function plainRisk({ id, form, issuedOn, events }: RiskReport): readonly PlainItem[] {
  let promised = form.nextOn === null ? undefined : { from: issuedOn, on: form.nextOn };
  let count = 1;
  for (const { facts } of events) {
    if (facts.act === "final" || facts.act === "void") promised = undefined;
    if (facts.act !== "follow-on") continue;
    count += 1;
    promised = facts.nextOn === null ? undefined : { from: facts.on, on: facts.nextOn };
  }
  if (promised === undefined) return [];
  return [item(`riskReport/${id}#risk-follow-on/${count}`, promised.from, { fixed: promised.on, warn: 3 })];
}
