import { z } from "zod";
import { Instant } from "../../kernel/plain-date.ts";

/** One act as the trail page shows it (审计留痕): who did what to which record, when, why, and its place in the chain. */
export const TrailRow = z
  .object({
    seq: z.int().positive(),
    at: Instant,
    accountId: z.string(),
    name: z.string(),
    act: z.string(),
    reason: z.string(),
    /** Records it put or was about, `table/id`, with the number a person knows them by (empty when there is none). */
    about: z.array(z.object({ record: z.string(), no: z.string() })).readonly(),
    hash: z.string(),
  })
  .readonly();
export type TrailRow = z.infer<typeof TrailRow>;
