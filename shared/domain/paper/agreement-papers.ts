import { z } from "zod";
import { PlainDate } from "../../kernel/plain-date.ts";
import { HostKind } from "../mediation/committee.ts";
import { CasePaperHead, PrintedParty } from "./case-paper-parts.ts";

/** What an agreement says, whatever form it has. */
const AgreementText = {
  ...CasePaperHead,
  /** 纠纷名称 */
  title: z.string(),
  parties: z.array(PrintedParty),
  /** 42户120人; empty unless representatives stand for a mass. */
  mass: z.string(),
  facts: z.string(),
  dispute: z.string(),
  responsibility: z.string(),
  /** Numbered by the sheet, in this order. */
  terms: z.array(z.string()),
  /** All payments added up, 50000.00元（人民币伍万元整）; empty unless there are several. */
  total: z.string(),
  /** 履行方式、时限、地点 */
  performance: z.object({ how: z.string(), by: z.string(), place: z.string() }),
  /** The presiding mediator first. */
  mediators: z.array(z.string()),
  recorder: z.string(),
  reachedOn: PlainDate,
};

/** M-10 人民调解协议书; M-22 when the host is the township government (土地承包) or the police (治安). */
export const AgreementPayload = z.object({
  kind: z.literal("AGREEMENT"),
  ...AgreementText,
  hostKind: HostKind,
  /** Committees of other areas that mediated together; each seals. */
  coHosts: z.array(z.string()),
  version: z.int().positive(),
  /** Number of the agreement this one changes; empty for the first. */
  amendsNo: z.string(),
  /** What stands before the parties' lines. A third party whom nothing binds signs nothing. */
  signers: z.array(z.string()),
  /** 调解地点, asked for by the police form. */
  heldAt: z.string(),
  /** 本协议一式三份，… */
  copies: z.string(),
});
export type AgreementPayload = z.infer<typeof AgreementPayload>;

/** M-11 人民调解口头协议登记表 */
export const OralAgreementPayload = z.object({ kind: z.literal("ORAL_AGREEMENT"), ...AgreementText });
export type OralAgreementPayload = z.infer<typeof OralAgreementPayload>;

/** M-17 履行凭证/收条: what the creditor signs when money is paid */
export const PerformanceReceiptPayload = z.object({
  kind: z.literal("PERFORMANCE_RECEIPT"),
  ...CasePaperHead,
  agreementNo: z.string(),
  title: z.string(),
  payer: z.string(),
  /** With how it signs: a unit with its seal, for a child its guardian. */
  payee: z.string(),
  /** Number of the obligation (instalment) in the agreement, and how many there are. */
  item: z.int().positive(),
  items: z.int().positive(),
  /** The how-manieth receipt under this agreement. */
  ordinal: z.int().positive(),
  /** What the money is for; may be empty. */
  purpose: z.string(),
  /** What this obligation comes to, 30000.00元（人民币叁万元整）. */
  owed: z.string(),
  /** What was paid now: 20000.00, and in capitals. */
  figures: z.string(),
  capitals: z.string(),
  way: z.string(),
  on: PlainDate,
  witness: z.string(),
  note: z.string(),
});
export type PerformanceReceiptPayload = z.infer<typeof PerformanceReceiptPayload>;

/** M-13 司法确认申请书, of people and units alike */
export const ConfirmationApplicationPayload = z.object({
  kind: z.literal("CONFIRMATION_APPLICATION"),
  ...CasePaperHead,
  court: z.string(),
  title: z.string(),
  applicants: z.array(
    z.object({
      party: PrintedParty,
      /** 送达地址 and phone (2011 provisions art. 3) */
      deliveryAddress: z.string(),
      deliveryPhone: z.string(),
    }),
  ),
  agreementNo: z.string(),
  reachedOn: PlainDate,
  /** From this day the thirty days run (People's Mediation Law art. 33). */
  effectiveOn: PlainDate.nullable(),
  facts: z.string(),
  annexes: z.array(z.string()),
});
export type ConfirmationApplicationPayload = z.infer<typeof ConfirmationApplicationPayload>;

/** M-14 调解组织主持调解证明 */
export const MediationCertificatePayload = z.object({
  kind: z.literal("MEDIATION_CERTIFICATE"),
  ...CasePaperHead,
  court: z.string(),
  title: z.string(),
  parties: z.array(z.string()),
  acceptedOn: PlainDate.nullable(),
  mediators: z.array(z.string()),
  agreementNo: z.string(),
  reachedOn: PlainDate,
  effectiveOn: PlainDate.nullable(),
  phone: z.string(),
  issuedOn: PlainDate,
});
export type MediationCertificatePayload = z.infer<typeof MediationCertificatePayload>;
