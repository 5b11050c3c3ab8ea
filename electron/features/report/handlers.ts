import type { ReportPack } from "#shared/contract/report.ts";
import {
  differencesOf,
  figuresOf,
  type Difference,
  type FrozenReport,
} from "#shared/domain/report/frozen-report.ts";
import type { Paragraph } from "#shared/domain/report/narrative.ts";
import type { ReportPayload } from "#shared/domain/report/report-paper.ts";
import { dayOf } from "#shared/kernel/plain-date.ts";
import { header, putOf } from "../../acts.ts";
import { desk, type WorkContext } from "../../context.ts";
import { takeNumberIn } from "../../numbers.ts";
import { digestOf, issuePaper } from "../../papers.ts";
import type { Tables, Transaction } from "../../storage/store.ts";
import { papers } from "../../tables/matter.ts";
import { offices } from "../../tables/office.ts";
import { reports, reportSettings } from "../../tables/report.ts";
import { listBehind } from "./behind.ts";
import { buildReport, findBuild, frozenOf, reportSettingsOf } from "./build.ts";
import { declarePrevention, judgePrevention, preventions } from "./preventions.ts";

export const build = desk.report.build.handler(({ input, context, signal }) =>
  buildReport(context, input, signal),
);

export const freeze = desk.report.freeze.handler(async ({ input, context, errors }) => {
  const { buildId, narrative, requestId } = input;
  const { entry } = await context.store.commit(header(context, "report.freeze", requestId), (tx) => {
    const found = findBuild(context.store, buildId);
    if (!found) throw errors.BUILD_GONE();
    const { pack } = found;
    if (pack.to > tx.today) throw errors.FREEZE_REFUSED({ data: { reason: "not-over", to: pack.to } });
    const known = frozenOf(tx, pack);
    if (known !== null) throw errors.FREEZE_REFUSED({ data: { reason: "frozen-already", ...known } });
    putReport(tx, context, { pack, narrative, correction: null });
  });
  return rowOf(putOf(entry, reports));
});

export const differences = desk.report.differences.handler(({ input, context, errors }) => {
  const { store } = context;
  const found = findBuild(store, input.buildId);
  if (!found) throw errors.BUILD_GONE();
  const old = store.table(reports).find(input.reportId);
  if (!old) throw errors.REPORT_NOT_FOUND({ data: { id: input.reportId } });
  if (frozenOf(store, found.pack)?.reportId !== old.id)
    throw errors.CORRECTION_REFUSED({ data: refusalOf(old) });
  return [...differencesFrom(store, old, found.pack, input.narrative)];
});

export const correct = desk.report.correct.handler(async ({ input, context, errors }) => {
  const { reportId, buildId, narrative, reason, requestId } = input;
  const { entry } = await context.store.commit(
    header(context, "report.correct", requestId, { reason }),
    (tx) => {
      const found = findBuild(context.store, buildId);
      if (!found) throw errors.BUILD_GONE();
      const { pack } = found;
      const old = tx.table(reports).find(reportId);
      if (!old) throw errors.REPORT_NOT_FOUND({ data: { id: reportId } });
      if (frozenOf(tx, pack)?.reportId !== old.id) throw errors.CORRECTION_REFUSED({ data: refusalOf(old) });
      const changed = differencesFrom(tx, old, pack, narrative);
      if (changed.length === 0) throw errors.CORRECTION_REFUSED({ data: { reason: "nothing-changed" } });
      const { id, no } = putReport(tx, context, { pack, narrative, correction: { old, reason, changed } });
      tx.put(reports, { ...old, correctedBy: { reportId: id, no } });
    },
  );
  return rowOf(putOf(entry, reports));
});

/** Only the newest report of the same period and scope is corrected. */
function refusalOf(old: FrozenReport) {
  return old.correctedBy === null
    ? ({ reason: "other-period" } as const)
    : ({ reason: "corrected-already", ...old.correctedBy } as const);
}

export const frozen = desk.report.frozen.handler(({ input, context }) => {
  const table = context.store.table(reports);
  const { ids, total } = table.select({ sortBy: { column: "frozenAt", descending: true }, ...input });
  return { rows: ids.map((id) => rowOf(table.get(id))), total };
});

export const get = desk.report.get.handler(({ input, context, errors }) => {
  const found = context.store.table(reports).find(input.reportId);
  if (!found) throw errors.REPORT_NOT_FOUND({ data: { id: input.reportId } });
  const paper = context.store.table(papers).get(found.paperId);
  return {
    report: rowOf(found),
    payload: payloadOf(context.store, found),
    intact: digestOf(paper) === found.digest,
  };
});

export const settings = desk.report.settings.handler(({ context }) => reportSettingsOf(context.store));

export const saveSettings = desk.report.saveSettings.handler(async ({ input, context }) => {
  const { entry } = await context.store.commit(
    header(context, "report.saveSettings", input.requestId),
    (tx) => tx.put(reportSettings, input.settings),
  );
  return putOf(entry, reportSettings);
});

export const report = {
  build,
  listBehind,
  freeze,
  differences,
  correct,
  frozen,
  get,
  settings,
  saveSettings,
  declarePrevention,
  judgePrevention,
  preventions,
};

function payloadOf(tables: Tables, { paperId }: FrozenReport): ReportPayload {
  const { payload } = tables.table(papers).get(paperId);
  if (payload.kind !== "REPORT") throw new Error(`paper ${paperId} is no report`);
  return payload;
}

function differencesFrom(
  tables: Tables,
  old: FrozenReport,
  pack: ReportPack,
  narrative: readonly Paragraph[],
): readonly Difference[] {
  return differencesOf(payloadOf(tables, old), { tables: pack.tables, narrative });
}

interface ToFreeze {
  readonly pack: ReportPack;
  readonly narrative: readonly Paragraph[];
  readonly correction: {
    readonly old: FrozenReport;
    readonly reason: string;
    readonly changed: readonly Difference[];
  } | null;
}

/** Number, paper and record of a report, in the act that freezes it. */
function putReport(
  tx: Transaction,
  { actor }: WorkContext,
  { pack, narrative, correction }: ToFreeze,
): FrozenReport {
  const { centerName, demo } = tx.table(offices).get("office");
  const { no } = takeNumberIn(tx, "report");
  const { period, villageCode, from, to, asOf, settings: counted, tables } = pack;
  const id = tx.newId();
  const title = correction === null ? pack.title : `${pack.title}（更正）`;
  const payload: ReportPayload = {
    kind: "REPORT",
    centerName,
    sealName: centerName,
    demo,
    title,
    scopeName: pack.scopeName,
    period,
    villageCode,
    from,
    to,
    madeOn: dayOf(asOf),
    preparedBy: actor.name,
    settings: counted,
    tables,
    narrative: [...narrative],
    correction:
      correction === null
        ? null
        : {
            no: correction.old.no,
            frozenOn: dayOf(correction.old.frozenAt),
            reason: correction.reason,
            differences: [...correction.changed],
          },
  };
  const paper = issuePaper(tx, { no, subject: `report/${id}`, matterId: null, payload, by: actor });
  const frozenReport: FrozenReport = {
    id,
    no,
    title,
    period,
    villageCode,
    paperId: paper.id,
    digest: paper.digest,
    frozenAt: tx.now,
    frozenBy: actor,
    figures: figuresOf(tables),
    narrative,
    corrects:
      correction === null
        ? null
        : { reportId: correction.old.id, no: correction.old.no, reason: correction.reason },
    correctedBy: null,
  };
  tx.put(reports, frozenReport);
  return frozenReport;
}

/** The list shows neither its numbers nor its text. */
function rowOf({ figures: _figures, narrative: _narrative, ...row }: FrozenReport) {
  return row;
}
