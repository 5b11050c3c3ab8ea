import type { ReportPayload } from "#shared/domain/report/report-paper.ts";
import { DEFAULT_REPORT_SETTINGS } from "#shared/domain/report/report-settings.ts";
import { rehearse } from "#electron/cli/demo/demo.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { packOf } from "#tests/support/reports.ts";

const NOW = "2026-07-10T09:00:00.000Z";

/** The report of the demonstration's year: every table with something in it. */
export async function aYearsReport(): Promise<ReportPayload> {
  const { rehearsal, staff } = await rehearse(NOW);
  const director = staff.get("zhuren");
  if (!director) throw new Error("the demonstration has no director");
  const desk = rehearsal.clientOf(director);
  // Somebody sits at the desk at its last moment.
  rehearsal.schedule(NOW, () => Promise.resolve());
  await rehearsal.runUntil(NOW);
  const pack = await packOf(desk, "2025-07-11..2026-06-30");
  const { title, scopeName, period, villageCode, from, to, tables, narrative } = pack;
  return {
    kind: "REPORT",
    centerName: scopeName,
    sealName: scopeName,
    demo: true,
    title,
    scopeName,
    period,
    villageCode,
    from,
    to,
    madeOn: day("2026-07-10"),
    preparedBy: "王安",
    settings: DEFAULT_REPORT_SETTINGS,
    tables,
    narrative,
    correction: null,
  };
}
