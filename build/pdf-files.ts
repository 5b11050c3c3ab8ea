import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pdfjs from "pdfjs-dist/package.json" with { type: "json" };
import type { Plugin } from "vite";

/** Where the files lie in the built page. The version is in the name, because a browser keeps what it has fetched. */
const FOLDER = `pdfjs-${pdfjs.version}/`;

const SOURCE = path.join(import.meta.dirname, "../node_modules/pdfjs-dist");

/**
 * What pdf.js reads by name when a PDF asks for it: the Chinese character maps of fonts that are not embedded, the two symbol fonts,
 * and the decoders of JBIG2 and JPEG 2000 in JavaScript – the page's policy allows no WebAssembly. Other fonts are the system's.
 */
async function listFiles(): Promise<readonly string[]> {
  const maps = (await readdir(path.join(SOURCE, "cmaps"))).filter((name) => name.includes("GB"));
  return [
    ...maps.map((name) => `cmaps/${name}`),
    "LICENSE",
    "cmaps/LICENSE",
    "standard_fonts/FoxitDingbats.pfb",
    "standard_fonts/FoxitSymbol.pfb",
    "standard_fonts/LICENSE_FOXIT",
    "wasm/jbig2_nowasm_fallback.js",
    "wasm/LICENSE_JBIG2",
    "wasm/LICENSE_PDFJS_JBIG2",
    "wasm/openjpeg_nowasm_fallback.js",
    "wasm/LICENSE_OPENJPEG",
    "wasm/LICENSE_PDFJS_OPENJPEG",
  ];
}

/** Ships the files of pdf.js with the page; renderer/client/pdf says where they lie. */
export const pdfFiles: Plugin = {
  name: "pdf-files",
  applyToEnvironment: (environment) => environment.name === "client",
  async generateBundle() {
    for (const name of await listFiles()) {
      const source = await readFile(path.join(SOURCE, name));
      this.emitFile({ type: "asset", fileName: FOLDER + name, source });
    }
  },
  async configureServer({ middlewares }) {
    const files = new Set((await listFiles()).map((name) => `/${FOLDER}${name}`));
    middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      if (!files.has(pathname)) return next();
      if (pathname.endsWith(".js")) response.setHeader("content-type", "text/javascript");
      return createReadStream(path.join(SOURCE, pathname.slice(FOLDER.length + 1))).pipe(response);
    });
  },
};
