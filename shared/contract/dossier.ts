import { z } from "zod";
import { Dossier } from "../domain/mediation/dossier.ts";
import { DossierCheck } from "../domain/mediation/dossier-check.ts";
import { FilingForm, FilingRefusal } from "../domain/mediation/file-dossier.ts";
import { LoanForm, LoanRefusal, ReturnForm } from "../domain/mediation/loan.ts";
import { SubsidyProposal } from "../domain/mediation/subsidy.ts";
import { IssuedPaper } from "../domain/paper/paper.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { line } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";

const caseNotFound = { CASE_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;
const notFound = { DOSSIER_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;
const loanRefused = { LOAN_REFUSED: { data: LoanRefusal } } as const;

/** A row of the list of dossiers. */
export const DossierRow = z.object({
  id: RecordId,
  no: z.string(),
  caseId: RecordId,
  /** 卷名, with names masked. */
  title: z.string(),
  filedOn: PlainDate,
  retention: Dossier.unwrap().shape.retention,
  totalPages: z.int(),
  /** Who has it, and since when; null while it is in its place. */
  out: z.object({ borrower: z.string(), outOn: PlainDate }).nullable(),
});
export type DossierRow = z.infer<typeof DossierRow>;

export const dossier = {
  /** What a dossier of this case would hold, what is missing, and what speaks against filing it now. */
  check: base
    .input(z.object({ caseId: RecordId }))
    .output(DossierCheck)
    .errors(refusals(caseNotFound)),
  /** Files a case: numbers the pages, and issues cover, contents, note and back cover in the same act. */
  file: base
    .input(act({ caseId: RecordId, form: FilingForm }))
    .output(Dossier)
    .errors(refusals({ ...caseNotFound, FILING_REFUSED: { data: FilingRefusal } })),
  /** Every paper of the case and of its dossier, unmasked as printed. Leaves one line in the trail. */
  papers: base
    .input(act({ caseId: RecordId }))
    .output(z.array(IssuedPaper))
    .errors(refusals(caseNotFound)),
  /** Records a print of every paper of the dossier, before the whole goes to the printer. Answers with them as they are then. */
  print: base
    .input(act({ dossierId: RecordId }))
    .output(z.array(IssuedPaper))
    .errors(refusals(notFound)),
  /** The dossier of a case; null while it is not filed. */
  get: base
    .input(z.object({ caseId: RecordId }))
    .output(z.object({ dossier: Dossier.nullable() }))
    .errors(refusals(caseNotFound)),
  /** Filed dossiers, the newest first. */
  list: base
    .input(
      z.object({
        filter: z.object({ onlyOut: z.boolean().optional(), text: line(80).optional() }),
        offset: z.int().nonnegative(),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ rows: z.array(DossierRow), total: z.int() })),
  lend: base
    .input(act({ dossierId: RecordId, form: LoanForm }))
    .output(Dossier)
    .errors(refusals({ ...notFound, ...loanRefused })),
  takeBack: base
    .input(act({ dossierId: RecordId, loanId: RecordId, form: ReturnForm }))
    .output(Dossier)
    .errors(refusals({ ...notFound, ...loanRefused })),
  /** Issues the lending register (C-18) as it stands now. */
  issueRegister: base
    .input(act({ dossierId: RecordId }))
    .output(z.object({ paperId: RecordId }))
    .errors(refusals(notFound)),
  /** The subsidy grade the rules propose, and the one a person has settled. */
  subsidy: base
    .input(z.object({ caseId: RecordId }))
    .output(
      z.object({
        proposal: SubsidyProposal,
        settled: z.object({ gradeKey: z.string(), reason: z.string(), by: z.string() }).nullable(),
      }),
    )
    .errors(refusals(caseNotFound)),
};
