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

/** Names beside each other, a few in a row, so that a long list can go on over the page. */
export function namesInRows(names: readonly string[], each = 10): readonly string[] {
  return names.length === 0 ? [] : [names.slice(0, each).join("、"), ...namesInRows(names.slice(each), each)];
}
