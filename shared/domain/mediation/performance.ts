import type { PERFORMANCES } from "../../codes/handling.ts";
import { z } from "zod";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Agreement, AgreementEvent, AgreementFacts, Obligation } from "./agreement.ts";
import { agreementStatus, effectiveOn } from "./agreement-status.ts";

/** 未到期 · 即时履行 · 部分履行 · 已履行 · 逾期 · 持续履行 (a duty to refrain has no end) */
export const ObligationState = z.enum([
  "NOT_DUE",
  "IMMEDIATE",
  "PARTIAL",
  "PERFORMED",
  "OVERDUE",
  "CONTINUING",
]);
export type ObligationState = z.infer<typeof ObligationState>;

export type Performed = Extract<AgreementFacts, { act: "perform" }>;
type PerformedEvent = AgreementEvent & { readonly facts: Performed };

/** How far one obligation is performed. */
export interface ObligationStanding {
  readonly obligation: Obligation;
  /** Its number on the paper, from 1. */
  readonly ordinal: number;
  /** The agreed day; what is due on the spot is due on the day of effect. */
  readonly dueOn: PlainDate;
  readonly state: ObligationState;
  /** In fen; 0 for anything but money. */
  readonly paidFen: number;
  readonly restFen: number;
  /** Set once it is wholly performed. */
  readonly performedOn: PlainDate | null;
  readonly events: readonly PerformedEvent[];
}

/** Each obligation in the order of the paper, as things stand at the end of `today`. Due days are as agreed: they do not roll. */
export function obligationStandings(agreement: Agreement, today: PlainDate): readonly ObligationStanding[] {
  const performed = agreement.events.filter(isPerformed);
  const effect = effectiveOn(agreement);
  return agreement.form.obligations.map((obligation, index) => {
    const events = performed.filter(({ facts }) => facts.obligationId === obligation.id);
    const owedFen = obligation.amountFen ?? 0;
    const paidFen = events.reduce((sum, { facts }) => sum + (facts.amountFen ?? 0), 0);
    const isDone =
      obligation.kind === "PAY" ? paidFen >= owedFen : events.some(({ facts }) => facts.isComplete);
    const performedOn = isDone ? latest(events) : null;
    const dueOn = obligation.due.kind === "ON" ? obligation.due.on : (effect ?? agreement.form.reachedOn);
    return {
      obligation,
      ordinal: index + 1,
      dueOn,
      state: stateOf({ obligation, events, performedOn, dueOn, effect, today }),
      paidFen,
      restFen: owedFen - paidFen,
      performedOn,
      events,
    };
  });
}

interface StateFacts extends Pick<ObligationStanding, "obligation" | "events" | "performedOn" | "dueOn"> {
  readonly effect: PlainDate | null;
  readonly today: PlainDate;
}

function stateOf({ obligation, events, performedOn, dueOn, effect, today }: StateFacts): ObligationState {
  if (obligation.kind === "REFRAIN") return "CONTINUING";
  if (performedOn !== null) return effect !== null && performedOn <= effect ? "IMMEDIATE" : "PERFORMED";
  if (dueOn < today) return "OVERDUE";
  return events.length > 0 ? "PARTIAL" : "NOT_DUE";
}

/** Whether somebody still has to do something for it. */
export function isOpen({ state }: ObligationStanding): boolean {
  return state === "NOT_DUE" || state === "PARTIAL" || state === "OVERDUE";
}

export interface PerformanceSums {
  readonly owedFen: number;
  readonly paidFen: number;
  readonly restFen: number;
  readonly overdueFen: number;
}

export function performanceSums(standings: readonly ObligationStanding[]): PerformanceSums {
  const sum = (of: (standing: ObligationStanding) => number) =>
    standings.reduce((total, each) => total + of(each), 0);
  return {
    owedFen: sum(({ obligation }) => obligation.amountFen ?? 0),
    paidFen: sum(({ paidFen }) => paidFen),
    restFen: sum(({ restFen }) => restFen),
    overdueFen: sum(({ state, restFen }) => (state === "OVERDUE" ? restFen : 0)),
  };
}

type Performance = (typeof PERFORMANCES)[number];

/** How far the agreement as a whole is performed. What was reneged on or sued for and performed after all counts as performed. */
export function agreementPerformance(agreement: Agreement, today: PlainDate): Performance {
  if (agreementStatus(agreement) !== "EFFECTIVE") return "NOT_DUE";
  const standings = obligationStandings(agreement, today);
  if (!standings.some(isOpen)) {
    return standings.some(({ state }) => state === "PERFORMED") ? "PERFORMED" : "IMMEDIATE";
  }
  const acts = new Set(agreement.events.map(({ facts }) => facts.act));
  if (acts.has("enforce")) return "ENFORCEMENT";
  if (acts.has("sue")) return "SUED";
  if (acts.has("renege")) return "REFUSED";
  if (standings.some(({ state }) => state === "OVERDUE")) return "OVERDUE";
  return standings.some(({ events }) => events.length > 0) ? "PARTIAL" : "NOT_DUE";
}

/** The earliest agreed day on which something is still owed; null when nothing is. */
export function nextObligationOn(agreement: Agreement, today: PlainDate): PlainDate | null {
  if (agreementStatus(agreement) !== "EFFECTIVE") return null;
  const days = obligationStandings(agreement, today)
    .filter(isOpen)
    .map(({ dueOn }) => dueOn)
    .sort();
  return days[0] ?? null;
}

function isPerformed(event: AgreementEvent): event is PerformedEvent {
  return event.facts.act === "perform";
}

function latest(events: readonly PerformedEvent[]): PlainDate | null {
  return (
    events
      .map(({ facts }) => facts.on)
      .sort()
      .at(-1) ?? null
  );
}
