import { officialName } from "../../codes/official-name.ts";
import type { Dossier } from "../mediation/dossier.ts";
import type { CaseFacts } from "../mediation/mediation-case.ts";
import { casePaperHead, type CasePaperContext } from "./case-paper-context.ts";
import type {
  BackCoverPayload,
  ClosingReportPayload,
  DossierContentsPayload,
  DossierCoverPayload,
  DossierNotePayload,
  LoanRegisterPayload,
} from "./dossier-papers.ts";
import { lastFacts, mediatorsOf, sourceWords } from "./mediation-words.ts";
import { SIDE_WORDS } from "./printed-party.ts";
import { printedAddress, printedCategory } from "./printed-words.ts";

/** M-01 */
export function buildDossierCover(ctx: CasePaperContext, dossier: Dossier): DossierCoverPayload {
  const { mediation } = ctx;
  return {
    kind: "DOSSIER_COVER",
    ...dossierHead(ctx, dossier),
    mediators: mediatorsOf(mediation).map(({ name }) => name),
    from: lastFacts(mediation, "accept")?.on ?? mediation.openedOn,
    to: endedOn(ctx, dossier),
    retention: officialName("retention", dossier.retention),
    remark: dossier.note === "" ? "" : "另附卷宗情况说明",
  };
}

/** M-02 */
export function buildDossierContents(ctx: CasePaperContext, dossier: Dossier): DossierContentsPayload {
  return {
    kind: "DOSSIER_CONTENTS",
    ...dossierHead(ctx, dossier),
    items: dossier.items.map(({ title, pages, firstPage, remark }) => ({
      name: title,
      pages: pages === 1 ? `${firstPage}` : `${firstPage}—${firstPage + pages - 1}`,
      remark,
    })),
  };
}

/** M-18 */
export function buildDossierNote(ctx: CasePaperContext, dossier: Dossier): DossierNotePayload {
  const { note, checkedBy } = dossier;
  return { kind: "DOSSIER_NOTE", ...dossierHead(ctx, dossier), note, checkedBy };
}

/** M-19 */
export function buildBackCover(ctx: CasePaperContext, dossier: Dossier): BackCoverPayload {
  const { items, checkedBy } = dossier;
  return { kind: "BACK_COVER", ...dossierHead(ctx, dossier), itemCount: items.length, checkedBy };
}

/** C-18: the loans so far; the sheet leaves lines for those to come. */
export function buildLoanRegister(ctx: CasePaperContext, dossier: Dossier): LoanRegisterPayload {
  return {
    kind: "LOAN_REGISTER",
    ...dossierHead(ctx, dossier),
    loans: dossier.loans.map(({ note, noteBack, ...loan }) => ({
      borrower: loan.borrower,
      unit: loan.unit,
      purpose: loan.purpose,
      approver: loan.approver,
      outOn: loan.outOn,
      backOn: loan.backOn,
      pagesBack: loan.pagesBack,
      note: [note, noteBack].filter((part) => part !== "").join("；"),
    })),
  };
}

/** M-16, filled in on the day of closing. */
export function buildClosingReport(
  ctx: CasePaperContext,
  { on, result, opinion }: Extract<CaseFacts, { act: "close" }>,
  agreementNos: readonly string[],
): ClosingReportPayload {
  const { mediation, villageName } = ctx;
  const { form } = mediation;
  return {
    kind: "CLOSING_REPORT",
    ...casePaperHead(ctx),
    title: form.title,
    filledOn: ctx.on,
    handlers: mediatorsOf(mediation).map(({ name }) => name),
    acceptedOn: lastFacts(mediation, "accept")?.on ?? null,
    closedOn: on,
    parties: form.parties.map(({ side, name, phone, address }) => ({
      side: SIDE_WORDS[side],
      name,
      phone,
      address: printedAddress(address, villageName),
    })),
    source: sourceWords(form),
    category: printedCategory(form.category),
    summary: form.summary,
    agreementNos: [...agreementNos],
    result,
    opinion,
  };
}

function dossierHead(ctx: CasePaperContext, { filedOn, filedBy, totalPages }: Dossier) {
  return {
    ...casePaperHead(ctx),
    title: ctx.mediation.form.title,
    filedOn,
    filedBy: filedBy.name,
    totalPages,
  };
}

/** The last day of the mediation itself: the last agreement's, or the day it ended without one. */
function endedOn({ mediation }: CasePaperContext, { filedOn }: Dossier) {
  const agreed = mediation.agreements
    .map(({ effectiveOn }) => effectiveOn)
    .filter((on) => on !== null)
    .toSorted()
    .at(-1);
  return agreed ?? lastFacts(mediation, "refuse", "end", "close")?.on ?? filedOn;
}
