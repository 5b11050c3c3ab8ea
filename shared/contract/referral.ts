import { z } from "zod";
import { SlipPayload } from "../domain/paper/payload.ts";
import { SlipRefusal } from "../domain/referral/check-slip.ts";
import { SlipEventRefusal } from "../domain/referral/record-slip-event.ts";
import { ReferralSlip, SlipEventFacts, SlipForm } from "../domain/referral/slip.ts";
import { SlipKind } from "../domain/referral/slip-kind.ts";
import { SlipStatus } from "../domain/referral/slip-status.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { line, requiredLine } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";

const notFound = {
  MATTER_NOT_FOUND: { data: z.object({ id: RecordId }) },
  UNIT_NOT_FOUND: { data: z.object({ id: RecordId }) },
} as const;
const slipNotFound = { SLIP_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;

/** What is said of a request for more time; the approver is the person at the seat. */
export const ExtensionDecision = z.discriminatedUnion("granted", [
  z.object({
    granted: z.literal(true),
    on: PlainDate,
    until: PlainDate,
    note: line(300),
    toldOn: PlainDate.nullable(),
    toldWay: line(40),
  }),
  z.object({ granted: z.literal(false), on: PlainDate, reason: requiredLine(300) }),
]);
export type ExtensionDecision = z.infer<typeof ExtensionDecision>;

/** What one unit did with the slips and the whistles issued to it, counted by the day they were issued. */
export const UnitRecord = z.object({
  unitId: RecordId,
  unitName: z.string(),
  issued: z.int(),
  onTime: z.int(),
  late: z.int(),
  returned: z.int(),
  /** Not answered yet, and how many of these are past their day. */
  open: z.int(),
  overdue: z.int(),
  supervised: z.int(),
  /** Whistles that called it; those it came to in time, and those it did not come to. */
  called: z.int(),
  cameInTime: z.int(),
  didNotCome: z.int(),
  /** Tasks it took over on whistles, and those done by their day. */
  tasks: z.int(),
  tasksOnTime: z.int(),
});
export type UnitRecord = z.infer<typeof UnitRecord>;

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
  /** Records delivery, signature, acceptance, a request for more time, return, reply, verification, rework or voiding. */
  record: base
    .input(act({ slipId: RecordId, facts: SlipEventFacts }))
    .output(z.object({ slip: ReferralSlip, status: SlipStatus }))
    .errors(
      refusals({
        ...slipNotFound,
        SLIP_EVENT_REFUSED: { data: SlipEventRefusal },
        /** Whether a unit gets more time is decided by `decideExtension`. */
        NOT_HERE: {},
      }),
    ),
  /** Grants or refuses the extension that was asked for; whoever decides is the approver. */
  decideExtension: base
    .input(act({ slipId: RecordId, decision: ExtensionDecision }))
    .output(z.object({ slip: ReferralSlip, status: SlipStatus }))
    .errors(refusals({ ...slipNotFound, SLIP_EVENT_REFUSED: { data: SlipEventRefusal } })),
  /** C-08 as the request stands now: with the opinion, or with room for it. */
  issueExtension: base
    .input(act({ slipId: RecordId }))
    .output(z.object({ paperId: RecordId }))
    .errors(refusals({ ...slipNotFound, NOTHING_ASKED: {} })),
  /** What became of the slips and whistles issued to each unit in a period: facts, by name, never a ranking. Units without any are left out. */
  unitRecords: base.input(z.object({ from: PlainDate, to: PlainDate })).output(z.array(UnitRecord)),
};

export { SlipEventRefusal, SlipRefusal };
