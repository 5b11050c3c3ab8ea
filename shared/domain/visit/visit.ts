import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { VillageCode } from "../office/office.ts";
import { Actor } from "../paper/actor.ts";

/** How the matter arrived (table 4.2). */
export const Channel = z.enum([
  "VISIT",
  "PHONE",
  "LETTER",
  "WEB",
  "QR",
  "HOTLINE",
  "GRID",
  "SCREENING",
  "ASSIGNED",
  "TRANSFER",
  "PROACTIVE",
]);
export type Channel = z.infer<typeof Channel>;

/** In which capacity a visitor speaks (table 4.6). */
export const RepresentativeKind = z.enum([
  "SELF",
  "GUARDIAN",
  "AGENT",
  "RELATIVE",
  "REPRESENTATIVE",
  "UNIT_HEAD",
]);
export type RepresentativeKind = z.infer<typeof RepresentativeKind>;

/** Petition Regulations art. 20: a group visit sends at most five representatives. */
export const MAX_REPRESENTATIVES = 5;
/** From five persons on a visit counts as a group visit (集体访). [own] */
export const GROUP_SIZE = 5;

export const RiskColor = z.enum(["GREEN", "YELLOW", "RED"]);
export type RiskColor = z.infer<typeof RiskColor>;

export const Sex = z.enum(["0", "1", "2", "9"]);
export type Sex = z.infer<typeof Sex>;

/** An identity paper. Type codes GA/T 517, `"000"` = no paper (无证件). */
export const IdentityPaper = z
  .object({
    type: z.string().regex(/^\d{3}$/),
    /** Normalised for citizen cards (upper-case X, no spaces), as typed otherwise; empty for no paper. */
    no: line(40),
    /** A wrong check digit was seen and confirmed by the clerk. */
    confirmed: z.boolean(),
  })
  .readonly();
export type IdentityPaper = z.infer<typeof IdentityPaper>;

export const Address = z
  .object({
    /** Village of this township; null for people from elsewhere. */
    villageCode: VillageCode.nullable(),
    /** Village group (组/社). */
    group: line(40),
    /** House, or the whole address of people from elsewhere. */
    text: line(200),
  })
  .readonly();
export type Address = z.infer<typeof Address>;

export const Guardian = z.object({ name: requiredLine(60), relation: line(40), phone: line(30) }).readonly();

/** A visitor (来访人), as recorded on that day. */
export const Visitor = z
  .object({
    name: requiredLine(60),
    representing: RepresentativeKind,
    idPaper: IdentityPaper,
    sex: Sex,
    birthOn: PlainDate.nullable(),
    /** GB/T 3304 code; null = not asked. */
    nation: z
      .string()
      .regex(/^\d{2}$/)
      .nullable(),
    phone: line(30),
    address: Address,
    occupation: line(60),
    /** 重点关爱: codes ELDERLY, CHILD, DISABLED, PREGNANT, MENTAL. */
    careFlags: z
      .array(z.enum(["ELDERLY", "CHILD", "DISABLED", "PREGNANT", "MENTAL"]))
      .max(5)
      .readonly(),
    /** Mandatory for a child under fourteen (Personal Information Protection Law art. 31). */
    guardian: Guardian.nullable(),
  })
  .readonly();
export type Visitor = z.infer<typeof Visitor>;

/** Whom the visit is about (被反映人/单位). */
export const Respondent = z
  .object({
    kind: z.enum(["PERSON", "UNIT"]),
    name: requiredLine(80),
    phone: line(30),
    /** The receiving unit it is, or works for: closed routing must never write to it. */
    unitId: RecordId.nullable(),
    note: line(200),
  })
  .readonly();
export type Respondent = z.infer<typeof Respondent>;

/** Exact and as said: 50000 yuan and "5万多元". */
export const InvolvedAmount = z
  .object({ exactFen: z.int().nonnegative().nullable(), asSaid: line(60) })
  .readonly();
export const InvolvedArea = z
  .object({ exactMu: z.number().nonnegative().max(10_000_000).nullable(), asSaid: line(60) })
  .readonly();

/** A procedure already tried elsewhere (已走其他程序). */
export const EarlierStep = z
  .object({
    kind: z.enum(["PETITION", "LITIGATION", "ARBITRATION", "ADMIN", "POLICE", "MEDIATION", "OTHER"]),
    where: line(80),
    no: line(80),
    note: line(200),
  })
  .readonly();

export const HandedInPaper = z
  .object({ name: requiredLine(80), pages: z.int().min(1).max(9999), original: z.boolean() })
  .readonly();

/** A registration as the clerk fills it in (C-01 来访登记表). */
export const VisitForm = z
  .object({
    channel: Channel,
    /** The other side's number: work order of 12345, letter number. */
    channelNo: line(60),
    visitedOn: PlainDate,
    visitedAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    visitors: z.array(Visitor).min(1).max(50).readonly(),
    /** Index of the visitor who speaks for a group. */
    speaker: z.int().nonnegative(),
    /** People who came, at least as many as are listed. */
    headCount: z.int().min(1).max(9999),
    respondents: z.array(Respondent).max(20).readonly(),
    /** When it happened, as said. */
    occurred: line(80),
    place: Address,
    gridCode: line(20),
    /** Second-level code of the governance tree (table 4.1 B), or 99. */
    category: z.string().regex(/^\d{2}(\d{2})?$/),
    statement: prose().refine((text) => text.trim() !== "", { error: "required" }),
    wish: prose(2000),
    involvedCount: z.int().min(0).max(1_000_000).nullable(),
    amount: InvolvedAmount,
    area: InvolvedArea,
    earlierSteps: z.array(EarlierStep).max(20).readonly(),
    /** A petition against an organ (信访事项): the Petition Regulations' rules apply. */
    isPetition: z.boolean(),
    riskColor: RiskColor,
    tags: z.array(z.string().min(1).max(40)).max(30).readonly(),
    handedIn: z.array(HandedInPaper).max(50).readonly(),
    /** The personal-information notice was given (C-01 no. 17). */
    noticeGiven: z.boolean(),
    /** The statement was read back to the visitor (C-01 no. 9). */
    readBack: z.boolean(),
    /** Open matter this visit belongs to; null makes a new matter. */
    linkTo: RecordId.nullable(),
  })
  .readonly();
export type VisitForm = z.infer<typeof VisitForm>;

/** A visit (来访), registered. `ordinal` tells the how-manieth visit on its matter it is (第 n 次). */
export const Visit = z
  .object({
    id: RecordId,
    no: z.string(),
    matterId: RecordId,
    ordinal: z.int().positive(),
    registeredAt: Instant,
    /** First receiver (首问责任人) of the visit: whoever registered it. Never changes. */
    receivedBy: Actor,
    form: VisitForm,
  })
  .readonly();
export type Visit = z.infer<typeof Visit>;

/** What keeps a registration from being taken, and where. `at` is the path in the form, `visitors.0.guardian`. */
export const VisitProblem = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("too-many-representatives"), at: z.string(), most: z.int() }),
  z.object({ reason: z.literal("speaker-missing"), at: z.string() }),
  z.object({ reason: z.literal("head-count-too-small"), at: z.string(), listed: z.int() }),
  z.object({ reason: z.literal("guardian-missing"), at: z.string(), name: z.string() }),
  z.object({ reason: z.literal("check-digit-unconfirmed"), at: z.string(), no: z.string() }),
  z.object({ reason: z.literal("identity-number-wrong"), at: z.string(), problem: z.string() }),
  z.object({ reason: z.literal("visit-in-future"), at: z.string(), today: PlainDate }),
  z.object({ reason: z.literal("category-unknown"), at: z.string(), code: z.string() }),
  z.object({ reason: z.literal("village-unknown"), at: z.string(), code: z.string() }),
]);
export type VisitProblem = z.infer<typeof VisitProblem>;
