import { z } from "zod";
import { TrailRow } from "../domain/trail/trail.ts";
import { Instant } from "../kernel/plain-date.ts";
import { base, refusals } from "./common.ts";

export const VerifyReport = z.object({
  ok: z.boolean(),
  entries: z.int(),
  lastSeq: z.int(),
  lastHash: z.string(),
  problems: z.array(z.object({ file: z.string(), line: z.int().optional(), problem: z.string() })),
});
export type VerifyReport = z.infer<typeof VerifyReport>;

export const trail = {
  list: base
    .input(
      z.object({
        before: z.int().optional(),
        limit: z.int().min(1).max(200),
        accountId: z.string().optional(),
        acts: z.array(z.string()).max(50).optional(),
        about: z.string().max(80).optional(),
        from: Instant.optional(),
        to: Instant.optional(),
      }),
    )
    .output(z.object({ rows: z.array(TrailRow) }))
    .errors(
      refusals({
        /** The journal is damaged where these acts stand; it is never shown shortened. */
        TRAIL_DAMAGED: {
          data: z.object({ file: z.string(), line: z.int().optional(), problem: z.string() }),
        },
      }),
    ),
  /** Proves the whole chain, the snapshots against the journal, and the attachments. */
  verify: base.output(VerifyReport),
};
