import { z } from "zod";
import { Instant } from "../kernel/plain-date.ts";
import { act, base, refusals } from "./common.ts";

/** Where copies of the data folder go, and how old the newest is. */
export const BackupStatus = z.object({
  /** Folder below which dated copies lie; empty when this desk keeps its data in memory only. */
  to: z.string(),
  /** Same drive as the data: protects from mistakes, not from a broken drive. */
  sameDrive: z.boolean(),
  newest: z.object({ at: Instant, lastSeq: z.int(), folder: z.string() }).nullable(),
  /** Today's copy is still to be made. */
  due: z.boolean(),
});
export type BackupStatus = z.infer<typeof BackupStatus>;

const failed = {
  /** The copy was not made or does not open; `detail` is the system's own word. */
  BACKUP_FAILED: { data: z.object({ detail: z.string() }) },
} as const;

export const backup = {
  status: base.output(BackupStatus),
  /** Another folder or drive. It is tried at once. */
  choose: base
    .input(act({ to: z.string().min(1).max(1000) }))
    .output(BackupStatus)
    .errors(refusals(failed)),
  /** Copies now, and opens the copy to prove it. */
  run: base.input(act({})).output(BackupStatus).errors(refusals(failed)),
};
