import { z } from "zod";
import { Consultation, ConsultationForm, ConsultationTopic } from "../domain/meeting/consultation.ts";
import {
  AddendumForm,
  MeetingAct,
  MeetingPlan,
  MeetingRefusal,
  MeetingStatus,
} from "../domain/meeting/meeting.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { requiredLine } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";
import { PaperBrief } from "./matter.ts";

export const ConsultationFile = z.object({
  consultation: Consultation,
  status: MeetingStatus,
  acts: z.array(MeetingAct),
  matter: z.object({ id: RecordId, no: z.string(), title: z.string() }),
  /** The names of the six steps as the office calls them now. */
  steps: z.array(z.string()),
  papers: z.array(PaperBrief),
});
export type ConsultationFile = z.infer<typeof ConsultationFile>;

const notFound = { CONSULTATION_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;
const refused = { MEETING_REFUSED: { data: MeetingRefusal } } as const;
const Opened = z.object({ id: RecordId, on: PlainDate });

export const consultation = {
  /** The meetings about a matter, the latest first. */
  ofMatter: base
    .input(z.object({ matterId: RecordId }))
    .output(
      z.array(
        z.object({ id: RecordId, no: z.string(), on: PlainDate, topic: z.string(), status: MeetingStatus }),
      ),
    ),
  plan: base
    .input(act({ matterId: RecordId, about: ConsultationTopic, plan: MeetingPlan }))
    .output(Opened)
    .errors(refusals({ MATTER_NOT_OPEN: {}, ...refused })),
  file: base
    .input(z.object({ id: RecordId }))
    .output(ConsultationFile)
    .errors(refusals(notFound)),
  move: base
    .input(act({ id: RecordId, plan: MeetingPlan }))
    .output(Opened)
    .errors(refusals({ ...notFound, ...refused })),
  cancel: base
    .input(act({ id: RecordId, reason: requiredLine(300) }))
    .output(Opened)
    .errors(refusals({ ...notFound, ...refused })),
  /** Takes the number, freezes the record, sets the tasks, plans the next meeting where the talks go on. */
  hold: base
    .input(act({ id: RecordId, form: ConsultationForm }))
    .output(z.object({ no: z.string(), paperId: RecordId }))
    .errors(refusals({ ...notFound, ...refused })),
  amend: base
    .input(act({ id: RecordId, form: AddendumForm }))
    .output(z.object({ no: z.string(), paperId: RecordId }))
    .errors(refusals({ ...notFound, ...refused })),
};
