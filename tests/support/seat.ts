/** Stories in a real page: a desk of its own for each, in a browser seat or, in the project "electron", in Electron's window. */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { _electron, test as base, type Page } from "@playwright/test";
import { ROOT } from "#build/command.ts";
import { findElectron } from "#build/electron-runtime.ts";

const DOOR = path.join(ROOT, "out/electron/desk.js");
/** Loaded into the desk of a story before anything else: its clock starts at `DESK_STORY_NOW` and runs on from there. */
const STORY_CLOCK = `data:text/javascript,${encodeURIComponent(
  "const D=Date,ahead=D.parse(process.env.DESK_STORY_NOW)-D.now();globalThis.Date=class extends D{constructor(...a){if(a.length)super(...a);else super(D.now()+ahead)}static now(){return D.now()+ahead}}",
)}`;

export interface Seat {
  /** The data folder; a story may fill it with `desk init` before it opens the page. */
  readonly data: string;
  /** Runs a command of the headless door on that folder and answers what it printed as JSON. */
  readonly door: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<unknown>;
  /** The office of docs/setup.example.json. Made once for each day and then copied: its keys cost seconds on purpose. */
  readonly setUp: (env?: Readonly<Record<string, string>>) => Promise<void>;
  /** Opens the desk and shows its page. */
  readonly open: () => Promise<Page>;
  /** The day and hour at which the desk stands when it is opened next, `2026-06-08T09:00`. Only for a browser seat. */
  readonly setClock: (local: string) => void;
  /** Ends the desk at once, as a power cut would. `open` starts it again. */
  readonly cut: () => Promise<void>;
}

type SetUp = (data: string, env: Readonly<Record<string, string>>) => Promise<void>;

export const test = base.extend<{ readonly seat: Seat }, { readonly offices: SetUp }>({
  offices: [
    // eslint-disable-next-line no-empty-pattern -- an empty pattern is how Playwright is told that this one wants no other
    async ({}, hand) => {
      const kept = mkdtempSync(path.join(os.tmpdir(), "desk-offices-"));
      const made = new Map<string, Promise<string>>();
      await hand(async (data, env) => {
        const key = JSON.stringify(env);
        const office = made.get(key) ?? makeOffice(path.join(kept, String(made.size)), env);
        made.set(key, office);
        cpSync(await office, data, { recursive: true });
      });
      rmSync(kept, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  seat: async ({ context, offices }, hand, { project }) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "desk-story-"));
    const data = path.join(folder, "data");
    const isElectron = project.name === "electron";
    let cut: () => Promise<void> = () => Promise.resolve();
    let clock: Readonly<Record<string, string>> = {};
    let shown: Page | undefined;

    async function openInBrowser(): Promise<Page> {
      await shown?.close();
      const server = spawn(process.execPath, [DOOR, "serve", "--data", data, "--port", "0"], {
        stdio: ["ignore", "pipe", "inherit"],
        env: { ...process.env, ...clock },
      });
      const ended = new Promise<void>((resolve) => {
        server.once("exit", () => resolve());
      });
      cut = () => {
        server.kill("SIGKILL");
        return ended;
      };
      const line = await firstLine(createInterface({ input: server.stdout }));
      const { url } = JSON.parse(line) as { readonly url: string }; // the line `desk serve` prints when ready
      const page = await context.newPage();
      shown = page;
      const now = clock["DESK_STORY_NOW"];
      if (now !== undefined) await page.clock.setFixedTime(now);
      await page.goto(url);
      return page;
    }

    async function openInElectron(): Promise<Page> {
      const executablePath = findElectron();
      if (executablePath === undefined) throw new Error("Electron's runtime is not installed here");
      const noSandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : []; // Chromium's sandbox refuses root
      const userData = `--user-data-dir=${path.join(folder, "electron")}`;
      const app = await _electron.launch({
        executablePath,
        args: [ROOT, `--data=${data}`, userData, ...noSandbox],
      });
      cut = () => {
        app.process().kill("SIGKILL");
        return new Promise((resolve) => {
          app.process().once("exit", () => resolve());
        });
      };
      return app.firstWindow();
    }

    await hand({
      data,
      door: (args, env) => callDoor([...args, "--data", data], { ...clock, ...env }),
      setUp: (env) => offices(data, { ...clock, ...env }),
      setClock: (local) => {
        const options = [process.env["NODE_OPTIONS"] ?? "", `--import=${STORY_CLOCK}`];
        clock = {
          DESK_STORY_NOW: new Date(`${local}:00.000+08:00`).toISOString(),
          NODE_OPTIONS: options.join(" ").trim(),
        };
      },
      open: isElectron ? openInElectron : openInBrowser,
      cut: () => cut(),
    });
    await cut();
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect } from "@playwright/test";

async function makeOffice(data: string, env: Readonly<Record<string, string>>): Promise<string> {
  await callDoor(["init", "--setup", path.join(ROOT, "docs/setup.example.json"), "--data", data], env);
  return data;
}

function firstLine(lines: ReturnType<typeof createInterface>): Promise<string> {
  return new Promise((resolve, reject) => {
    lines.once("line", (line) => resolve(line));
    lines.once("close", () => reject(new Error("the desk ended before it was ready")));
  });
}

function callDoor(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [DOOR, ...args], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(JSON.parse(stdout));
      else reject(new Error(`desk ${args[0] ?? ""} ended with ${code}: ${stdout}${stderr}`));
    });
  });
}
