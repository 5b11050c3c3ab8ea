import { z } from "zod";
import { AgendaReason, ColourStep } from "../domain/meeting/agenda.ts";
import { Conference, ConferenceForm } from "../domain/meeting/conference.ts";
import { MeetingRules } from "../domain/meeting/meeting-rules.ts";
import {
  AddendumForm,
  MeetingAct,
  MeetingPlan,
  MeetingRefusal,
  MeetingStatus,
} from "../domain/meeting/meeting.ts";
import { MatterStatus } from "../domain/matter/matter-status.ts";
import { RiskColor } from "../domain/visit/visit.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { line, requiredLine } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";
import { PaperBrief } from "./matter.ts";

/** A row of the list of conferences. */
export const ConferenceRow = z.object({
  id: RecordId,
  /** Empty before it was held. */
  no: z.string(),
  on: PlainDate,
  from: z.string(),
  place: z.string(),
  host: z.string(),
  status: MeetingStatus,
  /** Matters dealt with, and matters brought by hand before it. */
  matters: z.int(),
  openTasks: z.int(),
});
export type ConferenceRow = z.infer<typeof ConferenceRow>;

/** A matter on the agenda. */
export const AgendaRow = z.object({
  matterId: RecordId,
  no: z.string(),
  title: z.string(),
  colour: RiskColor,
  history: z.array(ColourStep),
  status: MatterStatus,
  reasons: z.array(AgendaReason),
  /** Slips that came back since a conference dealt with it. */
  returns: z.int(),
  dueOn: PlainDate.nullable(),
  unitName: z.string(),
  /** What was said when it was brought. */
  note: z.string(),
  /** The unit the last conference named. */
  lastDecision: z.string(),
});
export type AgendaRow = z.infer<typeof AgendaRow>;

export const ConferenceFile = z.object({
  conference: Conference,
  status: MeetingStatus,
  acts: z.array(MeetingAct),
  /** What a planned one should deal with, the most pressing first; empty otherwise. */
  agenda: z.array(AgendaRow),
  /** More matters would belong to it than are named. */
  more: z.int(),
  /** The matters that were dealt with, and whether the unit that was named still waits for its slip. */
  dealt: z.array(
    z.object({ matterId: RecordId, no: z.string(), title: z.string(), canIssueSlip: z.boolean() }),
  ),
  papers: z.array(PaperBrief),
});
export type ConferenceFile = z.infer<typeof ConferenceFile>;

const notFound = { CONFERENCE_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;
const refused = { MEETING_REFUSED: { data: MeetingRefusal } } as const;
const Opened = z.object({ id: RecordId, on: PlainDate });

export const conference = {
  list: base
    .input(
      z.object({
        status: MeetingStatus.optional(),
        offset: z.int().nonnegative(),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ rows: z.array(ConferenceRow), total: z.int() })),
  counts: base.output(z.object({ byStatus: z.record(z.string(), z.int()), total: z.int() })),
  rules: base.output(MeetingRules),
  saveRules: base.input(act({ rules: MeetingRules })).output(MeetingRules),
  /** The next conference of the week as the office's rules have it, after those that are planned. */
  propose: base.output(MeetingPlan),
  plan: base
    .input(act({ plan: MeetingPlan }))
    .output(Opened)
    .errors(refusals(refused)),
  file: base
    .input(z.object({ id: RecordId }))
    .output(ConferenceFile)
    .errors(refusals(notFound)),
  /** By when a task is due if nobody says another day. */
  proposeTaskDue: base.output(z.object({ dueOn: PlainDate })),
  /** Whether a matter waits for a conference that is planned. */
  ofMatter: base
    .input(z.object({ matterId: RecordId }))
    .output(z.object({ planned: Opened.nullable(), isBrought: z.boolean() })),
  /** Puts a matter before the next conference; plans one when none is. */
  bring: base
    .input(act({ matterId: RecordId, note: line(200) }))
    .output(Opened)
    .errors(refusals({ MATTER_NOT_OPEN: {} })),
  /** Takes back what was brought by hand. What the rules bring stays. */
  withdraw: base
    .input(act({ id: RecordId, matterId: RecordId }))
    .output(Opened)
    .errors(refusals({ ...notFound, ...refused })),
  move: base
    .input(act({ id: RecordId, plan: MeetingPlan }))
    .output(Opened)
    .errors(refusals({ ...notFound, ...refused })),
  cancel: base
    .input(act({ id: RecordId, reason: requiredLine(300) }))
    .output(Opened)
    .errors(refusals({ ...notFound, ...refused })),
  /** The agenda as it is now: unchanged it stays the paper it is, otherwise a new one takes its place. */
  issueAgenda: base
    .input(act({ id: RecordId }))
    .output(z.object({ paperId: RecordId }))
    .errors(refusals({ ...notFound, ...refused })),
  /** Takes the number, freezes the minutes, changes the colours, sets the tasks. */
  hold: base
    .input(act({ id: RecordId, form: ConferenceForm }))
    .output(z.object({ no: z.string(), paperId: RecordId }))
    .errors(refusals({ ...notFound, ...refused })),
  amend: base
    .input(act({ id: RecordId, form: AddendumForm }))
    .output(z.object({ no: z.string(), paperId: RecordId }))
    .errors(refusals({ ...notFound, ...refused })),
};
