import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Configuration } from "electron-builder";
import { ROOT } from "../command.ts";
import { PACKAGING } from "../electron-builder.ts";

type Validate = (config: Configuration, debugLogger: { readonly isEnabled: boolean }) => Promise<void>;

/** Holds the packaging configuration against electron-builder's own schema, and looks for the files it names. No network. */
export async function checkPackaging(config: Configuration = PACKAGING): Promise<readonly string[]> {
  const problems: string[] = [];
  try {
    await validator()(config, { isEnabled: false });
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  for (const icon of [config.win?.icon, config.linux?.icon])
    if (typeof icon === "string" && !existsSync(path.join(ROOT, icon)))
      problems.push(`${icon} is missing: node build/icon.ts draws it`);
  return problems;
}

/** electron-builder validates before it packs, by a function that only its inner package exports. */
function validator(): Validate {
  const inside = createRequire(createRequire(import.meta.url).resolve("electron-builder"));
  const config = inside("app-builder-lib/out/util/config/config.js") as { validateConfiguration: Validate };
  return config.validateConfiguration;
}
