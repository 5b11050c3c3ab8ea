import { z } from "zod";
import { addDays, addMonths, day, dayAfter, PlainDate, weekday } from "../../kernel/plain-date.ts";
import { requiredLine } from "../../kernel/text.ts";
import { Actor } from "../paper/actor.ts";

/** How often the villages report: 每周 · 每半月 · 每月 */
export const ScreeningRhythm = z.enum(["WEEKLY", "HALF_MONTHLY", "MONTHLY"]);
export type ScreeningRhythm = z.infer<typeof ScreeningRhythm>;

/** Days in which the villages report every week, whatever the rhythm is (重要时段): a festival, a session of a congress. */
export const ImportantDays = z
  .object({ name: requiredLine(40), fromOn: PlainDate, /** The last day. */ toOn: PlainDate })
  .readonly();
export type ImportantDays = z.infer<typeof ImportantDays>;

export const ScreeningPlanForm = z
  .object({
    rhythm: ScreeningRhythm,
    /** The first day that is screened. */
    startsOn: PlainDate,
    important: z.array(ImportantDays).max(60).readonly(),
  })
  .readonly();
export type ScreeningPlanForm = z.infer<typeof ScreeningPlanForm>;

/** The rhythm in which the villages screen for disputes (排查), as the office set it. One record, id `"all"`; none before it is set. */
export const ScreeningPlan = ScreeningPlanForm.unwrap()
  .extend({ id: z.literal("all"), setBy: Actor })
  .readonly();
export type ScreeningPlan = z.infer<typeof ScreeningPlan>;

/** Why a plan is not taken. */
export const PlanRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("ends-before-it-begins"), name: z.string() }),
  z.object({ reason: z.literal("overlap"), name: z.string(), other: z.string() }),
]);
export type PlanRefusal = z.infer<typeof PlanRefusal>;

export interface Span {
  readonly fromOn: PlainDate;
  /** The last day. */
  readonly toOn: PlainDate;
}

/** A period the villages report on. */
export interface ScreeningPeriod extends Span {
  /** Name of the important days it falls in; empty in ordinary times. */
  readonly important: string;
}

export function planProblem({ important }: ScreeningPlanForm): PlanRefusal | undefined {
  const wrong = important.find(({ fromOn, toOn }) => toOn < fromOn);
  if (wrong !== undefined) return { reason: "ends-before-it-begins", name: wrong.name };
  for (const [index, { name, ...span }] of important.entries()) {
    const other = important.slice(index + 1).find((each) => overlap(span, each));
    if (other !== undefined) return { reason: "overlap", name, other: other.name };
  }
  return undefined;
}

/**
 * The period a day belongs to. Important days are parted into weeks, cut off where they begin and end; what is left of a
 * month before and after them keeps its own rhythm. Weeks are whole in a weekly rhythm: there is nothing to make denser.
 */
export function periodAt({ rhythm, important }: ScreeningPlanForm, on: PlainDate): ScreeningPeriod {
  if (rhythm === "WEEKLY") {
    const week = weekOf(on);
    return { ...week, important: important.find((days) => overlap(days, week))?.name ?? "" };
  }
  const inside = important.find(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
  if (inside !== undefined) return { ...common(weekOf(on), inside), important: inside.name };
  const whole = rhythm === "MONTHLY" ? monthOf(on) : halfMonthOf(on);
  const ordinary = important.reduce<Span>(
    (span, days) =>
      days.toOn < on
        ? { ...span, fromOn: later(span.fromOn, dayAfter(days.toOn)) }
        : { ...span, toOn: earlier(span.toOn, addDays(days.fromOn, -1)) },
    whole,
  );
  return { ...ordinary, important: "" };
}

/** The periods from a day on, up to the one that holds `to`. The first begins on `from`, also in the middle of its week or month. */
export function periodsFrom(
  plan: ScreeningPlanForm,
  from: PlainDate,
  to: PlainDate,
): readonly ScreeningPeriod[] {
  const periods: ScreeningPeriod[] = [];
  for (let on = from; on <= to;) {
    const period = { ...periodAt(plan, on), fromOn: on };
    periods.push(period);
    on = dayAfter(period.toOn);
  }
  return periods;
}

/** From Monday to Sunday. */
function weekOf(on: PlainDate): Span {
  const monday = addDays(on, 1 - weekday(on));
  return { fromOn: monday, toOn: addDays(monday, 6) };
}

function monthOf(on: PlainDate): Span {
  const first = day(`${on.slice(0, 7)}-01`);
  return { fromOn: first, toOn: addDays(addMonths(first, 1), -1) };
}

/** To the fifteenth, and from the sixteenth on. */
function halfMonthOf(on: PlainDate): Span {
  const { fromOn, toOn } = monthOf(on);
  const middle = addDays(fromOn, 14);
  return on <= middle ? { fromOn, toOn: middle } : { fromOn: dayAfter(middle), toOn };
}

function overlap(one: Span, other: Span): boolean {
  return one.fromOn <= other.toOn && other.fromOn <= one.toOn;
}

function common(one: Span, other: Span): Span {
  return { fromOn: later(one.fromOn, other.fromOn), toOn: earlier(one.toOn, other.toOn) };
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}
