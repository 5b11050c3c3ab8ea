/** What the build of the desk's page and of the county's page have in common. */
import type { BuildEnvironmentOptions, Plugin } from "vite";

/** Replaced by a fresh value in every page that is handed out (shared/node/page-files.ts), so that antd may inject its styles under a strict policy. */
export const NONCE_PLACEHOLDER = "__CSP_NONCE__";

export const PAGE_BUILD: BuildEnvironmentOptions = {
  target: "chrome120",
  minify: true,
  sourcemap: false,
  // The policy allows fonts and scripts from our own files only, so nothing becomes a data: address.
  assetsInlineLimit: 0,
  chunkSizeWarningLimit: 4000,
};

/** Every engine we run on reads woff2; the older copies of each font would double the package. */
export const newestFontsOnly: Plugin = {
  name: "newest-fonts-only",
  enforce: "pre",
  transform: {
    filter: { id: /@fontsource.*\.css$/ },
    handler: (css) => css.replace(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, ""),
  },
};

/**
 * A build is for production whatever NODE_ENV says around it: under `test` antd gives every group of radios the one id
 * "test-id", and React checks and warns at run time.
 */
export const alwaysProduction: Plugin = {
  name: "always-production",
  apply: "build",
  // Vite asks the environment once the plugins have had their say.
  config: () => {
    process.env["NODE_ENV"] = "production";
  },
};
