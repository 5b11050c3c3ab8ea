import { chmod, cp, rm } from "node:fs/promises";
import react from "@vitejs/plugin-react";
import { build, defineConfig, type EnvironmentOptions, type Plugin } from "vite";
import { alwaysProduction, newestFontsOnly, NONCE_PLACEHOLDER, PAGE_BUILD } from "./build/page-build.ts";
import { pdfFiles } from "./build/pdf-files.ts";

/**
 * What runs on Node: Electron's main process, the headless door and the snapshot worker.
 *
 * All files lie flat in out/electron, so that a path relative to `import.meta.url` of a module directly in electron/ means
 * the same before and after the build (`../shared/codes/`).
 */
const node: EnvironmentOptions = {
  consumer: "server",
  resolve: { noExternal: true, external: ["electron"] },
  build: {
    outDir: "../out/electron",
    emptyOutDir: false,
    target: "node22",
    minify: false,
    rolldownOptions: {
      input: {
        main: "../electron/main.ts",
        desk: "../electron/cli/desk.ts",
        "snapshot-worker": "../electron/storage/snapshot-worker.ts",
      },
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "part-[hash].js" },
    },
  },
};

/** A sandboxed preload script cannot be an ES module and cannot have parts. */
const preload: EnvironmentOptions = {
  consumer: "server",
  resolve: { noExternal: true, external: ["electron"] },
  build: {
    outDir: "../out/electron",
    emptyOutDir: false,
    target: "node22",
    minify: false,
    rolldownOptions: {
      input: { preload: "../electron/preload.ts" },
      output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
    },
  },
};

const page: EnvironmentOptions = {
  build: {
    outDir: "../out/renderer",
    emptyOutDir: false,
    ...PAGE_BUILD,
  },
};

/** Data that is read from disk at run time lies in out/ where it lies in the sources. */
const dataFiles: Plugin = {
  name: "data-files",
  applyToEnvironment: (environment) => environment.name === "node",
  async writeBundle() {
    await cp("shared/codes/divisions", "out/shared/codes/divisions", {
      recursive: true,
      filter: (source) => !source.endsWith(".ts") && !source.endsWith(".md"),
    });
    await chmod("out/electron/desk.js", 0o755);
  },
};

export default defineConfig({
  root: "renderer",
  base: "./",
  envDir: false,
  publicDir: false,
  html: { cspNonce: NONCE_PLACEHOLDER },
  plugins: [alwaysProduction, newestFontsOnly, react(), dataFiles, pdfFiles],
  // The worker of pdf.js asks where it lies, which only a module may.
  worker: { format: "es" },
  environments: { client: page, node, preload },
  builder: {
    async buildApp(builder) {
      await rm("out", { recursive: true, force: true });
      for (const name of ["node", "preload", "client"]) {
        const environment = builder.environments[name];
        if (!environment) throw new Error(`no build environment named ${name}`);
        await builder.build(environment);
      }
      // A page of its own, with a root of its own; it does not go into the desk's package (build/electron-builder.ts).
      const { logLevel = "info" } = builder.config;
      await build({ configFile: "build/vite-county.ts", logLevel });
    },
  },
});
