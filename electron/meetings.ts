/** What case conferences and consultation meetings do alike: set tasks, add to minutes, read the office's rules. */
import { buildMeetingAddendum } from "#shared/domain/paper/build-meeting-papers.ts";
import type { Actor } from "#shared/domain/paper/actor.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { DEFAULT_MEETING_RULES, type MeetingRules } from "#shared/domain/meeting/meeting-rules.ts";
import type { Conference } from "#shared/domain/meeting/conference.ts";
import type { Consultation } from "#shared/domain/meeting/consultation.ts";
import { meetingStatus, type AddendumForm, type MeetingRefusal } from "#shared/domain/meeting/meeting.ts";
import {
  taskStatus,
  type MeetingKind,
  type MeetingTask,
  type TaskForm,
} from "#shared/domain/meeting/task.ts";
import { withOpenTasks } from "#shared/domain/meeting/task-clocks.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { issuePaper } from "./papers.ts";
import type { Tables, Transaction } from "./storage/store.ts";
import { meetingKey, paperKey } from "./tables/keys.ts";
import { matters, papers } from "./tables/matter.ts";
import { meetingRules, meetingTasks } from "./tables/meeting.ts";
import { offices } from "./tables/office.ts";

export function meetingRulesOf(tables: Tables): MeetingRules {
  return tables.table(meetingRules).find("all") ?? DEFAULT_MEETING_RULES;
}

/** Sets the tasks a meeting gave for a matter. The matter keeps how many are open. */
export function setTasks(
  tx: Transaction,
  matter: Pick<Matter, "id">,
  meeting: MeetingTask["meeting"],
  forms: readonly TaskForm[],
  by: Actor,
): void {
  for (const form of forms) {
    const task = { id: tx.newId(), matterId: matter.id, meeting, form, setAt: tx.now, setBy: by, events: [] };
    tx.put(meetingTasks, task);
  }
}

/** Puts a task within an act, and renews what its matter keeps of it. */
export function putTask(tx: Transaction, task: MeetingTask): void {
  tx.put(meetingTasks, task);
  const matter = tx.table(matters).get(task.matterId);
  const ofMeeting = openTasks(tx, task.meeting.id, task.matterId);
  tx.put(matters, withOpenTasks(matter, task.meeting.id, ofMeeting));
}

/** How many of the tasks that a meeting set are open, on all matters or on one. */
export function openTasks(tables: Tables, meetingId: string, matterId?: string): number {
  return tables
    .table(meetingTasks)
    .lookup(meetingKey(meetingId))
    .filter((task) => matterId === undefined || task.matterId === matterId)
    .filter((task) => taskStatus(task) === "OPEN").length;
}

interface Minutes {
  readonly kind: MeetingKind;
  /** As in `IssuedPaper`. */
  readonly subject: string;
  readonly matterId: string | null;
  readonly form: AddendumForm;
  readonly by: Actor;
}

/** The meeting with a correction of its minutes, frozen under their number with the how manieth it is. */
export function amendMeeting<Meeting extends Conference | Consultation>(
  tx: Transaction,
  meeting: Meeting,
  { kind, subject, matterId, form, by }: Minutes,
): Result<Meeting, MeetingRefusal> {
  const { held, addenda } = meeting;
  if (held === null) {
    return err({ reason: "not-in-this-status", act: "amend", status: meetingStatus(meeting) });
  }
  const ordinal = addenda.length + 1;
  const payload = buildMeetingAddendum(
    tx.table(offices).get("office"),
    { kind, no: held.no, on: held.form.on },
    form,
    { ordinal, on: tx.today, by: by.name },
  );
  const paper = issuePaper(tx, { no: `${held.no}补${ordinal}`, subject, matterId, payload, by });
  const addendum = { at: tx.now, by, on: tx.today, form, paperId: paper.id };
  return ok({ ...meeting, addenda: [...addenda, addendum] });
}

/** Papers about a meeting, the oldest first. */
export function papersOf(tables: Tables, subject: string, kinds: readonly Parameters<typeof paperKey>[1][]) {
  return kinds
    .flatMap((kind) => tables.table(papers).lookup(paperKey(subject, kind)))
    .map(({ payload: _payload, ...brief }) => brief)
    .sort((a, b) => a.issuedAt.localeCompare(b.issuedAt));
}
