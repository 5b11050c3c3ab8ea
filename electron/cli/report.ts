import { open } from "node:fs/promises";
import path from "node:path";
import type { ReportPack } from "#shared/contract/report.ts";
import { parsePeriod, type Period } from "#shared/domain/report/period.ts";
import type { DeskClient } from "../desk.ts";
import type { DeskAt } from "../desk-at.ts";
import { badInput } from "./answer.ts";
import { loggedIn } from "./login.ts";

interface Wanted {
  readonly period: string;
  readonly village: string | undefined;
  /** An `.xlsx` to make; without it the pack is printed. */
  readonly to: string | undefined;
}

/** `desk report`: the pack of a period as JSON, or as a spreadsheet. Progress goes to stderr, one line of JSON a step. */
export function reportOf(at: DeskAt, { period: text, village, to }: Wanted): Promise<unknown> {
  const period = parsePeriod(text);
  if (period === undefined)
    throw badInput(`--period ${text} is none of 2026-03, 2026-Q1, 2026-H1, 2026, 2026-01-05..2026-02-04`);
  return loggedIn(at, async (client) => {
    const pack = await built(client, period, village ?? null);
    return to === undefined ? pack : saved(pack, path.resolve(to));
  });
}

async function built(client: DeskClient, period: Period, villageCode: string | null): Promise<ReportPack> {
  for await (const step of await client.report.build({ period, villageCode })) {
    if (step.phase === "end") return step.pack;
    console.error(JSON.stringify(step));
  }
  throw new Error("the report ended without a pack");
}

/** A file that is there is never written over. */
async function saved(
  pack: ReportPack,
  file: string,
): Promise<{ readonly file: string; readonly sheets: number }> {
  const { reportWorkbook } = await import("#shared/domain/report/report-workbook.ts");
  const { workbookBytes } = await import("#shared/kernel/workbook.ts");
  const tables = reportWorkbook(pack);
  const handle = await open(file, "wx").catch((error: unknown) => {
    throw badInput(`cannot make ${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  try {
    await handle.write(workbookBytes(tables));
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { file, sheets: tables.length };
}
