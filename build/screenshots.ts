/** `npm run screenshots`: makes every picture of the manual and the README from a demonstration desk. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { chromium, type Browser, type Page } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "./browser.ts";
import { ROOT, run, runModule } from "./command.ts";
import { inMediation } from "./case-pictures.ts";
import { throughTheDay } from "./daily-pictures.ts";
import { inFigures } from "./figure-pictures.ts";
import { atTheCounter, inTheOffice, theFirstDay } from "./manual-pictures.ts";
import type { Camera } from "./picture-page.ts";
import { reportingUpward } from "./report-pictures.ts";
import { fromRoomToDossier } from "./room-pictures.ts";
import { smallPng } from "./small-png.ts";
import { isStale } from "./stale.ts";

const DOOR = path.join(ROOT, "out/electron/desk.js");
const PICTURES = path.join(ROOT, "docs/pictures");
/** Of the screen most counters have. */
const SCREEN = { width: 1366, height: 768 };
const PASSWORD = "Ludian-Guanmu-12";
/** For anything on a page: other work may fill the machine. */
const WAIT = 90_000;
/** While a page waits for something, or still says what was just done, it shows one of these. */
const UNFINISHED =
  ".ant-spin-spinning, .ant-skeleton, .loading, .sheet:not([data-ready]), .ant-message-notice";

if (isStale()) {
  console.log("Building…");
  const { code, output } = await runModule("vite/bin/vite.js", ["build", "--app", "--logLevel=warn"]);
  if (code !== 0) throw new Error(output);
}

const program = findChromium(chromium.executablePath());
if (program === undefined) throw new Error("no Chromium here: set DESK_CHROMIUM to one");
const folder = mkdtempSync(path.join(os.tmpdir(), "desk-pictures-"));
const browser = await chromium.launch({ executablePath: program, args: [...CHROMIUM_FLAGS] });
try {
  mkdirSync(path.join(PICTURES, "manual"), { recursive: true });
  await withDesk(path.join(folder, "new"), (url) => theFirstDay(camera(browser, url)));

  const data = path.join(folder, "data");
  const { code, output } = await run(process.execPath, [DOOR, "demo", "--data", data], {
    env: { DESK_PASSWORD: PASSWORD },
  });
  if (code !== 0) throw new Error(output);
  await withDesk(data, async (url) => {
    await atTheCounter(camera(browser, url));
    await inMediation(camera(browser, url));
    await fromRoomToDossier(camera(browser, url));
    await inTheOffice(camera(browser, url));
    await inFigures(camera(browser, url));
    await throughTheDay(camera(browser, url));
    await reportingUpward(camera(browser, url), path.join(folder, "county"));
  });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Serves the folder to browsers while the work lasts. */
async function withDesk(data: string, work: (url: string) => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, [DOOR, "serve", "--data", data, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => {
    server.once("exit", resolve);
  });
  try {
    const line = await new Promise<string>((resolve, reject) => {
      const lines = createInterface({ input: server.stdout });
      lines.once("line", resolve);
      lines.once("close", () => reject(new Error("the desk ended before it was ready")));
    });
    await work((JSON.parse(line) as { readonly url: string }).url); // the line `desk serve` prints when ready
  } finally {
    server.kill();
    await ended;
  }
}

function camera(chrome: Browser, url: string): Camera {
  return {
    password: PASSWORD,
    open: async () => {
      const context = await chrome.newContext({
        viewport: SCREEN,
        deviceScaleFactor: 1,
        locale: "zh-CN",
        timezoneId: "Asia/Shanghai",
      });
      // Nobody is there to answer the printer's dialog.
      await context.addInitScript(() => {
        window.print = () => undefined;
      });
      const page = await context.newPage();
      page.setDefaultTimeout(WAIT);
      await page.goto(url);
      return page;
    },
    shoot: async (page, name) => {
      await settled(page);
      const file = path.join(PICTURES, `${name}.png`);
      writeFileSync(file, smallPng(await page.screenshot({ animations: "disabled", caret: "hide" })));
      console.log(path.relative(ROOT, file));
    },
  };
}

/** Waits until everything asked for has come, fonts too, and nothing on the page says "loading". */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction((unfinished) => document.querySelector(unfinished) === null, UNFINISHED);
  await page.waitForTimeout(400); // dialogs and notices slide in
}
