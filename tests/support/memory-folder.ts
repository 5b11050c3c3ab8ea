import { createHash } from "node:crypto";
import { dayOf, type Instant } from "#shared/kernel/plain-date.ts";
import {
  AttachmentDamagedError,
  type Credentials,
  type DataFolder,
  type Epoch,
  type OpenedFolder,
} from "#electron/storage/folder.ts";
import { openMemoryStore } from "#electron/storage/memory-store.ts";
import type { Store, Surroundings } from "#electron/storage/store.ts";

const TRIES = 5;
const RECOVERY_KEY = "MEMORY-RECOVERY-KEY";

/** A data folder that lasts as long as the process: for tests and for trying a rule. Passwords are compared, not stretched. */
export function memoryFolder(surroundings: Surroundings): DataFolder {
  const people = new Map<string, Credentials>();
  const failures = new Map<string, number>();
  let store: Store | undefined;
  let recoveryKey = RECOVERY_KEY;
  const drafts = new Map<string, { savedAt: Instant; text: string }>();
  const files = new Map<string, Uint8Array>();
  const epochs: Epoch[] = [];

  const setPassword = (person: Credentials) => {
    people.set(person.loginName.toLowerCase(), person);
    failures.delete(person.loginName.toLowerCase());
    return Promise.resolve();
  };

  const opened = (live: Store): OpenedFolder => ({
    store: live,
    drafts: {
      list: (accountId) =>
        Promise.resolve(
          [...drafts].flatMap(([key, { savedAt }]) =>
            key.startsWith(`${accountId}/`) ? [{ form: key.slice(accountId.length + 1), savedAt }] : [],
          ),
        ),
      load: (accountId, form) => {
        const found = drafts.get(`${accountId}/${form}`);
        return Promise.resolve(
          found ? { savedAt: found.savedAt, content: JSON.parse(found.text) as unknown } : null,
        );
      },
      save: (accountId, form, content) => {
        const savedAt = surroundings.now();
        drafts.set(`${accountId}/${form}`, { savedAt, text: JSON.stringify(content) });
        return Promise.resolve(savedAt);
      },
      discard: (accountId, form) => {
        drafts.delete(`${accountId}/${form}`);
        return Promise.resolve();
      },
    },
    attachments: {
      add: async (pieces) => {
        const bytes = Buffer.concat(await Array.fromAsync(pieces));
        const hash = createHash("sha256").update(bytes).digest("hex");
        files.set(hash, bytes);
        return { hash, bytes: bytes.length };
      },
      read: (hash, offset, length) => {
        const bytes = files.get(hash);
        if (!bytes) return Promise.reject(new AttachmentDamagedError(hash));
        return Promise.resolve(bytes.subarray(offset, offset + length));
      },
    },
    searchFiles: undefined,
    setPassword,
    renewRecoveryKey: () => {
      recoveryKey = `${RECOVERY_KEY}-${dayOf(surroundings.now())}`;
      return Promise.resolve(recoveryKey);
    },
    keyFor: (purpose) => createHash("sha256").update(purpose).digest(),
    epochs: () => epochs,
    startEpoch: ({ seq, hash }) => {
      const epoch = { epoch: epochs.length + 2, afterSeq: seq, afterHash: hash, at: surroundings.now() };
      epochs.push(epoch);
      return Promise.resolve(epoch);
    },
    verify: () => {
      const { seq, hash } = live.last();
      return Promise.resolve({ ok: true, entries: seq, lastSeq: seq, lastHash: hash, problems: [] });
    },
    clockBehind: () => false,
    close: () => live.close(),
  });

  return {
    state: () => Promise.resolve(people.size === 0 ? "empty" : "founded"),
    found: async (founders, fill) => {
      const fresh = openMemoryStore(surroundings);
      await fill(fresh);
      for (const person of founders) await setPassword(person);
      store = fresh;
      return { recoveryKey };
    },
    unlock: (loginName, password) => {
      const key = loginName.toLowerCase();
      const person = people.get(key);
      const failed = failures.get(key) ?? 0;
      if (failed >= TRIES) {
        return Promise.resolve({
          outcome: "locked",
          until: new Date(Date.parse(surroundings.now()) + 900_000).toISOString(),
        });
      }
      if (person?.password !== password) {
        failures.set(key, failed + 1);
        return Promise.resolve({ outcome: "wrong", triesLeft: TRIES - failed - 1 });
      }
      failures.delete(key);
      return Promise.resolve({
        outcome: "unlocked",
        unlocked: { accountId: person.accountId, dataKey: new Uint8Array(32) },
      });
    },
    unlockWithRecovery: (typed) =>
      Promise.resolve(
        typed === recoveryKey
          ? { outcome: "unlocked", dataKey: new Uint8Array(32) }
          : { outcome: "wrong", problem: "not-this-folder" },
      ),
    open: () => {
      if (!store) return Promise.reject(new Error("nothing was founded in this memory folder"));
      return Promise.resolve(opened(store));
    },
  };
}
