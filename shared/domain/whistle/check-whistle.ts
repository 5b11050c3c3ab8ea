import { z } from "zod";
import { addMinutes, type Instant, dayOf, PlainDate, timeOf } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { chooseRule } from "../deadline/deadline-rule.ts";
import { proposeDue, type Terms } from "../deadline/terms.ts";
import { scopeOf } from "../matter/matter-scope.ts";
import { MATTER_ACTS, MatterStatus, matterStatus } from "../matter/matter-status.ts";
import type { Matter } from "../matter/matter.ts";
import type { Unit } from "../office/office.ts";
import { accusedIn } from "../referral/check-slip.ts";
import { GROUP_SIZE } from "../visit/visit.ts";
import { WhistleLevel } from "./whistle-status.ts";
import type { WhistleForm } from "./whistle.ts";

/** Why a whistle cannot be issued like this. */
export const WhistleRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("matter-not-open"), status: MatterStatus }),
  z.object({ reason: z.literal("unit-inactive"), unitName: z.string() }),
  z.object({ reason: z.literal("unit-is-accused"), unitName: z.string() }),
  z.object({ reason: z.literal("unit-twice"), unitName: z.string() }),
  z.object({ reason: z.literal("gather-day-past"), today: PlainDate }),
  /** A whistle calls at once: until then by the office's rule (D-28). */
  z.object({
    reason: z.literal("gather-too-late"),
    level: WhistleLevel,
    until: PlainDate,
    untilAt: z.string(),
  }),
]);
export type WhistleRefusal = z.infer<typeof WhistleRefusal>;

/** The last moment at which units of a whistle issued now may be asked to come; undefined in an office without a rule for it. */
export function latestGathering(
  level: WhistleLevel,
  matter: Matter,
  now: Instant,
  terms: Terms,
): { readonly on: PlainDate; readonly at: string } | undefined {
  const rule = chooseRule(terms.rules, "whistle-arrive", { ...scopeOf(matter), urgency: level });
  if (rule?.limit?.unit === "MINUTE") {
    const end = addMinutes(now, rule.limit.length);
    return { on: dayOf(end), at: timeOf(end) };
  }
  const due = rule && proposeDue(rule, dayOf(now), terms);
  return due && { on: due.dueOn, at: "23:59" };
}

/** Whether the whistle may be issued: matter, units, place and time. */
export function checkWhistle(
  form: WhistleForm,
  matter: Matter,
  units: readonly Unit[],
  now: Instant,
  terms: Terms,
): Result<WhistleForm, WhistleRefusal> {
  const status = matterStatus(matter);
  if (!MATTER_ACTS[status].includes("issue-whistle")) return err({ reason: "matter-not-open", status });
  for (const [index, unit] of units.entries()) {
    const unitName = unit.name;
    if (!unit.active) return err({ reason: "unit-inactive", unitName });
    if (accusedIn(matter, unit)) return err({ reason: "unit-is-accused", unitName });
    if (units.findIndex(({ id }) => id === unit.id) < index) return err({ reason: "unit-twice", unitName });
  }
  const today = dayOf(now);
  if (form.gatherOn < today) return err({ reason: "gather-day-past", today });
  const latest = latestGathering(form.level, matter, now, terms);
  if (latest && `${form.gatherOn}T${form.gatherAt}` > `${latest.on}T${latest.at}`) {
    return err({ reason: "gather-too-late", level: form.level, until: latest.on, untilAt: latest.at });
  }
  return ok(form);
}

/** 涉众: so many people that their number is counted on the spot. */
export function isMassMatter({ visits, involvedCount }: Pick<Matter, "visits" | "involvedCount">): boolean {
  return Math.max(involvedCount ?? 0, ...visits.map(({ headCount }) => headCount)) >= GROUP_SIZE;
}
