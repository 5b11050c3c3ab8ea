import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { requiredLine } from "../../kernel/text.ts";
import { ClockName } from "../deadline/deadline-rule.ts";
import { Actor } from "../paper/actor.ts";

export const WarningRuleId = z.enum(["W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W9", "W10", "W11"]);
export type WarningRuleId = z.infer<typeof WarningRuleId>;

/** 黄 · 橙 · 红, rising. */
export const WarningLevel = z.enum(["YELLOW", "ORANGE", "RED"]);
export type WarningLevel = z.infer<typeof WarningLevel>;

/** What a warning rests on, for the one sentence that says why. Names are masked. */
export const WarningReason = z.discriminatedUnion("of", [
  z.object({ of: z.literal("W1-visits"), person: z.string(), visits: z.int(), days: z.int() }),
  z.object({ of: z.literal("W1-matters"), person: z.string(), matters: z.int(), days: z.int() }),
  z.object({ of: z.literal("W2-people"), people: z.int() }),
  z.object({ of: z.literal("W2-respondent"), respondent: z.string(), matters: z.int(), days: z.int() }),
  z.object({ of: z.literal("W3"), people: z.int().nullable(), festivalOn: PlainDate.nullable() }),
  z.object({ of: z.literal("W4"), clock: ClockName, dueOn: PlainDate, isOver: z.boolean() }),
  z.object({ of: z.literal("W5"), words: z.array(z.string()), byTag: z.boolean() }),
  z.object({ of: z.literal("W6"), tags: z.array(z.string()) }),
  z.object({ of: z.literal("W7"), dueOn: PlainDate, count: z.int() }),
  z.object({ of: z.literal("W8"), dueOn: PlainDate }),
  z.object({ of: z.literal("W9-category"), category: z.string(), count: z.int(), usual: z.number() }),
  z.object({ of: z.literal("W9-village"), villageCode: z.string(), count: z.int(), usual: z.number() }),
  z.object({ of: z.literal("W10"), times: z.int() }),
  z.object({ of: z.literal("W11"), lastOn: PlainDate }),
]);
export type WarningReason = z.infer<typeof WarningReason>;

/** What a person made of a warning, at the level it had. */
export const Judgement = z
  .object({
    at: Instant,
    by: Actor,
    verdict: z.enum(["CONFIRMED", "DISMISSED"]),
    reason: requiredLine(300),
    level: WarningLevel,
  })
  .readonly();
export type Judgement = z.infer<typeof Judgement>;

/**
 * A warning suggests and says why; a person decides (Personal Information Protection Law art. 24). It belongs to a matter, or to a
 * month, never to a person, and ends with what it rests on, at the latest when the matter is closed.
 */
export const Warning = z
  .object({
    /** Rule and what it is about: found again, it is the same warning. */
    id: z.string(),
    rule: WarningRuleId,
    matterId: RecordId.nullable(),
    level: WarningLevel,
    reason: WarningReason,
    raisedAt: Instant,
    judgements: z.array(Judgement).readonly(),
    endedAt: Instant.nullable(),
  })
  .readonly();
export type Warning = z.infer<typeof Warning>;

/** 待核实 · 已确认 · 已排除 · 已解除 */
export const WarningStatus = z.enum(["OPEN", "CONFIRMED", "DISMISSED", "ENDED"]);
export type WarningStatus = z.infer<typeof WarningStatus>;

/** A judgement holds until the warning becomes graver than what was judged. */
export function warningStatus({ endedAt, judgements, level }: Warning): WarningStatus {
  if (endedAt !== null) return "ENDED";
  const last = judgements.at(-1);
  return last === undefined || levelRank(level) > levelRank(last.level) ? "OPEN" : last.verdict;
}

export function levelRank(level: WarningLevel): number {
  return WarningLevel.options.indexOf(level);
}

/** What the rules find now. */
export interface FoundWarning {
  readonly rule: WarningRuleId;
  /** What of several it is: the person, the month. */
  readonly part: string;
  readonly level: WarningLevel;
  readonly reason: WarningReason;
}

/** The warnings to put, so that the stored ones say what the rules find. None when they do. */
export function renewWarnings(
  known: readonly Warning[],
  found: readonly FoundWarning[],
  { matterId, now }: { readonly matterId: string | null; readonly now: Instant },
): readonly Warning[] {
  const rest = new Map(known.map((warning) => [warning.id, warning]));
  const renewed = found.flatMap(({ rule, part, level, reason }): Warning[] => {
    const id = [rule, matterId ?? "", part].filter((text) => text !== "").join(":");
    const before = rest.get(id);
    rest.delete(id);
    // One that comes again after its end begins anew, with what was judged of it before.
    const isNew = before === undefined || before.endedAt !== null;
    const raisedAt = isNew ? now : before.raisedAt;
    const judgements = isNew ? [] : before.judgements;
    const warning: Warning = { id, rule, matterId, level, reason, raisedAt, judgements, endedAt: null };
    const isSame =
      !isNew && before.level === level && JSON.stringify(before.reason) === JSON.stringify(reason);
    return isSame ? [] : [warning];
  });
  const over = [...rest.values()].filter(({ endedAt }) => endedAt === null);
  return [...renewed, ...over.map((warning) => ({ ...warning, endedAt: now }))];
}
