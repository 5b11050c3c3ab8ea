import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/e2e/**"],
    // Nothing in the desk may depend on the zone of the machine, so the suite runs half a day away from the office.
    env: { TZ: "America/New_York" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
