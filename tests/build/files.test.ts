import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { sourceFiles } from "#build/checks/files.ts";

test("a copy of the sources without git is looked at all the same, without what was built", () => {
  const root = mkdtempSync(path.join(os.tmpdir(), "desk-files-"));
  for (const file of [
    "shared/a.ts",
    "README.md",
    "out/electron/main.js",
    "node_modules/zod/index.js",
    "x.log",
  ]) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), "");
  }
  expect(sourceFiles(root).toSorted()).toEqual(["README.md", "shared/a.ts"]);
  rmSync(root, { recursive: true });
});
