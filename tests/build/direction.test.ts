import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkDirection } from "#build/checks/direction.ts";

const TOP = ["electron", "renderer", "shared"];
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "desk-direction-"));
  for (const folder of TOP) mkdirSync(path.join(root, folder));
  put("package.json", JSON.stringify({ type: "module", imports: { "#shared/*": "./shared/*" } }));
  put("shared/kernel/day.ts", "export const day = 1;");
});

afterEach(() => rmSync(root, { recursive: true }));

function put(file: string, source: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), source);
}

async function problems(): Promise<string> {
  return (await checkDirection(root, TOP)).problems.join("\n");
}

test("a feature that reads the kernel is in order", async () => {
  put("electron/features/visit/a.ts", 'import { day } from "#shared/kernel/day.ts"; export const a = day;');
  const { problems: found, modules } = await checkDirection(root, TOP);
  expect(found).toEqual([]);
  expect(modules).toBe(2);
});

test.each([
  [
    "a sibling feature",
    "electron/features/visit/a.ts",
    "../matter/b.ts",
    "electron/features/matter/b.ts",
    "move the shared part to shared/domain",
  ],
  ["the other side", "renderer/client/a.ts", "../../electron/b.ts", "electron/b.ts", "meet only in shared/"],
  [
    "a domain rule from the kernel",
    "shared/kernel/a.ts",
    "../domain/b.ts",
    "shared/domain/b.ts",
    "shared/kernel reads nothing",
  ],
  [
    "the contract from a domain rule",
    "shared/domain/a.ts",
    "../contract/b.ts",
    "shared/contract/b.ts",
    "other rules only",
  ],
  [
    "the frame from a feature",
    "renderer/features/visit/a.ts",
    "../../app/b.ts",
    "renderer/app/b.ts",
    "does not know the frame",
  ],
  [
    "a trade word from a plain input",
    "renderer/ui/a.ts",
    "../../shared/domain/b.ts",
    "shared/domain/b.ts",
    "no word of our trade",
  ],
  [
    "a feature from storage",
    "electron/storage/a.ts",
    "../features/visit/b.ts",
    "electron/features/visit/b.ts",
    "knows none of them|know none of them",
  ],
])("reading %s is named, with what to do instead", async (_, from, specifier, to, advice) => {
  put(to, "export const b = 1;");
  put(from, `import { b } from "${specifier}"; export const a = b;`);
  expect(await problems()).toMatch(new RegExp(advice));
});

test("a Node module in shared/ is named", async () => {
  put("shared/domain/a.ts", 'import path from "node:path"; export const a = path.sep;');
  expect(await problems()).toContain("runs in a page and on Node alike");
});

test("two modules that need each other are named", async () => {
  put("shared/domain/a.ts", 'import { b } from "./b.ts"; export const a = () => b;');
  put("shared/domain/b.ts", 'import { a } from "./a.ts"; export const b = () => a;');
  expect(await problems()).toContain("move what both need into a third one");
});

test("an import without its extension is named", async () => {
  put("shared/domain/a.ts", 'import { b } from "./nothing.ts"; export const a = b;');
  expect(await problems()).toContain("no such file");
});

test("a check that followed nothing does not pass", async () => {
  rmSync(path.join(root, "shared/kernel"), { recursive: true });
  expect(await problems()).toContain("the check itself is broken");
});
