import type { RiskReportRow } from "#shared/contract/risk-report.ts";
import { buildRiskReport, riskPaperNo } from "#shared/domain/paper/build-risk-report.ts";
import { proposeRiskReport } from "#shared/domain/risk-report/propose-risk-report.ts";
import type { RiskReport } from "#shared/domain/risk-report/risk-report.ts";
import {
  followOns,
  nextReportOn,
  recordRiskEvent,
  RISK_ACTS,
  riskFormProblem,
  riskStatus,
  toldSoFar,
} from "#shared/domain/risk-report/risk-status.ts";
import { timeOf } from "#shared/kernel/plain-date.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { takeNumberIn } from "../../numbers.ts";
import { issuePaper } from "../../papers.ts";
import type { Tables, Transaction } from "../../storage/store.ts";
import { villageNames } from "../../surroundings.ts";
import { matterKey } from "../../tables/keys.ts";
import { matters, papers, visits } from "../../tables/matter.ts";
import { offices } from "../../tables/office.ts";
import { riskReports, warnings } from "../../tables/watch.ts";

export const list = desk.riskReport.list.handler(({ input, context: { store } }) => {
  const { status, offset, limit } = input;
  const table = store.table(riskReports);
  const where = status === undefined ? [] : [{ column: "status", anyOf: [status] }];
  const { ids, total } = table.select({
    where,
    sortBy: { column: "issuedAt", descending: true },
    offset,
    limit,
  });
  return {
    rows: ids.map((id) => rowOf(store, table.get(id))),
    total,
    byStatus: Object.fromEntries([...table.countBy("status")].map(([each, n]) => [String(each), n])),
  };
});

export const ofMatter = desk.riskReport.ofMatter.handler(({ input, context: { store } }) =>
  store
    .table(riskReports)
    .lookup(matterKey(input.matterId))
    .toSorted((a, b) => b.issuedAt.localeCompare(a.issuedAt))
    .map((report) => rowOf(store, report)),
);

export const propose = desk.riskReport.propose.handler(({ input, context }) => {
  const { store, today, now } = context;
  const warning = input.warningId === undefined ? undefined : store.table(warnings).find(input.warningId);
  const matterId = input.matterId ?? warning?.matterId ?? undefined;
  const matter = matterId === undefined ? undefined : store.table(matters).find(matterId);
  const latest = matter?.visits.at(-1);
  const form = proposeRiskReport({
    matter,
    statement: latest === undefined ? "" : store.table(visits).get(latest.visitId).form.statement,
    warning,
    today: today(),
    time: timeOf(now()),
  });
  return {
    form: { ...form, tags: [...form.tags] },
    matter: matter === undefined ? null : { id: matter.id, no: matter.no, title: matter.title },
  };
});

export const issue = desk.riskReport.issue.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { form } = input;
  const { entry } = await store.commit(header(context, "riskReport.issue", input.requestId), (tx) => {
    const matter = form.matterId === null ? undefined : tx.table(matters).find(form.matterId);
    if (form.matterId !== null && !matter) throw errors.MATTER_NOT_FOUND({ data: { id: form.matterId } });
    const problem = riskFormProblem(form, tx.today);
    if (problem !== undefined) throw errors.RISK_REPORT_REFUSED({ data: problem });
    const id = tx.newId();
    const { no } = takeNumberIn(tx, "risk-report");
    const issued = { id, no, form, issuedAt: tx.now, issuedOn: tx.today, issuedBy: actor, events: [] };
    tx.put(riskReports, { ...issued, paperId: freeze(tx, issued, actor).id });
    if (matter !== undefined) {
      tx.put(matters, { ...matter, tags: [...new Set([...matter.tags, ...form.tags])] });
    }
  });
  const { id, no, paperId } = putOf(entry, riskReports);
  return { id, no, paperId };
});

export const file = desk.riskReport.file.handler(({ input, context: { store }, errors }) => {
  const report = store.table(riskReports).find(input.id);
  if (!report) throw errors.RISK_REPORT_NOT_FOUND({ data: { id: input.id } });
  const status = riskStatus(report);
  const { matterId } = report.form;
  const matter = matterId === null ? undefined : store.table(matters).get(matterId);
  return {
    report,
    status,
    acts: [...RISK_ACTS[status]],
    nextOn: nextReportOn(report),
    matter: matter === undefined ? null : { id: matter.id, no: matter.no, title: matter.title },
  };
});

export const record = desk.riskReport.record.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { facts } = input;
  const why = facts.act === "void" ? { reason: facts.reason } : {};
  const { entry } = await store.commit(
    header(context, `riskReport.${facts.act}`, input.requestId, why),
    (tx) => {
      const known = tx.table(riskReports).find(input.id);
      if (!known) throw errors.RISK_REPORT_NOT_FOUND({ data: { id: input.id } });
      const event = { at: tx.now, by: actor, facts, paperId: null };
      const recorded = recordRiskEvent(known, event, tx.today);
      if (!recorded.ok) throw errors.RISK_REPORT_REFUSED({ data: recorded.error });
      const makesPaper = facts.act === "follow-on" || facts.act === "final";
      const paperId = makesPaper ? freeze(tx, recorded.value, actor).id : null;
      tx.put(riskReports, { ...known, events: [...known.events, { ...event, paperId }] });
      if (facts.act === "void") {
        const paper = tx.table(papers).get(known.paperId);
        const reason = facts.reason.slice(0, 200);
        tx.put(papers, { ...paper, voided: { at: tx.now, by: actor, reason } });
      }
    },
  );
  const report = putOf(entry, riskReports);
  return { id: report.id, status: riskStatus(report), paperId: report.events.at(-1)?.paperId ?? null };
});

export const riskReport = { list, ofMatter, propose, issue, file, record };

function freeze(tx: Transaction, report: Omit<RiskReport, "paperId">, by: RiskReport["issuedBy"]) {
  const { matterId } = report.form;
  const matterNo = matterId === null ? "" : tx.table(matters).get(matterId).no;
  return issuePaper(tx, {
    no: riskPaperNo(report),
    subject: `riskReport/${report.id}`,
    matterId,
    payload: buildRiskReport(report, matterNo, tx.table(offices).get("office"), villageNames(tx)),
    by,
  });
}

function rowOf(tables: Tables, report: RiskReport): RiskReportRow {
  const { id, no, form } = report;
  const matter = form.matterId === null ? undefined : tables.table(matters).get(form.matterId);
  return {
    id,
    no,
    status: riskStatus(report),
    on: form.on,
    at: form.at,
    villageCode: form.place.villageCode,
    tags: [...form.tags],
    matterNo: matter?.no ?? "",
    title: matter?.title ?? "",
    followOns: followOns(report),
    told: toldSoFar(report).length,
    nextOn: nextReportOn(report),
  };
}
