import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { ClockTime } from "../mediation/session.ts";
import { Actor } from "../paper/actor.ts";
import { TaskResult, WhistleLevel, WhistleRating } from "./whistle-status.ts";

const said = (most: number) => prose(most).refine((text) => text.trim() !== "", { error: "required" });

/** Most units one whistle calls. [design] */
export const MOST_UNITS = 30;

/** A unit that is called, and what is expected of it (到岗要求). */
export const CalledUnit = z.object({ unitId: RecordId, expected: requiredLine(200) }).readonly();
export type CalledUnit = z.infer<typeof CalledUnit>;

/** A whistle as the clerk writes it. */
export const WhistleForm = z
  .object({
    matterId: RecordId,
    level: WhistleLevel,
    what: said(2000),
    place: requiredLine(120),
    gatherOn: PlainDate,
    gatherAt: ClockTime,
    units: z.array(CalledUnit).min(1).max(MOST_UNITS).readonly(),
    contactName: requiredLine(40),
    contactPhone: requiredLine(30),
  })
  .readonly();
export type WhistleForm = z.infer<typeof WhistleForm>;

/** Whether a unit came, as the sheet with the ticks tells it. */
export const Arrival = z.discriminatedUnion("came", [
  z.object({ came: z.literal(true), unitId: RecordId, who: requiredLine(80), at: ClockTime }),
  z.object({ came: z.literal(false), unitId: RecordId, reason: requiredLine(200) }),
]);
export type Arrival = z.infer<typeof Arrival>;

/** 分工: which unit does what by when. */
export const WhistleTask = z
  .object({ unitId: RecordId, text: requiredLine(300), dueOn: PlainDate })
  .readonly();
export type WhistleTask = z.infer<typeof WhistleTask>;

const tasks = z.array(WhistleTask).max(60).readonly();

/**
 * What was recorded on it, in the order it was recorded. `why` says what was wrong when something recorded earlier is put right:
 * the earlier stays, the later holds.
 */
export const WhistleFacts = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("arrive"),
    on: PlainDate,
    arrivals: z.array(Arrival).min(1).max(MOST_UNITS).readonly(),
    why: line(200),
  }),
  /** 会商结论 */
  z.object({ act: z.literal("talk"), on: PlainDate, conclusion: said(4000), tasks }),
  z.object({ act: z.literal("assign"), on: PlainDate, tasks: tasks.unwrap().min(1).readonly() }),
  z.object({
    act: z.literal("settle"),
    on: PlainDate,
    /** Tasks are numbered from 1 in the order they were given. */
    taskNo: z.int().positive(),
    result: TaskResult,
    text: line(500),
    why: line(200),
  }),
  z.object({
    act: z.literal("close"),
    on: PlainDate,
    /** What came of it: the ground on which the matter may be concluded. */
    outcome: said(2000),
    ratings: z.array(z.object({ unitId: RecordId, rating: WhistleRating }).readonly()).readonly(),
  }),
  z.object({ act: z.literal("cancel"), on: PlainDate, reason: requiredLine(300) }),
]);
export type WhistleFacts = z.infer<typeof WhistleFacts>;
export type FactsOf<Act extends WhistleFacts["act"]> = Extract<WhistleFacts, { act: Act }>;

export const WhistleEvent = z.object({ at: Instant, by: Actor, facts: WhistleFacts }).readonly();
export type WhistleEvent = z.infer<typeof WhistleEvent>;

/** A whistle (吹哨单, C-07): the centre calls several units to a place and a time, and gives each its part. What it was issued with stays. */
export const Whistle = z
  .object({
    id: RecordId,
    no: z.string(),
    form: WhistleForm,
    /** Names as printed, in the order of `form.units`. */
    unitNames: z.array(z.string()).readonly(),
    issuedAt: Instant,
    issuedOn: PlainDate,
    issuedBy: Actor,
    paperId: RecordId,
    events: z.array(WhistleEvent).readonly(),
  })
  .readonly();
export type Whistle = z.infer<typeof Whistle>;
