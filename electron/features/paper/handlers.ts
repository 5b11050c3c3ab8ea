import { buildReceipt, buildVisitForm } from "#shared/domain/paper/build-visit-papers.ts";
import { LAYOUTS_OF } from "#shared/domain/paper/paper.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { issuePaper } from "../../papers.ts";
import { villageNames } from "../../surroundings.ts";
import { paperKey } from "../../tables/keys.ts";
import { matters, papers, visits } from "../../tables/matter.ts";
import { offices } from "../../tables/office.ts";

export const issueForVisit = desk.paper.issueForVisit.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const subject = `visit/${input.visitId}`;
  const known = store
    .table(papers)
    .lookup(paperKey(subject, input.kind))
    .find(({ voided }) => voided === null);
  if (known) return { paperId: known.id };

  const { entry } = await store.commit(header(context, "paper.issueForVisit", input.requestId), (tx) => {
    const visit = tx.table(visits).find(input.visitId);
    if (!visit) throw errors.VISIT_NOT_FOUND({ data: { id: input.visitId } });
    const matter = tx.table(matters).get(visit.matterId);
    const facts = {
      visit,
      matterNo: matter.no,
      decision: matter.decisions.at(-1),
      office: tx.table(offices).get("office"),
      villageName: villageNames(tx),
    };
    issuePaper(tx, {
      no: visit.no,
      subject,
      matterId: matter.id,
      payload: input.kind === "VISIT_FORM" ? buildVisitForm(facts) : buildReceipt(facts),
      by: actor,
    });
  });
  return { paperId: putOf(entry, papers).id };
});

export const open = desk.paper.open.handler(async ({ input, context, errors }) => {
  const found = context.store.table(papers).find(input.id);
  if (!found) throw errors.PAPER_NOT_FOUND({ data: { id: input.id } });
  const about = [`paper/${found.id}`, found.subject];
  await context.store.commit(header(context, "paper.open", undefined, { about }), () => undefined);
  return found;
});

export const print = desk.paper.print.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { layout } = input;
  const reason = input.reason.trim();
  const why = reason === "" ? {} : { reason };
  const { entry } = await store.commit(header(context, "paper.print", input.requestId, why), (tx) => {
    const known = tx.table(papers).find(input.id);
    if (!known) throw errors.PAPER_NOT_FOUND({ data: { id: input.id } });
    if (known.voided !== null) throw errors.PAPER_VOIDED();
    if (!LAYOUTS_OF[known.kind].includes(layout)) throw errors.LAYOUT_NOT_OFFERED({ data: { layout } });
    if (known.prints.length > 0 && reason === "") throw errors.REPRINT_REASON_MISSING();
    tx.put(papers, { ...known, prints: [...known.prints, { at: tx.now, by: actor, layout, reason }] });
  });
  return putOf(entry, papers);
});

export const paper = { issueForVisit, open, print };
