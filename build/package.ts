/**
 * `npm run package`: installers of the built desk, for this system or as asked: `npm run package -- --win --linux`.
 * electron-builder fetches Electron's runtime and its own tools, from mirrors if ELECTRON_MIRROR and
 * ELECTRON_BUILDER_BINARIES_MIRROR are set. `--dir` stops before the installer.
 */
import { statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { build, Platform } from "electron-builder";
import { ROOT, runModule } from "./command.ts";
import { PACKAGING } from "./electron-builder.ts";
import { isStale } from "./stale.ts";

const { values } = parseArgs({
  options: {
    win: { type: "boolean", default: process.platform === "win32" },
    linux: { type: "boolean", default: process.platform === "linux" },
    dir: { type: "boolean", default: false },
  },
});

if (isStale()) {
  const { code } = await runModule("vite/bin/vite.js", ["build", "--app", "--logLevel=warn"], { show: true });
  if (code !== 0) process.exit(code);
}

const targets = new Map([
  ...(values.win ? Platform.WINDOWS.createTarget(values.dir ? "dir" : null) : []),
  ...(values.linux ? Platform.LINUX.createTarget(values.dir ? "dir" : null) : []),
]);
const made = await build({ projectDir: ROOT, config: PACKAGING, targets, publish: "never" });
for (const file of made) {
  const megabytes = (statSync(file).size / 1024 / 1024).toFixed(1);
  console.log(`${path.relative(ROOT, file)}  ${megabytes} MB`);
}
