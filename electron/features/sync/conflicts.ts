import { POLICY } from "#shared/domain/sync/policy-tables.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import type { Stored, TableSpec } from "../../storage/store.ts";
import { lostConflicts } from "../../sync/tables.ts";
import { ALL_TABLES } from "../../tables.ts";
import { differencesOf } from "./differences.ts";

/** Records of which a lost entry and this desk each have a version. */
export const conflicts = desk.sync.conflicts.handler(({ context: { store } }) =>
  [...store.table(lostConflicts).all()]
    .filter(({ settled }) => settled === null)
    .map(({ id, table, recordId, epoch, seq, foundAt, lost }) => {
      const spec = ALL_TABLES.find(({ name }) => name === table);
      const own = spec && store.table(spec as unknown as TableSpec<Stored>).find(recordId); // only read from
      const policy = Object.hasOwn(POLICY, table) ? POLICY[table] : undefined;
      return {
        id,
        table,
        label: policy?.label ?? null,
        recordId,
        no: nameOf(own) || nameOf(lost),
        epoch,
        seq,
        foundAt,
        differences: differencesOf(policy?.fields ?? {}, own, lost),
      };
    }),
);

/** What a person calls a record. */
function nameOf(doc: unknown): string {
  if (typeof doc !== "object" || doc === null) return "";
  const { no, name } = doc as { readonly no?: unknown; readonly name?: unknown }; // looked at on the next lines
  if (typeof no === "string") return no;
  return typeof name === "string" ? name : "";
}

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
