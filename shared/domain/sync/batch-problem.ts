import { z } from "zod";

/** What is wrong with a batch as a whole: a mistake of the sender's program or a bit that flipped, never a single odd document. */
export const BatchProblemFacts = z.object({
  reason: z.enum([
    "unreadable-header",
    "bad-signature",
    "other-office",
    "other-algorithms",
    "unreadable-line",
    "digest-differs",
    "not-in-order",
    "link-broken",
  ]),
  /** The line or entry it was found at, when there is one. */
  at: z.int().optional(),
});
export type BatchProblemFacts = z.infer<typeof BatchProblemFacts>;
