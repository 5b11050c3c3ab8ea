import { existsSync } from "node:fs";

/** Where systems keep a browser of the engine that Electron ships. */
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

/** Chromium's program: `DESK_CHROMIUM` if set, the system's, or the one Playwright fetched. */
export function findChromium(fetched: string): string | undefined {
  return [process.env.DESK_CHROMIUM, ...PLACES, fetched].find((file) => file && existsSync(file));
}

/** For tests and pictures: no first-run pages, nothing asked of the network; no sandbox where root cannot have one. */
export const CHROMIUM_FLAGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-features=Translate",
];
