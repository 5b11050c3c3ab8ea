/** The county's page, built into out/county: a part of `npm run build`, and `npm run county` builds it alone. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { alwaysProduction, newestFontsOnly, NONCE_PLACEHOLDER, PAGE_BUILD } from "./page-build.ts";

export default defineConfig({
  root: "county/page",
  base: "./",
  envDir: false,
  publicDir: false,
  html: { cspNonce: NONCE_PLACEHOLDER },
  plugins: [alwaysProduction, newestFontsOnly, react()],
  build: { ...PAGE_BUILD, outDir: "../../out/county", emptyOutDir: true },
});
