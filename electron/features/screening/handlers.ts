import type { VillageRound } from "#shared/contract/screening.ts";
import { buildScreeningReport, buildScreeningSummary } from "#shared/domain/paper/build-screening-papers.ts";
import { reportProblem } from "#shared/domain/screening/check-report.ts";
import { FOUND_ACTS, foundStatus, lastOfFound } from "#shared/domain/screening/found-status.ts";
import { planProblem } from "#shared/domain/screening/plan.ts";
import type { ScreeningReport } from "#shared/domain/screening/report.ts";
import { REPORT_ACTS, reportOf, withReport } from "#shared/domain/screening/round.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { takeNumberIn } from "../../numbers.ts";
import { issuePaper } from "../../papers.ts";
import { screeningPlan, setPlan } from "../../screening.ts";
import type { Tables } from "../../storage/store.ts";
import { paperKey, villageKey } from "../../tables/keys.ts";
import { papers } from "../../tables/matter.ts";
import { grids, offices } from "../../tables/office.ts";
import { screeningPlans, screeningRounds, screenings } from "../../tables/watch.ts";
import { cellOf, roundColumn } from "./board.ts";
import { enterFound, settleFound } from "./found.ts";

export const plan = desk.screening.plan.handler(({ context: { store } }) => screeningPlan(store) ?? null);

export const savePlan = desk.screening.savePlan.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const problem = planProblem(input.plan);
  if (problem !== undefined) throw errors.PLAN_REFUSED({ data: problem });
  const { entry } = await store.commit(header(context, "screening.savePlan", input.requestId), (tx) =>
    setPlan(tx, input.plan, actor),
  );
  return putOf(entry, screeningPlans);
});

export const board = desk.screening.board.handler(({ input, context: { store, today } }) => {
  const table = store.table(screeningRounds);
  const { ids, total } = table.select({ sortBy: { column: "toOn", descending: true }, ...input });
  return {
    hasPlan: screeningPlan(store) !== undefined,
    rounds: ids.map((id) => roundColumn(store, table.get(id), today())),
    total,
  };
});

export const village = desk.screening.village.handler(({ input, context, errors }): VillageRound => {
  const { store, today } = context;
  const { roundId, villageCode } = input;
  const round = store.table(screeningRounds).find(roundId);
  const asked = round?.villages.find(({ code }) => code === villageCode);
  if (!round || !asked) throw errors.ROUND_NOT_FOUND({ data: { id: roundId } });
  const { fromOn, toOn, important } = round;
  const { status, dueOn } = cellOf(store, round, villageCode, today());
  const brief = reportOf(round, villageCode);
  const report = brief === undefined ? null : store.table(screenings).get(brief.reportId);
  const workers = store
    .table(grids)
    .lookup(villageKey(villageCode))
    .filter(({ active, worker }) => active && worker !== "")
    .map(({ worker }) => worker);
  return {
    roundId,
    fromOn,
    toOn,
    important,
    villageCode,
    villageName: asked.name,
    status,
    acts: [...REPORT_ACTS[status]],
    dueOn,
    workers: [...new Set(workers)],
    report,
    found: report === null ? [] : foundOf(report),
    paperId: report === null ? null : (paperOf(store, report.id)?.id ?? null),
  };
});

export const report = desk.screening.report.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { roundId, villageCode, form } = input;
  const { entry } = await store.commit(header(context, "screening.report", input.requestId), (tx) => {
    const round = tx.table(screeningRounds).find(roundId);
    const asked = round?.villages.find(({ code }) => code === villageCode);
    if (!round || !asked) throw errors.ROUND_NOT_FOUND({ data: { id: roundId } });
    const known = reportOf(round, villageCode);
    if (known !== undefined) throw errors.REPORTED_ALREADY({ data: { reportId: known.reportId } });
    const problem = reportProblem(form, round, tx.today);
    if (problem !== undefined) throw errors.REPORT_REFUSED({ data: problem });
    const reported: ScreeningReport = {
      id: tx.newId(),
      no: takeNumberIn(tx, "screening").no,
      roundId,
      fromOn: round.fromOn,
      toOn: round.toOn,
      villageCode,
      villageName: asked.name,
      form,
      reportedAt: tx.now,
      reportedOn: tx.today,
      reportedBy: actor,
      events: [],
      former: [],
    };
    tx.put(screenings, reported);
    tx.put(screeningRounds, withReport(round, reported));
  });
  return putOf(entry, screenings);
});

export const correct = desk.screening.correct.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { form, reason } = input;
  const { entry } = await store.commit(
    header(context, "screening.correct", input.requestId, { reason }),
    (tx) => {
      const known = tx.table(screenings).find(input.reportId);
      if (!known) throw errors.REPORT_NOT_FOUND({ data: { id: input.reportId } });
      const problem = reportProblem(form, known, tx.today, known);
      if (problem !== undefined) throw errors.REPORT_REFUSED({ data: problem });
      const former = [...known.former, { form: known.form, at: tx.now, by: actor, reason }];
      const corrected = { ...known, form, former };
      tx.put(screenings, corrected);
      tx.put(screeningRounds, withReport(tx.table(screeningRounds).get(known.roundId), corrected));
      const paper = paperOf(tx, known.id);
      if (paper !== undefined)
        tx.put(papers, { ...paper, voided: { at: tx.now, by: actor, reason: reason.slice(0, 200) } });
    },
  );
  return putOf(entry, screenings);
});

export const issue = desk.screening.issue.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { entry } = await store.commit(header(context, "screening.issue", input.requestId), (tx) => {
    const known = tx.table(screenings).find(input.reportId);
    if (!known) throw errors.REPORT_NOT_FOUND({ data: { id: input.reportId } });
    const round = tx.table(screeningRounds).get(known.roundId);
    issuePaper(tx, {
      no: known.no,
      subject: `screening/${known.id}`,
      matterId: null,
      payload: buildScreeningReport(known, round, tx.table(offices).get("office")),
      by: actor,
    });
  });
  return { paperId: putOf(entry, papers).id };
});

export const issueSummary = desk.screening.issueSummary.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { entry } = await store.commit(header(context, "screening.issueSummary", input.requestId), (tx) => {
    const round = tx.table(screeningRounds).find(input.roundId);
    if (!round) throw errors.ROUND_NOT_FOUND({ data: { id: input.roundId } });
    issuePaper(tx, {
      no: takeNumberIn(tx, "screening").no,
      subject: `screeningRound/${round.id}`,
      matterId: null,
      payload: buildScreeningSummary(
        round,
        round.reports.map(({ reportId }) => tx.table(screenings).get(reportId)),
        tx.table(offices).get("office"),
        { on: tx.today, by: actor.name },
      ),
      by: actor,
    });
  });
  return { paperId: putOf(entry, papers).id };
});

export const screening = {
  plan,
  savePlan,
  board,
  village,
  report,
  correct,
  enterFound,
  settleFound,
  issue,
  issueSummary,
};

function foundOf(report: ScreeningReport): VillageRound["found"] {
  return report.form.found.map(({ id: foundId }) => {
    const status = foundStatus(report, foundId);
    return { foundId, status, acts: [...FOUND_ACTS[status]], last: lastOfFound(report, foundId) ?? null };
  });
}

/** The sheet that holds: the one issued last, unless it is void. */
function paperOf(tables: Tables, reportId: string) {
  return tables
    .table(papers)
    .lookup(paperKey(`screening/${reportId}`, "SCREENING_REPORT"))
    .find(({ voided }) => voided === null);
}
