/** Draws the icons of the packages from build/resources/icon.svg. Run by hand when the drawing changes: `node build/icon.ts`. */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "./browser.ts";

const FOLDER = new URL("resources/", import.meta.url);

const executablePath = findChromium(chromium.executablePath());
if (!executablePath) throw new Error("no Chromium here: set DESK_CHROMIUM");
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
const svg = await readFile(new URL("icon.svg", FOLDER), "utf8");

async function draw(size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  const picture = await page.screenshot({ omitBackground: true });
  await page.close();
  return picture;
}

await writeFile(new URL("icon.png", FOLDER), await draw(512));
await writeFile(new URL("icon.ico", FOLDER), icoOf(await draw(256)));
await browser.close();

/** An .ico file with one picture of 256 × 256 (written as 0), kept as PNG: Windows Vista and later read it. */
function icoOf(png: Buffer): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(1, 4); // one picture
  header.writeUInt16LE(1, 10); // colour planes
  header.writeUInt16LE(32, 12); // bits a pixel
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
