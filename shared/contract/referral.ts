import { z } from "zod";
import { SlipPayload } from "../domain/paper/payload.ts";
import { SlipRefusal } from "../domain/referral/check-slip.ts";
import { SlipEventRefusal } from "../domain/referral/record-slip-event.ts";
import { ReferralSlip, SlipEventFacts, SlipForm } from "../domain/referral/slip.ts";
import { SlipKind } from "../domain/referral/slip-kind.ts";
import { SlipStatus } from "../domain/referral/slip-status.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { act, base, refusals } from "./common.ts";

const notFound = {
  MATTER_NOT_FOUND: { data: z.object({ id: RecordId }) },
  UNIT_NOT_FOUND: { data: z.object({ id: RecordId }) },
} as const;
const slipNotFound = { SLIP_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;

export const referral = {
  /** Everything the form starts with: texts from the matter, suggested units with the reason, the due day and why. */
  propose: base
    .input(z.object({ matterId: RecordId, kind: SlipKind }))
    .output(
      z.object({
        form: SlipForm.unwrap().partial({ unitId: true }),
        /** The rule's day counted out: days skipped and why, for the clerk who asks. */
        dueTrace: z.array(z.object({ on: PlainDate, counted: z.boolean(), name: z.string() })),
        suggestedUnits: z.array(z.object({ unitId: RecordId, reason: z.string() })),
        /** Units this matter must never go to, and the respondent that makes it so. */
        closedUnits: z.array(z.object({ unitId: RecordId, respondent: z.string() })),
      }),
    )
    .errors(refusals(notFound)),
  /** The paper as it would be printed, without number, digest or record. */
  preview: base
    .input(z.object({ form: SlipForm }))
    .output(SlipPayload)
    .errors(refusals({ ...notFound, SLIP_REFUSED: { data: SlipRefusal } })),
  /** Takes the number, freezes the paper, writes one act. */
  issue: base
    .input(act({ form: SlipForm }))
    .output(z.object({ slipId: RecordId, no: z.string(), paperId: RecordId }))
    .errors(refusals({ ...notFound, SLIP_REFUSED: { data: SlipRefusal } })),
  /** Records delivery, signature, acceptance, return, reply, verification, rework or voiding. */
  record: base
    .input(act({ slipId: RecordId, facts: SlipEventFacts }))
    .output(z.object({ slip: ReferralSlip, status: SlipStatus }))
    .errors(refusals({ ...slipNotFound, SLIP_EVENT_REFUSED: { data: SlipEventRefusal } })),
};

export { SlipEventRefusal, SlipRefusal };
