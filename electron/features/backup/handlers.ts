import { ORPCError } from "@orpc/server";
import { header } from "../../acts.ts";
import type { Backups } from "../../backups.ts";
import { desk, type WorkContext } from "../../context.ts";

/** What a desk without a folder on disk has to say. */
const NOWHERE = { to: "", sameDrive: false, newest: null, due: false };

export const status = desk.backup.status.handler(({ context }) => context.core.backups?.status() ?? NOWHERE);

export const choose = desk.backup.choose.handler(async ({ input, context }) => {
  const backups = need(context);
  await tried(() => backups.choose(input.to));
  await tried(() => backups.run());
  await context.store.commit(
    header(context, "backup.choose", input.requestId, { reason: input.to }),
    () => undefined,
  );
  return backups.status();
});

export const run = desk.backup.run.handler(async ({ input, context }) => {
  const backups = need(context);
  await context.store.commit(header(context, "backup.run", input.requestId), () => undefined);
  await tried(() => backups.run());
  return backups.status();
});

export const backup = { status, choose, run };

function need({ core }: WorkContext): Backups {
  if (!core.backups)
    throw new ORPCError("BACKUP_FAILED", {
      status: 409,
      data: { detail: "this desk keeps nothing on disk" },
    });
  return core.backups;
}

async function tried(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ORPCError("BACKUP_FAILED", { status: 409, data: { detail }, cause: error });
  }
}
