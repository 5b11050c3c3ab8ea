import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./command.ts";

export interface Product {
  /** Written last, so a build that was broken off counts as none. */
  readonly witness: string;
  readonly folders: readonly string[];
}
export const DESK: Product = {
  witness: "out/renderer/index.html",
  folders: ["electron", "renderer", "shared"],
};
export const COUNTY_PAGE: Product = {
  witness: "out/county/index.html",
  folders: ["county/page", "renderer/client", "renderer/sheets", "renderer/ui", "shared"],
};
const FILES = [
  "vite.config.ts",
  "build/page-build.ts",
  "build/vite-county.ts",
  "package.json",
  "package-lock.json",
];

/** Whether a product in `out` is missing, broken off, or older than what it is built from. */
export function isStale(root = ROOT, { witness, folders }: Product = DESK): boolean {
  const product = path.join(root, witness);
  if (!existsSync(product)) return true;
  const built = statSync(product).mtimeMs;
  const sources = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  return [...sources, ...FILES.map((file) => path.join(root, file)).filter((file) => existsSync(file))].some(
    (file) => statSync(file).mtimeMs > built,
  );
}
