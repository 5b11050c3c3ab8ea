import { resolveConfig } from "vite";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

test.each(["vite.config.ts", "build/vite-county.ts"])(
  "a build by %s that starts under NODE_ENV=test is a build for production all the same",
  async (configFile) => {
    vi.stubEnv("NODE_ENV", "test");
    const config = await resolveConfig({ configFile, logLevel: "silent" }, "build");
    expect(config.isProduction).toBe(true);
  },
);
