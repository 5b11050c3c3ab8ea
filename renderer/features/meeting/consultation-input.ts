import { z } from "zod";
import { ConsultationOutcome, ConsultationRole } from "#shared/domain/meeting/consultation-role.ts";
import { ConsultationForm } from "#shared/domain/meeting/consultation.ts";
import type { MeetingPlan } from "#shared/domain/meeting/meeting.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";
import { readClock } from "../../ui/read-clock.ts";
import { readTasks, TaskInput } from "./task-input.ts";

const MemberInput = z.object({
  role: ConsultationRole,
  name: z.string(),
  unit: z.string(),
  present: z.boolean(),
  note: z.string(),
});
export type MemberInput = z.infer<typeof MemberInput>;

/** The record as it stands on the page. A row of participants without a name is nobody yet. */
export const ConsultationInput = z.object({
  on: PlainDate.nullable(),
  from: z.string(),
  to: z.string(),
  place: z.string(),
  host: z.string(),
  recorder: z.string(),
  members: z.array(MemberInput).readonly(),
  steps: z.array(z.object({ name: z.string(), text: z.string() })).readonly(),
  outcome: ConsultationOutcome.nullable(),
  resolution: z.string(),
  nextOn: PlainDate.nullable(),
  tasks: z.array(TaskInput).readonly(),
});
export type ConsultationInput = z.infer<typeof ConsultationInput>;

/** One row for each kind of the 1 and the 7, and one for the parties. */
const FIRST_ROWS: readonly ConsultationRole[] = ConsultationRole.options.filter(
  (role) => role !== "DEPARTMENT" && role !== "EXPERT",
);

export function emptyConsultation(
  plan: MeetingPlan,
  today: PlainDate,
  recorder: string,
  steps: readonly string[],
  dueOn: PlainDate,
): ConsultationInput {
  return {
    ...plan,
    on: plan.on > today ? today : plan.on,
    to: "",
    host: "",
    recorder,
    members: FIRST_ROWS.map(memberAs),
    steps: steps.map((name) => ({ name, text: "" })),
    outcome: null,
    resolution: "",
    nextOn: null,
    tasks: [{ what: "", ownerName: "", dueOn }],
  };
}

export function memberAs(role: ConsultationRole): MemberInput {
  return { role, name: "", unit: "", present: true, note: "" };
}

export function readConsultation(
  input: ConsultationInput,
  units: readonly { readonly id: string; readonly name: string }[],
) {
  return ConsultationForm.safeParse({
    ...input,
    from: readClock(input.from),
    to: readClock(input.to),
    members: input.members.filter(({ name }) => name.trim() !== ""),
    tasks: readTasks(input.tasks, units),
  });
}
