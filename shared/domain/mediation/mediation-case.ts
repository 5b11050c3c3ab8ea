import { z } from "zod";
import { CONFIRMATIONS, PERFORMANCES, RETENTIONS, TERMINATION_REASONS } from "../../codes/handling.ts";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { Actor } from "../paper/actor.ts";
import { Address, Guardian, IdentityPaper, InvolvedAmount, InvolvedArea, Sex } from "../visit/visit.ts";
import { AgreementStatus } from "./agreement.ts";
import { HostKind } from "./committee.ts";
import { SessionResult, SessionStatus } from "./session-status.ts";

/** On which side of the dispute a party stands: 申请人 · 被申请人 · 第三人 */
export const Side = z.enum(["APPLICANT", "RESPONDENT", "THIRD"]);
export type Side = z.infer<typeof Side>;

/** Who acts for a party (代理人), with a power of attorney (M-06). */
export const Agent = z
  .object({
    name: requiredLine(60),
    sex: Sex,
    idPaper: IdentityPaper,
    relation: line(40),
    phone: line(30),
    /** 一般代理, or 特别授权: may admit, waive, settle and sign. */
    scope: z.enum(["GENERAL", "SPECIAL"]),
  })
  .readonly();
export type Agent = z.infer<typeof Agent>;

const PartyCommon = {
  /** Stays the same through every change of the party's data; signatures and obligations point at it. */
  id: RecordId,
  side: Side,
  phone: line(30),
  address: Address,
  agent: Agent.nullable(),
};

/** A party (当事人): a person or a unit. */
export const Party = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("PERSON"),
    ...PartyCommon,
    name: requiredLine(60),
    sex: Sex,
    birthOn: PlainDate.nullable(),
    nation: z
      .string()
      .regex(/^\d{2}$/)
      .nullable(),
    idPaper: IdentityPaper,
    occupation: line(60),
    /** Mandatory for whoever is under eighteen. */
    guardian: Guardian.nullable(),
  }),
  z.object({
    kind: z.literal("UNIT"),
    ...PartyCommon,
    name: requiredLine(80),
    /** Unified social credit code (统一社会信用代码); empty when not asked. */
    creditCode: line(18),
    /** Who speaks for it (法定代表人/负责人), and the post; often not known when the case is opened. */
    representative: line(60),
    post: line(40),
  }),
]);
export type Party = z.infer<typeof Party>;

/** How a case starts (People's Mediation Law art. 17, 18): on application, on the committee's own initiative, or entrusted. */
export const StartMode = z.enum(["APPLICATION", "INITIATIVE", "ENTRUSTED"]);
export const EntrustedBy = z.enum([
  "COURT",
  "PROCURATORATE",
  "POLICE",
  "PETITION_OFFICE",
  "OTHER_DEPARTMENT",
]);

/** A case as it is opened or corrected before the first agreement. */
export const CaseForm = z
  .object({
    matterId: RecordId,
    /** 纠纷名称, `张某与李某邻里纠纷`. */
    title: requiredLine(80),
    /** Second-level code of the governance tree (table 4.1 B). */
    category: z.string().regex(/^\d{2}(\d{2})?$/),
    startMode: StartMode,
    /** Only for ENTRUSTED. */
    entrustedBy: EntrustedBy.nullable(),
    /** The other side's number of the entrustment letter. */
    entrustNo: line(60),
    /** Day of the application, of the decision to offer mediation, or of receiving the entrustment. */
    startedOn: PlainDate,
    hostKind: HostKind,
    /** Whose seal goes on the papers: the committee's name for COMMITTEE, the township government's for TOWNSHIP_LAND. */
    hostName: requiredLine(60),
    /** Committees of other areas that mediate together (跨地区共同调解). */
    coHosts: z.array(requiredLine(60)).max(5).readonly(),
    parties: z
      .array(Party)
      .min(1)
      .max(40)
      .refine((parties) => new Set(parties.map(({ id }) => id)).size === parties.length, {
        error: "party-twice",
      })
      .readonly(),
    /** A mass case lists representatives and counts heads (户数/人数) instead of listing everybody. */
    mass: z
      .object({ people: z.int().min(1).max(100_000), households: z.int().min(0).max(100_000) })
      .readonly()
      .nullable(),
    /** 纠纷简要情况 */
    summary: prose(4000).refine((text) => text.trim() !== "", { error: "required" }),
    /** 申请事项, one a line on the paper. */
    claims: z.array(requiredLine(300)).max(20).readonly(),
    amount: InvolvedAmount,
    area: InvolvedArea,
    /** Parties may ask for an open or a closed session (art. 23). */
    isPublic: z.boolean(),
    /** The parties must not meet on the way in. */
    hostile: z.boolean(),
    tags: z.array(z.string().min(1).max(40)).max(30).readonly(),
    /** Property rights or intellectual property would be established: not confirmable by a court (2022 interpretation art. 355). */
    settlesOwnership: z.boolean(),
  })
  .readonly();
export type CaseForm = z.infer<typeof CaseForm>;

export const AssignedMediator = z
  .object({
    mediatorId: RecordId,
    name: z.string(),
    /** Chosen by the committee or by the parties (art. 19). */
    selectedBy: z.enum(["COMMITTEE", "PARTIES"]),
    presiding: z.boolean(),
    recused: z
      .object({ on: PlainDate, askedBy: requiredLine(60), reason: requiredLine(200) })
      .readonly()
      .nullable(),
  })
  .readonly();
export type AssignedMediator = z.infer<typeof AssignedMediator>;

/** How consent was given: 书面 · 口头 · 电话 · 在线 */
export const ConsentWay = z.enum(["WRITTEN", "ORAL", "PHONE", "ONLINE"]);

/** How a mediation can end without an agreement. */
export const EndingWithout = z.enum(["FAILED", "REFUSED", "WITHDRAWN", "EXPIRED", "TRANSFERRED", "ABSORBED"]);

/** 非常满意 · 满意 · 基本满意 · 不满意 · 非常不满意 */
export const Satisfaction = z.enum(["VERY_GOOD", "GOOD", "FAIR", "POOR", "VERY_POOR"]);

/** What is recorded about a case. Every act on its page is one of these. */
export const CaseFacts = z.discriminatedUnion("act", [
  /** One side agrees to be mediated. */
  z.object({ act: z.literal("consent"), partyId: RecordId, on: PlainDate, way: ConsentWay, note: line(200) }),
  /** One side clearly refuses (art. 17): ends the case. */
  z.object({
    act: z.literal("refuse"),
    partyId: RecordId,
    on: PlainDate,
    way: ConsentWay,
    note: line(200),
    /** Other routes that were told (art. 26); never empty. */
    otherRoutes: prose(1000),
  }),
  /** 受理: needs everybody's consent. Starts the clock of the rule. */
  z.object({ act: z.literal("accept"), on: PlainDate, ruleId: z.string().min(1).max(12) }),
  z.object({
    act: z.literal("assign"),
    mediatorId: RecordId,
    selectedBy: z.enum(["COMMITTEE", "PARTIES"]),
    presiding: z.boolean(),
  }),
  z.object({
    act: z.literal("recuse"),
    mediatorId: RecordId,
    on: PlainDate,
    askedBy: requiredLine(60),
    reason: requiredLine(200),
  }),
  /** A correction of what the case was opened with, or a party who joins. Not once a version of an agreement is signed. */
  z.object({ act: z.literal("amend"), form: CaseForm, reason: requiredLine(200) }),
  /** 延期调解: all parties agree (M-21). */
  z.object({ act: z.literal("extend"), on: PlainDate, toOn: PlainDate, reason: requiredLine(200) }),
  /** Ends without an agreement; the other routes are told (art. 26). */
  z.object({
    act: z.literal("end"),
    ending: EndingWithout,
    on: PlainDate,
    reason: z.enum(TERMINATION_REASONS),
    note: line(300),
    otherRoutes: prose(1000),
  }),
  z.object({
    act: z.literal("follow-up"),
    on: PlainDate,
    way: z.enum(["PHONE", "VISIT", "OFFICE"]),
    whom: requiredLine(120),
    /** 协议履行情况 */
    performance: prose(1000),
    satisfaction: Satisfaction.nullable(),
    /** Suit, judgment, danger left over, and what was done about it. */
    findings: prose(1000),
    by: requiredLine(40),
  }),
  /** 以案定补: a person settles the grade the rules propose, or another with a reason. */
  z.object({ act: z.literal("grade"), gradeKey: z.string().max(40), reason: line(300) }),
  /** 结案 (M-16) */
  z.object({ act: z.literal("close"), on: PlainDate, result: prose(2000), opinion: line(300) }),
  z.object({ act: z.literal("reopen"), on: PlainDate, reason: requiredLine(200) }),
]);
export type CaseFacts = z.infer<typeof CaseFacts>;
export const CaseAct = z.enum([
  "consent",
  "refuse",
  "accept",
  "assign",
  "recuse",
  "amend",
  "extend",
  "end",
  "follow-up",
  "grade",
  "close",
  "reopen",
]);
export type CaseAct = z.infer<typeof CaseAct>;

export const CaseEvent = z
  .object({ id: RecordId, at: Instant, by: Actor, facts: CaseFacts, paperId: RecordId.nullable() })
  .readonly();
export type CaseEvent = z.infer<typeof CaseEvent>;

/** What a case keeps of each of its sessions, renewed with every act on the session. */
export const SessionBrief = z
  .object({
    sessionId: RecordId,
    on: PlainDate,
    from: z.string(),
    to: z.string(),
    roomName: z.string(),
    status: SessionStatus,
    result: SessionResult.nullable(),
  })
  .readonly();
export type SessionBrief = z.infer<typeof SessionBrief>;

/** What a case keeps of each of its agreements, renewed with every act on the agreement. */
export const AgreementBrief = z
  .object({
    agreementId: RecordId,
    no: z.string(),
    form: z.enum(["WRITTEN", "ORAL"]),
    status: AgreementStatus,
    /** A version bears at least one signature. */
    isSigned: z.boolean(),
    effectiveOn: PlainDate.nullable(),
    performance: z.enum(PERFORMANCES),
    nextDueOn: PlainDate.nullable(),
    confirmation: z.enum(CONFIRMATIONS),
    confirmByOn: PlainDate.nullable(),
  })
  .readonly();
export type AgreementBrief = z.infer<typeof AgreementBrief>;

/** A mediation case (调解案件). At most one open case a matter. */
export const MediationCase = z
  .object({
    id: RecordId,
    /** Number of the dossier and of every paper of the case (卷号). */
    no: z.string(),
    matterId: RecordId,
    matterNo: z.string(),
    openedAt: Instant,
    openedOn: PlainDate,
    openedBy: Actor,
    form: CaseForm,
    mediators: z.array(AssignedMediator).readonly(),
    /** Due day of the mediation with the rule it came from; null before acceptance. */
    due: z
      .object({ ruleId: z.string(), from: PlainDate, bareOn: PlainDate, dueOn: PlainDate })
      .readonly()
      .nullable(),
    events: z.array(CaseEvent).readonly(),
    sessions: z.array(SessionBrief).readonly(),
    agreements: z.array(AgreementBrief).readonly(),
    dossier: z
      .object({
        dossierId: RecordId,
        filedOn: PlainDate,
        retention: z.enum(RETENTIONS),
      })
      .readonly()
      .nullable(),
  })
  .readonly();
export type MediationCase = z.infer<typeof MediationCase>;

/**
 * Where a case stands, derived from what was recorded:
 * 征询意愿 · 已受理 · 调解中 · 履行中 · 已履行 · 未按约履行 · 未达成（终止） · 已结案 · 已归档
 */
export const CaseStatus = z.enum([
  "ASKING",
  "ACCEPTED",
  "MEDIATING",
  "PERFORMING",
  "PERFORMED",
  "UNPERFORMED",
  "ENDED",
  "CLOSED",
  "FILED",
]);
export type CaseStatus = z.infer<typeof CaseStatus>;
