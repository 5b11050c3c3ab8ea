import { chooseRule, type DeadlineRule } from "../deadline/deadline-rule.ts";
import { proposeDue, type Terms } from "../deadline/terms.ts";
import { conclusionOf, type ClosingEvent, type FactsOf } from "../matter/closing.ts";
import { closingClocks } from "../matter/closing-clocks.ts";
import { scopeOf } from "../matter/matter-scope.ts";
import type { Matter } from "../matter/matter.ts";
import { dayOf, daysBetween, type PlainDate } from "../../kernel/plain-date.ts";
import type { Dims, Fact, Measure } from "./fact.ts";
import type { Days } from "./period.ts";
import { concernsOf } from "../self-check/self-check.ts";
import type { ReportSettings } from "./report-settings.ts";

/** How a period's facts are counted. */
export interface Counting {
  /** The period; what is still to come of it counts as the days up to today. */
  readonly days: Days;
  readonly settings: ReportSettings;
  readonly terms: Terms;
  /** The column over time a day falls in. */
  readonly bucketOf: (on: PlainDate) => string;
  /** The last day of a rule that starts on a day, remembered: thousands of matters share their days. */
  readonly dueOf: DueOf;
}

type DueOf = (rule: DeadlineRule, from: PlainDate) => PlainDate | undefined;

export function rememberedDue(terms: Terms): DueOf {
  const known = new Map<string, PlainDate | undefined>();
  return (rule, from) => {
    const key = `${rule.id} ${from}`;
    if (!known.has(key)) known.set(key, proposeDue(rule, from, terms)?.dueOn);
    return known.get(key);
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

/** What a matter counts for, as it stood when the period ended. `passedOn`: the day it first went to other units. */
export function matterFacts(matter: Matter, counting: Counting, passedOn: PlainDate | null): Fact[] {
  const { days, settings } = counting;
  if (matter.openedOn > days.to) return [];
  const usual = matterDims(matter);
  const facts: Fact[] = [];
  const add = (
    measure: Measure,
    on: PlainDate,
    dims: Dims = {},
    amount = 0,
    record = `matter/${matter.id}`,
  ) =>
    facts.push({
      measure,
      on,
      record,
      matterId: matter.id,
      amount,
      paid: 0,
      dims: { ...usual, time: counting.bucketOf(on), ...dims },
    });

  const visits = matter.visits.filter(({ visitedOn }) => visitedOn <= days.to);
  const within = visits.filter(({ visitedOn }) => isIn(days, visitedOn));
  for (const visit of within) add("visit", visit.visitedOn, {}, visit.headCount, `visit/${visit.visitId}`);
  const lastVisit = within
    .map(({ visitedOn }) => visitedOn)
    .sort()
    .at(-1);
  if (lastVisit !== undefined)
    add("visited", lastVisit, { repeat: visits.length > 1 ? "yes" : "no" }, visits.length);

  const acceptedOn = acceptanceOf(matter, settings, passedOn, days.to);
  if (isIn(days, matter.openedOn))
    add("registered", matter.openedOn, { inTime: decidedInTime(matter, counting, acceptedOn) });

  const closing = matter.closing.filter(({ facts: { on } }) => on <= days.to);
  const concluded = conclusionOf(closing)?.facts;
  const concludedHere = concluded !== undefined && isIn(days, concluded.on);
  if (acceptedOn !== null) {
    const sameDay = concluded?.form.outcome === "RESOLVED" && concluded.on === matter.openedOn;
    if (isIn(days, acceptedOn)) add("accepted", acceptedOn, { sameDay: sameDay ? "yes" : "no" });
    const dueOn = promisedOf(matter, days.to);
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
    if (isIn(days, dueOn)) add("follow-up", dueOn, { done });
  }
  for (const { facts: said } of closing) {
    if (!isIn(days, said.on)) continue;
    const rating = said.act === "rate" ? said.rating : said.act === "follow-up" ? said.form.rating : null;
    if (rating !== null) add("rating", said.on, { level: rating.level });
  }
  return facts;
}

/** By what the facts of a matter, its slips and its cases are told apart. */
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
  { decisions, cases }: Matter,
  { countAnswered }: ReportSettings,
  passedOn: PlainDate | null,
  until: PlainDate,
): PlainDate | null {
  const days = [
    ...decisions
      .filter(({ form }) => form.kind === "ACCEPTED" || (countAnswered && form.kind === "ANSWERED"))
      .map(({ at }) => dayOf(at)),
    ...cases.map(({ openedAt }) => dayOf(openedAt)),
    ...(passedOn === null ? [] : [passedOn]),
  ].sort();
  const [first] = days;
  return first !== undefined && first <= until ? first : null;
}

/** Whether somebody decided within the office's time; `open` while the time still runs, `none` without a rule. */
function decidedInTime(
  matter: Matter,
  { days, terms, dueOf }: Counting,
  acceptedOn: PlainDate | null,
): "yes" | "no" | "open" | "none" {
  const rule = chooseRule(terms.rules, "decide", scopeOf(matter));
  const dueOn = rule && dueOf(rule, matter.openedOn);
  if (dueOn === undefined) return "none";
  const [decided] = [
    ...matter.decisions.map(({ at }) => dayOf(at)),
    ...(acceptedOn === null ? [] : [acceptedOn]),
  ].sort();
  if (decided !== undefined && decided <= days.to) return decided <= dueOn ? "yes" : "no";
  return dueOn < days.to ? "no" : "open";
}

/** The day a matter was promised for, or the last day of its slips; an extension that was granted counts as due. */
function promisedOf({ decisions, slips }: Matter, until: PlainDate): PlainDate | null {
  const promised = decisions
    .filter(({ at }) => dayOf(at) <= until)
    .map(({ form }) => form)
    .findLast((form) => form.kind === "ACCEPTED");
  const standing = slips.filter(({ status }) => status !== "VOIDED" && status !== "RETURNED");
  const counted =
    promised === undefined ? standing : standing.filter(({ extension }) => extension === "GRANTED");
  const days = [
    ...(promised?.kind === "ACCEPTED" ? [promised.expectedOn] : []),
    ...counted.map(({ dueOn }) => dueOn),
  ];
  return days.sort().at(-1) ?? null;
}

/** Follow-ups that were owed, and whether somebody asked. One that a reopening made needless is not counted. */
function followUpsOf(
  matter: Matter,
  { days, terms, dueOf }: Counting,
): readonly { readonly dueOn: PlainDate; readonly done: "yes" | "no" }[] {
  if (matter.closing.length === 0) return [];
  return closingClocks(matter).flatMap((clock) => {
    if (clock.name !== "follow-up") return [];
    const rule = chooseRule(terms.rules, clock.name, clock.facts);
    const dueOn = clock.fixedOn ?? (rule && dueOf(rule, clock.startedOn));
    if (dueOn === undefined || dueOn > days.to) return [];
    const done = matter.closing.some((event) => isFollowUp(event) && event.facts.on === clock.ended);
    if (!done && clock.ended !== null && clock.ended !== "now" && clock.ended <= dueOn) return [];
    return [{ dueOn, done: done ? "yes" : "no" }];
  });
}

function isFollowUp(event: ClosingEvent): event is ClosingEvent & { readonly facts: FactsOf<"follow-up"> } {
  return event.facts.act === "follow-up";
}
