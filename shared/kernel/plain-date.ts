import { z } from "zod";
import { isPlainDate, type Instant as InstantText, type PlainDate as PlainDateText } from "./days.ts";

/** Checks a calendar day that comes from outside. Reckoning with days is in `days.ts`, which the store starts without Zod. */
export const PlainDate = z
  .string()
  .refine(isPlainDate, { error: "not a calendar day (YYYY-MM-DD)" })
  .brand<"PlainDate">();
export type PlainDate = PlainDateText;

/** Checks an instant that comes from outside. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = InstantText;

export {
  addDays,
  addMinutes,
  addMonths,
  ageOn,
  day,
  dayAfter,
  dayOf,
  daysBetween,
  printedDay,
  timeOf,
  weekday,
  yearOf,
} from "./days.ts";
