import { z } from "zod";
import { MATTER_OUTCOMES } from "../codes/handling.ts";
import { CallScripts, CallScriptsProblem } from "../domain/matter/call-scripts.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { act, base, refusals } from "./common.ts";

/** Somebody to be asked how it stands, masked; and by which of the reveals the number is shown. */
const Person = z.object({
  name: z.string(),
  phone: z.string(),
  reveal: z.discriminatedUnion("of", [
    z.object({ of: z.literal("visit"), visitId: RecordId, visitor: z.int().nonnegative() }),
    z.object({ of: z.literal("party"), caseId: RecordId, partyId: RecordId }),
  ]),
});

/** A line of the follow-up list (回访名单): who is to be asked by when, and why by then. */
export const FollowUpRow = z.object({
  /** Of the clock. */
  id: z.string(),
  of: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("matter"),
      outcome: z.enum(MATTER_OUTCOMES),
      result: z.string(),
      handlerName: z.string(),
      speakerName: z.string(),
      /** The office files first, and this one is not filed yet. */
      mustArchive: z.boolean(),
      /** Nobody has asked for satisfaction yet, and the one at this seat did not deal with the matter. */
      mayRate: z.boolean(),
    }),
    z.object({ kind: z.literal("mediation"), caseId: RecordId }),
  ]),
  matterId: RecordId,
  no: z.string(),
  title: z.string(),
  category: z.string(),
  villageCode: z.string().nullable(),
  people: z.array(Person),
  /** The day the clock runs from, the rule it follows (null for a day that was arranged), and its end. */
  from: PlainDate,
  ruleId: z.string().nullable(),
  dueOn: PlainDate,
  calendarUnpublished: z.boolean(),
  overdue: z.boolean(),
  /** Calls and visits in vain since the clock began. */
  missed: z.int(),
});
export type FollowUpRow = z.infer<typeof FollowUpRow>;

export const followUp = {
  /** Whom to ask by a day, what is most overdue first. Mediation cases are listed too: they are asked after on their own page. */
  list: base
    .input(z.object({ until: PlainDate, offset: z.int().nonnegative(), limit: z.int().min(1).max(200) }))
    .output(
      z.object({
        rows: z.array(FollowUpRow),
        /** How many are due by today, within seven days, at all; and how many of them are late. */
        counts: z.object({ today: z.int(), week: z.int(), all: z.int(), overdue: z.int() }),
      }),
    ),
  /** What is asked: the office's own wording, or the defaults. */
  scripts: base.output(CallScripts),
  saveScripts: base
    .input(act({ scripts: CallScripts }))
    .output(CallScripts)
    .errors(refusals({ SCRIPTS_REFUSED: { data: CallScriptsProblem } })),
};
