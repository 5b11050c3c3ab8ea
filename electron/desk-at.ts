import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import manifest from "../package.json" with { type: "json" };
import { backupsOf, keepDailyBackup } from "./backups.ts";
import { openDesk, type Desk } from "./desk.ts";
import { fileFolder, type OpenedFileFolder } from "./storage/file-folder.ts";
import type { DataFolder } from "./storage/folder.ts";
import type { Surroundings } from "./storage/store.ts";
import { ALL_TABLES } from "./tables.ts";

export const VERSION: string = manifest.version;

/** The machine's own clock and chance. */
export const machine: Surroundings = { now: () => new Date().toISOString(), newId: randomUUID };

/** Lies beside the code, in the sources and in what is built (vite.config.ts). */
const DIVISIONS = fileURLToPath(new URL("../shared/codes/divisions/", import.meta.url));

/** The built page: beside `out/electron` when this was built, in `out/` when this runs from the sources. */
export const WEB_ROOT = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? "../out/renderer/" : "../renderer/", import.meta.url),
);

export interface DeskAt {
  readonly desk: Desk;
  readonly folder: DataFolder;
  /** What only a folder on disk can do; undefined before the first login. */
  readonly opened: () => OpenedFileFolder | undefined;
  /** Makes the daily copies while the window or the server is up; answers how to stop. */
  readonly keepBackups: (onFailure: (error: unknown) => void) => () => void;
}

/** The desk over a data folder of this machine: what the window, the server and the commands open. Touches nothing yet. */
export function deskAt(path: string): DeskAt {
  const onDisk = fileFolder({ path, surroundings: machine, specs: ALL_TABLES, release: VERSION });
  let opened: OpenedFileFolder | undefined;
  const folder: DataFolder = { ...onDisk, open: async (dataKey) => (opened = await onDisk.open(dataKey)) };
  const backups = backupsOf(path, () => opened, machine);
  const desk = openDesk({
    folder,
    surroundings: machine,
    version: VERSION,
    divisionsFolder: DIVISIONS,
    backups,
  });
  return {
    desk,
    folder,
    opened: () => opened,
    keepBackups: (onFailure) => keepDailyBackup(backups, onFailure),
  };
}
