/** What a story's page sends to the printer, read back. */
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { type Page, test } from "@playwright/test";

/** The page as a PDF, as the printer would get it, among the results of the test. */
export async function printedFile(page: Page): Promise<string> {
  const file = test.info().outputPath(`printed-${randomUUID()}.pdf`);
  await page.emulateMedia({ media: "print" });
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  await page.emulateMedia({ media: null });
  return file;
}

/** The text of each page. */
export function printedText(file: string): readonly string[] {
  return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
}

/** The running number in the upper corner of a page; 0 for one without. */
export function pageNumber(leaf: string): number {
  const top = leaf
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 2);
  return Number(top.map((line) => /(?:^|\s)(\d{1,3})\s*$/.exec(line)?.[1]).find(Boolean) ?? 0);
}

/** The part of a printed page that is black, 0–1. The first page is 1. */
export function blackOf(file: string, page: number): number {
  const number = String(page);
  const grey = execFileSync("pdftoppm", ["-r", "50", "-gray", "-f", number, "-l", number, file], {
    maxBuffer: 2 ** 26,
  });
  const head = /^P5\s+\d+\s+\d+\s+255\s/.exec(grey.subarray(0, 64).toString("latin1"));
  if (!head) throw new Error("pdftoppm did not answer with a grey map");
  const points = grey.subarray(head[0].length);
  return points.reduce((black, grey) => black + (grey < 128 ? 1 : 0), 0) / points.length;
}

/** A text without its spaces and line ends, which are the page's and not the text's. */
export function bare(text: string): string {
  return text.replaceAll(/\s/g, "");
}
