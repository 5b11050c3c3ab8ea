/** What the manual shows of ledgers and reports. */
import { addDays, dayOf } from "#shared/kernel/plain-date.ts";
import { type Camera, goTo, logIn } from "./picture-page.ts";

/** Counting a month of the demonstration on a busy machine. */
const COUNTED = { timeout: 120_000 };

/** A ledger, the report of last month, its charts, and those that the demonstration has frozen. */
export async function inFigures({ open, shoot, password }: Camera): Promise<void> {
  const page = await open();
  await logIn(page, "zhuren", password);
  await goTo(page, "/ledgers?kind=slips");
  await page.getByRole("gridcell").first().waitFor();
  await shoot(page, "manual/ledger");

  const period = lastMonth();
  await goTo(page, `/reports?period=${period}`);
  await page.getByRole("region", { name: "工作总体情况" }).first().waitFor(COUNTED);
  await shoot(page, "manual/report");
  await goTo(page, `/reports?period=${period}&part=frozen`);
  await page.getByRole("row").nth(1).waitFor();
  await shoot(page, "manual/report-frozen");
  await goTo(page, `/reports?period=${period.slice(0, 4)}-H1&part=charts`);
  await page.locator(".chart-box svg").nth(1).waitFor(COUNTED);
  await shoot(page, "manual/report-charts");
  await page.context().close();
}

function lastMonth(): string {
  const today = dayOf(new Date().toISOString());
  return addDays(today, -Number(today.slice(8))).slice(0, 7);
}
