/**
 * A data folder as the desk sees it: closed until somebody's password opens it. The file folder and the memory folder
 * of the tests both answer to this.
 */
import type { VerifyReport } from "#shared/contract/trail.ts";
import type { Instant } from "#shared/kernel/days.ts";
import type { SideFiles } from "./side-files.ts";
import type { Store } from "./store.ts";

export interface Credentials {
  readonly accountId: string;
  readonly loginName: string;
  readonly password: string;
}

/** Proof that a password was right; only the folder that gave it can use it. */
export interface Unlocked {
  readonly accountId: string;
  readonly dataKey: Uint8Array;
}

export type UnlockAnswer =
  | { readonly outcome: "unlocked"; readonly unlocked: Unlocked }
  | { readonly outcome: "wrong"; readonly triesLeft: number }
  | { readonly outcome: "locked"; readonly until: Instant };

export type RecoveryAnswer =
  | { readonly outcome: "unlocked"; readonly dataKey: Uint8Array }
  | { readonly outcome: "wrong"; readonly problem: "mistyped" | "not-this-folder" };

/** An office that was restored: what follows is told apart from what a lost copy may have said after `afterSeq`. */
export interface Epoch {
  readonly epoch: number;
  readonly afterSeq: number;
  readonly afterHash: string;
  readonly at: Instant;
}

export interface DraftFiles {
  readonly list: (
    accountId: string,
  ) => Promise<readonly { readonly form: string; readonly savedAt: Instant }[]>;
  readonly load: (
    accountId: string,
    form: string,
  ) => Promise<{ readonly savedAt: Instant; readonly content: unknown } | null>;
  readonly save: (accountId: string, form: string, content: unknown) => Promise<Instant>;
  readonly discard: (accountId: string, form: string) => Promise<void>;
}

export interface AttachmentFiles {
  /** Durable when it resolves. The same bytes twice are one file. */
  readonly add: (
    pieces: AsyncIterable<Uint8Array>,
  ) => Promise<{ readonly hash: string; readonly bytes: number }>;
  /** Plain bytes of a part of a file; throws `AttachmentDamagedError` when they are not what the hash says. */
  readonly read: (hash: string, offset: number, length: number) => Promise<Uint8Array>;
}

/** Everything behind the password. */
export interface OpenedFolder {
  readonly store: Store;
  readonly drafts: DraftFiles;
  readonly attachments: AttachmentFiles;
  /** Where the search index lies; undefined when nothing is kept on a disk. */
  readonly searchFiles: SideFiles | undefined;
  /** Gives an account a password, or a new one. */
  readonly setPassword: (credentials: Credentials) => Promise<void>;
  /** The old printed key stops working. */
  readonly renewRecoveryKey: () => Promise<string>;
  /** A key for one purpose, derived from the data key: the same for ever, and telling nothing of it. */
  readonly keyFor: (purpose: string) => Uint8Array;
  /** Restores of this office, oldest first; none in its first epoch. */
  readonly epochs: () => readonly Epoch[];
  readonly startEpoch: (after: { readonly seq: number; readonly hash: string }) => Promise<Epoch>;
  readonly verify: () => Promise<VerifyReport>;
  readonly clockBehind: () => boolean;
  readonly close: () => Promise<void>;
}

export interface DataFolder {
  /** `empty`: no office was ever founded here. */
  readonly state: () => Promise<"empty" | "founded">;
  /**
   * Founds the office: a vault for these people, then `fill` on the new store. Either all of it is there afterwards, or the folder is as empty as before.
   */
  readonly found: (
    people: readonly Credentials[],
    fill: (store: Store) => Promise<void>,
  ) => Promise<{ readonly recoveryKey: string }>;
  /** Counts wrong tries across restarts; five lock the account for a while. */
  readonly unlock: (loginName: string, password: string) => Promise<UnlockAnswer>;
  readonly unlockWithRecovery: (recoveryKey: string) => Promise<RecoveryAnswer>;
  readonly open: (dataKey: Uint8Array) => Promise<OpenedFolder>;
}

/** The folder cannot be opened, for a reason that has a sentence on the login page. */
export class FolderRefusedError extends Error {
  override readonly name = "FolderRefusedError";
  readonly reason: "newer-version" | "cloud-drive" | "network-share" | "unreadable";
  readonly detail: string;
  constructor(reason: FolderRefusedError["reason"], detail: string, options?: ErrorOptions) {
    super(`the data folder cannot be used: ${reason} (${detail})`, options);
    this.reason = reason;
    this.detail = detail;
  }
}

/** Another living process has the folder. */
export class FolderInUseError extends Error {
  override readonly name = "FolderInUseError";
  readonly host: string;
  readonly pid: number;
  constructor(host: string, pid: number) {
    super(`the data folder is in use by process ${pid} on ${host}`);
    this.host = host;
    this.pid = pid;
  }
}

export class AttachmentDamagedError extends Error {
  override readonly name = "AttachmentDamagedError";
  readonly hash: string;
  constructor(hash: string, options?: ErrorOptions) {
    super(`the attachment file ${hash} is missing or damaged`, options);
    this.hash = hash;
  }
}
