import { z } from "zod";
import { TAGS } from "../../codes/tags.ts";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { ToldWay } from "../matter/closing.ts";
import { ClockTime } from "../mediation/session.ts";
import { Actor } from "../paper/actor.ts";
import { Address } from "../visit/visit.ts";

const someProse = (most: number) => prose(most).refine((text) => text.trim() !== "", { error: "required" });

/** To whom it was reported, and when (报告去向). */
export const RiskTold = z
  .object({
    /** A unit of the directory; null for one that is not in it. */
    unitId: RecordId.nullable(),
    unitName: requiredLine(60),
    person: line(40),
    on: PlainDate,
    at: ClockTime,
    /** By telephone first, on paper afterwards: two entries. */
    way: ToldWay,
  })
  .readonly();
export type RiskTold = z.infer<typeof RiskTold>;

/** A risk report as the clerk writes it. The labels say what kind of event it is; they stand on the matter, never on a person. */
export const RiskReportForm = z
  .object({
    /** Null for an event that belongs to no matter. */
    matterId: RecordId.nullable(),
    on: PlainDate,
    at: ClockTime,
    place: Address,
    persons: line(300),
    facts: someProse(4000),
    tags: z.array(z.enum(TAGS)).min(1).max(12).readonly(),
    measures: prose(2000),
    told: z.array(RiskTold).max(20).readonly(),
    /** By when the next report is promised; null sets no clock. */
    nextOn: PlainDate.nullable(),
  })
  .readonly();
export type RiskReportForm = z.infer<typeof RiskReportForm>;

const RiskTell = z.object({ act: z.literal("tell"), ...RiskTold.unwrap().shape });
const RiskResult = z.object({ act: z.literal("result"), on: PlainDate, text: someProse(2000) });

/** What a person records on it later: 续报 · 终报 · 再报一处 · 结果 · 作废 */
export const RiskStep = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("follow-on"),
    on: PlainDate,
    facts: someProse(4000),
    measures: prose(2000),
    nextOn: PlainDate.nullable(),
  }),
  z.object({ act: z.literal("final"), on: PlainDate, facts: someProse(4000), result: someProse(2000) }),
  RiskTell,
  RiskResult,
  z.object({ act: z.literal("void"), on: PlainDate, reason: requiredLine(300) }),
]);
export type RiskStep = z.infer<typeof RiskStep>;

/** `paperId`: the paper the step made; null for one that makes none. */
export const RiskEvent = z
  .object({ at: Instant, by: Actor, facts: RiskStep, paperId: RecordId.nullable() })
  .readonly();
export type RiskEvent = z.infer<typeof RiskEvent>;

/** A report on a risk or an urgent situation (风险／紧急情况报告单, C-14) with the reports that follow it. */
export const RiskReport = z
  .object({
    id: RecordId,
    no: z.string(),
    form: RiskReportForm,
    issuedAt: Instant,
    issuedOn: PlainDate,
    issuedBy: Actor,
    paperId: RecordId,
    events: z.array(RiskEvent).readonly(),
  })
  .readonly();
export type RiskReport = z.infer<typeof RiskReport>;

/** What of a risk report no paper tells: to whom it was reported, and how it ended. */
export const RiskNote = z
  .object({
    no: z.string(),
    at: Instant,
    by: Actor,
    facts: z.discriminatedUnion("act", [RiskTell, RiskResult]),
  })
  .readonly();
export type RiskNote = z.infer<typeof RiskNote>;

/** Oldest first, beginning with those who were told before it was written. */
export function riskNotes({ no, form, issuedAt, issuedBy, events }: RiskReport): readonly RiskNote[] {
  return [
    ...form.told.map((told) => ({
      no,
      at: issuedAt,
      by: issuedBy,
      facts: { act: "tell" as const, ...told },
    })),
    ...events.flatMap(({ at, by, facts }) =>
      facts.act === "tell" || facts.act === "result" ? [{ no, at, by, facts }] : [],
    ),
  ];
}
