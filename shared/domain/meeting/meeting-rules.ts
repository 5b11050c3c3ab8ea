import { z } from "zod";
import { dayAfter, weekday, type PlainDate } from "../../kernel/plain-date.ts";
import { line, requiredLine } from "../../kernel/text.ts";
import { isWorkday, type WorkCalendar } from "../deadline/work-calendar.ts";
import { ClockTime } from "../mediation/session.ts";
import type { MeetingPlan } from "./meeting.ts";

export const STEP_COUNT = 6;

/** How the office meets. One record, id `"all"`. */
export const MeetingRules = z
  .object({
    id: z.literal("all"),
    /** 1 Monday … 7 Sunday. */
    weekday: z.int().min(1).max(7),
    from: ClockTime,
    place: line(120),
    /** The next conference is planned when one is held or cancelled. */
    weekly: z.boolean(),
    /** Names of the six steps of a consultation meeting (六步议事). */
    steps: z.array(requiredLine(20)).length(STEP_COUNT).readonly(),
  })
  .readonly();
export type MeetingRules = z.infer<typeof MeetingRules>;

/** Friday is the practice of other counties (Lüchun). The official names of the six steps were not found: these are our own. */
export const DEFAULT_MEETING_RULES: MeetingRules = {
  id: "all",
  weekday: 5,
  from: "15:00",
  place: "",
  weekly: true,
  steps: ["提议", "商议", "审议", "决议", "公示", "落实"],
};

/** When the next weekly conference is after a day; one that falls on a rest day is held on the next working day. */
export function nextConference(after: PlainDate, rules: MeetingRules, calendar: WorkCalendar): MeetingPlan {
  let on = dayAfter(after);
  while (weekday(on) !== rules.weekday) on = dayAfter(on);
  while (!isWorkday(on, calendar)) on = dayAfter(on);
  return { on, from: rules.from, place: rules.place };
}
