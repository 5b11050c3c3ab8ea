import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { listPackage } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { build, Platform } from "electron-builder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT, runModule } from "#build/command.ts";
import { PACKAGING } from "#build/electron-builder.ts";
import { isStale } from "#build/stale.ts";

/** Where Electron's program keeps its switches: this text, version 1, nine of them, all on. */
const FUSES = Buffer.concat([
  Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"),
  Buffer.from([1, 9]),
  Buffer.from("1".repeat(9)),
]);

let folder: string;
let packed: string;
let files: readonly string[];

/** Packs the built desk around a stand-in for Electron's runtime, which no test machine need have. */
beforeAll(async () => {
  if (isStale()) {
    const { code, output } = await runModule("vite/bin/vite.js", ["build", "--app", "--logLevel=warn"]);
    if (code !== 0) throw new Error(output);
  }
  folder = mkdtempSync(path.join(os.tmpdir(), "desk-package-"));
  const electronDist = path.join(folder, "dist");
  mkdirSync(path.join(electronDist, "locales"), { recursive: true });
  mkdirSync(path.join(electronDist, "resources"));
  const contents = {
    electron: FUSES,
    version: "45.4.1",
    LICENSE: "",
    "LICENSES.chromium.html": "",
    "resources.pak": "",
    "chrome-sandbox": "",
    chrome_crashpad_handler: "",
    "locales/zh-CN.pak": "",
    "locales/en-US.pak": "",
  };
  for (const [name, content] of Object.entries(contents))
    writeFileSync(path.join(electronDist, name), content);
  chmodSync(path.join(electronDist, "electron"), 0o755);

  await build({
    projectDir: ROOT,
    config: {
      ...PACKAGING,
      electronDist,
      electronVersion: "45.4.1",
      directories: { ...PACKAGING.directories, output: path.join(folder, "release") },
    },
    targets: Platform.LINUX.createTarget("dir"),
    publish: "never",
  });
  packed = path.join(folder, "release", "linux-unpacked");
  files = listPackage(path.join(packed, "resources/app.asar"), { isPack: false }).map((file) =>
    file.replaceAll("\\", "/"),
  );
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a package holds what was built and package.json, and nothing else", () => {
  const tops = new Set(files.map((file) => file.split("/")[1]));
  expect([...tops].toSorted()).toEqual(["out", "package.json"]);
  const second = new Set(files.filter((file) => file.startsWith("/out/")).map((file) => file.split("/")[2]));
  expect([...second].toSorted()).toEqual(["electron", "renderer", "shared"]);
});

test("no source, source map, test or fixture is in it", () => {
  expect(files.filter((file) => /\.(map|tsx?)$|\/tests?\/|fixture|\.test\.|\.spec\./.test(file))).toEqual([]);
});

test("all that the program starts from is in it", () => {
  expect(files).toEqual(
    expect.arrayContaining([
      "/out/electron/main.js",
      "/out/electron/preload.cjs",
      "/out/electron/desk.js",
      "/out/electron/snapshot-worker.js",
      "/out/renderer/index.html",
      "/out/shared/codes/divisions/index.br",
      "/out/shared/codes/divisions/62.br",
    ]),
  );
});

test("it stays a download for a slow line", () => {
  const megabytes = statSync(path.join(packed, "resources/app.asar")).size / 1024 / 1024;
  console.log(`app.asar: ${megabytes.toFixed(1)} MB, ${files.length} entries`);
  expect(megabytes).toBeLessThan(40);
});

test("the runtime's side doors are shut in the packed program", async () => {
  const program = path.join(packed, "township-desk");
  expect(existsSync(program)).toBe(true);
  const wire = await getCurrentFuseWire(program);
  expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
});
