import { checkDecision, type Decision, type DecisionForm } from "#shared/domain/matter/decision.ts";
import { MATTER_ACTS, matterStatus } from "#shared/domain/matter/matter-status.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { buildAcceptance, buildRefusal } from "#shared/domain/paper/build-notices.ts";
import type { Actor } from "#shared/domain/paper/actor.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { takeNumberIn } from "../../numbers.ts";
import { onlookerOf } from "../../onlooker.ts";
import { issuePaper } from "../../papers.ts";
import type { Transaction } from "../../storage/store.ts";
import { matters, offices, visits } from "../../tables.ts";
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
    const checked = checkDecision(input.form, tx.today);
    if (!checked.ok) throw errors.DECISION_REFUSED({ data: checked.error });

    const decision: Decision = {
      id: tx.newId(),
      at: tx.now,
      by: actor,
      form: checked.value,
      paperId: issueNotice(tx, known, checked.value, actor),
    };
    tx.put(matters, { ...known, decisions: [...known.decisions, decision] });
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

export const matter = { list, counts, file, decide, find };

/** The notice that goes with an acceptance (C-02) or a refusal (C-03); the other decisions need none. */
function issueNotice(tx: Transaction, known: Matter, form: DecisionForm, by: Actor): string | null {
  const latest = known.visits.at(-1);
  if (latest === undefined || form.kind === "ANSWERED" || form.kind === "GUIDED") return null;
  const facts = {
    visit: tx.table(visits).get(latest.visitId),
    matterNo: known.no,
    office: tx.table(offices).get("office"),
    decidedOn: tx.today,
  };
  const isAcceptance = form.kind === "ACCEPTED";
  return issuePaper(tx, {
    no: takeNumberIn(tx, isAcceptance ? "acceptance" : "refusal").no,
    subject: `matter/${known.id}`,
    matterId: known.id,
    payload: isAcceptance ? buildAcceptance(facts, form) : buildRefusal(facts, form),
    by,
  }).id;
}
