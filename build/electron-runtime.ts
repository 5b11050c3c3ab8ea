import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./command.ts";

/**
 * Electron's program, if its runtime is installed. Never `require("electron")`: outside Electron that starts a download.
 */
export function findElectron(packageFolder = path.join(ROOT, "node_modules/electron")): string | undefined {
  const note = path.join(packageFolder, "path.txt");
  if (!existsSync(note)) return undefined;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(packageFolder, "dist");
  const program = path.join(dist, readFileSync(note, "utf8"));
  return existsSync(program) ? program : undefined;
}

/** One line for a person on whose machine it is not. */
export const NO_ELECTRON =
  "Electron's runtime is not installed here (to install it: `npx install-electron`, behind a mirror with ELECTRON_MIRROR=<its address>/ set)";
