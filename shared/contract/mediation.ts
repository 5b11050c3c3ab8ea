import { z } from "zod";
import { Attachment } from "../domain/attachment/attachment.ts";
import { CaseRefusal } from "../domain/mediation/case-refusal.ts";
import { Agreement, AgreementAct, AgreementStatus } from "../domain/mediation/agreement.ts";
import {
  CaseAct,
  CaseEvent,
  CaseFacts,
  CaseForm,
  CaseStatus,
  MediationCase,
} from "../domain/mediation/mediation-case.ts";
import { CaseHint } from "../domain/mediation/case-hints.ts";
import { CasePaperForm } from "../domain/mediation/case-paper-form.ts";
import { SessionAct, SessionStatus } from "../domain/mediation/session-status.ts";
import { MediationSession } from "../domain/mediation/session.ts";
import { Obstacle } from "../domain/mediation/obstacles.ts";
import { DirectCase } from "../domain/mediation/open-directly.ts";
import { PaperPayload } from "../domain/paper/payload.ts";
import { VisitProblem } from "../domain/visit/visit.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { line, requiredLine } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";
import { PaperBrief } from "./matter.ts";

/** A row of the case list, masked. */
export const CaseRow = z.object({
  id: RecordId,
  no: z.string(),
  title: z.string(),
  category: z.string(),
  openedOn: PlainDate,
  status: CaseStatus,
  mediators: z.array(z.string()),
  /** The next day by which somebody owes something: a session, the end of the period, an obligation, the confirmation. */
  nextOn: PlainDate.nullable(),
  next: z.enum(["SESSION", "PERIOD", "OBLIGATION", "CONFIRMATION", "NONE"]),
  overdue: z.boolean(),
});
export type CaseRow = z.infer<typeof CaseRow>;

export const CaseFilter = z.object({
  status: z.array(CaseStatus).max(20).optional(),
  mediatorId: RecordId.optional(),
  overdue: z.boolean().optional(),
  /** Number of the case, of its matter or of an agreement, or the whole name of a party. */
  text: line(80).optional(),
});
export type CaseFilter = z.infer<typeof CaseFilter>;

/** Everything of a case, sensitive fields of the parties masked. */
export const CaseFile = z.object({
  mediation: MediationCase,
  status: CaseStatus,
  acts: z.array(CaseAct),
  /** What the mediator should see at once: law that applies to this kind of case. Keys of `mediation.hint.*`. */
  hints: z.array(CaseHint),
  /** The rule its period usually runs by, once it is accepted; empty in an office without one. */
  proposedRule: z.string(),
  sessions: z.array(
    z.object({ session: MediationSession, status: SessionStatus, acts: z.array(SessionAct) }),
  ),
  agreements: z.array(
    z.object({ agreement: Agreement, status: AgreementStatus, acts: z.array(AgreementAct) }),
  ),
  papers: z.array(PaperBrief),
  attachments: z.array(Attachment),
});
export type CaseFile = z.infer<typeof CaseFile>;

const notFound = {
  MATTER_NOT_FOUND: { data: z.object({ id: RecordId }) },
  CASE_NOT_FOUND: { data: z.object({ id: RecordId }) },
} as const;
const refused = { CASE_REFUSED: { data: CaseRefusal } } as const;

export const mediation = {
  list: base
    .input(z.object({ filter: CaseFilter, offset: z.int().nonnegative(), limit: z.int().min(1).max(200) }))
    .output(z.object({ rows: z.array(CaseRow), total: z.int() })),
  counts: base.output(
    z.object({ byStatus: z.record(z.string(), z.int()), overdue: z.int(), total: z.int() }),
  ),
  /** A case of this matter as the intake knows it, and what stands against mediating it. */
  propose: base
    .input(z.object({ matterId: RecordId }))
    .output(z.object({ form: CaseForm, obstacles: z.array(Obstacle) }))
    .errors(refusals(notFound)),
  open: base
    .input(act({ form: CaseForm }))
    .output(z.object({ caseId: RecordId, no: z.string() }))
    .errors(refusals({ ...notFound, ...refused })),
  /** Opens a case of a dispute nobody has registered: visit, matter, acceptance with its notice, case and consents in one act. */
  openDirectly: base
    .input(act({ direct: DirectCase }))
    .output(z.object({ caseId: RecordId, no: z.string(), matterNo: z.string() }))
    .errors(
      refusals({ ...refused, VISIT_NOT_READY: { data: z.object({ problems: z.array(VisitProblem) }) } }),
    ),
  file: base
    .input(z.object({ id: RecordId }))
    .output(CaseFile)
    .errors(refusals(notFound)),
  /** Cases of a matter, newest first, for the matter's page. */
  ofMatter: base
    .input(z.object({ matterId: RecordId }))
    .output(z.object({ cases: z.array(CaseRow), mayOpen: z.boolean(), obstacles: z.array(Obstacle) }))
    .errors(refusals(notFound)),
  /** A party's identity number, phone or address in clear; leaves a line in the trail. */
  reveal: base
    .input(
      act({
        caseId: RecordId,
        partyId: RecordId,
        field: z.enum(["name", "idPaper", "phone", "address"]),
        reason: requiredLine(200),
      }),
    )
    .output(z.object({ value: z.string() }))
    .errors(refusals(notFound)),
  /** The whole form, unmasked, to correct it; leaves a line in the trail. */
  formToAmend: base
    .input(act({ caseId: RecordId, reason: requiredLine(200) }))
    .output(CaseForm)
    .errors(refusals(notFound)),
  /** Records consent, refusal, acceptance, mediators, extension, ending, follow-up, grade, closing; issues the paper that belongs to it in the same act. */
  record: base
    .input(act({ caseId: RecordId, facts: CaseFacts }))
    .output(z.object({ event: CaseEvent, status: CaseStatus }))
    .errors(refusals({ ...notFound, ...refused })),
  /** The paper as it would be printed. */
  previewPaper: base
    .input(z.object({ caseId: RecordId, form: CasePaperForm }))
    .output(PaperPayload)
    .errors(refusals({ ...notFound, ...refused })),
  issuePaper: base
    .input(act({ caseId: RecordId, form: CasePaperForm }))
    .output(z.object({ paperId: RecordId }))
    .errors(refusals({ ...notFound, ...refused })),
};

export { CaseRefusal, Obstacle };
