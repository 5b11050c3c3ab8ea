import { z } from "zod";
import { IssuedPaper, PaperLayout } from "../domain/paper/paper.ts";
import { RecordId } from "../kernel/ids.ts";
import { line } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";

const notFound = { PAPER_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;

export const paper = {
  /** Issues the registration form or the receipt strip of a visit; the one that exists already is the answer. */
  issueForVisit: base
    .input(act({ visitId: RecordId, kind: z.enum(["VISIT_FORM", "VISIT_RECEIPT"]) }))
    .output(z.object({ paperId: RecordId }))
    .errors(refusals({ VISIT_NOT_FOUND: { data: z.object({ id: RecordId }) } })),
  /** The whole frozen paper, unmasked as printed. Leaves a line in the trail. */
  open: base
    .input(z.object({ id: RecordId }))
    .output(IssuedPaper)
    .errors(refusals(notFound)),
  /** Records a print before it is sent to the printer. From the second on a reason is needed, and the paper is marked 补打. */
  print: base
    .input(act({ id: RecordId, layout: PaperLayout, reason: line(200) }))
    .output(IssuedPaper)
    .errors(
      refusals({
        ...notFound,
        REPRINT_REASON_MISSING: {},
        PAPER_VOIDED: {},
        LAYOUT_NOT_OFFERED: { data: z.object({ layout: PaperLayout }) },
      }),
    ),
};
