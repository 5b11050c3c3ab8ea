import { caseStatus } from "#shared/domain/mediation/case-status.ts";
import { maskEvent } from "#shared/domain/mediation/mask-case.ts";
import type { CaseFacts, MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { caseObstacles } from "#shared/domain/mediation/obstacles.ts";
import { proposeCase } from "#shared/domain/mediation/open-case.ts";
import { recordCaseEvent } from "#shared/domain/mediation/record-case-event.ts";
import { header, putOf } from "../../acts.ts";
import { casePaperContext, putCase } from "../../cases.ts";
import { termsOfMatter } from "../../clocks.ts";
import { mediabilityOf } from "../../committee.ts";
import { desk, type WorkContext } from "../../context.ts";
import { issuePaper } from "../../papers.ts";
import type { Transaction } from "../../storage/store.ts";
import { matters, papers } from "../../tables/matter.ts";
import { mediationCases } from "../../tables/mediation.ts";
import { offices } from "../../tables/office.ts";
import { paperOfForm, papersOfAct } from "./case-papers.ts";
import { caseFile } from "./file.ts";
import { caseRow, casesOf, countCases, listCases, visitsOf } from "./list.ts";
import { open, openDirectly } from "./open.ts";
import { revealed } from "./revealed.ts";
import { caseSurroundings } from "./surroundings.ts";

export const list = desk.mediation.list.handler(({ input, context }) =>
  listCases(context.store, input, context.today()),
);

export const counts = desk.mediation.counts.handler(({ context }) =>
  countCases(context.store, context.today()),
);

export const propose = desk.mediation.propose.handler(({ input, context, errors }) => {
  const { store, newId } = context;
  const matter = store.table(matters).find(input.matterId);
  if (!matter) throw errors.MATTER_NOT_FOUND({ data: { id: input.matterId } });
  const came = visitsOf(store, matter);
  const office = store.table(offices).get("office");
  return {
    form: proposeCase({ matter, visits: came, office, today: context.today(), newId }),
    obstacles: [...caseObstacles(matter, came, casesOf(store, matter.id), mediabilityOf(store))],
  };
});

export const file = desk.mediation.file.handler(({ input, context, errors }) => {
  const found = context.store.table(mediationCases).find(input.id);
  if (!found) throw errors.CASE_NOT_FOUND({ data: { id: input.id } });
  return caseFile(context.store, found, context.today(), context.calendar());
});

export const ofMatter = desk.mediation.ofMatter.handler(({ input, context, errors }) => {
  const { store } = context;
  const matter = store.table(matters).find(input.matterId);
  if (!matter) throw errors.MATTER_NOT_FOUND({ data: { id: input.matterId } });
  const cases = casesOf(store, matter.id);
  const obstacles = caseObstacles(matter, visitsOf(store, matter), cases, mediabilityOf(store));
  return {
    cases: cases.map((mediation) => caseRow(mediation, context.today())),
    // A court may entrust what it has, and a matter may have been given the wrong category: the form of the case tells.
    mayOpen: obstacles.every(({ reason }) => reason === "court-seized" || reason === "category-not-mediable"),
    obstacles: [...obstacles],
  };
});

export const reveal = desk.mediation.reveal.handler(async ({ input, context, errors }) => {
  const { store } = context;
  const { caseId, partyId, field, reason, requestId } = input;
  const party = store
    .table(mediationCases)
    .find(caseId)
    ?.form.parties.find(({ id }) => id === partyId);
  if (!party) throw errors.CASE_NOT_FOUND({ data: { id: caseId } });
  // The line is in the journal before the value leaves the desk.
  const why = { reason: `${field}: ${reason}`, about: [`mediation/${caseId}`] };
  await store.commit(header(context, "mediation.reveal", requestId, why), () => undefined);
  return { value: revealed(party, field) };
});

export const formToAmend = desk.mediation.formToAmend.handler(async ({ input, context, errors }) => {
  const { store } = context;
  const found = store.table(mediationCases).find(input.caseId);
  if (!found) throw errors.CASE_NOT_FOUND({ data: { id: input.caseId } });
  const why = { reason: input.reason, about: [`mediation/${found.id}`] };
  await store.commit(header(context, "mediation.formToAmend", input.requestId, why), () => undefined);
  return found.form;
});

export const record = desk.mediation.record.handler(async ({ input, context, errors }) => {
  const { store } = context;
  const { facts } = input;
  const act = header(context, `mediation.${facts.act}`, input.requestId, reasonOf(facts));
  const { entry } = await store.commit(act, (tx) => {
    const known = tx.table(mediationCases).find(input.caseId);
    if (!known) throw errors.CASE_NOT_FOUND({ data: { id: input.caseId } });
    const event = { id: tx.newId(), at: tx.now, by: context.actor, facts, paperId: null };
    const recorded = recordCaseEvent(known, event, caseSurroundings(tx, known, context));
    if (!recorded.ok) throw errors.CASE_REFUSED({ data: recorded.error });

    const after = recorded.value;
    const payloads = papersOfAct(facts, casePaperContext(tx, after, tx.today), known);
    const [first] = payloads.map((payload) => issueFor(tx, after, payload, context));
    const events = [...known.events, { ...event, paperId: first?.id ?? null }];
    putCase(tx, { ...after, events });
  });
  const mediation = putOf(entry, mediationCases);
  const event = mediation.events.at(-1);
  if (event === undefined) throw new Error(`${entry.act} ${entry.seq} left no event`);
  return { event: maskEvent(event), status: caseStatus(mediation) };
});

export const previewPaper = desk.mediation.previewPaper.handler(({ input, context, errors }) => {
  const { store } = context;
  const known = store.table(mediationCases).find(input.caseId);
  if (!known) throw errors.CASE_NOT_FOUND({ data: { id: input.caseId } });
  const around = casePaperContext(store, known, context.today());
  const terms = termsOfMatter(store, known, context.calendar());
  const paper = paperOfForm(store, input.form, around, terms);
  if (!paper.ok) throw errors.CASE_REFUSED({ data: paper.error });
  return paper.value;
});

export const issuePaperOf = desk.mediation.issuePaper.handler(async ({ input, context, errors }) => {
  const { store } = context;
  const { entry } = await store.commit(header(context, "mediation.issuePaper", input.requestId), (tx) => {
    const known = tx.table(mediationCases).find(input.caseId);
    if (!known) throw errors.CASE_NOT_FOUND({ data: { id: input.caseId } });
    const around = casePaperContext(tx, known, tx.today);
    const terms = termsOfMatter(tx, known, context.calendar());
    const paper = paperOfForm(tx, input.form, around, terms);
    if (!paper.ok) throw errors.CASE_REFUSED({ data: paper.error });
    issueFor(tx, known, paper.value, context);
  });
  return { paperId: putOf(entry, papers).id };
});

export const mediation = {
  list,
  counts,
  propose,
  open,
  openDirectly,
  file,
  ofMatter,
  reveal,
  formToAmend,
  record,
  previewPaper,
  issuePaper: issuePaperOf,
};

function issueFor(
  tx: Transaction,
  { id, no, matterId }: MediationCase,
  payload: Parameters<typeof issuePaper>[1]["payload"],
  { actor }: WorkContext,
) {
  return issuePaper(tx, { no, subject: `mediation/${id}`, matterId, payload, by: actor });
}

/** The reason of an act that has one, for the trail. */
function reasonOf(facts: CaseFacts): { readonly reason?: string } {
  switch (facts.act) {
    case "recuse":
    case "amend":
    case "extend":
    case "reopen":
      return { reason: facts.reason };
    default:
      return {};
  }
}
