import { createHash } from "node:crypto";
import type { Instant } from "#shared/kernel/days.ts";
import { SealBrokenError, type Cipher } from "./cipher.ts";
import { replaceFile, type Disk } from "./disk.ts";
import type { DraftFiles } from "./folder.ts";

interface Draft {
  readonly accountId: string;
  readonly form: string;
  readonly savedAt: Instant;
  readonly content: unknown;
}

/** What people have typed and not yet registered: one sealed file per account and form, outside the journal. */
export function openDrafts(disk: Disk, cipher: Cipher, folder: string, now: () => Instant): DraftFiles {
  /** A draft that cannot be read is no draft: the clerk types again, nothing else is harmed. */
  const read = (name: string): Draft | undefined => {
    const sealed = disk.read(`${folder}/${name}`);
    try {
      return (
        sealed && (JSON.parse(Buffer.from(cipher.open(sealed, `draft/${name}`)).toString("utf8")) as Draft)
      ); // sealed by save
    } catch (error) {
      if (error instanceof SealBrokenError) return undefined;
      throw error;
    }
  };
  return {
    list: async (accountId) =>
      disk
        .list(folder)
        .filter((name) => name.endsWith(".draft"))
        .flatMap((name) => read(name) ?? [])
        .filter((draft) => draft.accountId === accountId)
        .map(({ form, savedAt }) => ({ form, savedAt })),
    load: async (accountId, form) => {
      const draft = read(nameOf(accountId, form));
      return draft ? { savedAt: draft.savedAt, content: draft.content } : null;
    },
    save: async (accountId, form, content) => {
      const draft: Draft = { accountId, form, savedAt: now(), content };
      const name = nameOf(accountId, form);
      disk.makeFolder(folder);
      await replaceFile(disk, folder, name, [
        cipher.seal(Buffer.from(JSON.stringify(draft)), `draft/${name}`),
      ]);
      return draft.savedAt;
    },
    discard: async (accountId, form) => disk.remove(`${folder}/${nameOf(accountId, form)}`),
  };
}

function nameOf(accountId: string, form: string): string {
  return `${createHash("sha256")
    .update(JSON.stringify([accountId, form]))
    .digest("hex")
    .slice(0, 32)}.draft`;
}
