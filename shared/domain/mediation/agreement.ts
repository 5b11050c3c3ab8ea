import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { Actor } from "../paper/actor.ts";

/** When an obligation is due: on a day, or on the spot (当场). There is no third way. */
export const ObligationDue = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ON_SPOT") }),
  z.object({ kind: z.literal("ON"), on: PlainDate }),
]);

/** 给付金钱 · 交付物 · 为一定行为 · 不为一定行为 · 赔礼道歉 */
export const ObligationKind = z.enum(["PAY", "DELIVER", "DO", "REFRAIN", "APOLOGISE"]);

/** One obligation of an agreement: who, what or how much, to whom, how, by when, with which consequence. An instalment is one obligation. */
export const Obligation = z
  .object({
    id: RecordId,
    debtorId: RecordId,
    creditorId: RecordId,
    kind: ObligationKind,
    /** For PAY, in fen; null otherwise. */
    amountFen: z.int().positive().nullable(),
    /** What is owed besides money, or what the money is for. */
    what: line(300),
    /** 履行方式: cash, transfer to …, by hand. */
    how: line(200),
    due: ObligationDue,
    /** 违约后果; may be empty. */
    consequence: line(200),
  })
  .readonly();
export type Obligation = z.infer<typeof Obligation>;

export const AgreementForm = z
  .object({
    form: z.enum(["WRITTEN", "ORAL"]),
    /** 主要事实 */
    facts: prose(8000),
    /** 争议事项 */
    dispute: prose(4000),
    /** 各方责任 */
    responsibility: prose(4000),
    obligations: z.array(Obligation).max(60).readonly(),
    /** Money owed in all; the payments must add up to it. Null when no money is owed. */
    totalFen: z.int().positive().nullable(),
    /** Further terms that oblige nobody to anything by a day. */
    terms: z.array(requiredLine(500)).max(20).readonly(),
    /** 履行地点 */
    place: line(120),
    /** The parties mean to ask the court for confirmation: one copy more. */
    confirmationPlanned: z.boolean(),
    /** A party asked for a written agreement (当事人要求): an oral one is then refused. */
    writtenAsked: z.boolean(),
    /** Day the agreement was reached. */
    reachedOn: PlainDate,
    recorder: line(40),
  })
  .readonly();
export type AgreementForm = z.infer<typeof AgreementForm>;

/** 签名 · 盖章 · 按指印 (People's Mediation Law art. 29) */
export const SigningWay = z.enum(["SIGNATURE", "SEAL", "FINGERPRINT"]);

/** 现金 · 转账 · 实物 · 其他 */
export const PaymentWay = z.enum(["CASH", "TRANSFER", "GOODS", "OTHER"]);

export const AgreementFacts = z.discriminatedUnion("act", [
  /** A changed text. After printing it is a new version, and signatures begin anew; not once it has effect. */
  z.object({ act: z.literal("revise"), form: AgreementForm }),
  /** Takes the version to paper (M-10, M-11 or M-22). */
  z.object({ act: z.literal("print") }),
  z.object({
    act: z.literal("sign"),
    partyId: RecordId,
    by: requiredLine(60),
    way: SigningWay,
    on: PlainDate,
  }),
  z.object({ act: z.literal("mediator-sign"), mediatorId: RecordId, on: PlainDate }),
  z.object({ act: z.literal("seal"), on: PlainDate }),
  /** Given up before it had effect; the numbered paper is voided. */
  z.object({ act: z.literal("discard"), reason: requiredLine(200) }),
  /** Money paid or an act done, wholly or in part; issues the receipt (M-17) when asked for. */
  z.object({
    act: z.literal("perform"),
    obligationId: RecordId,
    on: PlainDate,
    /** For PAY, in fen; null otherwise. */
    amountFen: z.int().positive().nullable(),
    way: PaymentWay,
    /** For anything but PAY: wholly done. */
    isComplete: z.boolean(),
    witness: line(60),
    note: line(200),
    receipt: z.boolean(),
  }),
  /** 反悔, 不履行 */
  z.object({ act: z.literal("renege"), partyId: RecordId, on: PlainDate, note: requiredLine(300) }),
  z.object({
    act: z.literal("sue"),
    partyId: RecordId,
    on: PlainDate,
    court: requiredLine(80),
    no: line(60),
  }),
  /** 司法确认: applied for by both sides together (M-13, M-14). */
  z.object({
    act: z.literal("apply-confirmation"),
    on: PlainDate,
    court: requiredLine(80),
    /** The parties who signed the application; both sides must. */
    applicants: z.array(RecordId).min(1).max(40).readonly(),
  }),
  /** 法院受理: the court took the application on. A day entered wrongly is entered anew; the last counts. */
  z.object({ act: z.literal("confirmation-accepted"), on: PlainDate }),
  z.object({
    act: z.literal("confirmation-result"),
    result: z.enum(["VALID", "DISMISSED", "WITHDRAWN"]),
    on: PlainDate,
    /** Number of the ruling (裁定书). */
    no: line(80),
    note: line(200),
  }),
  /** 申请强制执行 */
  z.object({ act: z.literal("enforce"), on: PlainDate, court: requiredLine(80), no: line(60) }),
]);
export type AgreementFacts = z.infer<typeof AgreementFacts>;
export const AgreementAct = z.enum([
  "revise",
  "print",
  "sign",
  "mediator-sign",
  "seal",
  "discard",
  "perform",
  "renege",
  "sue",
  "apply-confirmation",
  "confirmation-accepted",
  "confirmation-result",
  "enforce",
]);
export type AgreementAct = z.infer<typeof AgreementAct>;

export const AgreementEvent = z
  .object({ id: RecordId, at: Instant, by: Actor, facts: AgreementFacts, paperId: RecordId.nullable() })
  .readonly();
export type AgreementEvent = z.infer<typeof AgreementEvent>;

/** 草拟 · 已打印 · 签署中 · 生效 · 已被变更 · 已作废 */
export const AgreementStatus = z.enum(["DRAFT", "PRINTED", "SIGNING", "EFFECTIVE", "REPLACED", "DISCARDED"]);
export type AgreementStatus = z.infer<typeof AgreementStatus>;

/** A party whose signature an agreement needs. */
export const Signatory = z
  .object({
    partyId: RecordId,
    name: z.string(),
    /** On which side: two sides apply to the court together. */
    side: z.enum(["APPLICANT", "RESPONDENT", "THIRD"]),
  })
  .readonly();
export type Signatory = z.infer<typeof Signatory>;

/**
 * A mediation agreement (调解协议). A written one has effect from the last of all signatures and the seal, an oral one from
 * the day it was reached with the mediator's record (art. 29, 30); printing never gives effect.
 */
export const Agreement = z
  .object({
    id: RecordId,
    /** Number of its own; a new version keeps it and counts up. */
    no: z.string(),
    caseId: RecordId,
    matterId: RecordId,
    /** The agreement in force that this one changes (变更协议); null for the first. */
    amends: RecordId.nullable(),
    draftedAt: Instant,
    draftedBy: Actor,
    version: z.int().positive(),
    form: AgreementForm,
    /** Who must sign this version, as it names them. Fixed with the paper: a change of the parties needs a new version. */
    signatories: z.array(Signatory).readonly(),
    /** The presiding mediator this version names. */
    presiding: z.object({ mediatorId: RecordId, name: z.string() }).readonly().nullable(),
    events: z.array(AgreementEvent).readonly(),
    /** The paper of this version, once printed. */
    paperId: RecordId.nullable(),
    /** The amending agreement that took its place; what was performed stays recorded here. */
    replacedBy: z.object({ agreementId: RecordId, no: z.string(), on: PlainDate }).readonly().nullable(),
  })
  .readonly();
export type Agreement = z.infer<typeof Agreement>;
