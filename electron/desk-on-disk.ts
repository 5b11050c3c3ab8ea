import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import manifest from "../package.json" with { type: "json" };
import { openDesk, type Desk } from "./desk.ts";
import { fileFolder } from "./storage/file-folder.ts";
import type { Surroundings, TableSpec } from "./storage/store.ts";
import * as tables from "./tables.ts";

/** Division codes lie in the package, at the same place relative to this file before and after the build. */
const DIVISIONS = fileURLToPath(new URL("../shared/codes/divisions/", import.meta.url));

const SURROUNDINGS: Surroundings = {
  now: () => new Date().toISOString(),
  newId: () => randomUUID(),
};

/** Every table there is: what tables.ts exports that has a shard. */
const SPECS = Object.values(tables).filter((each) => typeof each === "object") as TableSpec<never>[]; // its functions only make keys

/** The desk over a data folder on disk, with the machine's clock. Nothing is read before somebody logs in. */
export function openDeskOnDisk(path: string): Desk {
  const { version } = manifest;
  return openDesk({
    folder: fileFolder({ path, surroundings: SURROUNDINGS, specs: SPECS, release: version }),
    surroundings: SURROUNDINGS,
    version,
    divisionsFolder: DIVISIONS,
  });
}
