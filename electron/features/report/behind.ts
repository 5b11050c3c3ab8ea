import type { BehindRow } from "#shared/contract/report.ts";
import type { FactTable } from "#shared/domain/report/fact-table.ts";
import type { Fact } from "#shared/domain/report/fact.ts";
import { reportOf } from "#shared/domain/screening/round.ts";
import { desk, type WorkContext } from "../../context.ts";
import type { Tables } from "../../storage/store.ts";
import { matters, visits } from "../../tables/matter.ts";
import { agreements, mediationCases, mediators } from "../../tables/mediation.ts";
import { slips } from "../../tables/slip.ts";
import { screeningRounds, screenings } from "../../tables/watch.ts";
import { buildReport, latestBuild, type ReportSubject } from "./build.ts";

export const listBehind = desk.report.listBehind.handler(async ({ input, context, signal }) => {
  const { key, limit } = input;
  const facts = (await factsOf(context, input, signal)).behind(key);
  const from = input.after ?? 0;
  const end = from + limit;
  return {
    rows: facts.page(from, limit).map((fact) => rowOf(context.store, fact)),
    total: facts.length,
    next: end < facts.length ? end : null,
  };
});

/** Of the build on the screen; gathered anew where it is gone. */
async function factsOf(
  context: WorkContext,
  subject: ReportSubject,
  signal: AbortSignal | undefined,
): Promise<FactTable> {
  const known = latestBuild(context.store, subject);
  if (known) return known.facts;
  for await (const step of buildReport(context, subject, signal)) {
    if (step.phase === "end") break;
  }
  const built = latestBuild(context.store, subject);
  if (!built) throw signal?.reason ?? new Error("nobody waits for the list any more");
  return built.facts;
}

function rowOf(tables: Tables, { record, matterId, on, amount }: Fact): BehindRow {
  if (record.startsWith(`${screenings.name}/`)) {
    const [, reportId = "", foundId] = record.split("/");
    const { no, form } = tables.table(screenings).get(reportId);
    const title = form.found.find(({ id }) => id === foundId)?.summary ?? "";
    return { record, matterId: matterId === "" ? null : matterId, no, title, on, amount };
  }
  if (record.startsWith(`${screeningRounds.name}/`)) {
    const [, roundId = "", code = ""] = record.split("/");
    const round = tables.table(screeningRounds).get(roundId);
    const brief = reportOf(round, code);
    const no = brief === undefined ? "" : tables.table(screenings).get(brief.reportId).no;
    const village = round.villages.find((each) => each.code === code)?.name ?? code;
    return { record, matterId: null, no, title: `${village} ${round.fromOn}—${round.toOn}`, on, amount };
  }
  if (record.startsWith(`${mediators.name}/`)) {
    const { name } = tables.table(mediators).get(record.slice(mediators.name.length + 1));
    return { record, matterId: null, no: "", title: name, on, amount };
  }
  const matter = tables.table(matters).get(matterId);
  return { record, matterId, no: numberOf(tables, record) ?? matter.no, title: matter.title, on, amount };
}

/** Its own number; undefined for what has none but its matter's. */
function numberOf(tables: Tables, record: string): string | undefined {
  const [table = "", id = ""] = record.split("/");
  switch (table) {
    case visits.name:
      return tables.table(visits).get(id).no;
    case slips.name:
      return tables.table(slips).get(id).no;
    case mediationCases.name:
      return tables.table(mediationCases).get(id).no;
    case agreements.name:
      return tables.table(agreements).get(id).no;
    default:
      return undefined;
  }
}
