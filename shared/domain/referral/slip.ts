import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { Actor } from "../paper/actor.ts";
import { SupervisionBrief } from "../supervision/supervision-status.ts";
import { SlipCaution, SlipKind, Urgency } from "./slip-kind.ts";

export const SlipAttachment = z
  .object({ name: requiredLine(80), pages: z.int().min(1).max(9999), attachmentId: RecordId.nullable() })
  .readonly();
export type SlipAttachment = z.infer<typeof SlipAttachment>;

/** Why the slip is due on that day, kept with it: the rule may change later, the printed day does not. */
export const DueBasis = z
  .object({
    /** Rule id of the deadline table, `"D-27"`; null when the clerk chose the day. */
    ruleId: z.string().nullable(),
    from: PlainDate,
    length: z.int().positive().nullable(),
    unit: z.enum(["CALENDAR", "WORKING"]).nullable(),
    /** The holiday table did not know the year yet (日历未公布). */
    calendarUnpublished: z.boolean(),
  })
  .readonly();
export type DueBasis = z.infer<typeof DueBasis>;

/** A slip as the clerk writes it. */
export const SlipForm = z
  .object({
    matterId: RecordId,
    kind: SlipKind,
    unitId: RecordId,
    urgency: Urgency,
    summary: prose(2000).refine((text) => text.trim() !== "", { error: "required" }),
    claim: prose(1000),
    workDone: prose(1000),
    requirement: prose(1000).refine((text) => text.trim() !== "", { error: "required" }),
    cautions: z.array(SlipCaution).max(4).readonly(),
    feedback: prose(500),
    /** A day, never "as soon as possible". */
    dueOn: PlainDate,
    dueBasis: DueBasis,
    attachments: z.array(SlipAttachment).max(30).readonly(),
    contactName: requiredLine(40),
    contactPhone: line(30),
    approver: line(40),
  })
  .readonly();
export type SlipForm = z.infer<typeof SlipForm>;

/** What the unit reported (回执联 办理结果). */
export const ReplyResult = z.enum([
  "RESOLVED",
  "PARTLY",
  "EXPLAINED",
  "NOT_SUPPORTED",
  "MONITORING",
  "OTHER_ROUTE",
]);
export type ReplyResult = z.infer<typeof ReplyResult>;

/** What was recorded on the slip, in the order it was recorded. Days are the days on the paper; `at` and `by` tell who entered it when. */
export const SlipEventFacts = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("deliver"),
    on: PlainDate,
    way: z.enum(["HAND", "POST", "FAX", "ONLINE", "PHONE"]),
    receivedBy: line(40),
  }),
  z.object({ act: z.literal("sign"), on: PlainDate, signedBy: requiredLine(40) }),
  z.object({
    act: z.literal("accept"),
    on: PlainDate,
    handlerName: line(40),
    phone: line(30),
    expectedOn: PlainDate.nullable(),
  }),
  /** C-08 延期申请: the unit asks for more time. `until` must lie within the rule, counted on from the old due day. */
  z.object({
    act: z.literal("ask-extension"),
    on: PlainDate,
    until: PlainDate,
    reason: requiredLine(300),
    unitHead: line(40),
  }),
  z.object({
    act: z.literal("grant-extension"),
    on: PlainDate,
    until: PlainDate,
    approver: requiredLine(40),
    note: line(300),
    /** Day and way the visitor was told of the new day; required for a petition (Petition Regulations art. 34). */
    toldOn: PlainDate.nullable(),
    toldWay: line(40),
  }),
  z.object({
    act: z.literal("refuse-extension"),
    on: PlainDate,
    approver: requiredLine(40),
    reason: requiredLine(300),
  }),
  z.object({
    act: z.literal("return"),
    on: PlainDate,
    reason: requiredLine(300),
    /** Name of the issuer's approver, needed after the five working days (by analogy with Petition Regulations art. 23). */
    consentBy: line(40),
  }),
  z.object({
    act: z.literal("reply"),
    on: PlainDate,
    result: ReplyResult,
    text: prose(2000),
    /** Day and way the visitor was told by the unit; null when the unit did not say. */
    toldOn: PlainDate.nullable(),
    toldWay: line(40),
  }),
  z.object({ act: z.literal("verify"), on: PlainDate, note: line(300) }),
  z.object({ act: z.literal("rework"), on: PlainDate, reason: requiredLine(300), dueOn: PlainDate }),
  z.object({ act: z.literal("void"), on: PlainDate, reason: requiredLine(300) }),
]);
export type SlipEventFacts = z.infer<typeof SlipEventFacts>;

export const SlipEvent = z.object({ at: Instant, by: Actor, facts: SlipEventFacts }).readonly();
export type SlipEvent = z.infer<typeof SlipEvent>;

/**
 * A referral slip (转办单): the desk asks another unit to deal with a matter, on three parts (存根 · 承办联 · 回执联).
 *
 * `form` is as printed for ever; a rework and a granted extension have their own due day in their event.
 */
export const ReferralSlip = z
  .object({
    id: RecordId,
    no: z.string(),
    /** Printed across the cut lines (骑缝号). */
    crossSealNo: z.string(),
    form: SlipForm,
    unitName: z.string(),
    issuedAt: Instant,
    issuedOn: PlainDate,
    issuedBy: Actor,
    paperId: RecordId,
    events: z.array(SlipEvent).readonly(),
    /** Supervision (督办) of this slip, oldest first; renewed with every act on it. */
    supervisions: z.array(SupervisionBrief).readonly(),
  })
  .readonly();
export type ReferralSlip = z.infer<typeof ReferralSlip>;
