import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import type { Stored, TableSpec } from "../../storage/store.ts";
import { lostConflicts } from "../../sync/tables.ts";
import { ALL_TABLES } from "../../tables.ts";

/** Records of which a lost entry and this desk each have a version. */
export const conflicts = desk.sync.conflicts.handler(({ context: { store } }) =>
  [...store.table(lostConflicts).all()].filter(({ settled }) => settled === null),
);

export const settleConflict = desk.sync.settleConflict.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const about = [`${lostConflicts.name}/${input.id}`];
  const { entry } = await store.commit(
    header(context, "sync.settleConflict", input.requestId, { about }),
    (tx) => {
      const conflict = tx.table(lostConflicts).find(input.id);
      if (!conflict) throw errors.CONFLICT_NOT_FOUND();
      if (conflict.settled) return tx.put(lostConflicts, conflict);
      const spec = ALL_TABLES.find(({ name }) => name === conflict.table);
      if (input.keep === "lost" && spec)
        tx.put(spec as unknown as TableSpec<Stored>, conflict.lost as Stored); // a document of this table, as it was once put
      tx.put(lostConflicts, { ...conflict, settled: { at: tx.now, by: actor, kept: input.keep } });
    },
  );
  return putOf(entry, lostConflicts);
});
