import { dayOf, type Instant, type PlainDate } from "../../kernel/plain-date.ts";
import { clockId, type Clock, type MoveReason } from "./clock.ts";
import { chooseRule, findRule, type DeadlineRule } from "./deadline-rule.ts";
import { proposeDue, warningDays, type Terms } from "./terms.ts";
import type { WantedClock } from "./wanted-clock.ts";

const MINUTE = 60_000;
/** A day that no rule gives, as promised or agreed, is reminded of three days before. */
const USUAL_WARNING: readonly number[] = [3];

type Counted = Pick<
  Clock,
  "ruleId" | "limit" | "bareOn" | "dueOn" | "dueAt" | "warnOn" | "warnAt" | "calendarUnpublished"
>;
type Basis = Pick<
  Clock,
  "name" | "facts" | "ruleId" | "isChosen" | "startedOn" | "startedAt" | "fixedOn" | "pauses"
> & { readonly bareOn: PlainDate | null };

/** The clocks of one record that have to be put, so that they say what its facts say. None when they say it already. */
export function renew(
  subject: string,
  known: readonly Clock[],
  wanted: readonly WantedClock[],
  terms: Terms,
  now: Instant,
): readonly Clock[] {
  const knownById = new Map(known.map((clock) => [clock.id, clock]));
  const renewed = wanted.flatMap((want) => {
    const id = clockId({ subject, ...want });
    const before = knownById.get(id);
    knownById.delete(id);
    return renewOne({ ...want, id, subject }, before, terms, now) ?? [];
  });
  const gone = [...knownById.values()]
    .filter(({ endedOn }) => endedOn === null)
    .map((clock) => ({ ...clock, endedOn: dayOf(now) }));
  return [...renewed, ...gone];
}

/** A running clock counted anew after a rule or the calendar has changed; undefined when nothing about it changes. */
export function recount(clock: Clock, terms: Terms, now: Instant): Clock | undefined {
  if (clock.endedOn !== null) return undefined;
  const counted = countClock(clock, terms);
  if (counted === undefined) return { ...clock, endedOn: dayOf(now) };
  const isCalendar = counted.ruleId === clock.ruleId && isSame(counted.limit, clock.limit);
  return changed(clock, { ...clock, ...counted }, isCalendar ? "calendar" : "rule", now);
}

function renewOne(
  want: WantedClock & Pick<Clock, "id" | "subject">,
  before: Clock | undefined,
  terms: Terms,
  now: Instant,
): Clock | undefined {
  const { ended, ...facts } = want;
  // What was done before the desk knew of it needs no clock.
  if (before === undefined && ended !== null) return undefined;
  if (before !== undefined && ended !== null) {
    const endedOn = before.endedOn ?? (ended === "now" ? dayOf(now) : ended);
    return before.endedOn === endedOn ? undefined : { ...before, endedOn };
  }
  const basis = {
    ...facts,
    isChosen: want.ruleId !== null,
    pauses: before?.pauses ?? [],
    openedOn: before?.openedOn ?? dayOf(now),
    moves: before?.moves ?? [],
    endedOn: null,
  };
  const counted = countClock(basis, terms);
  if (counted === undefined) return before?.endedOn === null ? { ...before, endedOn: dayOf(now) } : undefined;
  const clock: Clock = { ...basis, ...counted };
  return before === undefined ? clock : changed(before, clock, "facts", now);
}

/** The clock as it is to be put, its move recorded; undefined when nothing differs. */
function changed(before: Clock, after: Clock, why: MoveReason, now: Instant): Clock | undefined {
  if (isSame(before, after)) return undefined;
  if (before.dueOn === after.dueOn && before.dueAt === after.dueAt) return after;
  const move = { at: now, why, fromDue: before.dueOn, toDue: after.dueOn };
  return { ...after, moves: [...after.moves, move] };
}

/** The rule a clock goes by now. */
export function ruleOf(
  { name, facts, ruleId, isChosen }: Pick<Clock, "name" | "facts" | "ruleId" | "isChosen">,
  rules: readonly DeadlineRule[],
): DeadlineRule | undefined {
  return isChosen && ruleId !== null ? findRule(rules, ruleId) : chooseRule(rules, name, facts);
}

function countClock(basis: Basis, terms: Terms): Counted | undefined {
  const rule = ruleOf(basis, terms.rules);
  const { startedOn, startedAt, fixedOn, pauses } = basis;
  const byDay = {
    ruleId: rule?.id ?? basis.ruleId,
    limit: rule?.limit ?? null,
    dueAt: null,
    warnAt: null,
    calendarUnpublished: false,
  };
  if (fixedOn !== null) {
    const bareOn = basis.bareOn ?? fixedOn;
    const warnOn = [...warningDays(startedOn, bareOn, rule?.warnBefore ?? USUAL_WARNING)];
    return { ...byDay, bareOn, dueOn: fixedOn, warnOn };
  }
  if (rule?.limit?.unit === "MINUTE")
    return startedAt === null ? undefined : countMinutes(rule, rule.limit.length, startedAt);
  const due = rule && proposeDue(rule, startedOn, terms, pauses);
  if (due === undefined) return undefined;
  const { bareOn, dueOn, warnOn, calendarUnpublished } = due;
  return { ...byDay, bareOn, dueOn, warnOn: [...warnOn], calendarUnpublished };
}

function countMinutes({ id, limit, warnBefore }: DeadlineRule, length: number, startedAt: Instant): Counted {
  const end = Date.parse(startedAt) + length * MINUTE;
  const dueAt = new Date(end).toISOString();
  const earliest = Math.max(0, ...warnBefore);
  const warnAt =
    earliest === 0 ? null : new Date(Math.max(Date.parse(startedAt), end - earliest * MINUTE)).toISOString();
  const dueOn = dayOf(dueAt);
  return { ruleId: id, limit, bareOn: dueOn, dueOn, dueAt, warnOn: [], warnAt, calendarUnpublished: false };
}

/** Plain data only: what JSON can say. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => isSame(value, right.get(key)));
}
