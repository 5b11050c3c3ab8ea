/** From the conclusion of a matter to its closing, and back again when it is taken up anew. */
import type { ClosingFacts } from "#shared/domain/matter/closing.ts";
import { matterStatus } from "#shared/domain/matter/matter-status.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { proposeConclusion as propose } from "#shared/domain/matter/propose-conclusion.ts";
import { recordClosing } from "#shared/domain/matter/record-closing.ts";
import {
  buildConclusionReport,
  buildFollowUpForm,
  buildSatisfactionForm,
} from "#shared/domain/paper/build-closing-papers.ts";
import type { Actor } from "#shared/domain/paper/actor.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { takeNumberIn } from "../../numbers.ts";
import { issuePaper } from "../../papers.ts";
import type { Tables, Transaction } from "../../storage/store.ts";
import { matterKey } from "../../tables/keys.ts";
import { attachments, matters, visits } from "../../tables/matter.ts";
import { mediationCases } from "../../tables/mediation.ts";
import { offices } from "../../tables/office.ts";
import { slips, whistles } from "../../tables/slip.ts";

export const proposeConclusion = desk.matter.proposeConclusion.handler(({ input, context, errors }) => {
  const { store, actor } = context;
  const matter = store.table(matters).find(input.matterId);
  if (!matter) throw errors.MATTER_NOT_FOUND({ data: { id: input.matterId } });
  return propose({
    matter,
    visit: latestVisit(store, matter),
    slips: matter.slips.map(({ slipId }) => store.table(slips).get(slipId)),
    whistles: matter.whistles.map(({ whistleId }) => store.table(whistles).get(whistleId)),
    cases: matter.cases.map(({ caseId }) => store.table(mediationCases).get(caseId)),
    today: context.today(),
    writer: actor.name,
  });
});

export const record = desk.matter.record.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { facts } = input;
  const reason = facts.act === "reopen" ? { reason: facts.reason } : {};
  const act = header(context, `matter.${facts.act}`, input.requestId, reason);
  const { entry } = await store.commit(act, (tx) => {
    const known = tx.table(matters).find(input.matterId);
    if (!known) throw errors.MATTER_NOT_FOUND({ data: { id: input.matterId } });
    const event = { id: tx.newId(), at: tx.now, by: actor, facts, paperId: null };
    const order = tx.table(offices).get("office").closingOrder;
    const recorded = recordClosing(known, event, { today: tx.today, order });
    if (!recorded.ok) throw errors.CLOSING_REFUSED({ data: recorded.error });

    const paperId = paperOfAct(tx, known, facts, actor);
    const closing = recorded.value.closing.map((each) =>
      each.id === event.id ? { ...each, paperId } : each,
    );
    tx.put(matters, { ...recorded.value, closing });
  });
  const matter = putOf(entry, matters);
  const event = matter.closing.at(-1);
  if (event === undefined) throw new Error(`${entry.act} ${entry.seq} left no event`);
  return { event, status: matterStatus(matter) };
});

/** C-09 with a number of its own; C-10 and C-11 bear the matter's. The other acts have no paper. */
function paperOfAct(tx: Transaction, matter: Matter, facts: ClosingFacts, by: Actor): string | null {
  const around = { office: tx.table(offices).get("office"), matter, visit: latestVisit(tx, matter) };
  const issue = (no: string, payload: Parameters<typeof issuePaper>[1]["payload"]) =>
    issuePaper(tx, { no, subject: `matter/${matter.id}`, matterId: matter.id, payload, by }).id;
  switch (facts.act) {
    case "conclude": {
      const files = [...tx.table(attachments).lookup(matterKey(matter.id))].reverse();
      const payload = buildConclusionReport({ ...around, attachments: files }, facts);
      return issue(takeNumberIn(tx, "conclusion").no, payload);
    }
    case "follow-up":
      return issue(matter.no, buildFollowUpForm(around, facts));
    case "rate":
      return issue(matter.no, buildSatisfactionForm(around, facts, by.name));
    case "archive":
    case "close":
    case "reopen":
      return null;
  }
}

function latestVisit(tables: Tables, { id, visits: came }: Matter) {
  const latest = came.at(-1);
  if (latest === undefined) throw new Error(`matter ${id} has no visit`);
  return tables.table(visits).get(latest.visitId);
}
