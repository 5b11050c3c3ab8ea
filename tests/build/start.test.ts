import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findElectron } from "#build/electron-runtime.ts";
import { isStale } from "#build/stale.ts";
import { defaultDataFolder } from "#electron/default-folder.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "desk-start-"));
});
afterEach(() => rmSync(root, { recursive: true }));

describe("whether to build first", () => {
  const put = (file: string, minute: number) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), "");
    utimesSync(path.join(root, file), minute * 60, minute * 60);
  };
  beforeEach(() => {
    for (const folder of ["electron", "renderer", "shared"]) put(`${folder}/a.ts`, 1);
  });

  test("nothing built yet: yes", () => {
    expect(isStale(root)).toBe(true);
  });

  test("built after the last change: no", () => {
    put("out/renderer/index.html", 2);
    expect(isStale(root)).toBe(false);
  });

  test("changed after the build: yes", () => {
    put("out/renderer/index.html", 2);
    put("shared/b.ts", 3);
    expect(isStale(root)).toBe(true);
  });
});

describe("Electron's runtime", () => {
  test("that was not fetched is not there, and asking fetches nothing", () => {
    expect(findElectron(root)).toBeUndefined();
  });

  test("that was fetched and lost again is not there", () => {
    writeFileSync(path.join(root, "path.txt"), "electron");
    expect(findElectron(root)).toBeUndefined();
  });

  test("is found where its package says", () => {
    writeFileSync(path.join(root, "path.txt"), "electron");
    mkdirSync(path.join(root, "dist"));
    writeFileSync(path.join(root, "dist", "electron"), "");
    expect(findElectron(root)).toBe(path.join(root, "dist", "electron"));
  });
});

test.each([
  ["win32", { APPDATA: "D:\\Roaming" }, "D:\\Roaming\\township-desk\\data"],
  ["linux", {}, "/h/.local/share/township-desk/data"],
  ["linux", { XDG_DATA_HOME: "/d" }, "/d/township-desk/data"],
  ["darwin", {}, "/h/Library/Application Support/township-desk/data"],
] as const)("on %s the data lies where programs of that system keep it", (platform, env, folder) => {
  expect(defaultDataFolder(platform, env, "/h")).toBe(folder);
});
