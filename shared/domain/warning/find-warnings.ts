import { maskName } from "../../kernel/masking.ts";
import { addDays, dayOf, daysBetween, type Instant, type PlainDate } from "../../kernel/plain-date.ts";
import { colourOf, lapses, type Clock } from "../deadline/clock.ts";
import type { ClockName } from "../deadline/deadline-rule.ts";
import { CONCLUDED_STATUSES, lastTouchedOn, matterStatus } from "../matter/matter-status.ts";
import type { Matter } from "../matter/matter.ts";
import { returnsSinceConference } from "../referral/ping-pong.ts";
import type { WarningRules } from "./warning-rules.ts";
import type { FoundWarning, WarningLevel } from "./warning.ts";

/** What is known around a matter. */
export interface MatterFacts {
  readonly matter: Matter;
  /** What the visitors said, as written down. */
  readonly statements: readonly string[];
  /** For each person who came about it: their visits, to this matter and others. */
  readonly people: readonly {
    readonly name: string;
    readonly visits: readonly { readonly matterId: string; readonly on: PlainDate }[];
  }[];
  /** For each respondent: the days of all visits against them. */
  readonly respondents: readonly {
    readonly name: string;
    readonly visits: readonly { readonly matterId: string; readonly on: PlainDate }[];
  }[];
  /** Running clocks of the matter, its slips, cases and agreements. */
  readonly clocks: readonly Clock[];
  /** First rest day of the next Spring Festival; null while its year is not published. */
  readonly festivalOn: PlainDate | null;
}

const WAGE_CATEGORY = "0701";
const WAGE_TAG = "MIGRANT_WAGE";
const EXTREME_TAG = "EXTREME";
const HARM_TAGS: readonly string[] = ["CRIME_SIGN", "FAMILY_VIOLENCE", "MINOR"];
/** Warned of by rules of their own. */
const APART: readonly ClockName[] = ["perform", "confirm"];

/** What the rules find on a matter now; nothing on one that is concluded. */
export function findWarnings(facts: MatterFacts, rules: WarningRules, now: Instant): readonly FoundWarning[] {
  if (CONCLUDED_STATUSES.includes(matterStatus(facts.matter))) return [];
  const today = dayOf(now);
  return [
    ...(rules.repeat.active ? repeated(facts, rules.repeat, today) : []),
    ...(rules.crowd.active ? crowded(facts, rules.crowd, today) : []),
    ...(rules.wage.active ? wage(facts, rules.wage, today) : []),
    ...(rules.late.active ? late(facts.clocks, now) : []),
    ...(rules.extreme.active ? extreme(facts, rules.extreme) : []),
    ...(rules.harm.active ? harm(facts.matter) : []),
    ...(rules.performance.active ? unperformed(facts.clocks, now) : []),
    ...(rules.confirmation.active ? confirmation(facts.clocks, rules.confirmation, today) : []),
    ...(rules.returned.active ? returned(facts.matter, rules.returned) : []),
    ...(rules.sleeping.active ? sleeping(facts.matter, rules.sleeping, today) : []),
  ];
}

/** The number of people a matter is about: as estimated, or as many as ever came at once. */
export function involvedIn({ involvedCount, visits }: Pick<Matter, "involvedCount" | "visits">): number {
  return Math.max(involvedCount ?? 0, ...visits.map(({ headCount }) => headCount));
}

function repeated(
  { matter, people }: MatterFacts,
  rule: WarningRules["repeat"],
  today: PlainDate,
): readonly FoundWarning[] {
  return people.flatMap(({ name, visits }): FoundWarning[] => {
    const person = maskName(name);
    const own = visits.filter(
      ({ matterId, on }) => matterId === matter.id && on >= addDays(today, -rule.visitDays),
    );
    const recent = visits.filter(({ on }) => on >= addDays(today, -rule.matterDays));
    const matters = new Set(recent.map(({ matterId }) => matterId)).size;
    const found: FoundWarning[] = [];
    if (own.length >= rule.visits) {
      const reason = { of: "W1-visits", person, visits: own.length, days: rule.visitDays } as const;
      found.push({ rule: "W1", part: `visits ${name}`, level: "YELLOW", reason });
    }
    if (matters >= rule.matters) {
      const reason = { of: "W1-matters", person, matters, days: rule.matterDays } as const;
      found.push({ rule: "W1", part: `matters ${name}`, level: "YELLOW", reason });
    }
    return found;
  });
}

function crowded(
  { matter, respondents }: MatterFacts,
  rule: WarningRules["crowd"],
  today: PlainDate,
): readonly FoundWarning[] {
  const people = involvedIn(matter);
  const found: FoundWarning[] = [];
  const level = levelBy(people, [rule.amber, rule.orange, rule.red]);
  if (level !== undefined)
    found.push({ rule: "W2", part: "people", level, reason: { of: "W2-people", people } });
  for (const { name, visits } of respondents) {
    const recent = visits.filter(({ on }) => on >= addDays(today, -rule.respondentDays));
    const matters = new Set([...recent.map(({ matterId }) => matterId), matter.id]).size;
    if (matters < rule.sameRespondent) continue;
    const reason = { of: "W2-respondent", respondent: name, matters, days: rule.respondentDays } as const;
    found.push({ rule: "W2", part: `against ${name}`, level: "YELLOW", reason });
  }
  return found;
}

function wage(
  { matter, festivalOn }: MatterFacts,
  rule: WarningRules["wage"],
  today: PlainDate,
): readonly FoundWarning[] {
  if (matter.category !== WAGE_CATEGORY && !matter.tags.includes(WAGE_TAG)) return [];
  const people = involvedIn(matter);
  const isNear =
    festivalOn !== null &&
    festivalOn >= today &&
    daysBetween(today, festivalOn) <= rule.redDaysBeforeFestival;
  const isMany = people >= rule.redPeople;
  const reason = {
    of: "W3",
    people: isMany ? people : null,
    festivalOn: isNear ? festivalOn : null,
  } as const;
  return [{ rule: "W3", part: "", level: isMany || isNear ? "RED" : "YELLOW", reason }];
}

/** The clock that is worst off stands for all. */
function late(clocks: readonly Clock[], now: Instant): readonly FoundWarning[] {
  const owed = clocks
    .filter((clock) => !APART.includes(clock.name) && !lapses(clock))
    .map((clock) => ({ clock, colour: colourOf(clock, now) }));
  const worst =
    soonest(owed.filter(({ colour }) => colour === "red")) ??
    soonest(owed.filter(({ colour }) => colour === "amber"));
  if (worst === undefined) return [];
  const { name, dueOn } = worst.clock;
  const isOver = worst.colour === "red";
  const reason = { of: "W4", clock: name, dueOn, isOver } as const;
  return [{ rule: "W4", part: "", level: isOver ? "RED" : "YELLOW", reason }];
}

function soonest<Owed extends { readonly clock: Clock }>(owed: readonly Owed[]): Owed | undefined {
  return owed.toSorted((a, b) => a.clock.dueOn.localeCompare(b.clock.dueOn))[0];
}

function extreme(
  { matter, statements }: MatterFacts,
  rule: WarningRules["extreme"],
): readonly FoundWarning[] {
  const words = rule.words.filter((word) => statements.some((text) => text.includes(word)));
  const byTag = matter.tags.includes(EXTREME_TAG);
  if (words.length === 0 && !byTag) return [];
  return [{ rule: "W5", part: "", level: "RED", reason: { of: "W5", words, byTag } }];
}

function harm({ tags }: Matter): readonly FoundWarning[] {
  const found = tags.filter((tag) => HARM_TAGS.includes(tag));
  return found.length === 0
    ? []
    : [{ rule: "W6", part: "", level: "RED", reason: { of: "W6", tags: found } }];
}

function unperformed(clocks: readonly Clock[], now: Instant): readonly FoundWarning[] {
  const over = clocks.filter((clock) => clock.name === "perform" && colourOf(clock, now) === "red");
  const [first] = over.map(({ dueOn }) => dueOn).toSorted();
  if (first === undefined) return [];
  return [{ rule: "W7", part: "", level: "RED", reason: { of: "W7", dueOn: first, count: over.length } }];
}

/** Counted to the bare day, the earliest safe one. */
function confirmation(
  clocks: readonly Clock[],
  rule: WarningRules["confirmation"],
  today: PlainDate,
): readonly FoundWarning[] {
  const running = clocks.filter(
    ({ name, endedOn, dueOn }) => name === "confirm" && endedOn === null && dueOn >= today,
  );
  return running.flatMap(({ part, subject, bareOn }): FoundWarning[] => {
    const left = daysBetween(today, bareOn);
    if (left > rule.orangeDays) return [];
    const level = left <= rule.redDays ? "RED" : "ORANGE";
    return [{ rule: "W8", part: part === "" ? subject : part, level, reason: { of: "W8", dueOn: bareOn } }];
  });
}

function returned(matter: Matter, rule: WarningRules["returned"]): readonly FoundWarning[] {
  const times = returnsSinceConference(matter);
  return times < rule.times ? [] : [{ rule: "W10", part: "", level: "ORANGE", reason: { of: "W10", times } }];
}

function sleeping(matter: Matter, rule: WarningRules["sleeping"], today: PlainDate): readonly FoundWarning[] {
  const lastOn = lastTouchedOn(matter);
  if (daysBetween(lastOn, today) < rule.days) return [];
  return [{ rule: "W11", part: "", level: "YELLOW", reason: { of: "W11", lastOn } }];
}

function levelBy(
  value: number,
  [amber, orange, red]: readonly [number, number, number],
): WarningLevel | undefined {
  if (value >= red) return "RED";
  if (value >= orange) return "ORANGE";
  return value >= amber ? "YELLOW" : undefined;
}

/** How often something came up in a month, and in the months before it, the latest first. */
export interface MonthCounts {
  readonly now: number;
  readonly before: readonly number[];
}

/** W9: more than the mean of the months before and so many standard deviations of them. */
export function isHot({ now, before }: MonthCounts, rule: WarningRules["hot"]): boolean {
  if (now < rule.least || before.length === 0) return false;
  const mean = meanOf(before);
  const deviation = Math.sqrt(meanOf(before.map((value) => (value - mean) ** 2)));
  return now > mean + rule.deviations * deviation;
}

export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
