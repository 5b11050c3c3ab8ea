/** `npm start`: builds what is stale and opens the desk, in Electron's window or in a browser. `-- --demo` opens a filled one. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { defaultDataFolder } from "#electron/default-folder.ts";
import { ROOT, run, runModule } from "./command.ts";
import { findElectron, NO_ELECTRON } from "./electron-runtime.ts";
import { isStale } from "./stale.ts";

interface DemoFacts {
  readonly loginName: string;
  readonly otherLoginNames: readonly string[];
  readonly password: string;
}

/** A connection slower than this is better spent on the browser seat. */
const FETCH_MS = 10 * 60_000;
const DOOR = path.join(ROOT, "out/electron/desk.js");

const { values } = parseArgs({
  options: {
    demo: { type: "boolean", default: false },
    data: { type: "string" },
    port: { type: "string", default: "0" },
    browser: { type: "boolean", default: false },
  },
});

if (isStale()) {
  console.log("Building…");
  const { code, output } = await runModule("vite/bin/vite.js", ["build", "--app", "--logLevel=warn"]);
  if (code !== 0) stop(output);
}

const data = path.resolve(values.data ?? (values.demo ? newDemoFolder() : defaultDataFolder()));
if (values.demo) {
  console.log("Filling a demo office…");
  const { code, stdout, output } = await run(process.execPath, [DOOR, "demo", "--data", data]);
  if (code !== 0) stop(output);
  const demo = JSON.parse(stdout) as DemoFacts; // what `desk demo` prints
  console.log(
    `Log in as ${demo.loginName}, or ${demo.otherLoginNames.join(", ")}; password: ${demo.password}`,
  );
}

const electron = values.browser || !hasDisplay() ? undefined : (findElectron() ?? (await fetchElectron()));
if (electron) {
  const noSandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : []; // Chromium's sandbox refuses root
  hold(spawn(electron, [ROOT, `--data=${data}`, ...noSandbox], { stdio: "inherit" }));
} else {
  if (!values.browser && !findElectron())
    console.log(`${NO_ELECTRON}; opening the desk in a browser instead.`);
  const server = spawn(process.execPath, [DOOR, "serve", "--data", data, "--port", values.port], {
    stdio: ["inherit", "pipe", "inherit"],
  });
  hold(server);
  createInterface({ input: server.stdout }).on("line", (line) => {
    const url = addressIn(line);
    if (url === undefined) return console.log(line);
    console.log(`The desk is open at ${url}   (Ctrl+C closes it)\nData: ${data}`);
    openBrowser(url);
  });
}

/** Electron's own installer, once: it knows its mirror settings and checks what it fetched. Without a network it fails at once. */
async function fetchElectron(): Promise<string | undefined> {
  console.log("Fetching Electron's runtime (about 110 MB; `npm start -- --browser` goes without)…");
  await runModule("electron/install.js", [], { patienceMs: FETCH_MS });
  return findElectron();
}

/** On Windows and macOS always; elsewhere when a window system says so. */
function hasDisplay(): boolean {
  return (
    ["win32", "darwin"].includes(process.platform) ||
    Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  );
}

/** A demo is new each time, and what was tried in it lies where the system clears up. */
function newDemoFolder(): string {
  return path.join(mkdtempSync(path.join(os.tmpdir(), "township-desk-demo-")), "data");
}

function addressIn(line: string): string | undefined {
  try {
    return (JSON.parse(line) as { readonly url?: string }).url; // the line `desk serve` prints when ready
  } catch {
    return undefined;
  }
}

function openBrowser(url: string): void {
  const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    win32: ["explorer.exe", url],
    darwin: ["open", url],
  };
  const [program, ...args] = openers[process.platform] ?? (hasDisplay() ? ["xdg-open", url] : []);
  if (program === undefined) return;
  // The address is on the screen; a system without an opener loses nothing.
  spawn(program, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

/** This program lives as long as the desk, and passes the wish to end on to it. */
function hold(child: ChildProcess): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 0));
}

function stop(output: string): never {
  console.error(output.trim());
  process.exit(1);
}
