import { z } from "zod";
import { PlainDate } from "../../kernel/plain-date.ts";
import { CasePaperHead } from "./case-paper-parts.ts";

/** What the papers that hold a dossier together share. */
const DOSSIER_HEAD = {
  ...CasePaperHead,
  /** 卷名 */
  title: z.string(),
  filedOn: PlainDate,
  /** 立卷人 */
  filedBy: z.string(),
  totalPages: z.int(),
};

/** M-01 卷宗封面 */
export const DossierCoverPayload = z.object({
  kind: z.literal("DOSSIER_COVER"),
  ...DOSSIER_HEAD,
  mediators: z.array(z.string()),
  /** 调解日期, from acceptance to the last act of the mediation */
  from: PlainDate,
  to: PlainDate,
  retention: z.string(),
  remark: z.string(),
});
export type DossierCoverPayload = z.infer<typeof DossierCoverPayload>;

/** M-02 卷内目录 */
export const DossierContentsPayload = z.object({
  kind: z.literal("DOSSIER_CONTENTS"),
  ...DOSSIER_HEAD,
  items: z.array(z.object({ name: z.string(), pages: z.string(), remark: z.string() })),
});
export type DossierContentsPayload = z.infer<typeof DossierContentsPayload>;

/** M-16 人民调解结案报告表 */
export const ClosingReportPayload = z.object({
  kind: z.literal("CLOSING_REPORT"),
  ...CasePaperHead,
  title: z.string(),
  filledOn: PlainDate,
  handlers: z.array(z.string()),
  acceptedOn: PlainDate.nullable(),
  closedOn: PlainDate,
  parties: z.array(z.object({ side: z.string(), name: z.string(), phone: z.string(), address: z.string() })),
  source: z.string(),
  category: z.string(),
  summary: z.string(),
  agreementNos: z.array(z.string()),
  result: z.string(),
  opinion: z.string(),
});
export type ClosingReportPayload = z.infer<typeof ClosingReportPayload>;

/** M-18 卷宗情况说明 */
export const DossierNotePayload = z.object({
  kind: z.literal("DOSSIER_NOTE"),
  ...DOSSIER_HEAD,
  note: z.string(),
  /** 检查人; empty while nobody has checked. */
  checkedBy: z.string(),
});
export type DossierNotePayload = z.infer<typeof DossierNotePayload>;

/** M-19 封底 */
export const BackCoverPayload = z.object({
  kind: z.literal("BACK_COVER"),
  ...DOSSIER_HEAD,
  itemCount: z.int(),
  checkedBy: z.string(),
});
export type BackCoverPayload = z.infer<typeof BackCoverPayload>;

/** C-18 卷宗借阅登记 */
export const LoanRegisterPayload = z.object({
  kind: z.literal("LOAN_REGISTER"),
  ...DOSSIER_HEAD,
  loans: z.array(
    z.object({
      borrower: z.string(),
      unit: z.string(),
      purpose: z.string(),
      approver: z.string(),
      outOn: PlainDate,
      backOn: PlainDate.nullable(),
      pagesBack: z.int().nullable(),
      note: z.string(),
    }),
  ),
});
export type LoanRegisterPayload = z.infer<typeof LoanRegisterPayload>;
