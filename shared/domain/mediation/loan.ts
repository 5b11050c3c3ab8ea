import { z } from "zod";
import type { RecordId } from "../../kernel/ids.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { line } from "../../kernel/text.ts";
import { type Dossier, Loan } from "./dossier.ts";

export const LoanForm = Loan.unwrap().omit({ id: true, backOn: true, pagesBack: true, noteBack: true });
export type LoanForm = z.infer<typeof LoanForm>;

/** What is written down when a dossier comes back; pages are counted anew. */
export const ReturnForm = z.object({
  backOn: PlainDate,
  pagesBack: z.int().min(0).max(9999),
  noteBack: line(200),
});
export type ReturnForm = z.infer<typeof ReturnForm>;

/** Why a loan or a return is not recorded. */
export const LoanRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("lent-out"), borrower: z.string(), outOn: PlainDate }),
  z.object({ reason: z.literal("not-out") }),
  z.object({ reason: z.literal("day-in-future"), today: PlainDate }),
  z.object({ reason: z.literal("day-before"), earliest: PlainDate }),
  /** The pages are not those that went out, and nothing is said about it. */
  z.object({ reason: z.literal("pages-differ"), pages: z.int(), pagesBack: z.int() }),
]);
export type LoanRefusal = z.infer<typeof LoanRefusal>;

/** The loan that has not come back; there is one dossier, so there is one at most. */
export function loanOut({ loans }: Pick<Dossier, "loans">): Loan | undefined {
  return loans.find(({ backOn }) => backOn === null);
}

export function lendDossier(
  dossier: Dossier,
  id: RecordId,
  form: LoanForm,
  today: PlainDate,
): Result<Dossier, LoanRefusal> {
  const out = loanOut(dossier);
  if (out) return err({ reason: "lent-out", borrower: out.borrower, outOn: out.outOn });
  if (form.outOn > today) return err({ reason: "day-in-future", today });
  const earliest = dossier.loans.reduce(
    (latest, { backOn }) => (backOn !== null && backOn > latest ? backOn : latest),
    dossier.filedOn,
  );
  if (form.outOn < earliest) return err({ reason: "day-before", earliest });
  return ok({
    ...dossier,
    loans: [...dossier.loans, { ...form, id, backOn: null, pagesBack: null, noteBack: "" }],
  });
}

/** A dossier that came back short is back all the same: then the note says what is missing. */
export function takeBackDossier(
  dossier: Dossier,
  loanId: RecordId,
  form: ReturnForm,
  today: PlainDate,
): Result<Dossier, LoanRefusal> {
  const out = loanOut(dossier);
  if (out?.id !== loanId) return err({ reason: "not-out" });
  const { backOn, pagesBack, noteBack } = form;
  if (backOn > today) return err({ reason: "day-in-future", today });
  if (backOn < out.outOn) return err({ reason: "day-before", earliest: out.outOn });
  if (pagesBack !== dossier.totalPages && noteBack.trim() === "")
    return err({ reason: "pages-differ", pages: dossier.totalPages, pagesBack });
  const back: Loan = { ...out, ...form };
  return ok({ ...dossier, loans: dossier.loans.map((loan) => (loan.id === loanId ? back : loan)) });
}
