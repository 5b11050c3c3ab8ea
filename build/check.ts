/** `npm run check`: everything that can be said about the code without running it. One line a check, then what is wrong. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { checkDirection } from "./checks/direction.ts";
import { sourceFiles } from "./checks/files.ts";
import { checkManifest } from "./checks/manifest.ts";
import { findTraces } from "./checks/places.ts";
import { unreasonedCasts, writtenWords, type Finding } from "./checks/syntax.ts";
import { compareWording, type Wording } from "./checks/wording.ts";
import { ROOT, runModule } from "./command.ts";
import { checkPackaging } from "./checks/packaging.ts";

type Check = () => Promise<readonly string[]>;

/** The names are what a person reads; the order is the order of the report. */
const CHECKS: Readonly<Record<string, Check>> = {
  types: tool("typescript7/bin/tsc", ["-p", ".", "--checkers", "2"]),
  lint: tool("oxlint/bin/oxlint", [
    "--type-aware",
    "--format=unix",
    "--report-unused-disable-directives-severity=error",
  ]),
  format: tool("prettier/bin/prettier.cjs", ["--check", "--log-level=warn", "."]),
  "import direction": async () => {
    const { problems } = await checkDirection(ROOT, [
      "electron",
      "renderer",
      "shared",
      "county",
      "build",
      "tests",
    ]);
    return problems;
  },
  "unused exports": tool("knip/bin/knip.js", ["--no-progress"]),
  locales: checkLocales,
  "words in code": () =>
    inSources(
      (file) =>
        /^(renderer|county\/page)\/.*\.tsx?$/.test(file) && !/^(renderer|county\/page)\/sheets\//.test(file),
      writtenWords,
      "a text of the page belongs into shared/locales",
    ),
  "reasons for casts": () =>
    inSources(
      (file) => /^(electron|renderer|shared|county)\/.*\.tsx?$/.test(file),
      unreasonedCasts,
      "say on the same line why this is true",
    ),
  "packages and lockfile": async () =>
    checkManifest(await readJson("package.json"), await readJson("package-lock.json")),
  "traces of a machine": () =>
    inSources(
      (file) => !/\.(png|ico|woff2|bin|gz|br)$|^package-lock\.json$/.test(file),
      (_, source) => findTraces(source),
      "found",
    ),
  packaging: checkPackaging,
};

/** Runs all checks, two at a time, and prints them. */
export async function runChecks() {
  const waiting = Object.entries(CHECKS);
  const failures: string[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, check] = next;
      const start = performance.now();
      const problems = await check().catch((error: unknown) => [`the check itself broke: ${String(error)}`]);
      if (problems.length > 0) failures.push([`check: ${name}`, ...problems.slice(0, 8)].join("\n       "));
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${problems.length === 0 ? "ok  " : "FAIL"} ${name} (${seconds} s)`);
      for (const problem of problems) console.log(`       ${problem}`);
    }
  };
  await Promise.all([worker(), worker()]);
  const failed = failures.length;
  return { passed: Object.keys(CHECKS).length - failed, failed, failures };
}

function tool(file: string, args: readonly string[]): Check {
  return async () => {
    const { code, output } = await runModule(file, args);
    if (code === 0) return [];
    const lines = output.split("\n").filter((line) => line.trim() !== "");
    return lines.length > 0 ? lines : [`ended with code ${code}`];
  };
}

async function inSources(
  isMeant: (file: string) => boolean,
  find: (file: string, source: string) => readonly Finding[],
  advice: string,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const file of sourceFiles(ROOT).filter(isMeant)) {
    for (const { line, text } of find(file, await readFile(path.join(ROOT, file), "utf8")))
      problems.push(`${file}:${line}: ${advice}: ${text}`);
  }
  return problems;
}

async function checkLocales(): Promise<readonly string[]> {
  const files = sourceFiles(ROOT).filter((file) => /^shared\/locales\/[^/]+\/[^/]+\.json$/.test(file));
  const byLanguage = new Map<string, Record<string, unknown>>();
  for (const file of files) {
    const [, , language = "", name = ""] = file.split("/");
    const areas = byLanguage.get(language) ?? {};
    areas[path.basename(name, ".json")] = await readJson(file);
    byLanguage.set(language, areas);
  }
  const { TEXTS } = await import("#shared/locales/texts.ts");
  const source: Wording = byLanguage.get("zh-CN") ?? {};
  const problems: string[] = [];
  for (const language of new Set([...byLanguage.keys(), ...Object.keys(TEXTS)])) {
    const areas = byLanguage.get(language) ?? {};
    const listed: Wording = { ...TEXTS }[language as keyof typeof TEXTS] ?? {};
    if (language !== "zh-CN") problems.push(...compareWording(source, areas, language));
    for (const area of Object.keys(areas))
      if (!(area in listed)) problems.push(`shared/locales/texts.ts does not list ${area} of ${language}`);
  }
  return problems;
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(path.join(ROOT, file), "utf8")) as T;
}

// Node 22 has no import.meta.main.
if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = (await runChecks()).failed === 0 ? 0 : 1;
