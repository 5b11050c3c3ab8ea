import { z } from "zod";
import { Instant } from "../../kernel/plain-date.ts";
import { Hash, Position } from "./identity.ts";

/** Hashes of this many entries of the county before the last one that is applied: they show where a restored county parted. */
export const HASHES_BEFORE = 24;

/** What a desk says of itself when it greets the county, in a call or in a bundle. The epoch comes signed beside it. */
export const Greeting = z
  .object({
    last: Position,
    /** Last entry of the down stream that this desk has applied, and the hashes of those before it, newest first. */
    down: z.object({
      seq: z.int().nonnegative(),
      hash: Hash,
      before: z.array(Hash).max(HASHES_BEFORE),
    }),
    /** Entries lost in earlier epochs that were taken back, up to this number: a bundle need not bring them again. */
    recovered: z.array(z.object({ epoch: z.int(), to: z.int() })).max(1000),
    version: z.string().max(40),
    /** By the desk's own clock, uncorrected: the county shows how far it is off. */
    deskTime: Instant,
    oldestWaitingAt: Instant.nullable(),
  })
  .readonly();
export type Greeting = z.infer<typeof Greeting>;

/** Entries of an earlier epoch on their way back to an office that lost them. Only the office can open `sealed`. */
export const LostEntries = z
  .object({
    epoch: z.int().positive(),
    entries: z.array(z.object({ seq: z.int(), hash: Hash, sealed: z.string().nullable() })),
  })
  .readonly();
export type LostEntries = z.infer<typeof LostEntries>;
