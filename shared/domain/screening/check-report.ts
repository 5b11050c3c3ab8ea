import { z } from "zod";
import { findCategory, isChoosable } from "../../codes/categories.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { foundStatus } from "./found-status.ts";
import type { Span } from "./plan.ts";
import type { ScreeningForm, ScreeningReport } from "./report.ts";

/** Why a village's report is not taken like this. */
export const ReportRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("day-outside"), on: PlainDate, fromOn: PlainDate, toOn: PlainDate }),
  z.object({ reason: z.literal("day-in-future"), on: PlainDate, today: PlainDate }),
  /** Nothing was found, and nobody says so. */
  z.object({ reason: z.literal("nothing-said") }),
  z.object({ reason: z.literal("nil-and-found"), found: z.int() }),
  z.object({ reason: z.literal("category-unknown"), code: z.string() }),
  /** A correction may not drop a dispute that already is a matter. */
  z.object({ reason: z.literal("dealt-with"), person: z.string() }),
]);
export type ReportRefusal = z.infer<typeof ReportRefusal>;

/** What keeps a report from being taken; `before` is the report that it corrects. */
export function reportProblem(
  { days, found, nil }: ScreeningForm,
  { fromOn, toOn }: Span,
  today: PlainDate,
  before?: Pick<ScreeningReport, "form" | "events">,
): ReportRefusal | undefined {
  const outside = days.find((on) => on < fromOn || on > toOn);
  if (outside !== undefined) return { reason: "day-outside", on: outside, fromOn, toOn };
  const future = days.find((on) => on > today);
  if (future !== undefined) return { reason: "day-in-future", on: future, today };
  if (nil === null && found.length === 0) return { reason: "nothing-said" };
  if (nil !== null && found.length > 0) return { reason: "nil-and-found", found: found.length };
  const unknown = found.find(({ category }) => !findCategory(category) || !isChoosable(category));
  if (unknown !== undefined) return { reason: "category-unknown", code: unknown.category };
  const dropped = before?.form.found.find(
    ({ id }) => foundStatus(before, id) !== "OPEN" && !found.some((each) => each.id === id),
  );
  return dropped === undefined ? undefined : { reason: "dealt-with", person: dropped.person };
}
