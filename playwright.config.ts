import { chromium, defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "./build/browser.ts";

const executablePath = findChromium(chromium.executablePath());

/** The stories of tests/e2e, once in a browser seat and, where Electron's runtime is installed, once in its window. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  // Each story has a desk of its own; a story waits half of its time, so two of them keep two cores busy.
  workers: 2,
  // A machine that is busy with other work may be late twice; a story that fails three times is wrong. The report names both.
  retries: process.env.CI ? 2 : 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: "test-results",
  use: {
    viewport: { width: 1366, height: 768 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "on-first-retry",
    screenshot: "only-on-failure",
    ...(executablePath === undefined ? {} : { launchOptions: { executablePath, args: [...CHROMIUM_FLAGS] } }),
  },
  projects: [{ name: "seat" }, { name: "electron" }],
});
