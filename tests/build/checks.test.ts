import { describe, expect, test } from "vitest";
import { checkManifest } from "#build/checks/manifest.ts";
import { checkPackaging } from "#build/checks/packaging.ts";
import { findTraces } from "#build/checks/places.ts";
import { unreasonedCasts, writtenWords } from "#build/checks/syntax.ts";
import { compareWording } from "#build/checks/wording.ts";
import { PACKAGING } from "#build/electron-builder.ts";
import { readPlaywright, readVitest, sum, summary } from "#build/test-counts.ts";

describe("the languages", () => {
  const source = { matter: { count: "共{{count}}件", by: "{{name}}于{{at}}登记", open: "打开" } };
  const compare = (matter: object) => compareWording(source, { matter }, "en");

  test("that say the same are in order, whatever the order of the words", () => {
    expect(compare({ count: "{{count}} in all", by: "On {{at}} by {{name}}", open: "Open" })).toEqual([]);
  });

  test("may count in their own way", () => {
    const matter = {
      count_one: "one matter",
      count_other: "{{count}} matters",
      by: "{{at}} {{name}}",
      open: "Open",
    };
    expect(compare(matter)).toEqual([]);
  });

  test.each([
    ["lacks a key", { count: "{{count}}", by: "{{at}} {{name}}" }, "en lacks matter.open"],
    [
      "has one too many",
      { count: "{{count}}", by: "{{at}} {{name}}", open: "Open", x: "X" },
      "en has matter.x",
    ],
    [
      "forgets what to fill in",
      { count: "many", by: "{{at}} {{name}}", open: "Open" },
      "en matter.count fills in",
    ],
    ["has an empty text", { count: "{{count}}", by: "{{at}} {{name}}", open: " " }, "matter.open is empty"],
    [
      "has a list for a text",
      { count: "{{count}}", by: "{{at}} {{name}}", open: ["Open"] },
      "matter.open is no text",
    ],
  ])("one that %s is named", (_, matter, problem) => {
    expect(compare(matter).join("\n")).toContain(problem);
  });
});

describe("words in the page's code", () => {
  const found = (source: string) => writtenWords("Page.tsx", source).map(({ text }) => text);

  test.each([
    ["Chinese in a string", 'const a = "登记";', "登记"],
    ["Chinese in a template", "const a = `共${n}件`;", "共"],
    ["text between tags, in any language", "const a = <p>Save</p>;", "Save"],
    ["a label", 'const a = <Input placeholder="Name" />;', "Name"],
  ])("%s is named", (_, source, text) => {
    expect(found(source)).toContain(text);
  });

  test("comments, keys, classes and signs are no words", () => {
    const source =
      '// 登记\nconst a = <p className="wide" title={t("visit.title")}>{t("visit.save")} · </p>;';
    expect(found(source)).toEqual([]);
  });
});

describe("casts", () => {
  const lines = (source: string) => unreasonedCasts("a.ts", source).map(({ line }) => line);

  test("without a reason are named by line", () => {
    expect(lines("const a = 1;\nconst b = x as string;\nconst c = y!;")).toEqual([2, 3]);
  });

  test("with a reason on their lines pass, and harmless ones need none", () => {
    const source =
      'const b = x as string; // checked above\n\n\nconst c = ["a"] as const;\nconst d = x as unknown;';
    expect(lines(source)).toEqual([]);
  });
});

describe("package.json and its lockfile", () => {
  const fit = { engines: { node: ">=22" }, devDependencies: { zod: "4.6.7", ts7: "npm:typescript@7.0.2" } };
  const lock = { packages: { "": {}, "node_modules/zod": { integrity: "sha512-x" } } };

  test("that pin every version and name no registry are in order", () => {
    expect(checkManifest(fit, lock)).toEqual([]);
  });

  test.each([
    ["a range", { ...fit, devDependencies: { zod: "^4.6.7" } }, lock, "pin one exact version"],
    ["a run-time dependency", { ...fit, dependencies: { zod: "4.6.7" } }, lock, "belongs in devDependencies"],
    ["no Node version", { devDependencies: {} }, lock, "names no Node version"],
    [
      "a registry's address",
      fit,
      { packages: { "node_modules/zod": { resolved: "https://r.example/zod.tgz", integrity: "sha512-x" } } },
      "names a registry address",
    ],
    [
      "a part of another platform that the lockfile leaves out",
      fit,
      {
        packages: {
          "node_modules/a": { integrity: "sha512-x", optionalDependencies: { "a-win32": "1.0.0" } },
        },
      },
      "node_modules/a wants a-win32",
    ],
    ["a package without checksum", fit, { packages: { "node_modules/zod": {} } }, "no checksum"],
  ])("%s is named", (_, manifest, lockfile, problem) => {
    expect(checkManifest(manifest, lockfile).join("\n")).toContain(problem);
  });
});

describe("traces of a machine", () => {
  test.each([
    ["/", "work", "/main/a.ts"].join(""),
    ["/", "home", "/someone/a.ts"].join(""),
    ["C:\\", "Users", "\\someone"].join(""),
    ["https://registry.", "npmjs.org/zod"].join(""),
  ])("%s is named by line", (trace) => {
    expect(findTraces(`one\nsee ${trace}`)).toMatchObject([{ line: 2 }]);
  });

  test("paths inside the repository are none", () => {
    expect(findTraces("docs/work/a.md ./home ~/.local/share #shared/home/x.ts")).toEqual([]);
  });
});

describe("the packaging configuration", () => {
  test("is what electron-builder understands", async () => {
    expect(await checkPackaging()).toEqual([]);
  });

  test("with a misspelt option is refused", async () => {
    expect((await checkPackaging({ ...PACKAGING, asra: true } as never)).join()).toContain("asra");
  });

  test("with an icon that is not there is refused", async () => {
    expect(await checkPackaging({ ...PACKAGING, linux: { icon: "build/none.png" } })).toHaveLength(1);
  });

  test("switches every door of Electron's runtime off", () => {
    expect(PACKAGING.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});

describe("the last line of the tests", () => {
  test("sums the runners, and mentions what was skipped only if something was", () => {
    const a = { passed: 3, failed: 1, skipped: 0 };
    expect(summary(a)).toBe("3 passed, 1 failed");
    expect(summary(sum([a, { passed: 2, failed: 0, skipped: 1 }]))).toBe("5 passed, 1 failed, 1 skipped");
  });

  test("counts a file that could not be loaded as failed", () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 0,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [{ name: "a.test.ts", status: "failed", message: "no such file", assertionResults: [] }],
    };
    expect(readVitest(JSON.stringify(report))).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
      failures: ["a.test.ts\n    no such file"],
    });
  });

  test("counts a story that needed its second try as passed, and one that failed twice as failed", () => {
    const story = (title: string, status: string) => ({
      title,
      file: "a.spec.ts",
      line: 3,
      tests: [{ status, results: [{ errors: [{ message: "\u001b[31mnot there\u001b[39m" }] }] }],
    });
    const report = {
      stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 },
      errors: [],
      suites: [{ specs: [story("late", "flaky")], suites: [{ specs: [story("wrong", "unexpected")] }] }],
    };
    expect(readPlaywright(JSON.stringify(report))).toEqual({
      passed: 5,
      failed: 1,
      skipped: 2,
      failures: [
        "only at the second try: a.spec.ts:3 late\n    not there",
        "a.spec.ts:3 wrong\n    not there",
      ],
    });
  });
});
