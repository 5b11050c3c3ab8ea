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
