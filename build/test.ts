/** `npm test`: checks, build, tests and end-to-end stories; the last line sums them all. */
import { mkdtempSync, readFileSync, existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runChecks } from "./check.ts";
import { runModule } from "./command.ts";
import { findElectron, NO_ELECTRON } from "./electron-runtime.ts";
import { provide } from "./provide.ts";
import { readPlaywright, readVitest, sum, summary, type Counts } from "./test-counts.ts";

const reports = mkdtempSync(path.join(os.tmpdir(), "desk-reports-"));
const BROKEN: Counts = { passed: 0, failed: 1, skipped: 0 };
const WELL: Counts = { passed: 1, failed: 0, skipped: 0 };

async function build(): Promise<Counts> {
  const { code } = await runModule("vite/bin/vite.js", ["build", "--app", "--logLevel=warn"], { show: true });
  console.log(code === 0 ? "ok   build" : "FAIL build");
  return code === 0 ? WELL : BROKEN;
}

async function vitest(): Promise<Counts> {
  const report = path.join(reports, "vitest.json");
  const args = ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await runModule("vitest/vitest.mjs", args, { show: true });
  return counted(code, report, readVitest);
}

async function stories(): Promise<Counts> {
  const report = path.join(reports, "playwright.json");
  const hasElectron = findElectron() !== undefined;
  if (!hasElectron) console.log(`The stories run in the browser seat only: ${NO_ELECTRON}.`);
  const projects = ["--project=seat", ...(hasElectron ? ["--project=electron"] : [])];
  const { code } = await runModule("@playwright/test/cli.js", ["test", "--reporter=list,json", ...projects], {
    show: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return counted(code, report, readPlaywright);
}

/** A runner that ends badly without a failed test (no tests, a crash) is a failure too. */
function counted(code: number, report: string, read: (json: string) => Counts): Counts {
  const counts = existsSync(report) ? read(readFileSync(report, "utf8")) : BROKEN;
  return code !== 0 && counts.failed === 0 ? sum([counts, BROKEN]) : counts;
}

const trouble = await provide();
if (trouble !== undefined) console.error(trouble);
const all: Counts[] = [{ ...(await runChecks()), skipped: 0 }];
const built = await build();
all.push(built, await vitest());
all.push(built.failed === 0 && trouble === undefined ? await stories() : BROKEN);

const total = sum(all);
console.log(summary(total));
process.exitCode = total.failed === 0 ? 0 : 1;
