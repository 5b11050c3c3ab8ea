import { z } from "zod";
import { IncomingEventRefusal } from "../domain/incoming/incoming-progress.ts";
import { IncomingAct, IncomingStatus } from "../domain/incoming/incoming-status.ts";
import {
  IncomingForm,
  IncomingReply,
  IncomingSlip,
  IncomingSource,
  IncomingStep,
} from "../domain/incoming/incoming.ts";
import { IncomingRefusal } from "../domain/incoming/register-incoming.ts";
import { MatterStatus } from "../domain/matter/matter-status.ts";
import { IncomingReplyPayload } from "../domain/paper/slip-papers.ts";
import { VisitProblem } from "../domain/visit/visit.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { line, prose } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";
import { PaperBrief } from "./matter.ts";

/** A row of the list of incoming slips: nobody's name is in it. */
export const IncomingRow = z.object({
  id: RecordId,
  no: z.string(),
  theirNo: z.string(),
  source: IncomingSource,
  senderName: z.string(),
  matterNo: z.string(),
  title: z.string(),
  receivedOn: PlainDate,
  dueOn: PlainDate.nullable(),
  late: z.boolean(),
  status: IncomingStatus,
});
export type IncomingRow = z.infer<typeof IncomingRow>;

export const IncomingFilter = z.object({
  status: IncomingStatus.optional(),
  source: IncomingSource.optional(),
  /** Only those whose day has passed without an answer. */
  late: z.boolean().optional(),
  /** Our number, theirs, or the number of the matter. */
  text: line(80).optional(),
});
export type IncomingFilter = z.infer<typeof IncomingFilter>;

export const IncomingFile = z.object({
  incoming: IncomingSlip,
  status: IncomingStatus,
  dueOn: PlainDate.nullable(),
  acts: z.array(IncomingAct),
  matter: z.object({ id: RecordId, no: z.string(), title: z.string(), status: MatterStatus }),
  papers: z.array(PaperBrief),
});
export type IncomingFile = z.infer<typeof IncomingFile>;

const notFound = { INCOMING_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;

export const incoming = {
  list: base
    .input(
      z.object({ filter: IncomingFilter, offset: z.int().nonnegative(), limit: z.int().min(1).max(200) }),
    )
    .output(z.object({ rows: z.array(IncomingRow), total: z.int() })),
  counts: base.output(z.object({ byStatus: z.record(z.string(), z.int()), late: z.int(), total: z.int() })),
  /** Incoming slips of this source with this number, for the clerk to see before registering it twice. */
  twins: base.input(z.object({ source: IncomingSource, theirNo: line(60) })).output(z.array(IncomingRow)),
  /** Assignments and supervision of the county that are not registered yet. */
  fromCounty: base.output(
    z.array(
      z.object({
        itemId: z.string(),
        kind: z.enum(["assignment", "supervision"]),
        no: z.string(),
        title: z.string(),
        text: z.string(),
        dueOn: PlainDate.nullable(),
        sentOn: PlainDate,
        countyName: z.string(),
        /** The open matter of ours it is about. */
        matterId: RecordId.nullable(),
      }),
    ),
  ),
  /** Registers it together with the visit and the matter it opens or joins. `again`: the number is known, and it is another slip. */
  register: base
    .input(act({ form: IncomingForm, again: z.boolean() }))
    .output(z.object({ id: RecordId, no: z.string(), matterId: RecordId, matterNo: z.string() }))
    .errors(
      refusals({
        INCOMING_REFUSED: { data: IncomingRefusal },
        VISIT_NOT_READY: { data: z.object({ problems: z.array(VisitProblem) }) },
        MATTER_NOT_LINKABLE: { data: z.object({ matterId: RecordId }) },
      }),
    ),
  file: base
    .input(z.object({ id: RecordId }))
    .output(IncomingFile)
    .errors(refusals(notFound)),
  /** The incoming slips a matter came by, oldest first. */
  ofMatter: base.input(z.object({ matterId: RecordId })).output(z.array(IncomingRow)),
  /** The answer as far as it is known; without a word while no unit reported. */
  proposeReply: base
    .input(z.object({ id: RecordId }))
    .output(
      IncomingReply.unwrap()
        .partial({ result: true })
        .extend({ text: prose(8000) }),
    )
    .errors(refusals(notFound)),
  /** The letter as it would be issued now, without a number. */
  previewReply: base
    .input(z.object({ id: RecordId, on: PlainDate, form: IncomingReply }))
    .output(IncomingReplyPayload)
    .errors(refusals(notFound)),
  /** Takes the number and freezes the letter. A letter that has not left yet is voided in its favour. */
  reply: base
    .input(act({ id: RecordId, on: PlainDate, form: IncomingReply }))
    .output(z.object({ no: z.string(), paperId: RecordId }))
    .errors(refusals({ ...notFound, INCOMING_EVENT_REFUSED: { data: IncomingEventRefusal } })),
  record: base
    .input(act({ id: RecordId, facts: IncomingStep }))
    .output(z.object({ id: RecordId, status: IncomingStatus }))
    .errors(refusals({ ...notFound, INCOMING_EVENT_REFUSED: { data: IncomingEventRefusal } })),
  /** The note of the three-party call, on paper. */
  issueCallNote: base
    .input(act({ id: RecordId }))
    .output(z.object({ paperId: RecordId }))
    .errors(refusals({ ...notFound, NO_CALL: {} })),
};
