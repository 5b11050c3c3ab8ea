import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./command.ts";

/** What the build reads. */
const FOLDERS = ["electron", "renderer", "shared"];
const FILES = ["vite.config.ts", "package.json", "package-lock.json"];

/** Whether the build in `out` is missing, broken off, or older than what it is built from. */
export function isStale(root = ROOT): boolean {
  // Written last, so a build that was broken off counts as none.
  const witness = path.join(root, "out/renderer/index.html");
  if (!existsSync(witness)) return true;
  const built = statSync(witness).mtimeMs;
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  return [...sources, ...FILES.map((file) => path.join(root, file)).filter((file) => existsSync(file))].some(
    (file) => statSync(file).mtimeMs > built,
  );
}
