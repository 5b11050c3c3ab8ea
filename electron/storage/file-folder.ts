import { hkdfSync } from "node:crypto";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { openAttachments, tidyAttachments } from "./attachments.ts";
import { backUp, epochsOf, startEpoch, type BackupFacts } from "./backup.ts";
import { aesGcm } from "./cipher.ts";
import { realDisk, type Disk } from "./disk.ts";
import { openDrafts } from "./drafts.ts";
import type { DataFolder, OpenedFolder } from "./folder.ts";
import { lockFolder } from "./lock.ts";
import { migrate } from "./migrate.ts";
import { openStore, type FileStore, type StoreOptions } from "./open-store.ts";
import { sideFiles } from "./side-files.ts";
import type { Surroundings, TableSpec } from "./store.ts";
import { Vault, type Stretch } from "./vault.ts";
import { verifyFolder } from "./verify.ts";
import { refuseStrangePlaces } from "./whereabouts.ts";

export interface FileFolderOptions {
  readonly path: string;
  readonly surroundings: Surroundings;
  readonly specs: readonly TableSpec<never>[];
  readonly release: string;
  readonly disk?: Disk;
  /** Cost of a password; tests take a cheap one. */
  readonly stretch?: Stretch;
  readonly progress?: NonNullable<StoreOptions["progress"]>;
  readonly snapshotEvery?: number;
  readonly isInline?: boolean;
  readonly lowSpace?: number;
}

/** What a folder on disk can do beyond the common interface. */
export interface OpenedFileFolder extends OpenedFolder {
  readonly store: FileStore;
  /** Copies the folder below `to` and proves the copy. */
  readonly backUp: (to: string) => Promise<BackupFacts & { readonly folder: string }>;
}

export interface FileFolder extends DataFolder {
  readonly open: (dataKey: Uint8Array) => Promise<OpenedFileFolder>;
}

/** The data folder on disk. Creating this object touches nothing. */
export function fileFolder(options: FileFolderOptions): FileFolder {
  const { path, surroundings, disk = realDisk, stretch } = options;
  const vault = new Vault({ disk, folder: path, now: surroundings.now, ...(stretch ? { stretch } : {}) });
  const refuse = () => refuseStrangePlaces(existsSync(path) ? realpathSync(path) : path, mounts());

  return {
    state: () => Promise.resolve(vault.exists() ? "founded" : "empty"),
    found: async (people, fill) => {
      refuse();
      disk.makeFolder(path);
      const letGo = lockFolder(path);
      try {
        await setAside(disk, path, surroundings);
        const { recoveryKey } = await vault.create(people, async (dataKey) => {
          const store = await openStore({ ...options, folder: path, dataKey, disk });
          await fill(store);
          await store.close();
        });
        return { recoveryKey };
      } catch (error) {
        await setAside(disk, path, surroundings);
        throw error;
      } finally {
        letGo();
      }
    },
    unlock: (loginName, password) => vault.unlock(loginName, password),
    unlockWithRecovery: (recoveryKey) => vault.unlockWithRecovery(recoveryKey),
    open: async (dataKey) => {
      refuse();
      vault.prove(dataKey);
      const letGo = lockUnlessProtected(path);
      const isReadOnly = letGo === undefined;
      try {
        const before = `${path}/before-migration`;
        await migrate(vault, disk, path, dataKey, async () => {
          const store = await openStore({ ...options, folder: path, dataKey, disk });
          await backUp(store, path, dataKey, before, surroundings.now());
          await store.close();
        });
        const store = await openStore({
          ...options,
          folder: path,
          dataKey,
          disk,
          isReadOnly,
          isFounded: true,
        });
        if (!isReadOnly) await tidyAttachments(disk, `${path}/attachments`);
        return opened(options, vault, store, dataKey, letGo ?? (() => {}));
      } catch (error) {
        letGo?.();
        throw error;
      }
    },
  };
}

function opened(
  { path, surroundings, disk = realDisk }: FileFolderOptions,
  vault: Vault,
  store: FileStore,
  dataKey: Uint8Array,
  letGo: () => void,
): OpenedFileFolder {
  const cipher = aesGcm(dataKey);
  return {
    store,
    drafts: openDrafts(disk, cipher, `${path}/drafts`, surroundings.now),
    attachments: openAttachments(disk, cipher, `${path}/attachments`),
    searchFiles: sideFiles(disk, cipher, path, "search"),
    setPassword: (person) => vault.setPassword(person, dataKey),
    renewRecoveryKey: () => vault.renewRecoveryKey(dataKey),
    keyFor: (purpose) => Buffer.from(hkdfSync("sha256", dataKey, new Uint8Array(0), purpose, 32)),
    epochs: () => epochsOf(path, disk),
    startEpoch: (after) => startEpoch(path, after, surroundings.now(), disk),
    verify: async () => {
      for (;;) {
        await store.journal.flushed().catch(() => undefined); // a store that takes nothing more can still be looked at
        const generation = store.snapshots.current?.generation;
        const answer = await verifyFolder(disk, path, dataKey);
        // a snapshot written meanwhile may have tidied away what was being looked at
        if (answer.ok || store.snapshots.current?.generation === generation) return answer;
      }
    },
    backUp: (to) => backUp(store, path, dataKey, to, surroundings.now()),
    clockBehind: () => store.clockBehindMs() > 0,
    close: async () => {
      await store.close();
      letGo();
    },
  };
}

/**
 * What a founding that was cut short left has no vault, so nobody can read it. It is put aside, not removed: a vault that
 * somebody deleted by mistake may still be in a waste bin.
 */
async function setAside(disk: Disk, path: string, { now }: Surroundings): Promise<void> {
  const left = ["journal", "snapshot", "attachments", "drafts"].filter((name) =>
    existsSync(`${path}/${name}`),
  );
  if (left.length === 0 || disk.size(`${path}/vault.json`) !== undefined) return;
  const aside = `${path}/without-vault-${now().replaceAll(/[:.]/g, "")}`;
  disk.makeFolder(aside);
  for (const name of left) disk.rename(`${path}/${name}`, `${aside}/${name}`);
  await disk.flushFolder(path);
}

/** Undefined when the folder cannot be written at all: a write-protected stick, another person's folder. */
function lockUnlessProtected(path: string): (() => void) | undefined {
  try {
    return lockFolder(path);
  } catch (error) {
    if (["EROFS", "EACCES", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

function mounts(): string {
  return existsSync("/proc/mounts") ? readFileSync("/proc/mounts", "utf8") : "";
}
