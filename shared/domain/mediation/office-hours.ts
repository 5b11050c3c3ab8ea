import { z } from "zod";
import { ClockTime } from "./session.ts";

const OpenPeriod = z.object({ from: ClockTime, to: ClockTime }).readonly();
type OpenPeriod = z.infer<typeof OpenPeriod>;

/** When the rooms are usually open (办公时间), in the order of the day. Only advice and proposals go by it: people are also mediated in the evening. */
export const OfficeHours = z
  .object({ id: z.literal("hours"), periods: z.array(OpenPeriod).min(1).max(4).readonly() })
  .readonly();
export type OfficeHours = z.infer<typeof OfficeHours>;

/** Until the office has said otherwise. [own] */
export const DEFAULT_OFFICE_HOURS: OfficeHours = {
  id: "hours",
  periods: [
    { from: "08:30", to: "12:00" },
    { from: "14:30", to: "18:00" },
  ],
};

/** The first period that ends before it begins, or begins before the one above it is over. */
export const OfficeHoursProblem = z.object({
  reason: z.enum(["reversed", "out-of-order"]),
  from: z.string(),
  to: z.string(),
});
export type OfficeHoursProblem = z.infer<typeof OfficeHoursProblem>;

export function officeHoursProblem({ periods }: OfficeHours): OfficeHoursProblem | undefined {
  for (const [index, { from, to }] of periods.entries()) {
    if (from >= to) return { reason: "reversed", from, to };
    const above = periods[index - 1];
    if (above !== undefined && from < above.to) return { reason: "out-of-order", from, to };
  }
  return undefined;
}
