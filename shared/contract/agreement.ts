import { z } from "zod";
import { CONFIRMATIONS, PERFORMANCES } from "../codes/handling.ts";
import {
  Agreement,
  AgreementAct,
  AgreementFacts,
  AgreementForm,
  AgreementStatus,
  Signatory,
} from "../domain/mediation/agreement.ts";
import {
  AgreementRefusal,
  ConfirmationObstacle,
  WrittenReason,
} from "../domain/mediation/agreement-refusal.ts";
import { ObligationState } from "../domain/mediation/performance.ts";
import { PaperPayload } from "../domain/paper/payload.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { act, base, refusals } from "./common.ts";

/** How far one obligation is performed on the day it is asked. Sums in fen. */
export const ObligationRow = z.object({
  obligationId: RecordId,
  ordinal: z.int().positive(),
  /** Names of the two, as the paper writes them, and the clause. */
  debtor: z.string(),
  creditor: z.string(),
  clause: z.string(),
  dueOn: PlainDate,
  state: ObligationState,
  paidFen: z.int(),
  restFen: z.int(),
  performedOn: PlainDate.nullable(),
  steps: z.array(
    z.object({
      eventId: RecordId,
      on: PlainDate,
      amountFen: z.int().nullable(),
      note: z.string(),
      receiptId: RecordId.nullable(),
    }),
  ),
});
export type ObligationRow = z.infer<typeof ObligationRow>;

/** The thirty days for judicial confirmation, counted out. */
export const ConfirmationClock = z.object({
  from: PlainDate,
  bareOn: PlainDate,
  dueOn: PlainDate,
  warnOn: z.array(PlainDate),
  /** Days on which the limit could not end, and why. */
  rolledOver: z.array(z.object({ on: PlainDate, name: z.string() })),
  calendarUnpublished: z.boolean(),
});
export type ConfirmationClock = z.infer<typeof ConfirmationClock>;

/** An agreement with everything that follows from it today. */
export const AgreementView = z.object({
  agreement: Agreement,
  status: AgreementStatus,
  acts: z.array(AgreementAct),
  parties: z.array(Signatory),
  effectiveOn: PlainDate.nullable(),
  performance: z.enum(PERFORMANCES),
  obligations: z.array(ObligationRow),
  sums: z.object({ owedFen: z.int(), paidFen: z.int(), restFen: z.int(), overdueFen: z.int() }),
  confirmation: z.enum(CONFIRMATIONS),
  clock: ConfirmationClock.nullable(),
  checks: z.array(z.object({ item: ConfirmationObstacle, isMet: z.boolean() })),
  /** Last day to ask the court for enforcement: two years from the last agreed day (D-07). Null before effect. */
  enforceUntil: PlainDate.nullable(),
  /** Wages left unpaid: a payment order may be asked for at once. */
  isWage: z.boolean(),
});
export type AgreementView = z.infer<typeof AgreementView>;

const caseNotFound = { CASE_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;
const notFound = { AGREEMENT_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;
const refused = { AGREEMENT_REFUSED: { data: AgreementRefusal } } as const;

export const agreement = {
  /** What the editor starts with: the text from the last session and the case, or what is still owed for an amending agreement. */
  propose: base
    .input(z.object({ caseId: RecordId, amends: RecordId.nullable() }))
    .output(
      z.object({
        form: AgreementForm,
        parties: z.array(Signatory),
        hostName: z.string(),
        coHosts: z.array(z.string()),
        /** Why it must be written; null when it may be oral. */
        writtenReason: WrittenReason.nullable(),
        /** Day of the first session that was held: nothing is agreed before it. */
        sessionOn: PlainDate.nullable(),
        /** Why nothing can be drafted now. */
        obstacle: AgreementRefusal.nullable(),
      }),
    )
    .errors(refusals({ ...caseNotFound, ...notFound })),
  /** Takes the number and keeps the first text. */
  draft: base
    .input(act({ caseId: RecordId, form: AgreementForm, amends: RecordId.nullable() }))
    .output(z.object({ agreementId: RecordId, no: z.string() }))
    .errors(refusals({ ...caseNotFound, ...notFound, ...refused })),
  get: base
    .input(z.object({ id: RecordId }))
    .output(AgreementView)
    .errors(refusals(notFound)),
  /** The paper as it would be printed, without number or record. */
  preview: base
    .input(z.object({ id: RecordId }))
    .output(PaperPayload)
    .errors(refusals({ ...notFound, ...refused })),
  /** Records a change, signatures, the seal, performance, breach, suit and confirmation; issues the paper that belongs to it in the same act. */
  record: base
    .input(act({ agreementId: RecordId, facts: AgreementFacts }))
    .output(
      z.object({
        status: AgreementStatus,
        effectiveOn: PlainDate.nullable(),
        version: z.int(),
        /** The agreement's paper, or the receipt. */
        paperId: RecordId.nullable(),
      }),
    )
    .errors(refusals({ ...notFound, ...refused })),
};

export { AgreementRefusal };
