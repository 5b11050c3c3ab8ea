import { z } from "zod";
import { cutText } from "../../kernel/cut-text.ts";
import { RecordId } from "../../kernel/ids.ts";
import { dayOf, Instant, PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { wantedClock, type WantedClock } from "../deadline/wanted-clock.ts";
import { scopeOf } from "../matter/matter-scope.ts";
import type { Matter } from "../matter/matter.ts";
import { ClockTime } from "../mediation/session.ts";
import { VillageCode } from "../office/office.ts";
import { Actor } from "../paper/actor.ts";
import { ConsultationOutcome, ConsultationRole } from "./consultation-role.ts";
import { BRIEF_WORDS, type MeetingBrief } from "./meeting-brief.ts";
import { STEP_COUNT } from "./meeting-rules.ts";
import { heldProblem, MeetingCourse, statusProblem, type MeetingRefusal } from "./meeting.ts";
import { namedTasks, TaskForm } from "./task.ts";

/** Somebody invited to a consultation meeting, and whether they came. */
export const ConsultationMember = z
  .object({
    role: ConsultationRole,
    name: requiredLine(40),
    unit: line(60),
    present: z.boolean(),
    /** Why somebody did not come. */
    note: line(100),
  })
  .readonly();
export type ConsultationMember = z.infer<typeof ConsultationMember>;

/** What is talked about, and where. */
export const ConsultationTopic = z.object({ topic: requiredLine(120), villageCode: VillageCode }).readonly();
export type ConsultationTopic = z.infer<typeof ConsultationTopic>;

/** The record of a consultation meeting (民主协商记录) as it is written down. */
export const ConsultationForm = z
  .object({
    on: PlainDate,
    from: ClockTime,
    to: ClockTime,
    place: line(120),
    host: requiredLine(40),
    recorder: requiredLine(40),
    members: z.array(ConsultationMember).max(100).readonly(),
    /** One text a step, under the step's name as it was that day; empty where the meeting did not get to it. */
    steps: z
      .array(z.object({ name: requiredLine(20), text: prose(4000) }).readonly())
      .length(STEP_COUNT)
      .readonly(),
    outcome: ConsultationOutcome,
    /** What was agreed; what stood against it where nothing was. */
    resolution: prose(4000),
    /** For CONTINUES: the next meeting. */
    nextOn: PlainDate.nullable(),
    tasks: z.array(TaskForm).max(20).readonly(),
  })
  .readonly();
export type ConsultationForm = z.infer<typeof ConsultationForm>;

/** A consultation meeting (民主协商会, 六步议事 with 1+7+X) of a village about a matter. */
export const Consultation = z
  .object({
    ...MeetingCourse,
    matterId: RecordId,
    about: ConsultationTopic,
    held: z
      .object({ no: z.string(), form: ConsultationForm, at: Instant, by: Actor, paperId: RecordId })
      .readonly()
      .nullable(),
  })
  .readonly();
export type Consultation = z.infer<typeof Consultation>;

/** The record of a meeting that took place, its tasks named. */
export function holdConsultation(
  consultation: Consultation,
  form: ConsultationForm,
  today: PlainDate,
): Result<ConsultationForm, MeetingRefusal> {
  const { outcome, resolution, nextOn, on } = form;
  const problem = statusProblem(consultation, "hold") ?? heldProblem(form, today);
  if (problem !== undefined) return err(problem);
  if (!form.members.some(({ present }) => present)) return err({ reason: "nobody-came" });
  if (outcome !== "CONTINUES" && resolution.trim() === "") return err({ reason: "resolution-missing" });
  if (nextOn !== null && nextOn <= on) return err({ reason: "next-not-later", on });
  return ok({
    ...form,
    nextOn: outcome === "CONTINUES" ? nextOn : null,
    tasks: namedTasks(form.tasks, resolution),
  });
}

/** The matter after a consultation about it. */
export function withConsultation(
  matter: Matter,
  { outcome, resolution, tasks }: ConsultationForm,
  held: {
    readonly meetingId: string;
    readonly no: string;
    readonly on: PlainDate;
    readonly at: Instant;
    readonly by: Actor;
  },
): Matter {
  const brief: MeetingBrief = {
    kind: "CONSULTATION",
    ...held,
    outcome,
    resolution: cutText(resolution, BRIEF_WORDS),
    openTasks: tasks.length,
  };
  return { ...matter, meetings: [...matter.meetings, brief] };
}

/** The day of a meeting that is planned stands on the board until it was held or cancelled. */
export function consultationClocks(
  { plan, plannedAt, plannedBy, held, cancelled }: Consultation,
  matter: Matter,
): readonly WantedClock[] {
  return [
    wantedClock({
      name: "consultation",
      matterId: matter.id,
      ownerId: plannedBy.accountId,
      facts: scopeOf(matter),
      startedOn: dayOf(plannedAt),
      fixedOn: plan.on,
      ended: held?.form.on ?? (cancelled === null ? null : "now"),
    }),
  ];
}
