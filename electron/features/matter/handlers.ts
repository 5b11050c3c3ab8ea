import { MATTER_ACTS, matterStatus } from "#shared/domain/matter/matter-status.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { decideMatter } from "../../intake.ts";
import { onlookerOf } from "../../onlooker.ts";
import { matters } from "../../tables/matter.ts";
import { proposeConclusion, record } from "./closing.ts";
import { matterFile } from "./file.ts";
import { findByText } from "./find.ts";
import { countMatters, listMatters } from "./list.ts";

export const list = desk.matter.list.handler(({ input, context }) =>
  listMatters(context.store, input, context.today()),
);

export const counts = desk.matter.counts.handler(({ context }) =>
  countMatters(context.store, context.today()),
);

export const file = desk.matter.file.handler(({ input, context, errors }) => {
  const found = context.store.table(matters).find(input.id);
  if (!found) throw errors.MATTER_NOT_FOUND({ data: { id: input.id } });
  return matterFile(context.store, found, onlookerOf(context));
});

export const decide = desk.matter.decide.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { entry } = await store.commit(header(context, "matter.decide", input.requestId), (tx) => {
    const known = tx.table(matters).find(input.matterId);
    if (!known) throw errors.MATTER_NOT_FOUND({ data: { id: input.matterId } });
    const status = matterStatus(known);
    if (!MATTER_ACTS[status].includes("decide")) {
      throw errors.DECISION_REFUSED({ data: { reason: "not-open-for-decision", status } });
    }
    const decided = decideMatter(tx, known, input.form, actor);
    if (!decided.ok) throw errors.DECISION_REFUSED({ data: decided.error });
  });

  const decision = putOf(entry, matters).decisions.at(-1);
  if (decision === undefined) throw new Error(`matter.decide ${entry.seq} left no decision`);
  return decision;
});

export const find = desk.matter.find.handler(({ input, context, errors }) => {
  const found = findByText(context.store, input.text, context.today());
  if (!found.ok) throw errors.CODE_DIGEST_WRONG({ data: found.error });
  return [...found.value];
});

export const matter = { list, counts, file, decide, proposeConclusion, record, find };
