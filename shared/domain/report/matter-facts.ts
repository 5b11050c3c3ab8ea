import { clockId } from "../deadline/clock.ts";
import { chooseRule, type ClockName, type DeadlineRule, type RuleScope } from "../deadline/deadline-rule.ts";
import { proposeDue, type Terms } from "../deadline/terms.ts";
import { conclusionOf, type ClosingEvent, type FactsOf } from "../matter/closing.ts";
import { followUpsAsked } from "../matter/closing-clocks.ts";
import { scopeOf } from "../matter/matter-scope.ts";
import type { Matter } from "../matter/matter.ts";
import { currentDueOn, extensionState, slipAsOf, slipStatus } from "../referral/slip-progress.ts";
import type { SlipStatus } from "../referral/slip-status.ts";
import type { ReferralSlip } from "../referral/slip.ts";
import { daysBetween, type PlainDate } from "../../kernel/plain-date.ts";
import { NO_DIMS, oneDim, type Dims, type Fact, type Measure } from "./fact.ts";
import type { Days } from "./period.ts";
import { concernsOf } from "../self-check/self-check.ts";
import type { ReportSettings } from "./report-settings.ts";

/** How a period's facts are counted. */
export interface Counting {
  /** The period; what is still to come of it counts as the days up to today. */
  readonly days: Days;
  readonly settings: ReportSettings;
  /** The column over time a day falls in. */
  readonly bucketOf: (on: PlainDate) => string;
  readonly dueOf: DueOf;
  /** The last day of clocks that ended, by their ids: what was owed by then does not move with today's rules or colour. */
  readonly endedDue: ReadonlyMap<string, PlainDate>;
}

/** The last day of what starts on a day, by the rule that holds there; undefined without one. */
type DueOf = (purpose: ClockName, scope: RuleScope, from: PlainDate) => PlainDate | undefined;

/** Remembered, as thousands of matters share their days. */
export function rememberedDue(terms: Terms): DueOf {
  const rulesFor = new Map<ClockName, readonly DeadlineRule[]>();
  const known = new Map<DeadlineRule, Map<PlainDate, PlainDate | undefined>>();
  return (purpose, scope, from) => {
    let rules = rulesFor.get(purpose);
    if (rules === undefined) {
      rules = terms.rules.filter((rule) => rule.purpose === purpose);
      rulesFor.set(purpose, rules);
    }
    const rule = chooseRule(rules, purpose, scope);
    if (rule === undefined) return undefined;
    let days = known.get(rule);
    if (days === undefined) {
      days = new Map<PlainDate, PlainDate | undefined>();
      known.set(rule, days);
    }
    if (!days.has(from)) days.set(from, proposeDue(rule, from, terms)?.dueOn);
    return days.get(from);
  };
}

export function isIn({ from, to }: Days, on: PlainDate): boolean {
  return from <= on && on <= to;
}

/** Age of open matters in days (未化解时长): under 30 · 30–59 · 60–90 · over 90. */
export const AGES = ["0", "30", "60", "91"] as const;

export function ageOf(days: number): (typeof AGES)[number] {
  return days < 30 ? "0" : days < 60 ? "30" : days <= 90 ? "60" : "91";
}

/** A matter with what every period asks of it. */
export interface ReadMatter {
  readonly matter: Matter;
  readonly slips: readonly ReferralSlip[];
  readonly usual: Dims;
  /** The days of its decisions, in their order. */
  readonly decidedOn: readonly PlainDate[];
  /** The day it first went to other units or into mediation without a decision. */
  readonly passedOn: PlainDate | null;
}

/** Nobody owes an answer on them any more. */
const GONE: readonly SlipStatus[] = ["VOIDED", "RETURNED"];

/** What a matter counts for, as it stood when the period ended. */
export function matterFacts(read: ReadMatter, counting: Counting): Fact[] {
  const { matter, usual } = read;
  const { days } = counting;
  const facts: Fact[] = [];
  const ownRecord = `matter/${matter.id}`;
  const add = (measure: Measure, on: PlainDate, dims: Dims = NO_DIMS, amount = 0, record = ownRecord) =>
    facts.push({
      measure,
      on,
      record,
      matterId: matter.id,
      amount,
      dims,
      usual,
    });

  const visits = matter.visits.filter(({ visitedOn }) => visitedOn <= days.to);
  const within = visits.filter(({ visitedOn }) => isIn(days, visitedOn));
  for (const visit of within) add("visit", visit.visitedOn, {}, visit.headCount, `visit/${visit.visitId}`);
  const lastVisit = within
    .map(({ visitedOn }) => visitedOn)
    .sort()
    .at(-1);
  if (lastVisit !== undefined)
    add("visited", lastVisit, oneDim("repeat", visits.length > 1 ? "yes" : "no"), visits.length);

  const acceptedOn = acceptanceOf(read, counting);
  if (isIn(days, matter.openedOn))
    add("registered", matter.openedOn, oneDim("inTime", decidedInTime(read, counting, acceptedOn)));

  const closing = matter.closing.filter(({ facts: { on } }) => on <= days.to);
  const concluded = conclusionOf(closing)?.facts;
  const concludedHere = concluded !== undefined && isIn(days, concluded.on);
  if (acceptedOn !== null) {
    const sameDay = concluded?.form.outcome === "RESOLVED" && concluded.on === matter.openedOn;
    if (isIn(days, acceptedOn)) add("accepted", acceptedOn, oneDim("sameDay", sameDay ? "yes" : "no"));
    const dueOn = promisedOf(read, days.to);
    if (concluded === undefined) {
      const age = daysBetween(acceptedOn, days.to);
      const late = dueOn !== null && dueOn < days.to ? "yes" : "no";
      add("open", days.to, { late, age: ageOf(age), ...concernsOf(matter.tags) }, age);
    } else if (concludedHere) {
      const onTime = dueOn === null ? "none" : concluded.on <= dueOn ? "yes" : "no";
      const took = Math.max(0, daysBetween(acceptedOn, concluded.on));
      add("closed", concluded.on, { outcome: concluded.form.outcome, onTime }, took);
    }
  } else if (concludedHere) {
    add("closed-otherwise", concluded.on, { outcome: concluded.form.outcome });
  }

  for (const { dueOn, done } of followUpsOf({ ...matter, closing }, counting)) {
    if (isIn(days, dueOn)) add("follow-up", dueOn, oneDim("done", done));
  }
  for (const { facts: said } of closing) {
    if (!isIn(days, said.on)) continue;
    const rating = said.act === "rate" ? said.rating : said.act === "follow-up" ? said.form.rating : null;
    if (rating !== null) add("rating", said.on, oneDim("level", rating.level));
  }
  return facts;
}

/** By what the facts of a matter and its cases are told apart. */
export function matterDims({ category, place, gridCode, channel, riskColor, tags }: Matter): Dims {
  return {
    category,
    kind: category.slice(0, 2),
    village: place.villageCode ?? "",
    grid: gridCode.trim(),
    channel,
    risk: riskColor,
    oldPetition: tags.includes("OLD_PETITION") ? "yes" : "no",
  };
}

/**
 * The day a matter was accepted (受理), once: by decision, or by being passed on or mediated without one. What was only answered on
 * the spot counts where the office counts it.
 */
function acceptanceOf(
  { matter: { decisions }, decidedOn, passedOn }: ReadMatter,
  { days, settings: { countAnswered } }: Counting,
): PlainDate | null {
  const accepting = decidedOn.filter((_on, index) => {
    const kind = decisions[index]?.form.kind;
    return kind === "ACCEPTED" || (countAnswered && kind === "ANSWERED");
  });
  const first = earliest(passedOn === null ? accepting : [...accepting, passedOn]);
  return first !== null && first <= days.to ? first : null;
}

export function earliest(days: readonly PlainDate[]): PlainDate | null {
  return days.reduce<PlainDate | null>((first, on) => (first === null || on < first ? on : first), null);
}

/** Whether somebody decided within the office's time; `open` while the time still runs, `none` without a rule. */
function decidedInTime(
  { matter, decidedOn }: ReadMatter,
  { days, dueOf, endedDue }: Counting,
  acceptedOn: PlainDate | null,
): "yes" | "no" | "open" | "none" {
  const ended = endedDue.get(clockId({ subject: `matter/${matter.id}`, name: "decide", part: "" }));
  const dueOn = ended ?? dueOf("decide", scopeOf(matter), matter.openedOn);
  if (dueOn === undefined) return "none";
  const decided = earliest(acceptedOn === null ? decidedOn : [...decidedOn, acceptedOn]);
  if (decided !== null && decided <= days.to) return decided <= dueOn ? "yes" : "no";
  return dueOn < days.to ? "no" : "open";
}

/** The day a matter was promised for, or the last day of its slips; an extension that was granted by then counts as due. */
function promisedOf(
  { matter: { decisions }, slips, decidedOn }: ReadMatter,
  until: PlainDate,
): PlainDate | null {
  const promised = decisions.findLast(
    ({ form }, index) => form.kind === "ACCEPTED" && (decidedOn[index] ?? until) <= until,
  )?.form;
  const standing = slips
    .filter(({ issuedOn }) => issuedOn <= until)
    .map((slip) => slipAsOf(slip, until))
    .filter((then) => !GONE.includes(slipStatus(then)));
  const counted =
    promised === undefined ? standing : standing.filter((then) => extensionState(then) === "GRANTED");
  const days = [
    ...(promised?.kind === "ACCEPTED" ? [promised.expectedOn] : []),
    ...counted.map(currentDueOn),
  ];
  return days.sort().at(-1) ?? null;
}

/** Follow-ups that were owed, and whether somebody asked. One that a reopening made needless is not counted. */
function followUpsOf(
  matter: Matter,
  { days, dueOf, endedDue }: Counting,
): readonly { readonly dueOn: PlainDate; readonly done: "yes" | "no" }[] {
  if (matter.closing.length === 0) return [];
  const scope = scopeOf(matter);
  return followUpsAsked(matter).flatMap((clock) => {
    const ended = endedDue.get(
      clockId({ subject: `matter/${matter.id}`, name: "follow-up", part: clock.part }),
    );
    const dueOn = clock.fixedOn ?? ended ?? dueOf("follow-up", scope, clock.startedOn);
    if (dueOn === undefined || dueOn > days.to) return [];
    const done = matter.closing.some((event) => isFollowUp(event) && event.facts.on === clock.ended);
    if (!done && clock.ended !== null && clock.ended !== "now" && clock.ended <= dueOn) return [];
    return [{ dueOn, done: done ? "yes" : "no" }];
  });
}

function isFollowUp(event: ClosingEvent): event is ClosingEvent & { readonly facts: FactsOf<"follow-up"> } {
  return event.facts.act === "follow-up";
}
