import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { Actor } from "../paper/actor.ts";
import { ConsentWay } from "./mediation-case.ts";
import { SessionResult } from "./session-status.ts";

/** A minute of the day at the office, `09:30`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When and where a session is to be; what overlaps is decided from this and the people of the case. */
export const Booking = z
  .object({
    caseId: RecordId,
    roomId: RecordId,
    /** For a field place: where exactly. */
    place: line(120),
    on: PlainDate,
    from: ClockTime,
    to: ClockTime,
    mediatorIds: z.array(RecordId).min(1).max(5).readonly(),
    /** Who writes the minutes (记录人). */
    recorder: line(40),
    /** Parties asked to come; a party can be in one session at a time. */
    partyIds: z.array(RecordId).min(1).max(40).readonly(),
    /** Come and wait apart (双通道). */
    separateEntry: z.boolean(),
    note: line(200),
  })
  .readonly();
export type Booking = z.infer<typeof Booking>;

/** Somebody invited to help (参加人): with the parties' consent only (People's Mediation Law art. 20). */
export const Participant = z
  .object({
    name: requiredLine(60),
    unit: line(80),
    /** 亲属 · 邻居 · 同事 · 专家 · 村干部 · 网格员 · 法官 · 律师 · 社会组织 · 其他 */
    role: z.enum([
      "RELATIVE",
      "NEIGHBOUR",
      "COLLEAGUE",
      "EXPERT",
      "VILLAGE_CADRE",
      "GRID_WORKER",
      "JUDGE",
      "LAWYER",
      "SOCIAL_ORGANISATION",
      "OTHER",
    ]),
    consent: z.boolean(),
    consentWay: ConsentWay,
  })
  .readonly();
export type Participant = z.infer<typeof Participant>;

/** What is written down while people talk. Kept as a draft until the session is finished. */
export const SessionRecord = z
  .object({
    /** As it really was. */
    from: ClockTime,
    to: ClockTime,
    /** By party: present, or why not; agents and guardians who came. */
    attendance: z
      .array(
        z
          .object({ partyId: RecordId, present: z.boolean(), companions: line(120), note: line(120) })
          .readonly(),
      )
      .max(40)
      .readonly(),
    participants: z.array(Participant).max(20).readonly(),
    rightsTold: z.boolean(),
    /** 各方陈述, in the order they spoke. */
    statements: z
      .array(z.object({ speaker: requiredLine(60), text: prose(10_000) }).readonly())
      .max(100)
      .readonly(),
    facts: prose(10_000),
    proposals: prose(10_000),
    /** Terms agreed, or why it failed and which other routes were told. */
    outcome: prose(4000),
    readBack: z.boolean(),
  })
  .readonly();
export type SessionRecord = z.infer<typeof SessionRecord>;

export const SessionFacts = z.discriminatedUnion("act", [
  /** Parties know of it: who, how, when (通知). */
  z.object({
    act: z.literal("confirm"),
    notified: z
      .array(z.object({ partyId: RecordId, way: ConsentWay, note: line(80) }).readonly())
      .max(40)
      .readonly(),
  }),
  z.object({ act: z.literal("move"), booking: Booking, reason: requiredLine(200) }),
  z.object({ act: z.literal("cancel"), reason: requiredLine(200) }),
  /** The session took place; its record is complete. */
  z.object({
    act: z.literal("finish"),
    record: SessionRecord,
    result: SessionResult,
    /** For ADJOURNED: when to go on; null while open. */
    nextOn: PlainDate.nullable(),
    /** One line for the day log (过程摘要). */
    digestLine: requiredLine(200),
    needsAttention: z.boolean(),
  }),
  /** Only before the minutes are printed. */
  z.object({ act: z.literal("reopen"), reason: requiredLine(200) }),
  /** A correction after printing: numbered, never a change of the frozen minutes (补正). */
  z.object({
    act: z.literal("addendum"),
    text: prose(4000).refine((text) => text.trim() !== "", { error: "required" }),
    reason: requiredLine(200),
  }),
]);
export type SessionFacts = z.infer<typeof SessionFacts>;
/** A sitting in the mediation room (调解), from the booking to its frozen minutes (M-09). */
export const MediationSession = z
  .object({
    id: RecordId,
    caseId: RecordId,
    caseNo: z.string(),
    matterId: RecordId,
    /** The how-manieth session of its case. */
    ordinal: z.int().positive(),
    bookedAt: Instant,
    bookedBy: Actor,
    booking: Booking,
    /** Why it was entered only after it was held (事后补录); absent for one that was booked beforehand. */
    enteredLate: requiredLine(200).optional(),
    events: z
      .array(
        z
          .object({ id: RecordId, at: Instant, by: Actor, facts: SessionFacts, paperId: RecordId.nullable() })
          .readonly(),
      )
      .readonly(),
    /** The minutes (M-09) once issued. */
    minutesPaperId: RecordId.nullable(),
  })
  .readonly();
export type MediationSession = z.infer<typeof MediationSession>;

/** The day log of a room (C-12 调解室工作日志), id `roomId:day`: everything else of it is generated from the sessions. */
export const RoomDay = z
  .object({
    id: z.string(),
    roomId: RecordId,
    on: PlainDate,
    dutyMediator: line(40),
    reviewer: line(40),
    weather: line(20),
    summary: prose(2000),
    paperId: RecordId.nullable(),
  })
  .readonly();
export type RoomDay = z.infer<typeof RoomDay>;
