import { createHash, randomBytes, scrypt, type ScryptOptions } from "node:crypto";
import type { Instant } from "#shared/kernel/days.ts";
import { aesGcm, SealBrokenError } from "./cipher.ts";
import { replaceFile, type Disk } from "./disk.ts";
import { FolderRefusedError, type Credentials, type RecoveryAnswer, type UnlockAnswer } from "./folder.ts";
import { newRecoveryKey, readRecoveryKey } from "./recovery-key.ts";

/** Format of the data folder that this release writes. */
export const FOLDER_FORMAT = 1;
const PROOF = Buffer.from("township-desk");
const TRIES = 5;
/** Names whose wrong tries are remembered: somebody who invents names must not fill the disk. */
const NAMES_KEPT = 500;
const LOCKED_MS = 15 * 60_000;
/** scrypt with N = 2^17, r = 8: 128 MB and about half a second on an office machine, once a login. */
export const STRONG: Stretch = { N: 2 ** 17, r: 8, p: 1 };

export interface Stretch {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

interface Wrap {
  readonly salt: string;
  readonly stretch: Stretch;
  /** The data key, sealed with a key stretched from the password. */
  readonly box: string;
}

interface AccountWrap extends Wrap {
  readonly loginName: string;
  readonly accountId: string;
}

/** Wrong tries of one login name; of unknown names too, so that nobody learns which names exist. */
interface Failures {
  readonly count: number;
  readonly lockedAt?: Instant;
}

interface VaultFile {
  /** Of the whole folder. A folder of a newer format is refused, not guessed at. */
  readonly format: number;
  readonly cipher: string;
  /** Sealed with the data key: tells whether a key is this folder's. */
  readonly proof: string;
  readonly accounts: readonly AccountWrap[];
  readonly recovery: Wrap;
}

export interface VaultOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly now: () => Instant;
  readonly stretch?: Stretch;
}

/** The keys of a data folder: `vault.json`, its copy of the version before, and `tries.json`. */
export class Vault {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #now: () => Instant;
  readonly #stretch: Stretch;
  #changing: Promise<unknown> = Promise.resolve();

  constructor({ disk, folder, now, stretch = STRONG }: VaultOptions) {
    this.#disk = disk;
    this.#folder = folder;
    this.#now = now;
    this.#stretch = stretch;
  }

  exists(): boolean {
    return (
      this.#disk.size(`${this.#folder}/vault.json`) !== undefined ||
      this.#disk.size(`${this.#folder}/vault.json.before`) !== undefined
    );
  }

  /**
   * Wraps a new data key for these people. Refuses a folder that has a vault: its key would be lost.
   * `fill` runs before `vault.json` is written, so that a folder with a vault is a folder that was filled.
   */
  async create(
    people: readonly Credentials[],
    fill: (dataKey: Uint8Array) => Promise<void> = () => Promise.resolve(),
  ): Promise<{ readonly dataKey: Uint8Array; readonly recoveryKey: string }> {
    if (this.exists()) throw new Error("the folder has a vault already");
    const dataKey = randomBytes(32);
    const recoveryKey = newRecoveryKey();
    const accounts: AccountWrap[] = [];
    for (const person of people) accounts.push(await this.#wrapFor(person, dataKey));
    const recovery = await this.#wrap(readRecoveryKey(recoveryKey)!, dataKey); // just made
    await fill(dataKey);
    const cipher = aesGcm(dataKey);
    const proof = Buffer.from(cipher.seal(PROOF, "vault/proof")).toString("base64");
    this.#disk.makeFolder(this.#folder);
    await this.#write({ format: FOLDER_FORMAT, cipher: cipher.name, proof, accounts, recovery });
    return { dataKey, recoveryKey };
  }

  /** One try at a time, so that many at once are not more than five. */
  unlock(loginName: string, password: string): Promise<UnlockAnswer> {
    return this.#alone(async () => {
      const name = canonical(loginName);
      const vault = this.#read();
      const failures = this.#failures();
      const failed = failures[name] ?? { count: 0 };
      const until = this.#lockedUntil(failed);
      if (until !== undefined) {
        // a clock set back waits the full time again from now, no longer: it neither opens early nor locks for years
        if (until.isFromNow)
          await this.#writeFailures({ ...failures, [name]: { ...failed, lockedAt: this.#now() } });
        return { outcome: "locked", until: until.instant };
      }

      const count = failed.lockedAt === undefined ? failed.count : 0;
      // counted before the password is looked at: a machine switched off half-way gives no free try
      const counted: Failures =
        count + 1 >= TRIES ? { count: TRIES, lockedAt: this.#now() } : { count: count + 1 };
      await this.#writeFailures({ ...failures, [name]: counted });
      const wrap = vault.accounts.find((account) => canonical(account.loginName) === name);
      const dataKey = await this.#unwrap(wrap, password);
      if (!wrap || !dataKey) {
        if (counted.lockedAt === undefined) return { outcome: "wrong", triesLeft: TRIES - counted.count };
        return { outcome: "locked", until: later(counted.lockedAt, LOCKED_MS) };
      }
      const { [name]: _, ...others } = failures;
      await this.#writeFailures(others);
      return { outcome: "unlocked", unlocked: { accountId: wrap.accountId, dataKey } };
    });
  }

  async unlockWithRecovery(typed: string): Promise<RecoveryAnswer> {
    const key = readRecoveryKey(typed);
    if (key === undefined) return { outcome: "wrong", problem: "mistyped" };
    const dataKey = await this.#unwrap(this.#read().recovery, key);
    return dataKey ? { outcome: "unlocked", dataKey } : { outcome: "wrong", problem: "not-this-folder" };
  }

  /** Gives an account a password, or a new one, and frees it when it was locked. */
  setPassword(person: Credentials, dataKey: Uint8Array): Promise<void> {
    return this.#alone(async () => {
      const vault = this.#proven(dataKey);
      const wrap = await this.#wrapFor(person, dataKey);
      const others = vault.accounts.filter(
        ({ accountId, loginName }) =>
          accountId !== person.accountId && canonical(loginName) !== canonical(person.loginName),
      );
      await this.#write({ ...vault, accounts: [...others, wrap] });
      const { [canonical(person.loginName)]: _, ...failures } = this.#failures();
      await this.#writeFailures(failures);
    });
  }

  /** The account can no longer log in. */
  removeAccount(accountId: string, dataKey: Uint8Array): Promise<void> {
    return this.#alone(async () => {
      const vault = this.#proven(dataKey);
      await this.#write({
        ...vault,
        accounts: vault.accounts.filter((account) => account.accountId !== accountId),
      });
    });
  }

  /** The old printed key stops working. */
  renewRecoveryKey(dataKey: Uint8Array): Promise<string> {
    return this.#alone(async () => {
      const vault = this.#proven(dataKey);
      const recoveryKey = newRecoveryKey();
      await this.#write({ ...vault, recovery: await this.#wrap(readRecoveryKey(recoveryKey)!, dataKey) }); // just made
      return recoveryKey;
    });
  }

  format(): number {
    return this.#read().format;
  }

  /** Says that the folder now has a newer format. */
  setFormat(format: number, dataKey: Uint8Array): Promise<void> {
    return this.#alone(() => this.#write({ ...this.#proven(dataKey), format }));
  }

  /** Throws when `dataKey` is not this folder's: wraps of another key would lock everybody out. */
  prove(dataKey: Uint8Array): void {
    try {
      aesGcm(dataKey).open(Buffer.from(this.#read().proof, "base64"), "vault/proof");
    } catch (error) {
      if (error instanceof SealBrokenError)
        throw new Error("this is not the key of the folder", { cause: error });
      throw error;
    }
  }

  #proven(dataKey: Uint8Array): VaultFile {
    this.prove(dataKey);
    return this.#read();
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#changing.then(work, work);
    this.#changing = done.catch(() => undefined);
    return done;
  }

  #lockedUntil({
    lockedAt,
  }: Failures): { readonly instant: Instant; readonly isFromNow: boolean } | undefined {
    if (lockedAt === undefined) return undefined;
    const now = this.#now();
    if (now < lockedAt) return { instant: later(now, LOCKED_MS), isFromNow: true };
    const instant = later(lockedAt, LOCKED_MS);
    return now < instant ? { instant, isFromNow: false } : undefined;
  }

  /** The newest copy that is whole; else the newest that can be read at all: one bad wrap must not lock out the others. */
  #read(): VaultFile {
    const copies = ["vault.json", "vault.json.before"].flatMap((name) => {
      const copy = parse<VaultFile & { readonly digest?: string }>(
        this.#disk.read(`${this.#folder}/${name}`),
      );
      return copy ? [copy] : [];
    });
    const { digest: _, ...vault } = copies.find(({ digest, ...rest }) => digest === digestOf(rest)) ??
      copies[0] ?? { format: 0 };
    if (vault.format > FOLDER_FORMAT) throw new FolderRefusedError("newer-version", `format ${vault.format}`);
    if (!("accounts" in vault)) throw new FolderRefusedError("unreadable", "vault.json");
    return vault;
  }

  /** Keeps the version before beside the new one. */
  async #write(vault: VaultFile): Promise<void> {
    const before = this.#disk.read(`${this.#folder}/vault.json`);
    if (parse<VaultFile>(before)) await replaceFile(this.#disk, this.#folder, "vault.json.before", [before!]); // it parsed
    await replaceFile(this.#disk, this.#folder, "vault.json", [
      Buffer.from(JSON.stringify({ ...vault, digest: digestOf(vault) }, null, 2)),
    ]);
  }

  #failures(): Readonly<Record<string, Failures>> {
    return parse<Record<string, Failures>>(this.#disk.read(`${this.#folder}/tries.json`)) ?? {};
  }

  async #writeFailures(failures: Readonly<Record<string, Failures>>): Promise<void> {
    const kept = Object.fromEntries(Object.entries(failures).slice(-NAMES_KEPT));
    try {
      await replaceFile(this.#disk, this.#folder, "tries.json", [Buffer.from(JSON.stringify(kept))]);
    } catch (error) {
      // a write-protected folder is opened for reading; whoever can protect it can also copy it and try elsewhere
      if (!["EROFS", "EACCES", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    }
  }

  async #wrapFor({ accountId, loginName, password }: Credentials, dataKey: Uint8Array): Promise<AccountWrap> {
    return { loginName, accountId, ...(await this.#wrap(password, dataKey)) };
  }

  async #wrap(secret: string, dataKey: Uint8Array): Promise<Wrap> {
    const salt = randomBytes(16);
    const key = await stretched(secret, salt, this.#stretch);
    const box = Buffer.from(aesGcm(key).seal(dataKey, "vault/wrap")).toString("base64");
    return { salt: salt.toString("base64"), stretch: this.#stretch, box };
  }

  /** An unknown name costs the same time as a wrong password. */
  async #unwrap(wrap: Wrap | undefined, secret: string): Promise<Uint8Array | undefined> {
    const salt = wrap ? Buffer.from(wrap.salt, "base64") : randomBytes(16);
    const key = await stretched(secret, salt, wrap?.stretch ?? this.#stretch);
    if (!wrap) return undefined;
    try {
      return aesGcm(key).open(Buffer.from(wrap.box, "base64"), "vault/wrap");
    } catch (error) {
      if (error instanceof SealBrokenError) return undefined;
      throw error;
    }
  }
}

function stretched(secret: string, salt: Uint8Array, { N, r, p }: Stretch): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    // the same password typed on another keyboard may come composed differently
    scrypt(secret.normalize("NFKC"), salt, 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

function digestOf(vault: object): string {
  return createHash("sha256").update(JSON.stringify(vault)).digest("hex");
}

function canonical(loginName: string): string {
  return loginName.normalize("NFKC").trim().toLowerCase();
}

function later(instant: Instant, ms: number): Instant {
  return new Date(Date.parse(instant) + ms).toISOString();
}

function parse<T>(bytes: Uint8Array | undefined): T | undefined {
  if (!bytes) return undefined;
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8")) as T; // written by this class; the format number is looked at
  } catch {
    return undefined;
  }
}
