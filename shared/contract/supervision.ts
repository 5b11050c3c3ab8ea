import { z } from "zod";
import { SupervisionPayload } from "../domain/paper/slip-papers.ts";
import { SupervisionRefusal } from "../domain/supervision/check-supervision.ts";
import { SupervisionEventRefusal } from "../domain/supervision/supervision-progress.ts";
import {
  SupervisionAct,
  SupervisionBrief,
  SupervisionLevel,
  SupervisionStatus,
} from "../domain/supervision/supervision-status.ts";
import { Supervision, SupervisionForm } from "../domain/supervision/supervision.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { line, prose, requiredLine } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";

const slipNotFound = { SLIP_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;
const refused = { SUPERVISION_REFUSED: { data: SupervisionRefusal } } as const;

/** What a person records on it; a supervision that the unit answers by its slip ends by itself. */
export const SupervisionStep = z.discriminatedUnion("act", [
  z.object({ act: z.literal("deliver"), on: PlainDate, receivedBy: line(40) }),
  z.object({ act: z.literal("feedback"), on: PlainDate, text: prose(4000), from: line(40) }),
  z.object({ act: z.literal("end"), on: PlainDate, note: requiredLine(300) }),
  z.object({ act: z.literal("void"), on: PlainDate, reason: requiredLine(300) }),
]);
export type SupervisionStep = z.infer<typeof SupervisionStep>;

/** A supervision with what can be recorded on it now. */
export const SupervisionEntry = z.object({
  supervision: Supervision,
  status: SupervisionStatus,
  acts: z.array(SupervisionAct),
});
export type SupervisionEntry = z.infer<typeof SupervisionEntry>;

const SupervisionProposal = z.object({
  form: SupervisionForm.unwrap().omit({ signer: true }),
  slipNo: z.string(),
  unitName: z.string(),
  slipDueOn: PlainDate,
  daysLate: z.int(),
  suggestedOn: z.record(SupervisionLevel, PlainDate.nullable()),
  /** Undefined = no reason for another level today. */
  suggested: SupervisionLevel.optional(),
  earlier: z.array(SupervisionBrief),
});
export type SupervisionProposal = z.infer<typeof SupervisionProposal>;

export const supervision = {
  /** What the form starts with: the level that comes next, the wording, the days each level is suggested from. */
  propose: base
    .input(z.object({ slipId: RecordId }))
    .output(SupervisionProposal)
    .errors(refusals(slipNotFound)),
  /** The paper as it would be printed, without number or record. */
  preview: base
    .input(z.object({ form: SupervisionForm }))
    .output(SupervisionPayload)
    .errors(refusals({ ...slipNotFound, ...refused })),
  /** Takes the number, freezes the paper, marks slip and matter, in one act. 挂牌督办 is issued by the commissioner alone. */
  issue: base
    .input(act({ form: SupervisionForm }))
    .output(z.object({ supervisionId: RecordId, no: z.string(), paperId: RecordId }))
    .errors(refusals({ ...slipNotFound, ...refused })),
  /** Records delivery, feedback, end or voiding. */
  record: base
    .input(act({ supervisionId: RecordId, facts: SupervisionStep }))
    .output(SupervisionEntry)
    .errors(
      refusals({
        SUPERVISION_NOT_FOUND: { data: z.object({ id: RecordId }) },
        SUPERVISION_EVENT_REFUSED: { data: SupervisionEventRefusal },
      }),
    ),
  /** The supervisions of the slips of a matter, oldest first. */
  ofMatter: base.input(z.object({ matterId: RecordId })).output(z.array(SupervisionEntry)),
};
