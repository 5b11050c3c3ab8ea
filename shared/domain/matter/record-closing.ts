import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { ClosingOrder } from "../office/office.ts";
import type { Actor } from "../paper/actor.ts";
import { OPEN_SLIP_STATUSES } from "../referral/slip-status.ts";
import { OPEN_WHISTLE_STATUSES } from "../whistle/whistle-status.ts";
import {
  conclusionOf,
  currentRound,
  reopens,
  type ClosingEvent,
  type ClosingFacts,
  type ConclusionForm,
  type FactsOf,
} from "./closing.ts";
import type { ClosingRefusal, ConclusionObstacle } from "./closing-refusal.ts";
import { MATTER_ACTS, matterStatus, TALKING_CASES, WAITS } from "./matter-status.ts";
import type { Matter } from "./matter.ts";

/** Slips nobody has answered or looked at, a whistle or a mediation that goes on, tasks of a meeting: with these a matter is not at its end. */
export function conclusionObstacles({
  slips,
  whistles,
  cases,
  meetings,
}: Pick<Matter, "slips" | "whistles" | "cases" | "meetings">): readonly ConclusionObstacle[] {
  return [
    ...slips.flatMap(({ slipId, no, unitName, status }): ConclusionObstacle[] => {
      if (OPEN_SLIP_STATUSES.includes(status)) return [{ reason: "slip-open", slipId, no, unitName }];
      return status === "REPLIED" ? [{ reason: "slip-unverified", slipId, no, unitName }] : [];
    }),
    ...whistles
      .filter(({ status }) => OPEN_WHISTLE_STATUSES.includes(status))
      .map(({ whistleId, no, openTasks }) =>
        openTasks > 0
          ? { reason: "whistle-tasks-open" as const, whistleId, no, openTasks }
          : { reason: "whistle-open" as const, whistleId, no },
      ),
    ...cases
      .filter(({ status }) => TALKING_CASES.includes(status))
      .map(({ caseId, no }) => ({ reason: "case-running" as const, caseId, no })),
    ...meetings
      .filter(({ openTasks }) => openTasks > 0)
      .map(({ no, openTasks: count }) => ({ reason: "task-open" as const, no, count })),
  ];
}

/** What an act of closing is held against besides the matter. */
export interface ClosingSurroundings {
  readonly today: PlainDate;
  readonly order: ClosingOrder;
}

/** The matter with one more event of its closing. Days are days on the paper, which may lie before today. */
export function recordClosing(
  matter: Matter,
  event: Omit<ClosingEvent, "knew">,
  { today, order }: ClosingSurroundings,
): Result<Matter, ClosingRefusal> {
  const { facts } = event;
  const status = matterStatus(matter);
  const { waits, first } = WAITS[order];
  if (status === "CONCLUDED" && facts.act === waits)
    return err({ reason: "out-of-turn", act: facts.act, first });
  if (!MATTER_ACTS[status].includes(facts.act)) return err({ reason: "not-now", act: facts.act, status });
  const problem =
    (facts.act === "conclude" ? conclusionObstacles(matter)[0] : undefined) ??
    dayProblem(matter, facts, today) ??
    factsProblem(matter, event, today);
  if (problem !== undefined) return err(problem);

  const { decisions, slips, whistles, cases } = matter;
  const knew = reopens(event)
    ? {
        decisions: decisions.length,
        slips: slips.length,
        whistles: whistles.length,
        cases: cases.length,
      }
    : null;
  return ok({ ...matter, closing: [...matter.closing, { ...event, knew }] });
}

/** An act never bears an earlier day than the one it rests on. */
function dayProblem(matter: Matter, { on }: ClosingFacts, today: PlainDate): ClosingRefusal | undefined {
  const earliest = matter.closing.at(-1)?.facts.on ?? matter.openedOn;
  if (on > today) return { reason: "day-in-future", today };
  return on < earliest ? { reason: "day-before", earliest } : undefined;
}

function factsProblem(
  matter: Matter,
  { facts, by }: Pick<ClosingEvent, "facts" | "by">,
  today: PlainDate,
): ClosingRefusal | undefined {
  switch (facts.act) {
    case "conclude":
      return conclusionProblem(matter, facts.form, today);
    case "follow-up":
      return followUpProblem(facts) ?? (facts.form.rating === null ? undefined : ratingProblem(matter, by));
    case "rate":
      return ratingProblem(matter, by);
    case "close":
      return stillOwed(matter);
    case "archive":
    case "reopen":
      return undefined;
  }
}

/** A case whose agreement is not performed: nothing is both closed and owed. */
function stillOwed({ cases }: Matter): ClosingRefusal | undefined {
  const owed = cases.find(({ status }) => status === "PERFORMING" || status === "UNPERFORMED");
  return owed && { reason: "case-performing", caseId: owed.caseId, no: owed.no };
}

/** Told on a later day than the result is known, and not on one to come. */
function conclusionProblem(
  { openedOn }: Matter,
  { result, told }: ConclusionForm,
  today: PlainDate,
): ClosingRefusal | undefined {
  if (result.trim() === "") return { reason: "result-missing" };
  if (told === null || told.whom.trim() === "") return { reason: "told-missing" };
  if (told.on < openedOn || told.on > today) return { reason: "told-day-wrong", from: openedOn, to: today };
  return undefined;
}

function followUpProblem({ on, form }: FactsOf<"follow-up">): ClosingRefusal | undefined {
  const { next, againOn, relapse, opinions } = form;
  if (next === "CONTINUE" && (againOn === null || againOn <= on)) return { reason: "again-not-later" };
  if (next === "REOPEN" && relapse.trim() === "" && opinions.trim() === "")
    return { reason: "reopen-reason-missing" };
  return undefined;
}

/** Satisfaction is asked once, by somebody other than whoever dealt with the matter: nobody complains to the person complained of. */
function ratingProblem(matter: Matter, by: Actor): ClosingRefusal | undefined {
  const asked = ratingOf(matter.closing);
  if (asked !== undefined) return { reason: "rated-already", on: asked.facts.on, by: asked.by.name };
  return isHandler(matter, by) ? { reason: "rated-by-handler", name: by.name } : undefined;
}

/** The event of this round in which the person said how content they are. */
export function ratingOf(closing: readonly ClosingEvent[]): ClosingEvent | undefined {
  return currentRound(closing).events.find(
    ({ facts }) => facts.act === "rate" || (facts.act === "follow-up" && facts.form.rating !== null),
  );
}

/** Whoever decided on the matter or concluded it, or is named as in charge. */
export function isHandler(
  { decisions, closing }: Pick<Matter, "decisions" | "closing">,
  who: Actor,
): boolean {
  const concluded = conclusionOf(closing);
  const named = [
    concluded?.facts.form.handlerName,
    ...decisions.map(({ form }) => (form.kind === "ACCEPTED" ? form.handlerName : undefined)),
  ];
  return (
    concluded?.by.accountId === who.accountId ||
    decisions.some(({ by }) => by.accountId === who.accountId) ||
    named.includes(who.name)
  );
}

/** The day proposed for asking again, when a follow-up leaves something to watch. */
export function proposedAgainOn(on: PlainDate): PlainDate {
  return addDays(on, 7);
}
