import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line } from "../../kernel/text.ts";
import { Actor } from "../paper/actor.ts";
import { MeetingBrief } from "../meeting/meeting-brief.ts";
import { ExtensionState, SlipStatus } from "../referral/slip-status.ts";
import { SupervisionLevel } from "../supervision/supervision-status.ts";
import { WhistleBrief } from "../whistle/whistle-status.ts";
import { Address, Channel, InvolvedAmount, InvolvedArea, Respondent, RiskColor } from "../visit/visit.ts";
import { CaseStatus } from "../mediation/mediation-case.ts";
import { ClosingEvent } from "./closing.ts";
import { Decision } from "./decision.ts";

/** What a matter keeps of each of its slips, renewed with every act on the slip. */
export const SlipBrief = z
  .object({
    slipId: RecordId,
    no: z.string(),
    unitId: RecordId,
    unitName: z.string(),
    status: SlipStatus,
    dueOn: PlainDate,
    extension: ExtensionState,
    /** The level of the supervision that is running, if any. */
    supervision: SupervisionLevel.nullable(),
    /** Day of the latest act on it. */
    touchedOn: PlainDate,
  })
  .readonly();
export type SlipBrief = z.infer<typeof SlipBrief>;

/** What a matter keeps of each of its mediation cases, renewed with every act on the case, its sessions and its agreements. */
export const CaseBrief = z
  .object({
    caseId: RecordId,
    no: z.string(),
    openedAt: Instant,
    openedBy: Actor,
    status: CaseStatus,
    /** An agreement is in force. */
    agreed: z.boolean(),
    nextOn: PlainDate.nullable(),
    /** Day of the latest act on it, its sessions and its agreements. */
    touchedOn: PlainDate,
  })
  .readonly();
export type CaseBrief = z.infer<typeof CaseBrief>;

export const VisitBrief = z
  .object({ visitId: RecordId, no: z.string(), visitedOn: PlainDate, headCount: z.int() })
  .readonly();

/** What a matter keeps of its contact log, renewed with every line. */
export const ContactBrief = z
  .object({
    count: z.int(),
    lastOn: PlainDate.nullable(),
    /** The first line marked as the call-back that a report by code or hotline asks for. */
    calledBackAt: Instant.nullable(),
  })
  .readonly();

/** A matter (事项): one concern, however many visits, decisions and slips it takes. */
export const Matter = z
  .object({
    id: RecordId,
    no: z.string(),
    title: line(120),
    openedAt: Instant,
    openedOn: PlainDate,
    /** First-asked responsibility (首问负责): set once, never changed. */
    firstReceiver: Actor,
    channel: Channel,
    category: z.string(),
    place: Address,
    gridCode: line(20),
    respondents: z.array(Respondent).readonly(),
    involvedCount: z.int().nullable(),
    amount: InvolvedAmount,
    area: InvolvedArea,
    isPetition: z.boolean(),
    /** As registered, raised by later visits, set by a case conference (`meetings`). */
    riskColor: RiskColor,
    tags: z.array(z.string()).readonly(),
    /** Masked in lists and titles when a child is involved (Minors Protection Law art. 103). */
    involvesMinor: z.boolean(),
    /** Name of the person who speaks, whole; masked on the way out. */
    speakerName: z.string(),
    visits: z.array(VisitBrief).min(1).readonly(),
    decisions: z.array(Decision).readonly(),
    slips: z.array(SlipBrief).readonly(),
    /** Oldest first. */
    whistles: z.array(WhistleBrief).readonly(),
    cases: z.array(CaseBrief).readonly(),
    /** Case conferences and consultation meetings that dealt with it. */
    meetings: z.array(MeetingBrief).readonly(),
    contacts: ContactBrief,
    /** From the conclusion on. */
    closing: z.array(ClosingEvent).readonly(),
  })
  .readonly();
export type Matter = z.infer<typeof Matter>;
