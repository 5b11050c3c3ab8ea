import { z } from "zod";
import { PlainDate } from "../../kernel/plain-date.ts";
import { SlipCaution, SlipKind, Urgency } from "../referral/slip-kind.ts";
import { ReportPayload } from "../report/report-paper.ts";
import {
  AgreementPayload,
  ConfirmationApplicationPayload,
  MediationCertificatePayload,
  OralAgreementPayload,
  PerformanceReceiptPayload,
} from "./agreement-papers.ts";
import {
  AcceptanceFormPayload,
  EvidenceListPayload,
  InvestigationRecordPayload,
  MediationApplicationPayload,
  PowerOfAttorneyPayload,
  RightsNoticePayload,
} from "./case-papers.ts";
import {
  ConclusionReportPayload,
  ContactCardPayload,
  FollowUpFormPayload,
  SatisfactionFormPayload,
} from "./closing-papers.ts";
import {
  ExtensionConsentPayload,
  FollowUpRecordPayload,
  SessionNoticePayload,
  TerminationNoticePayload,
  UndisputedFactsPayload,
} from "./course-papers.ts";
import {
  BackCoverPayload,
  ClosingReportPayload,
  DossierContentsPayload,
  DossierCoverPayload,
  DossierNotePayload,
  LoanRegisterPayload,
} from "./dossier-papers.ts";
import {
  ConferenceAgendaPayload,
  ConferenceMinutesPayload,
  ConsultationRecordPayload,
  MeetingAddendumPayload,
} from "./meeting-papers.ts";
import {
  MinutesAddendumPayload,
  MinutesPayload,
  RoomBookingsPayload,
  RoomLogPayload,
} from "./session-papers.ts";
import { RiskReportPayload, ScreeningReportPayload, ScreeningSummaryPayload } from "./screening-papers.ts";
import {
  CallNotePayload,
  ExtensionRequestPayload,
  IncomingReplyPayload,
  SupervisionPayload,
  WhistlePayload,
} from "./slip-papers.ts";

/**
 * What each paper says, frozen when it is issued. Payloads hold words as printed, not codes to be looked up:
 * the paper must read the same after a code table or a unit's name has changed.
 */

/** The head every centre paper shares. The seal of `sealName` goes over the signature line. */
const Head = { centerName: z.string(), sealName: z.string(), demo: z.boolean() };

const VisitorRow = z.object({
  name: z.string(),
  sex: z.string(),
  /** Birth day or age as printed; empty when unknown. */
  birth: z.string(),
  nation: z.string(),
  idPaper: z.string(),
  phone: z.string(),
  address: z.string(),
  occupation: z.string(),
  relation: z.string(),
  care: z.string(),
});

/** C-01 来访登记表 */
export const VisitFormPayload = z.object({
  kind: z.literal("VISIT_FORM"),
  ...Head,
  no: z.string(),
  matterNo: z.string(),
  visitedOn: PlainDate,
  visitedAt: z.string(),
  channel: z.string(),
  headCount: z.int(),
  isGroup: z.boolean(),
  speaker: z.string(),
  visitors: z.array(VisitorRow),
  respondents: z.array(z.string()),
  occurred: z.string(),
  place: z.string(),
  grid: z.string(),
  category: z.string(),
  statement: z.string(),
  wish: z.string(),
  involvedCount: z.string(),
  amount: z.string(),
  area: z.string(),
  /** 第几次 */
  ordinal: z.int(),
  earlierSteps: z.array(z.string()),
  riskColor: z.string(),
  tags: z.array(z.string()),
  handedIn: z.array(z.object({ name: z.string(), pages: z.int(), original: z.boolean() })),
  firstReceiver: z.string(),
  /** How it was dealt with; empty while undecided, to be filled in by hand. */
  decision: z.string(),
  noticeGiven: z.boolean(),
});

/** The strip a visitor takes home: number, whom to ask. */
export const VisitReceiptPayload = z.object({
  kind: z.literal("VISIT_RECEIPT"),
  ...Head,
  no: z.string(),
  matterNo: z.string(),
  visitor: z.string(),
  visitedOn: PlainDate,
  visitedAt: z.string(),
  matter: z.string(),
  receiver: z.string(),
  address: z.string(),
  phone: z.string(),
  ordinal: z.int(),
});

/** C-02 受理通知单 */
export const AcceptancePayload = z.object({
  kind: z.literal("ACCEPTANCE"),
  ...Head,
  to: z.string(),
  matterNo: z.string(),
  visitedOn: PlainDate,
  matter: z.string(),
  handler: z.string(),
  mode: z.string(),
  expectedOn: PlainDate,
  contact: z.string(),
  phone: z.string(),
  decidedOn: PlainDate,
});

/** C-03 不予受理告知书 */
export const RefusalPayload = z.object({
  kind: z.literal("REFUSAL"),
  ...Head,
  to: z.string(),
  matterNo: z.string(),
  visitedOn: PlainDate,
  matter: z.string(),
  reason: z.string(),
  explanation: z.string(),
  legalBasis: z.string(),
  destination: z.object({ route: z.string(), name: z.string(), address: z.string(), phone: z.string() }),
  timeLimits: z.string(),
  earlierNo: z.string(),
  phone: z.string(),
  decidedOn: PlainDate,
});

/** C-05 转办单 / 交办单 / 移送函 and the like, all three parts */
export const SlipPayload = z.object({
  kind: z.literal("SLIP"),
  ...Head,
  slipKind: SlipKind,
  matterNo: z.string(),
  issuedOn: PlainDate,
  unit: z.string(),
  /** Who was on duty there on the day of issue, with the phone; empty where the roster names nobody. */
  receiver: z.string(),
  urgency: Urgency,
  summary: z.string(),
  claim: z.string(),
  /** Masked, for the stub. */
  petitionerMasked: z.string(),
  /** The minimum the unit needs to reach the people concerned. */
  petitioners: z.array(z.object({ name: z.string(), phone: z.string(), address: z.string() })),
  respondents: z.array(z.string()),
  headCount: z.int(),
  workDone: z.string(),
  requirement: z.string(),
  cautions: z.array(SlipCaution),
  feedback: z.string(),
  dueOn: PlainDate,
  attachments: z.array(z.object({ name: z.string(), pages: z.int() })),
  contactName: z.string(),
  contactPhone: z.string(),
  issuer: z.string(),
  approver: z.string(),
  crossSealNo: z.string(),
});

export const PaperPayload = z.discriminatedUnion("kind", [
  VisitFormPayload,
  VisitReceiptPayload,
  AcceptancePayload,
  RefusalPayload,
  SlipPayload,
  MediationApplicationPayload,
  AcceptanceFormPayload,
  RightsNoticePayload,
  PowerOfAttorneyPayload,
  InvestigationRecordPayload,
  EvidenceListPayload,
  MinutesPayload,
  MinutesAddendumPayload,
  RoomLogPayload,
  RoomBookingsPayload,
  DossierCoverPayload,
  DossierContentsPayload,
  ClosingReportPayload,
  DossierNotePayload,
  BackCoverPayload,
  LoanRegisterPayload,
  AgreementPayload,
  OralAgreementPayload,
  PerformanceReceiptPayload,
  ConfirmationApplicationPayload,
  MediationCertificatePayload,
  SessionNoticePayload,
  ExtensionConsentPayload,
  TerminationNoticePayload,
  UndisputedFactsPayload,
  FollowUpRecordPayload,
  ConclusionReportPayload,
  FollowUpFormPayload,
  SatisfactionFormPayload,
  ContactCardPayload,
  SupervisionPayload,
  ExtensionRequestPayload,
  IncomingReplyPayload,
  CallNotePayload,
  ReportPayload,
  WhistlePayload,
  ScreeningReportPayload,
  ScreeningSummaryPayload,
  RiskReportPayload,
  ConferenceAgendaPayload,
  ConferenceMinutesPayload,
  ConsultationRecordPayload,
  MeetingAddendumPayload,
]);
export type PaperPayload = z.infer<typeof PaperPayload>;
export type VisitFormPayload = z.infer<typeof VisitFormPayload>;
export type VisitReceiptPayload = z.infer<typeof VisitReceiptPayload>;
export type AcceptancePayload = z.infer<typeof AcceptancePayload>;
export type RefusalPayload = z.infer<typeof RefusalPayload>;
export type SlipPayload = z.infer<typeof SlipPayload>;
