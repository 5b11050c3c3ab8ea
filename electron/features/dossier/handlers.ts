import type { DossierRow } from "#shared/contract/dossier.ts";
import { WHOLE_DOSSIER, type Dossier } from "#shared/domain/mediation/dossier.ts";
import { checkDossier, type DossierFacts } from "#shared/domain/mediation/dossier-check.ts";
import { fileDossier } from "#shared/domain/mediation/file-dossier.ts";
import { lendDossier, loanOut, takeBackDossier } from "#shared/domain/mediation/loan.ts";
import type { CaseFacts, MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { maskCaseTitle } from "#shared/domain/mediation/open-case.ts";
import {
  buildBackCover,
  buildDossierContents,
  buildDossierCover,
  buildDossierNote,
  buildLoanRegister,
} from "#shared/domain/paper/build-dossier-papers.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { header, putOf } from "../../acts.ts";
import { casePaperContext, papersOfCase, putCase } from "../../cases.ts";
import { dossierRuleOf, subsidyProposalFor } from "../../committee.ts";
import { desk, type WorkContext } from "../../context.ts";
import { withNumber } from "../../find-by-number.ts";
import { issuePaper } from "../../papers.ts";
import { selectFew } from "../../select-few.ts";
import type { ColumnFilter, Tables, Transaction } from "../../storage/store.ts";
import { matterKey } from "../../tables/keys.ts";
import { attachments, papers } from "../../tables/matter.ts";
import { dossiers, mediationCases } from "../../tables/mediation.ts";

export const check = desk.dossier.check.handler(({ input, context: { store }, errors }) => {
  const mediation = store.table(mediationCases).find(input.caseId);
  if (!mediation) throw errors.CASE_NOT_FOUND({ data: { id: input.caseId } });
  return checkDossier(factsOf(store, mediation));
});

export const file = desk.dossier.file.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { form } = input;
  const { entry } = await store.commit(header(context, "dossier.file", input.requestId), (tx) => {
    const mediation = tx.table(mediationCases).find(input.caseId);
    if (!mediation) throw errors.CASE_NOT_FOUND({ data: { id: input.caseId } });
    const filed = fileDossier(factsOf(tx, mediation), form);
    if (!filed.ok) throw errors.FILING_REFUSED({ data: filed.error });

    const dossier: Dossier = {
      id: tx.newId(),
      no: mediation.no,
      caseId: mediation.id,
      matterId: mediation.matterId,
      filedAt: tx.now,
      filedOn: tx.today,
      filedBy: actor,
      checkedBy: form.checkedBy,
      retention: form.retention,
      note: form.note,
      ...filed.value,
      paperIds: [],
      loans: [],
    };
    const { id: dossierId, filedOn, retention } = dossier;
    const after: MediationCase = { ...mediation, dossier: { dossierId, filedOn, retention } };
    putCase(tx, after);
    const made = papersMade(casePaperContext(tx, after, tx.today), dossier);
    const paperIds = made.map((payload) => issueFor(tx, dossier, payload, context).id);
    tx.put(dossiers, { ...dossier, paperIds });
  });
  return putOf(entry, dossiers);
});

export const papersOf = desk.dossier.papers.handler(async ({ input, context, errors }) => {
  const { store } = context;
  const mediation = store.table(mediationCases).find(input.caseId);
  if (!mediation) throw errors.CASE_NOT_FOUND({ data: { id: input.caseId } });
  const known = papersOfCase(store, mediation);
  const about = [`mediation/${mediation.id}`, ...known.map(({ id }) => `paper/${id}`)];
  await store.commit(header(context, "dossier.papers", input.requestId, { about }), () => undefined);
  return [...known];
});

export const print = desk.dossier.print.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const act = header(context, "dossier.print", input.requestId, { about: [`dossier/${input.dossierId}`] });
  const { entry } = await store.commit(act, (tx) => {
    const known = tx.table(dossiers).find(input.dossierId);
    if (!known) throw errors.DOSSIER_NOT_FOUND({ data: { id: input.dossierId } });
    for (const id of paperIdsOf(known)) {
      const paper = tx.table(papers).get(id);
      const printed = { at: tx.now, by: actor, layout: "A4" as const, reason: WHOLE_DOSSIER };
      tx.put(papers, { ...paper, prints: [...paper.prints, printed] });
    }
  });
  return entry.puts.map(({ id }) => store.table(papers).get(id));
});

export const get = desk.dossier.get.handler(({ input, context: { store }, errors }) => {
  const mediation = store.table(mediationCases).find(input.caseId);
  if (!mediation) throw errors.CASE_NOT_FOUND({ data: { id: input.caseId } });
  const known = mediation.dossier;
  return { dossier: known && store.table(dossiers).get(known.dossierId) };
});

export const list = desk.dossier.list.handler(({ input, context }) => {
  const { store, today } = context;
  const { filter, offset, limit } = input;
  const where: readonly ColumnFilter[] = filter.onlyOut === true ? [{ column: "isOut", anyOf: [1] }] : [];
  const selection = { where, sortBy: { column: "filedAt", descending: true }, offset, limit };
  const table = store.table(dossiers);
  const text = filter.text?.trim() ?? "";
  if (text !== "") {
    const { docs, total } = selectFew(dossiers, withNumber(table, text, today()), selection);
    return { rows: docs.map((dossier) => rowOf(store, dossier)), total };
  }
  const { ids, total } = table.select(selection);
  return { rows: ids.map((id) => rowOf(store, table.get(id))), total };
});

export const lend = desk.dossier.lend.handler(async ({ input, context, errors }) => {
  const { store } = context;
  const { entry } = await store.commit(header(context, "dossier.lend", input.requestId), (tx) => {
    const known = tx.table(dossiers).find(input.dossierId);
    if (!known) throw errors.DOSSIER_NOT_FOUND({ data: { id: input.dossierId } });
    const lent = lendDossier(known, tx.newId(), input.form, tx.today);
    if (!lent.ok) throw errors.LOAN_REFUSED({ data: lent.error });
    tx.put(dossiers, lent.value);
  });
  return putOf(entry, dossiers);
});

export const takeBack = desk.dossier.takeBack.handler(async ({ input, context, errors }) => {
  const { store } = context;
  const { entry } = await store.commit(header(context, "dossier.takeBack", input.requestId), (tx) => {
    const known = tx.table(dossiers).find(input.dossierId);
    if (!known) throw errors.DOSSIER_NOT_FOUND({ data: { id: input.dossierId } });
    const back = takeBackDossier(known, input.loanId, input.form, tx.today);
    if (!back.ok) throw errors.LOAN_REFUSED({ data: back.error });
    tx.put(dossiers, back.value);
  });
  return putOf(entry, dossiers);
});

export const issueRegister = desk.dossier.issueRegister.handler(async ({ input, context, errors }) => {
  const { store } = context;
  const { entry } = await store.commit(header(context, "dossier.issueRegister", input.requestId), (tx) => {
    const known = tx.table(dossiers).find(input.dossierId);
    if (!known) throw errors.DOSSIER_NOT_FOUND({ data: { id: input.dossierId } });
    const mediation = tx.table(mediationCases).get(known.caseId);
    const around = casePaperContext(tx, mediation, tx.today);
    issueFor(tx, known, buildLoanRegister(around, known), context);
  });
  return { paperId: putOf(entry, papers).id };
});

export const subsidy = desk.dossier.subsidy.handler(({ input, context: { store }, errors }) => {
  const mediation = store.table(mediationCases).find(input.caseId);
  if (!mediation) throw errors.CASE_NOT_FOUND({ data: { id: input.caseId } });
  const settled = mediation.events.findLast(({ facts }) => facts.act === "grade");
  return {
    proposal: subsidyProposalFor(store, mediation),
    settled: settled ? { ...gradeOf(settled.facts), by: settled.by.name } : null,
  };
});

export const dossier = {
  check,
  file,
  papers: papersOf,
  print,
  get,
  list,
  lend,
  takeBack,
  issueRegister,
  subsidy,
};

function factsOf(tables: Tables, mediation: MediationCase): DossierFacts {
  return {
    mediation,
    rule: dossierRuleOf(tables),
    papers: papersOfCase(tables, mediation),
    attachments: tables.table(attachments).lookup(matterKey(mediation.matterId)).toReversed(),
  };
}

/** The issued papers that lie in a dossier, its own included. */
function paperIdsOf({ items, paperIds }: Dossier): readonly string[] {
  return [...paperIds, ...items.flatMap(({ source }) => (source.kind === "PAPER" ? [source.paperId] : []))];
}

/** Cover, contents, note and back cover in the order of the dossier; a note only when there is something to note. */
function papersMade(
  context: Parameters<typeof buildDossierCover>[0],
  filed: Dossier,
): readonly PaperPayload[] {
  return [
    buildDossierCover(context, filed),
    buildDossierContents(context, filed),
    ...(filed.note.trim() === "" ? [] : [buildDossierNote(context, filed)]),
    buildBackCover(context, filed),
  ];
}

function issueFor(
  tx: Transaction,
  { id, no, matterId }: Dossier,
  payload: PaperPayload,
  { actor }: WorkContext,
) {
  return issuePaper(tx, { no, subject: `dossier/${id}`, matterId, payload, by: actor });
}

function rowOf(tables: Tables, filed: Dossier): DossierRow {
  const { id, no, caseId, filedOn, retention, totalPages } = filed;
  const { form, openedOn } = tables.table(mediationCases).get(caseId);
  const out = loanOut(filed);
  return {
    id,
    no,
    caseId,
    title: maskCaseTitle(form, openedOn),
    filedOn,
    retention,
    totalPages,
    out: out ? { borrower: out.borrower, outOn: out.outOn } : null,
  };
}

function gradeOf(facts: CaseFacts): { gradeKey: string; reason: string } {
  if (facts.act !== "grade") throw new Error(`${facts.act} settles no grade`);
  const { gradeKey, reason } = facts;
  return { gradeKey, reason };
}
