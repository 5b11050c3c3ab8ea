import { stripVTControlCharacters } from "node:util";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What a runner said: its counts, and the names of what failed with the first lines of why. */
export interface Outcome extends Counts {
  readonly failures: readonly string[];
}

/** Vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function readVitest(json: string): Outcome {
  const report = JSON.parse(json) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly numPendingTests: number;
    readonly numTodoTests: number;
    readonly testResults: readonly {
      readonly name: string;
      readonly status: string;
      readonly message: string;
      readonly assertionResults: readonly {
        readonly status: string;
        readonly fullName: string;
        readonly failureMessages: readonly string[];
      }[];
    }[];
  }; // vitest writes this shape
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const failed = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...unloaded.map(({ name, message }) => told(name, message)),
      ...failed.map(({ fullName, failureMessages }) => told(fullName, failureMessages.join("\n"))),
    ],
  };
}

interface StorySuite {
  readonly suites?: readonly StorySuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[];
    }[];
  }[];
}

/** Playwright's JSON report. A story that needed its second try counts as passed; it is named all the same. */
export function readPlaywright(json: string): Outcome {
  const { stats, errors, suites } = JSON.parse(json) as {
    readonly stats: {
      readonly expected: number;
      readonly unexpected: number;
      readonly flaky: number;
      readonly skipped: number;
    };
    readonly errors: readonly { readonly message?: string }[];
    readonly suites: readonly StorySuite[];
  }; // Playwright writes this shape
  const unwell = suites.flatMap(storiesOf).flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ status, results }) => {
        const why = results.flatMap((result) => result.errors).map(({ message }) => message ?? "");
        const name = `${file}:${line} ${title}`;
        return told(status === "flaky" ? `only at the second try: ${name}` : name, why[0] ?? "");
      }),
  );
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    failures: [...errors.map(({ message }) => told("the stories did not run", message ?? "")), ...unwell],
  };
}

function storiesOf({ suites = [], specs }: StorySuite): StorySuite["specs"] {
  return [...specs, ...suites.flatMap(storiesOf)];
}

/** A name and at most eight lines of why, without the colours of a terminal. */
function told(name: string, why: string): string {
  const lines = stripVTControlCharacters(why)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 8);
  return [name, ...lines.map((line) => `    ${line}`)].join("\n");
}

export function sum(all: readonly Counts[]): Counts {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** The last line of `npm test`. */
export function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
