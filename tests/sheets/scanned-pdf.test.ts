/** PDFs drawn for a printed dossier, in Chromium. */
import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallPdf } from "#tests/support/small-pdf.ts";
import { faults, MM } from "./measure.ts";
import { Press } from "./press.ts";

const press = new Press();
beforeAll(() => press.open());
afterAll(() => press.close());

async function pagesOf(pdf: Buffer) {
  const drawn = await press.drawPdf(pdf);
  if ("problem" in drawn) throw new Error(drawn.problem);
  return drawn.pages;
}

describe("a PDF is drawn", () => {
  test("page by page, each a JPEG no larger than A4 at 200 dots an inch", async () => {
    const square = { x: 100, y: 100, side: 100 };
    const pages = await pagesOf(smallPdf([{ square }, { square, size: [2384, 3370] }, { square }]));
    expect(pages.map(({ type }) => type)).toEqual(["image/jpeg", "image/jpeg", "image/jpeg"]);
    for (const { width, height } of pages) {
      expect(width).toBeLessThanOrEqual(1654);
      expect(height).toBeLessThanOrEqual(2339);
      expect(Math.max(width / 1654, height / 2339)).toBeCloseTo(1, 2);
    }
  });

  test("with Chinese text whose font is not in the file", async () => {
    const [page] = await pagesOf(smallPdf([{ text: "转账凭证叁万元整" }]));
    expect(page?.black.share).toBeGreaterThan(0.001);
    // Eight characters of 24 points from the left edge on.
    expect(page?.black.x).toBeCloseTo((60 + 4 * 24) / 595, 1);
    expect(page?.black.y).toBeCloseTo(82 / 842, 1);
  });

  test("with pictures packed as scanners pack them, without WebAssembly", async () => {
    const [page] = await pagesOf(smallPdf([{ square: { x: 0, y: 0, side: 200 } }]));
    expect(page?.black.share).toBeCloseTo((200 * 200) / (595 * 842), 2);
    expect(page?.black.x).toBeCloseTo(100 / 595, 2);
    expect(page?.black.y).toBeCloseTo(1 - 100 / 842, 2);
  });

  test("a page that lies is turned, its head to the edge where the dossier is bound", async () => {
    const [page] = await pagesOf(smallPdf([{ size: [842, 595], square: { x: 321, y: 495, side: 100 } }]));
    expect(page && page.height > page.width).toBe(true);
    expect(page?.black.x).toBeCloseTo(50 / 595, 1);
    expect(page?.black.y).toBeCloseTo(1 - 371 / 842, 1);
  });
});

describe("a PDF is not drawn", () => {
  test("when it asks for a password", async () => {
    expect(await press.drawPdf(smallPdf([{}], { locked: true }))).toEqual({ problem: "PASSWORD" });
  });

  test("when it is no whole PDF", async () => {
    expect(await press.drawPdf(Buffer.from("%PDF-1.7 and then nothing"))).toEqual({ problem: "BROKEN" });
  });
});

test("its pages lie on A4 with the numbers of the dossier", async () => {
  const square = { x: 0, y: 0, side: 595 };
  await press.showScan("转账凭证", 7, smallPdf([{ square }, { square }]));
  expect(await faults(press.page)).toEqual([]);
  const { file, sizes, text } = await press.print("scan");
  expect(sizes).toHaveLength(2);
  for (const [width, height] of sizes) {
    expect(width).toBeCloseTo((210 / 25.4) * 72, 0);
    expect(height).toBeCloseTo((297 / 25.4) * 72, 0);
  }
  expect(text.split("\f").map((page) => page.trim())).toEqual(["7", "8", ""]);
  const pictures = execFileSync("pdfimages", ["-list", file], { encoding: "utf8" });
  expect(pictures.match(/ image .* jpeg /g)).toHaveLength(2);
  const [left, width] = await press.page.evaluate(() => {
    const [page, picture] = [".leaf", ".leaf img"].map(
      (name) => document.querySelector(name)!.getBoundingClientRect(), // the sheet has both
    );
    return [picture!.left - page!.left, picture!.width] as const; // both were just found
  });
  expect(left / MM).toBeCloseTo(20, 0);
  expect(width / MM).toBeGreaterThan(170);
});
