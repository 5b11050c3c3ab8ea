import { z } from "zod";
import type { TaskForm } from "#shared/domain/meeting/task.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";

/** A task as it stands on the page: a row without an owner and without words is no task yet. */
export const TaskInput = z.object({
  what: z.string(),
  ownerName: z.string(),
  dueOn: PlainDate.nullable(),
});
export type TaskInput = z.infer<typeof TaskInput>;

interface Unit {
  readonly id: string;
  readonly name: string;
}

export function isBlank({ what, ownerName }: TaskInput): boolean {
  return what.trim() === "" && ownerName.trim() === "";
}

/** What the form is to hold, for the schema to judge: owners that are units of the directory by their id. */
export function readTasks(
  rows: readonly TaskInput[],
  units: readonly Unit[],
): readonly (Omit<TaskForm, "dueOn"> & { readonly dueOn: PlainDate | null })[] {
  return rows
    .filter((row) => !isBlank(row))
    .map((row) => ({
      ...row,
      ownerUnitId: units.find(({ name }) => name === row.ownerName.trim())?.id ?? null,
    }));
}

/** 张三（司法所） as a person types a member; a name alone is a member too. */
export function readMember(text: string): { readonly name: string; readonly unit: string } {
  const read = /^(.+?)[（(](.+)[）)]$/u.exec(text.trim());
  return { name: (read?.[1] ?? text).trim(), unit: (read?.[2] ?? "").trim() };
}
