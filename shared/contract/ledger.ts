import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { LedgerFilter, LedgerKind } from "../domain/ledger/ledger.ts";
import { RecordId } from "../kernel/ids.ts";
import { Instant } from "../kernel/plain-date.ts";
import { line } from "../kernel/text.ts";
import { act, base } from "./common.ts";

/** Days as `YYYY-MM-DD`, money in fen, codes as codes: the page says them in its language, paper and spreadsheet in Chinese. */
const Cell = z.union([z.string(), z.number(), z.null()]);

export const LedgerRow = z.object({
  key: z.string(),
  /** The record the row tells of. */
  opens: z.object({
    kind: z.enum(["matter", "case", "slip", "screening"]),
    id: RecordId,
    /** The matter it belongs to; of a screening round, the village. */
    within: z.string(),
  }),
  /** By the key of the column. */
  cells: z.record(z.string(), Cell),
});
export type LedgerRow = z.infer<typeof LedgerRow>;

export const LedgerProgress = z.discriminatedUnion("phase", [
  /** Rows come a few hundred at a time, oldest first; `of` is how many records are looked through. */
  z.object({ phase: z.literal("rows"), rows: z.array(z.array(Cell)), done: z.int(), of: z.int() }),
  z.object({ phase: z.literal("end"), rows: z.int(), at: Instant }),
]);
export type LedgerProgress = z.infer<typeof LedgerProgress>;

export const ledger = {
  /** A page of a ledger, oldest first; names and phones masked. */
  list: base
    .input(
      z.object({
        kind: LedgerKind,
        filter: LedgerFilter,
        offset: z.int().nonnegative(),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ rows: z.array(LedgerRow), total: z.int() })),
  /**
   * The whole ledger for paper or spreadsheet, recorded in the trail. `unmask`: names and phones in full, and why. To stop, return the
   * iterator.
   */
  export: base
    .input(
      act({
        kind: LedgerKind,
        filter: LedgerFilter,
        columns: z.array(z.string().max(40)).min(1).max(40),
        unmask: line(200),
      }),
    )
    .output(eventIterator(LedgerProgress)),
};
