import { z } from "zod";
import { type Instant, dayOf, PlainDate, timeOf } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { factsOf, nameOfUnit, responses, tasksOf, whistleStatus } from "./whistle-progress.ts";
import { WHISTLE_ACTS, WhistleAct, WhistleStatus } from "./whistle-status.ts";
import type { FactsOf, Whistle, WhistleEvent } from "./whistle.ts";

/** Why something cannot be recorded on a whistle like this. */
export const WhistleEventRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("not-in-this-status"), act: WhistleAct, status: WhistleStatus }),
  z.object({ reason: z.literal("day-in-future"), today: PlainDate }),
  z.object({ reason: z.literal("day-before"), earliest: PlainDate }),
  /** It is not that late yet. */
  z.object({ reason: z.literal("time-in-future"), unitName: z.string() }),
  z.object({ reason: z.literal("unit-not-called") }),
  z.object({ reason: z.literal("unit-twice"), unitName: z.string() }),
  /** What is recorded already is put right only with a reason. */
  z.object({ reason: z.literal("correction-without-why") }),
  z.object({ reason: z.literal("task-day-past"), earliest: PlainDate }),
  z.object({ reason: z.literal("no-such-task") }),
  z.object({ reason: z.literal("unable-without-text") }),
  z.object({ reason: z.literal("task-open"), unitName: z.string(), text: z.string(), dueOn: PlainDate }),
  z.object({ reason: z.literal("rating-missing"), unitName: z.string() }),
  /** 未到 is said of a unit that did not come, and of no other. */
  z.object({ reason: z.literal("rating-against-record"), unitName: z.string() }),
]);
export type WhistleEventRefusal = z.infer<typeof WhistleEventRefusal>;

/** The whistle with one more event on it. `event.facts.on` is the day it happened, which may lie before `now`. */
export function recordWhistle(
  whistle: Whistle,
  event: WhistleEvent,
  now: Instant,
): Result<Whistle, WhistleEventRefusal> {
  const { facts } = event;
  const status = whistleStatus(whistle);
  if (!WHISTLE_ACTS[status].includes(facts.act)) {
    return err({ reason: "not-in-this-status", act: facts.act, status });
  }
  const problem = dayProblem(whistle, facts, dayOf(now)) ?? factsProblem(whistle, event, now);
  return problem === undefined ? ok({ ...whistle, events: [...whistle.events, event] }) : err(problem);
}

/** Nothing bears a day to come, or an earlier one than what it rests on: the issue, for what follows the talk the talk. */
function dayProblem(
  whistle: Whistle,
  { act, on }: WhistleEvent["facts"],
  today: PlainDate,
): WhistleEventRefusal | undefined {
  if (on > today) return { reason: "day-in-future", today };
  const talkedOn = factsOf(whistle, "talk")[0]?.on;
  const rests = act === "arrive" ? whistle.issuedOn : (talkedOn ?? whistle.issuedOn);
  const settledOn = act === "close" ? tasksOf(whistle).flatMap(({ settled }) => settled?.on ?? []) : [];
  const earliest = settledOn.reduce((latest, each) => (each > latest ? each : latest), rests);
  return on < earliest ? { reason: "day-before", earliest } : undefined;
}

function factsProblem(
  whistle: Whistle,
  { facts }: WhistleEvent,
  now: Instant,
): WhistleEventRefusal | undefined {
  switch (facts.act) {
    case "arrive":
      return arrivalProblem(whistle, facts, now);
    case "talk":
    case "assign":
      return taskProblem(whistle, facts);
    case "settle":
      return settleProblem(whistle, facts);
    case "close":
      return closeProblem(whistle, facts);
    case "cancel":
      return undefined;
  }
}

function arrivalProblem(
  whistle: Whistle,
  { on, arrivals, why }: FactsOf<"arrive">,
  now: Instant,
): WhistleEventRefusal | undefined {
  const known = new Map(responses(whistle).map((unit) => [unit.unitId, unit]));
  const seen = new Set<string>();
  let corrects = false;
  for (const arrival of arrivals) {
    const { unitId } = arrival;
    const unit = known.get(unitId);
    if (unit === undefined) return { reason: "unit-not-called" };
    const unitName = nameOfUnit(whistle, unitId);
    if (seen.has(unitId)) return { reason: "unit-twice", unitName };
    if (arrival.came && on === dayOf(now) && arrival.at > timeOf(now)) {
      return { reason: "time-in-future", unitName };
    }
    seen.add(unitId);
    corrects ||= unit.arrival !== null;
  }
  return corrects && why.trim() === "" ? { reason: "correction-without-why" } : undefined;
}

function taskProblem(
  whistle: Whistle,
  { on, tasks }: FactsOf<"talk"> | FactsOf<"assign">,
): WhistleEventRefusal | undefined {
  const called = whistle.form.units.map(({ unitId }) => unitId);
  if (tasks.some(({ unitId }) => !called.includes(unitId))) return { reason: "unit-not-called" };
  return tasks.some(({ dueOn }) => dueOn < on) ? { reason: "task-day-past", earliest: on } : undefined;
}

function settleProblem(
  whistle: Whistle,
  { on, taskNo, result, text, why }: FactsOf<"settle">,
): WhistleEventRefusal | undefined {
  const task = tasksOf(whistle)[taskNo - 1];
  if (task === undefined) return { reason: "no-such-task" };
  if (on < task.givenOn) return { reason: "day-before", earliest: task.givenOn };
  if (result === "UNABLE" && text.trim() === "") return { reason: "unable-without-text" };
  return task.settled !== null && why.trim() === "" ? { reason: "correction-without-why" } : undefined;
}

function closeProblem(whistle: Whistle, { ratings }: FactsOf<"close">): WhistleEventRefusal | undefined {
  const open = tasksOf(whistle).find(({ settled }) => settled === null);
  if (open !== undefined) {
    const { unitId, text, dueOn } = open;
    return { reason: "task-open", unitName: nameOfUnit(whistle, unitId), text, dueOn };
  }
  if (ratings.length > whistle.form.units.length) return { reason: "unit-not-called" };
  for (const { unitId, arrival } of responses(whistle)) {
    const unitName = nameOfUnit(whistle, unitId);
    const [rated] = ratings.filter((each) => each.unitId === unitId);
    if (rated === undefined) return { reason: "rating-missing", unitName };
    if ((rated.rating === "ABSENT") !== (arrival?.came !== true)) {
      return { reason: "rating-against-record", unitName };
    }
  }
  return undefined;
}
