import { copyFileSync, linkSync, rmSync } from "node:fs";
import { dayOf, daysBetween, type Instant } from "#shared/kernel/days.ts";
import { realDisk, renamePatiently, replaceFile, type Disk } from "./disk.ts";
import type { Epoch } from "./folder.ts";
import type { FileStore } from "./open-store.ts";
import { Vault } from "./vault.ts";
import { verifyFolder } from "./verify.ts";

/** What a backup says about itself, in plain text: which acts it holds. */
export interface BackupFacts {
  readonly at: Instant;
  readonly lastSeq: number;
  readonly lastHash: string;
}

/** A copy was made and does not open: it is not counted as a backup. */
export class BackupFailedError extends Error {
  override readonly name = "BackupFailedError";
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`the copy does not verify: ${problems.join("; ")}`);
    this.problems = problems;
  }
}

/** The folder to restore into holds an office. */
export class NotEmptyError extends Error {
  override readonly name = "NotEmptyError";
}

const NAME = /^desk-backup-(\d{4}-\d{2}-\d{2}T\d{6}Z)$/;
const FACTS = "backup.json";
/** Complete copies kept; files that did not change are the same file on a disk that can link. */
const KEPT = 7;

/**
 * Copies a live folder into a dated folder below `to`, and opens the copy to prove it. Whatever was acknowledged before the call is in it.
 * A copy cut short has no `backup.json` and another name: it is never taken for a backup.
 */
export async function backUp(
  store: FileStore,
  folder: string,
  dataKey: Uint8Array,
  to: string,
  now: Instant,
): Promise<BackupFacts & { readonly folder: string }> {
  await store.journal.flushed();
  await store.snapshot();
  const name = freeName(to, now);
  const partial = `${to}/${name}.partial`;
  const before = backups(to)[0];
  realDisk.makeFolder(partial);
  await copyTree(folder, partial, before && `${to}/${before}`);

  const { ok, problems, lastSeq, lastHash } = await verifyFolder(realDisk, partial, dataKey);
  if (!ok) throw new BackupFailedError(problems.map(({ file, problem }) => `${file}: ${problem}`));
  const facts: BackupFacts = { at: now, lastSeq, lastHash };
  await replaceFile(realDisk, partial, FACTS, [Buffer.from(JSON.stringify(facts, null, 2))]);
  await renamePatiently(realDisk, partial, `${to}/${name}`);
  await realDisk.flushFolder(to);
  for (const old of backups(to).slice(KEPT)) rmSync(`${to}/${old}`, { recursive: true, force: true });
  return { ...facts, folder: `${to}/${name}` };
}

/** Named by the second; a second copy within one second takes the next that is free. */
function freeName(to: string, now: Instant): string {
  for (let at = Date.parse(now); ; at += 1000) {
    const name = `desk-backup-${new Date(at).toISOString().slice(0, 19).replaceAll(":", "")}Z`;
    if (realDisk.list(`${to}/${name}`).length === 0) return name;
  }
}

/** Names of complete backups below a folder, newest first. */
export function backups(to: string): readonly string[] {
  return realDisk
    .list(to)
    .filter((name) => NAME.test(name) && realDisk.size(`${to}/${name}/${FACTS}`) !== undefined)
    .reverse();
}

/** Whether today's backup is still to be made. */
export function isBackupDue(to: string, now: Instant): boolean {
  const [newest] = backups(to);
  const facts = newest === undefined ? undefined : factsOf(`${to}/${newest}`);
  return !facts || daysBetween(dayOf(facts.at), dayOf(now)) !== 0;
}

/** `from`: a backup's folder or its `backup.json`. */
export function factsOf(from: string): BackupFacts | undefined {
  const bytes = realDisk.read(`${folderOf(from)}/${FACTS}`);
  return bytes && (JSON.parse(Buffer.from(bytes).toString("utf8")) as BackupFacts); // written by backUp
}

/** The epochs of a data folder, oldest first; none is written for the first. */
export function epochsOf(folder: string, disk: Disk = realDisk): readonly Epoch[] {
  const bytes = disk.read(`${folder}/epochs.json`);
  return bytes ? (JSON.parse(Buffer.from(bytes).toString("utf8")) as readonly Epoch[]) : []; // written by restore
}

/** Everything after this entry belongs to a new epoch. */
export async function startEpoch(
  folder: string,
  { seq, hash }: { readonly seq: number; readonly hash: string },
  now: Instant,
  disk: Disk = realDisk,
): Promise<Epoch> {
  const known = epochsOf(folder, disk);
  const epoch: Epoch = {
    epoch: (known.at(-1)?.epoch ?? 1) + 1,
    afterSeq: seq,
    afterHash: hash,
    at: now,
  };
  await replaceFile(disk, folder, "epochs.json", [Buffer.from(JSON.stringify([...known, epoch], null, 2))]);
  return epoch;
}

/**
 * Puts a backup back into a folder that holds no office, proves it, and starts a new epoch after its last entry.
 * `dataKey` comes from the backup's own vault: `new Vault({folder: from, …}).unlock(…)`.
 */
export async function restore(
  from: string,
  folder: string,
  dataKey: Uint8Array,
  now: Instant,
): Promise<Epoch> {
  const source = folderOf(from);
  if (
    new Vault({ disk: realDisk, folder, now: () => now }).exists() ||
    realDisk.list(`${folder}/journal`).length > 0
  ) {
    throw new NotEmptyError(`the folder holds an office: ${folder}`);
  }
  realDisk.makeFolder(folder);
  await copyTree(source, folder, undefined, ["vault.json", "vault.json.before"]);
  const { ok, problems, lastSeq, lastHash } = await verifyFolder(realDisk, folder, dataKey);
  if (!ok) throw new BackupFailedError(problems.map(({ file, problem }) => `${file}: ${problem}`));
  const epoch = await startEpoch(folder, { seq: lastSeq, hash: lastHash }, now);
  // last: a folder without a vault holds no office, so a restore cut short can be begun again in an empty folder
  for (const name of ["vault.json.before", "vault.json"]) {
    const bytes = realDisk.read(`${source}/${name}`);
    if (bytes) await replaceFile(realDisk, folder, name, [bytes]);
  }
  return epoch;
}

const COPIED = ["vault.json", "vault.json.before", "epochs.json"];
/** In this order: the snapshot never knows more than the journal, and no document names an attachment that is not there. */
const COPIED_FOLDERS = ["snapshot", "journal", "attachments"];

async function copyTree(
  from: string,
  to: string,
  before: string | undefined,
  without: readonly string[] = [],
): Promise<void> {
  for (const name of COPIED) {
    if (!without.includes(name) && realDisk.size(`${from}/${name}`) !== undefined)
      await copyFile(`${from}/${name}`, `${to}/${name}`);
  }
  for (const name of COPIED_FOLDERS)
    await copyFolder(`${from}/${name}`, `${to}/${name}`, before && `${before}/${name}`);
  await realDisk.flushFolder(to);
}

async function copyFolder(from: string, to: string, before: string | undefined): Promise<void> {
  realDisk.makeFolder(to);
  for (const name of realDisk.list(from)) {
    if (name.startsWith(".") || name.endsWith(".new")) continue;
    if (/^[0-9a-f]{2}$/.test(name)) {
      await copyFolder(`${from}/${name}`, `${to}/${name}`, before && `${before}/${name}`);
    } else if (
      !before ||
      !isWrittenOnce(name) ||
      !linked(`${before}/${name}`, `${to}/${name}`, realDisk.size(`${from}/${name}`))
    ) {
      await copyFile(`${from}/${name}`, `${to}/${name}`);
    }
  }
  await realDisk.flushFolder(to);
}

/** Shards and attachments have a new name for every new content. */
function isWrittenOnce(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name) || name.endsWith(".shard");
}

function linked(from: string, to: string, size: number | undefined): boolean {
  if (size === undefined || realDisk.size(from) !== size) return false;
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false; // FAT and some network drives have no links: copied then
  }
}

async function copyFile(from: string, to: string): Promise<void> {
  try {
    copyFileSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return; // an old generation that was tidied away meanwhile
    throw error;
  }
  const file = realDisk.open(to, "change");
  try {
    await file.flush();
  } finally {
    file.close();
  }
}

function folderOf(from: string): string {
  return from.endsWith(`/${FACTS}`) || from.endsWith(`\\${FACTS}`) ? from.slice(0, -FACTS.length - 1) : from;
}
