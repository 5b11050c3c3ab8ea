import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import react from "@vitejs/plugin-react";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { CHROMIUM_FLAGS, findChromium } from "#build/browser.ts";
import { pdfFiles } from "#build/pdf-files.ts";
import type { SheetMark } from "#renderer/sheets/mark.ts";
import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";

const ORIGIN = "http://sheets.test";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

/** A printed paper: its pages in points, its text in reading order, and the file. */
export interface Printed {
  readonly file: string;
  readonly sizes: readonly (readonly [number, number])[];
  readonly text: string;
}

/** Prints sheets as the product does: the real components in Chromium, `@page` sizes and bundled fonts included. */
export class Press {
  readonly #folder = mkdtempSync(join(tmpdir(), "sheets-"));
  #browser: Browser | undefined;
  page!: Page; // set by open()

  async open(): Promise<void> {
    await build({
      configFile: false,
      root: join(import.meta.dirname, "page"),
      base: "./",
      logLevel: "error",
      plugins: [react(), pdfFiles],
      worker: { format: "es" },
      build: { outDir: join(this.#folder, "site"), assetsInlineLimit: 0, minify: false, target: "chrome120" },
    });
    const executablePath = findChromium(chromium.executablePath());
    this.#browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: [...CHROMIUM_FLAGS],
    });
    this.page = await this.#browser.newPage({ viewport: { width: 1366, height: 768 } });
    await this.page.route(`${ORIGIN}/**`, async (route) => {
      const name = decodeURIComponent(new URL(route.request().url()).pathname);
      const file = name === "/" ? "/index.html" : name;
      await route.fulfill({
        body: readFileSync(join(this.#folder, "site", file)),
        contentType: TYPES[extname(file)] ?? "application/octet-stream",
      });
    });
    await this.page.goto(`${ORIGIN}/`);
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async show(payload: PaperPayload, mark: SheetMark, layout: PaperLayout): Promise<void> {
    await this.#shown(() =>
      this.page.evaluate(([payload, mark, layout]) => window.showPaper(payload, mark, layout), [
        payload,
        mark,
        layout,
      ] as const),
    );
  }

  async showCalibration(layout: PaperLayout): Promise<void> {
    await this.#shown(() => this.page.evaluate((layout) => window.showCalibration(layout), layout));
  }

  async showRecoveryKey(sheet: Parameters<Window["showRecoveryKey"]>[0]): Promise<void> {
    await this.#shown(() => this.page.evaluate((sheet) => window.showRecoveryKey(sheet), sheet));
  }

  async showReplySlip(sheet: Parameters<Window["showReplySlip"]>[0]): Promise<void> {
    await this.#shown(() => this.page.evaluate((sheet) => window.showReplySlip(sheet), sheet));
  }

  async showCourierSlip(sheet: Parameters<Window["showCourierSlip"]>[0]): Promise<void> {
    await this.#shown(() => this.page.evaluate((sheet) => window.showCourierSlip(sheet), sheet));
  }

  async showLedger(sheet: Parameters<Window["showLedger"]>[0]): Promise<void> {
    await this.#shown(() => this.page.evaluate((sheet) => window.showLedger(sheet), sheet));
  }

  async showTicket(sheet: Parameters<Window["showTicket"]>[0]): Promise<void> {
    await this.#shown(() => this.page.evaluate((sheet) => window.showTicket(sheet), sheet));
  }

  /** Draws a PDF as the dossier does, or says why it cannot. */
  drawPdf(pdf: Buffer): Promise<Awaited<ReturnType<Window["drawPdf"]>>> {
    return this.page.evaluate((base64) => window.drawPdf(base64), pdf.toString("base64"));
  }

  /** Shows the pages of a PDF as a piece of a dossier that begins at a page. */
  async showScan(title: string, firstPage: number, pdf: Buffer): Promise<void> {
    const base64 = pdf.toString("base64");
    await this.#shown(() =>
      this.page.evaluate(([title, firstPage, base64]) => window.showScan(title, firstPage, base64), [
        title,
        firstPage,
        base64,
      ] as const),
    );
  }

  /** A sheet that was shown before must not count as the one that is asked for. */
  async #shown(show: () => Promise<void>): Promise<void> {
    await this.page.evaluate(() => document.querySelector(".sheet")?.removeAttribute("data-ready"));
    await show();
    await this.page.waitForSelector(".sheet[data-ready]");
  }

  async print(name: string): Promise<Printed> {
    const file = join(process.env["SHEETS_OUT"] ?? this.#folder, `${name}.pdf`);
    writeFileSync(file, await this.page.pdf({ preferCSSPageSize: true, printBackground: true }));
    const info = execFileSync("pdfinfo", ["-f", "1", "-l", "999", file], { encoding: "utf8" });
    const sizes = [...info.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts/g)].map(
      (match) => [Number(match[1]), Number(match[2])] as const,
    );
    return { file, sizes, text: execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" }) };
  }
}
