import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { VillageCode } from "../office/office.ts";
import { Actor } from "../paper/actor.ts";
import { ReplyResult, SlipAttachment } from "../referral/slip.ts";
import { RiskColor } from "../visit/visit.ts";

/** Who sends slips to the desk: 街道（乡镇）· 法院 · 检察院 · 公安 · 信访 · 12345 热线 · 县级 · 其他 */
export const IncomingSource = z.enum([
  "STREET_OFFICE",
  "COURT",
  "PROCURATORATE",
  "POLICE",
  "PETITION_OFFICE",
  "HOTLINE",
  "COUNTY",
  "OTHER",
]);
export type IncomingSource = z.infer<typeof IncomingSource>;

/** A three-party call (三方通话) of the 12345 hotline: who was on the line, what was promised, by when. */
export const CallNote = z
  .object({
    on: PlainDate,
    at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    caller: requiredLine(60),
    /** 话务员, name or number. */
    operator: line(60),
    /** Who spoke for the unit. */
    unitPerson: requiredLine(60),
    said: prose(4000).refine((text) => text.trim() !== "", { error: "required" }),
    promised: prose(2000),
    promisedBy: PlainDate.nullable(),
  })
  .readonly();
export type CallNote = z.infer<typeof CallNote>;

/** An incoming slip as the clerk registers it. The visit and the matter are made from it, so that nobody types them a second time. */
export const IncomingForm = z
  .object({
    source: IncomingSource,
    senderName: requiredLine(60),
    /** The other side's number: work order of 12345, number of the letter. */
    theirNo: line(60),
    receivedOn: PlainDate,
    /** Theirs and fixed; null when the paper names none. */
    theirDueOn: PlainDate.nullable(),
    contactName: line(40),
    contactPhone: line(30),
    /** Who asks for something, as the paper names them. */
    petitioner: z
      .object({
        name: requiredLine(60),
        phone: line(30),
        villageCode: VillageCode.nullable(),
        group: line(40),
      })
      .readonly(),
    respondent: line(80),
    respondentKind: z.enum(["PERSON", "UNIT"]),
    category: z.string().regex(/^\d{2}(\d{2})?$/),
    request: prose(8000).refine((text) => text.trim() !== "", { error: "required" }),
    wish: prose(2000),
    isPetition: z.boolean(),
    riskColor: RiskColor,
    /** Open matter it belongs to; null makes a new matter. */
    linkTo: RecordId.nullable(),
    call: CallNote.nullable(),
    /** The county's item it came by (上报 inbox). */
    countyItemId: z.string().max(20).nullable(),
  })
  .readonly();
export type IncomingForm = z.infer<typeof IncomingForm>;

/** What the desk answers: as units answer slips, or that the matter is not ours. */
export const IncomingResult = z.enum([...ReplyResult.options, "NOT_OURS"]);
export type IncomingResult = z.infer<typeof IncomingResult>;

/** The answer as the clerk writes it. */
export const IncomingReply = z
  .object({
    result: IncomingResult,
    text: prose(8000).refine((text) => text.trim() !== "", { error: "required" }),
    attachments: z.array(SlipAttachment).max(30).readonly(),
    /** Day and way the petitioner was told; null when the sender tells. */
    toldOn: PlainDate.nullable(),
    toldWay: line(40),
    contactName: requiredLine(40),
    contactPhone: line(30),
  })
  .readonly();
export type IncomingReply = z.infer<typeof IncomingReply>;

export const IncomingEventFacts = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("reply"),
    on: PlainDate,
    no: z.string(),
    paperId: RecordId,
    reply: IncomingReply,
  }),
  z.object({
    act: z.literal("deliver"),
    on: PlainDate,
    way: z.enum(["HAND", "POST", "FAX", "ONLINE", "PHONE"]),
    receivedBy: line(40),
  }),
  z.object({
    act: z.literal("sent-back"),
    on: PlainDate,
    reason: requiredLine(300),
    dueOn: PlainDate.nullable(),
  }),
  z.object({ act: z.literal("close"), on: PlainDate, note: line(300) }),
  z.object({ act: z.literal("void"), on: PlainDate, reason: requiredLine(300) }),
]);
export type IncomingEventFacts = z.infer<typeof IncomingEventFacts>;

/** What a person records beside the answer itself, which has a procedure of its own. */
export const IncomingStep = z.discriminatedUnion("act", [
  IncomingEventFacts.options[1],
  IncomingEventFacts.options[2],
  IncomingEventFacts.options[3],
  IncomingEventFacts.options[4],
]);
export type IncomingStep = z.infer<typeof IncomingStep>;

export const IncomingEvent = z.object({ at: Instant, by: Actor, facts: IncomingEventFacts }).readonly();
export type IncomingEvent = z.infer<typeof IncomingEvent>;

/** A slip from another organ (来件): registered with their number and day, dealt with as a matter, answered on paper. */
export const IncomingSlip = z
  .object({
    id: RecordId,
    no: z.string(),
    form: IncomingForm,
    matterId: RecordId,
    visitId: RecordId,
    registeredAt: Instant,
    registeredBy: Actor,
    events: z.array(IncomingEvent).readonly(),
  })
  .readonly();
export type IncomingSlip = z.infer<typeof IncomingSlip>;
