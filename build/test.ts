/** `npm test`: checks, build, tests and end-to-end stories; the last line sums them all. */
import { mkdtempSync, readFileSync, existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runChecks } from "./check.ts";
import { runModule } from "./command.ts";
import { findElectron, NO_ELECTRON } from "./electron-runtime.ts";
import { provide } from "./provide.ts";
import { readPlaywright, readVitest, sum, summary, type Outcome } from "./test-counts.ts";

const reports = mkdtempSync(path.join(os.tmpdir(), "desk-reports-"));
const broken = (what: string): Outcome => ({ passed: 0, failed: 1, skipped: 0, failures: [what] });
const WELL: Outcome = { passed: 1, failed: 0, skipped: 0, failures: [] };
/** Colours help a person at a terminal, and bury the report in a log file. Each runner listens to a word of its own. */
const isAtTerminal = process.stdout.isTTY;
const PLAIN_VITEST: Readonly<Record<string, string>> = isAtTerminal ? {} : { NO_COLOR: "1" };
const PLAIN_STORIES: Readonly<Record<string, string>> = isAtTerminal ? {} : { FORCE_COLOR: "0" };

async function build(): Promise<Outcome> {
  const { code } = await runModule("vite/bin/vite.js", ["build", "--app", "--logLevel=warn"], { show: true });
  console.log(code === 0 ? "ok   build" : "FAIL build");
  return code === 0 ? WELL : broken("build");
}

async function vitest(): Promise<Outcome> {
  const report = path.join(reports, "vitest.json");
  const args = ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await runModule("vitest/vitest.mjs", args, { show: true, env: PLAIN_VITEST });
  return counted("vitest", code, report, readVitest);
}

async function stories(): Promise<Outcome> {
  const report = path.join(reports, "playwright.json");
  const hasElectron = findElectron() !== undefined;
  if (!hasElectron) console.log(`The stories run in the browser seat only: ${NO_ELECTRON}.`);
  const projects = ["--project=seat", ...(hasElectron ? ["--project=electron"] : [])];
  const { code } = await runModule("@playwright/test/cli.js", ["test", "--reporter=list,json", ...projects], {
    show: true,
    env: { ...PLAIN_STORIES, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return counted("Playwright", code, report, readPlaywright);
}

/** A runner that ends badly without a failed test (no tests, a crash) is a failure too. */
function counted(runner: string, code: number, report: string, read: (json: string) => Outcome): Outcome {
  if (!existsSync(report)) return broken(`${runner} wrote no report`);
  const outcome = read(readFileSync(report, "utf8"));
  if (code === 0 || outcome.failed > 0) return outcome;
  const ended = `${runner} ended with code ${code}, though no test of it failed`;
  return { ...outcome, failed: 1, failures: [...outcome.failures, ended] };
}

const trouble = await provide();
if (trouble !== undefined) console.error(trouble);
const checks = await runChecks();
const built = await build();
const tests = await vitest();
const told =
  built.failed === 0 && trouble === undefined
    ? await stories()
    : broken(trouble ?? "no stories without a build");

const failures = [...checks.failures, ...built.failures, ...tests.failures, ...told.failures];
if (failures.length > 0) console.log(`\nWhat went wrong:\n${failures.join("\n")}\n`);
const total = sum([{ ...checks, skipped: 0 }, built, tests, told]);
console.log(summary(total));
process.exitCode = total.failed === 0 ? 0 : 1;
