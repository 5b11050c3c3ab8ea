import { z } from "zod";
import { PlainDate } from "../../kernel/plain-date.ts";
import { CasePaperHead, PrintedParty } from "./case-paper-parts.ts";

/** M-03 人民调解申请书 */
export const MediationApplicationPayload = z.object({
  kind: z.literal("MEDIATION_APPLICATION"),
  ...CasePaperHead,
  applicant: PrintedParty,
  respondents: z.array(PrintedParty),
  /** 纠纷简要情况 */
  summary: z.string(),
  /** 当事人申请事项, numbered on the paper. */
  claims: z.array(z.string()),
});
export type MediationApplicationPayload = z.infer<typeof MediationApplicationPayload>;

/** M-04 人民调解受理登记表 */
export const AcceptanceFormPayload = z.object({
  kind: z.literal("ACCEPTANCE_FORM"),
  ...CasePaperHead,
  acceptedOn: PlainDate,
  /** 纠纷名称 */
  title: z.string(),
  parties: z.array(PrintedParty),
  /** `42户120人`; empty unless it is a mass case. */
  mass: z.string(),
  category: z.string(),
  source: z.enum(["APPLICATION", "INITIATIVE", "ENTRUSTED"]),
  /** Who entrusted it, with the number of its letter; empty for the other sources. */
  entrustedBy: z.string(),
  summary: z.string(),
  amount: z.string(),
  area: z.string(),
  /** How each party agreed: `张大山 书面（2026年3月2日）`. */
  consents: z.array(z.string()),
  mediators: z.array(z.string()),
  coHosts: z.array(z.string()),
  dueOn: PlainDate.nullable(),
  registrar: z.string(),
});
export type AcceptanceFormPayload = z.infer<typeof AcceptanceFormPayload>;

/** M-05 人民调解当事人权利义务告知书. The articles themselves stand in the sheet. */
export const RightsNoticePayload = z.object({
  kind: z.literal("RIGHTS_NOTICE"),
  ...CasePaperHead,
  title: z.string(),
  /** False when the police or the government mediates, which the law on people's mediation does not govern. */
  byCommittee: z.boolean(),
  signers: z.array(z.string()),
});
export type RightsNoticePayload = z.infer<typeof RightsNoticePayload>;

/** M-06 授权委托书 */
export const PowerOfAttorneyPayload = z.object({
  kind: z.literal("POWER_OF_ATTORNEY"),
  ...CasePaperHead,
  title: z.string(),
  principal: PrintedParty,
  agent: z.object({
    name: z.string(),
    sex: z.string(),
    age: z.string(),
    idPaper: z.string(),
    relation: z.string(),
    phone: z.string(),
  }),
  scope: z.enum(["GENERAL", "SPECIAL"]),
  authority: z.string(),
  until: z.string(),
});
export type PowerOfAttorneyPayload = z.infer<typeof PowerOfAttorneyPayload>;

/** M-07 人民调解调查记录 */
export const InvestigationRecordPayload = z.object({
  kind: z.literal("INVESTIGATION_RECORD"),
  ...CasePaperHead,
  title: z.string(),
  on: PlainDate,
  from: z.string(),
  to: z.string(),
  place: z.string(),
  /** 被调查人 */
  asked: z.string(),
  parties: z.array(z.string()),
  participants: z.string(),
  investigator: z.string(),
  recorder: z.string(),
  text: z.string(),
});
export type InvestigationRecordPayload = z.infer<typeof InvestigationRecordPayload>;

/** M-08 证据材料清单 */
export const EvidenceListPayload = z.object({
  kind: z.literal("EVIDENCE_LIST"),
  ...CasePaperHead,
  title: z.string(),
  items: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      original: z.boolean(),
      pages: z.int(),
      provider: z.string(),
      on: PlainDate,
      verifiedBy: z.string(),
    }),
  ),
});
export type EvidenceListPayload = z.infer<typeof EvidenceListPayload>;
