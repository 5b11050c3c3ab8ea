import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import type { BackupStatus } from "#shared/contract/backup.ts";
import { backups as namesOfBackups, factsOf, isBackupDue } from "./storage/backup.ts";
import { realDisk, replaceFile } from "./storage/disk.ts";
import type { OpenedFileFolder } from "./storage/file-folder.ts";
import type { Surroundings } from "./storage/store.ts";

/** The copies of one data folder. Where they go is a fact of this machine, so it lies beside the data and not in the journal. */
export interface Backups {
  /** Somebody has opened the folder, and it takes acts. */
  readonly isReady: () => boolean;
  readonly status: () => BackupStatus;
  readonly choose: (to: string) => Promise<void>;
  readonly run: () => Promise<void>;
}

const SETTING = "backup-to.json";
/** How often an open desk asks whether today's copy is still to be made. */
const ASK_MS = 30 * 60_000;

export function backupsOf(
  dataFolder: string,
  opened: () => OpenedFileFolder | undefined,
  { now }: Surroundings,
): Backups {
  const to = (): string => chosen(dataFolder) ?? `${dataFolder}-backups`;
  let running: Promise<void> | undefined;

  return {
    isReady: () => {
      const folder = opened();
      return folder !== undefined && !folder.store.readOnly();
    },
    status: () => {
      const folder = to();
      const [newest] = namesOfBackups(folder);
      const facts = newest === undefined ? undefined : factsOf(path.join(folder, newest));
      return {
        to: folder,
        sameDrive: isSameDrive(dataFolder, folder),
        newest:
          facts && newest !== undefined
            ? { at: facts.at, lastSeq: facts.lastSeq, folder: path.join(folder, newest) }
            : null,
        due: isBackupDue(folder, now()),
      };
    },
    choose: async (wanted) => {
      const folder = path.resolve(wanted);
      if (isInside(folder, dataFolder)) throw new Error(`${folder} lies inside the data folder`);
      mkdirSync(folder, { recursive: true });
      await replaceFile(realDisk, dataFolder, SETTING, [Buffer.from(JSON.stringify({ to: folder }))]);
    },
    // one copy at a time: a click during the daily copy waits for that copy
    run: () => {
      running ??= copy().finally(() => (running = undefined));
      return running;
    },
  };

  async function copy(): Promise<void> {
    const folder = opened();
    if (!folder) throw new Error("the data folder is not open");
    await folder.backUp(to());
  }
}

/** Makes today's copy once the desk is open, and every following day. Answers how to stop. */
export function keepDailyBackup(
  { isReady, status, run }: Backups,
  onFailure: (error: unknown) => void,
): () => void {
  const ask = () => {
    if (isReady() && status().due) run().catch(onFailure);
  };
  const timer = setInterval(ask, ASK_MS).unref();
  const first = setTimeout(ask, 60_000).unref(); // not while the first page is still coming up
  return () => {
    clearInterval(timer);
    clearTimeout(first);
  };
}

function chosen(dataFolder: string): string | undefined {
  const bytes = realDisk.read(path.join(dataFolder, SETTING));
  if (!bytes) return undefined;
  try {
    const { to } = JSON.parse(Buffer.from(bytes).toString("utf8")) as { to?: unknown }; // looked at on the next line
    return typeof to === "string" && to !== "" ? to : undefined;
  } catch {
    return undefined; // a damaged setting falls back to the folder beside the data
  }
}

function isInside(folder: string, outer: string): boolean {
  const way = path.relative(outer, folder);
  return way === "" || (!way.startsWith("..") && !path.isAbsolute(way));
}

/** By the device of the nearest folder that exists. */
function isSameDrive(one: string, other: string): boolean {
  return deviceOf(one) === deviceOf(other);
}

function deviceOf(folder: string): number {
  const found = statSync(folder, { throwIfNoEntry: false });
  const above = path.dirname(folder);
  return found?.dev ?? (above === folder ? -1 : deviceOf(above));
}
