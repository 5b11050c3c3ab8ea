import { z } from "zod";
import { Clock, ClockColour, MoveReason } from "../domain/deadline/clock.ts";
import { ClockKind } from "../domain/deadline/clock-kind.ts";
import { DeadlineRule } from "../domain/deadline/deadline-rule.ts";
import { PauseRefusal } from "../domain/deadline/pause-clock.ts";
import { Instant, PlainDate } from "../kernel/plain-date.ts";
import { line, requiredLine } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";

/** A clock as lists show it: with the words a person knows its record by. */
export const ClockRow = z.object({
  clock: Clock,
  /** Undefined for a clock that has ended, is paused, or has lapsed. */
  colour: ClockColour.optional(),
  /** Number and title of the record it belongs to. */
  no: z.string(),
  title: z.string(),
  unitName: z.string(),
  /** The mediation case an agreement belongs to. */
  caseId: z.string().nullable(),
});
export type ClockRow = z.infer<typeof ClockRow>;

/** What a change of the rules does to the clocks that run. */
export const Consequence = z.object({
  moves: z.int(),
  /** They go by another rule or no longer run, and keep their day or have none. */
  ends: z.int(),
  /** They stay, because the day is agreed or stands on paper. */
  fixed: z.int(),
  /** They stay, because the same day comes out. */
  same: z.int(),
});
export type Consequence = z.infer<typeof Consequence>;

export const ClockFilter = z.object({
  kind: ClockKind.optional(),
  colour: ClockColour.optional(),
  unitId: z.string().optional(),
  villageCode: z.string().optional(),
  /** Only what the person at the seat registered, issued or leads. */
  mine: z.boolean().optional(),
});
export type ClockFilter = z.infer<typeof ClockFilter>;

export const RuleRow = z.object({
  rule: DeadlineRule,
  isPreset: z.boolean(),
  /** Differs from what the release brings. */
  isChanged: z.boolean(),
  /** Clocks that run by it now. */
  running: z.int(),
});

export const deadline = {
  /** Every rule, the clocks that run by it, what of the calendar is missing, and rules the county sent that were not taken over. */
  rules: base.output(
    z.object({
      rows: z.array(RuleRow),
      publishedYears: z.array(z.int()),
      /** Running clocks whose day may still move when the calendar of a later year is entered. */
      unpublished: z.int(),
      offered: z.object({ version: z.string(), at: Instant, rules: z.array(DeadlineRule) }).nullable(),
    }),
  ),
  /** What saving the rule would do, without doing it. */
  preview: base.input(z.object({ rule: DeadlineRule })).output(Consequence),
  /** Changes a rule, or adds one of the office's own (a new id). Every running clock is counted anew in the same act. */
  saveRule: base
    .input(act({ rule: DeadlineRule }))
    .output(Consequence)
    .errors(
      refusals({
        /** What starts the clock and what it is for belong to the rule and are not changed. */
        RULE_MISFIT: { data: z.object({ problem: z.enum(["trigger", "unit", "name"]) }) },
      }),
    ),
  restoreDefault: base
    .input(act({ ruleId: z.string() }))
    .output(Consequence)
    .errors(refusals({ RULE_NOT_FOUND: { data: z.object({ id: z.string() }) } })),
  /** Takes over the rules the county sent last. */
  takeOver: base
    .input(act({ version: line(40) }))
    .output(Consequence)
    .errors(refusals({ NOTHING_OFFERED: {} })),
  /** Why a day: what started the clock, by which rule, and every day that was counted, skipped or moved over. */
  explain: base
    .input(z.object({ clockId: z.string() }))
    .output(
      z.object({
        row: ClockRow,
        /** Null where the day was agreed or promised. */
        rule: DeadlineRule.nullable(),
        trace: z.array(
          z.object({
            on: PlainDate,
            effect: z.enum(["counted", "skipped", "paused", "rolled", "end"]),
            /** Name of the holiday or make-up day; empty for an ordinary day. */
            name: z.string(),
            kind: z.enum(["workday", "make-up-workday", "weekend", "holiday"]),
          }),
        ),
        moves: z.array(z.object({ at: Instant, why: MoveReason, fromDue: PlainDate, toDue: PlainDate })),
      }),
    )
    .errors(refusals({ CLOCK_NOT_FOUND: { data: z.object({ id: z.string() }) } })),
  /** The running clocks of a matter and of everything that belongs to it, the next one first. */
  ofMatter: base.input(z.object({ matterId: z.string() })).output(z.array(ClockRow)),
  list: base
    .input(z.object({ filter: ClockFilter, offset: z.int().min(0), limit: z.int().min(1).max(200) }))
    .output(z.object({ rows: z.array(ClockRow), total: z.int() })),
  /** Time stands still from that day on, such as the day an appraisal was commissioned. */
  pause: base
    .input(act({ clockId: z.string(), from: PlainDate, reason: requiredLine(200) }))
    .output(ClockRow)
    .errors(
      refusals({
        CLOCK_NOT_FOUND: { data: z.object({ id: z.string() }) },
        PAUSE_REFUSED: { data: PauseRefusal },
      }),
    ),
  resume: base
    .input(act({ clockId: z.string(), to: PlainDate }))
    .output(ClockRow)
    .errors(
      refusals({
        CLOCK_NOT_FOUND: { data: z.object({ id: z.string() }) },
        PAUSE_REFUSED: { data: PauseRefusal },
      }),
    ),
};
