import { printedDay, type PlainDate } from "#shared/kernel/plain-date.ts";

interface TaskLine {
  readonly what: string;
  readonly owner: string;
  readonly dueOn: PlainDate;
}

/** Each task in a line: what, who, by when. */
export function taskLines(tasks: readonly TaskLine[]): readonly string[] {
  return tasks.map(
    ({ what, owner, dueOn }, index) => `${index + 1}. ${what}（${owner}，${printedDay(dueOn)}前）`,
  );
}

interface Sitting {
  readonly on: PlainDate;
  readonly from: string;
  readonly to: string;
}

export function sittingTime({ on, from, to }: Sitting): string {
  return `${printedDay(on)} ${from}至${to}`;
}
