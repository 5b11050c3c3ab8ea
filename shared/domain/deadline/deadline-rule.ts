import { z } from "zod";
import { line, requiredLine } from "../../kernel/text.ts";
import { EntrustedBy } from "../mediation/mediation-case.ts";
import { VillageCode } from "../office/office.ts";
import { Urgency } from "../referral/slip-kind.ts";
import { Channel } from "../visit/visit.ts";
import { TimeLimit } from "./time-limit.ts";

/**
 * What a clock is for; several rules may serve one purpose, and the most specific one holds.
 * Names: locales `deadline.name.*`. A purpose without a rule ("promised") gets its day from what was recorded.
 */
export const ClockName = z.enum([
  "call-back",
  "decide",
  "dispatch",
  "promised",
  "petition-dispose",
  "petition-notice",
  "petition-objection",
  "petition-conclude",
  "review-ask",
  "review-decide",
  "re-review-ask",
  "re-review-decide",
  "report-petition",
  "report-crime",
  "report-child",
  "complaint-accept",
  "complaint-end",
  "slip-sign",
  "slip-return",
  "slip-answer",
  "whistle-arrive",
  "whistle-task",
  "incoming-answer",
  "supervision-answer",
  "remind",
  "supervise",
  "supervise-openly",
  "mediate",
  "labour-arbitration-opens",
  "perform",
  "confirm",
  "court-accept",
  "court-decide",
  "object-ruling",
  "enforce",
  "conference",
  "consultation",
  "meeting-task",
  "follow-up",
  "file-dossier",
  "screening",
  "risk-follow-on",
  "land-arbitration",
  "labour-arbitration",
  "civil-claim",
]);
export type ClockName = z.infer<typeof ClockName>;

/** The recorded event whose day starts the clock. Fixed by the purpose: a county changes how long, not from when. */
export const Trigger = z.enum([
  "MEDIATION_ACCEPTED",
  "MEDIATION_APPLIED",
  "AGREEMENT_EFFECTIVE",
  "COURT_RECEIVED",
  "COURT_ACCEPTED",
  "RULING_RECEIVED",
  "PERFORMANCE_DUE",
  "AGREED_DAY",
  "PETITION_RECEIVED",
  "TRANSFER_RECEIVED",
  "PETITION_ACCEPTED",
  "REPLY_RECEIVED",
  "REVIEW_REQUESTED",
  "REVIEW_RECEIVED",
  "RE_REVIEW_REQUESTED",
  "KNOWN",
  "COMPLAINT_RECEIVED",
  "COMPLAINT_ACCEPTED",
  "INFRINGEMENT_KNOWN",
  "REPORT_RECEIVED",
  "REGISTERED",
  "MATTER_ACCEPTED",
  "SLIP_DELIVERED",
  "SLIP_ACCEPTED",
  "WHISTLE_ISSUED",
  "DUE_PASSED",
  "CONCLUDED",
  "PERIOD_ENDED",
  "MEETING_HELD",
]);

/** A length in days, or in minutes by the clock from the stated moment. */
export const RuleLimit = z.union([
  TimeLimit,
  z.object({ length: z.int().positive().max(100_000), unit: z.literal("MINUTE") }).readonly(),
]);
export type RuleLimit = z.infer<typeof RuleLimit>;

/** To which matters a rule applies; null stands for all of them. */
export const RuleScope = z
  .object({
    /** A code of the category tree; its branches belong to it. */
    category: line(4).nullable(),
    channel: Channel.nullable(),
    isPetition: z.boolean().nullable(),
    urgency: Urgency.nullable(),
    villageCode: VillageCode.nullable(),
    /** A mediation that somebody entrusted to the committee. */
    entrustedBy: EntrustedBy.nullable(),
  })
  .readonly();
export type RuleScope = z.infer<typeof RuleScope>;

/** Applies to everything. */
export const ANYWHERE: RuleScope = {
  category: null,
  channel: null,
  isPetition: null,
  urgency: null,
  villageCode: null,
  entrustedBy: null,
};

/** What is known of the thing a clock belongs to, to choose its rule by. */
export type ScopeFacts = RuleScope;

/**
 * A limit the law or the centre's own order sets. Counties differ: rules are documents, and what a paper says stays as printed.
 * Names of the preset rules: locales `codes.deadlineRule.*`; a rule the office added has its own.
 */
export const DeadlineRule = z
  .object({
    id: requiredLine(40),
    purpose: ClockName,
    /** Empty for a preset rule. */
    name: line(60),
    trigger: Trigger,
    /** Null: nothing to count, as the day is agreed or the thing is due at once. */
    limit: RuleLimit.nullable(),
    /** Who may grant more time, and how much; a null amount leaves it to them. */
    extension: z
      .object({ by: z.enum(["AGREEMENT", "APPROVAL"]), atMost: TimeLimit.nullable() })
      .readonly()
      .nullable(),
    /** Time that does not count may be recorded: an appraisal (鉴定). */
    pausable: z.boolean(),
    /** Days before the bare end on which somebody is reminded; minutes, where the limit is in minutes. */
    warnBefore: z.array(z.int().min(1).max(1000)).max(5).readonly(),
    /** The article it rests on, in the words of the law; "design" marks our own default. */
    source: requiredLine(200),
    scope: RuleScope,
    /** Rules out of use start no clock; clocks that run by one go on by the next that fits. */
    active: z.boolean(),
  })
  .readonly();
export type DeadlineRule = z.infer<typeof DeadlineRule>;

export function findRule(rules: readonly DeadlineRule[], id: string): DeadlineRule | undefined {
  return rules.find((rule) => rule.id === id);
}

/** The rule in use that fits closest; of two that fit alike the one that stands first. */
export function chooseRule(
  rules: readonly DeadlineRule[],
  purpose: ClockName,
  facts: ScopeFacts,
): DeadlineRule | undefined {
  let chosen: DeadlineRule | undefined;
  let closest = -1;
  for (const rule of rules) {
    if (rule.purpose !== purpose || !rule.active) continue;
    const closeness = closenessOf(rule.scope, facts);
    if (closeness !== undefined && closeness > closest) {
      chosen = rule;
      closest = closeness;
    }
  }
  return chosen;
}

const OTHER_SAYINGS = ["channel", "isPetition", "urgency", "villageCode", "entrustedBy"] as const;

/** How many sayings of the scope fit, a finer category counting more; undefined when one does not fit. */
function closenessOf(scope: RuleScope, facts: ScopeFacts): number | undefined {
  const { category } = scope;
  let closeness = 0;
  if (category !== null) {
    if (facts.category?.startsWith(category) !== true) return undefined;
    closeness += category.length;
  }
  for (const said of OTHER_SAYINGS) {
    const wanted = scope[said];
    if (wanted === null) continue;
    if (facts[said] !== wanted) return undefined;
    closeness += 2;
  }
  return closeness;
}
