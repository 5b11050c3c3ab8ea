import { COUNTY_PAGE, isStale } from "./stale.ts";
import { ROOT, runModule } from "./command.ts";

/** Builds the county's page into out/county when it is missing or older than its sources. */
export async function provideCountyPage(): Promise<void> {
  if (!isStale(ROOT, COUNTY_PAGE)) return;
  console.log("Building the county's page…");
  const args = ["build", "--config", "build/vite-county.ts", "--logLevel=warn"];
  const { code, output } = await runModule("vite/bin/vite.js", args);
  if (code !== 0) throw new Error(`the county's page was not built:\n${output.trim()}`);
}
