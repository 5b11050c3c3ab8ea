/** What the tests need of the machine besides Node: a Chromium, Chinese fonts, and a reader of PDF files. */
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { findChromium } from "./browser.ts";
import { run } from "./command.ts";

const PACKAGES = ["chromium", "fonts-noto-cjk", "poppler-utils"];

async function missing(): Promise<readonly string[]> {
  const [fonts, pdf] = await Promise.all([run("fc-list", [":lang=zh-cn"]), run("pdftotext", ["-v"])]);
  return [
    findChromium(chromium.executablePath()) === undefined ? "chromium" : "",
    process.platform === "linux" && fonts.stdout.trim() === "" ? "fonts-noto-cjk fontconfig" : "",
    pdf.code === 127 ? "poppler-utils" : "",
  ].filter((name) => name !== "");
}

/** Gets what is missing where that is possible; otherwise answers the one command that does. */
export async function provide(): Promise<string | undefined> {
  const lacking = await missing();
  if (lacking.length === 0) return undefined;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${lacking.join(" ")}`;
  const hasApt = existsSync("/usr/bin/apt-get");
  if (!hasApt)
    return `Missing here: ${lacking.join(", ")}. Install ${PACKAGES.join(", ")} (a Chromium also comes with: npx playwright install chromium), or name one in DESK_CHROMIUM`;
  if (process.getuid?.() !== 0) return `Missing here: ${lacking.join(", ")}. Run: sudo sh -c '${command}'`;

  console.log(`Installing ${lacking.join(", ")}…`);
  const { code, output } = await run("sh", ["-c", `export DEBIAN_FRONTEND=noninteractive; ${command}`]);
  if (code === 0 && (await missing()).length === 0) return undefined;
  return `${output.trim()}\nCould not install ${lacking.join(", ")}. Run: ${command}`;
}
