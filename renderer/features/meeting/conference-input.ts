import { z } from "zod";
import type { AgendaRow } from "#shared/contract/conference.ts";
import { ConferenceForm } from "#shared/domain/meeting/conference.ts";
import type { MeetingPlan } from "#shared/domain/meeting/meeting.ts";
import { RiskColor } from "#shared/domain/visit/visit.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";
import { readClock } from "../../ui/read-clock.ts";
import { isBlank, readMember, readTasks, TaskInput } from "./task-input.ts";

const ItemInput = z.object({
  after: RiskColor,
  decision: z.string(),
  unitId: z.string().nullable(),
  tasks: z.array(TaskInput).readonly(),
});
export type ItemInput = z.infer<typeof ItemInput>;

/** The minutes as they stand on the page. A matter without a decision was not dealt with and stays for the next conference. */
export const ConferenceInput = z.object({
  on: PlainDate.nullable(),
  from: z.string(),
  to: z.string(),
  place: z.string(),
  host: z.string(),
  recorder: z.string(),
  members: z.array(z.string()).readonly(),
  items: z.record(z.string(), ItemInput),
  other: z.string(),
});
export type ConferenceInput = z.infer<typeof ConferenceInput>;

export function emptyConference(
  plan: MeetingPlan,
  today: PlainDate,
  people: { readonly host: string; readonly recorder: string },
): ConferenceInput {
  const on = plan.on > today ? today : plan.on;
  return { ...plan, on, to: "", ...people, members: [], items: {}, other: "" };
}

/** A matter nobody has said anything of yet. */
export function itemOf(input: ConferenceInput, row: AgendaRow, dueOn: PlainDate): ItemInput {
  return (
    input.items[row.matterId] ?? {
      after: row.colour,
      decision: "",
      unitId: null,
      tasks: [{ what: "", ownerName: "", dueOn }],
    }
  );
}

/** Something was said of it, so a decision is asked for. */
export function isTouched(item: ItemInput, row: AgendaRow): boolean {
  return (
    item.decision.trim() !== "" ||
    item.after !== row.colour ||
    item.unitId !== null ||
    item.tasks.some((task) => !isBlank(task))
  );
}

/** The form, as far as it is one: matters in the order of the agenda. */
export function readConference(
  input: ConferenceInput,
  agenda: readonly AgendaRow[],
  units: readonly { readonly id: string; readonly name: string }[],
) {
  const items = agenda.flatMap((row) => {
    const item = input.items[row.matterId];
    if (item === undefined || !isTouched(item, row)) return [];
    return [{ ...item, matterId: row.matterId, tasks: readTasks(item.tasks, units) }];
  });
  return ConferenceForm.safeParse({
    ...input,
    from: readClock(input.from),
    to: readClock(input.to),
    members: input.members.map(readMember),
    items,
  });
}
