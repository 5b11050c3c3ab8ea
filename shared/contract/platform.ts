import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { Platform, PlatformForm } from "../domain/platform/platform.ts";
import { Actor } from "../domain/paper/actor.ts";
import { CodeTable } from "../domain/sync/code-table.ts";
import { RecordId } from "../kernel/ids.ts";
import { Instant, PlainDate } from "../kernel/plain-date.ts";
import { requiredLine } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";

/** A field of a platform with what this matter has for it; masked where a reason is asked for. */
export const FilledField = z.object({
  label: z.string(),
  source: z.string(),
  text: z.string(),
  isHidden: z.boolean(),
  /** Not in the code table the field is looked up in. */
  lacksCode: z.boolean(),
  /** Carried over already. */
  done: z.object({ at: Instant, by: Actor }).nullable(),
});
export type FilledField = z.infer<typeof FilledField>;

const ofMatter = { matterId: RecordId, platformId: RecordId } as const;
const notFound = { NOT_FOUND_HERE: {} } as const;

const PlatformProgress = z.discriminatedUnion("phase", [
  z.object({
    phase: z.literal("rows"),
    rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
    done: z.int(),
    of: z.int(),
  }),
  z.object({ phase: z.literal("end"), at: Instant }),
]);

export const platform = {
  /** Every platform the office wrote down; the order of GB/T 31000 until it has one of its own. */
  list: base.output(z.array(Platform)),
  /** The code tables the county sent, each as it came last. */
  codeTables: base.output(z.array(CodeTable)),
  /** Without an id: a new one. */
  save: base
    .input(act({ id: RecordId.optional(), form: PlatformForm }))
    .output(Platform)
    .errors(refusals({ NAME_TAKEN: {}, LABEL_TWICE: { data: z.object({ label: z.string() }) } })),
  /** What a matter has for every field of a platform. */
  fields: base.input(z.object(ofMatter)).output(z.array(FilledField)).errors(refusals(notFound)),
  /** One hidden field in full: a view that stands in the trail with its reason. */
  reveal: base
    .input(act({ ...ofMatter, label: z.string().max(40), reason: requiredLine(200) }))
    .output(z.object({ text: z.string() }))
    .errors(refusals(notFound)),
  /** Remembers that a field was carried over, or takes the tick away. */
  tick: base
    .input(act({ ...ofMatter, label: z.string().max(40), done: z.boolean() }))
    .output(z.array(FilledField))
    .errors(refusals(notFound)),
  /**
   * Matters opened in a period, in the columns of a platform (its `fields`), or with `platformId: null` as records of GB/T 31000 in the order
   * of `GBT_31000_FIELDS`. Recorded in the trail with the reason. To stop, return the iterator.
   */
  export: base
    .input(
      act({ platformId: RecordId.nullable(), from: PlainDate, to: PlainDate, reason: requiredLine(200) }),
    )
    .output(eventIterator(PlatformProgress))
    .errors(refusals(notFound)),
};
