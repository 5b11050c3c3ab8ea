import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { AttachmentTooLargeError, openAttachments } from "#electron/storage/attachments.ts";
import { backups, epochsOf, isBackupDue, NotEmptyError, restore } from "#electron/storage/backup.ts";
import { aesGcm } from "#electron/storage/cipher.ts";
import { realDisk } from "#electron/storage/disk.ts";
import { exportLines } from "#electron/storage/export.ts";
import { fileFolder } from "#electron/storage/file-folder.ts";
import { AttachmentDamagedError, FolderInUseError } from "#electron/storage/folder.ts";
import { migrate } from "#electron/storage/migrate.ts";
import { Vault } from "#electron/storage/vault.ts";
import { refuseStrangePlaces } from "#electron/storage/whereabouts.ts";
import { aNote, anAct, heldSurroundings, noteId, notes, put, settings } from "./fixtures.ts";

const root = mkdtempSync(join(tmpdir(), "desk-folder-"));
afterAll(() => rmSync(root, { recursive: true }));
const director = { loginName: "zhuren", accountId: "account-1", password: "p" };
const stretch = { N: 16, r: 1, p: 1 };

function aFolder(path = mkdtempSync(join(root, "f-")), surroundings = heldSurroundings()) {
  return {
    path,
    surroundings,
    folder: fileFolder({
      path,
      surroundings,
      specs: [notes, settings],
      release: "1",
      stretch,
      isInline: true,
    }),
  };
}

async function founded() {
  const made = aFolder();
  const { recoveryKey } = await made.folder.found(
    [director],
    async (store) => void (await put(store, aNote(1))),
  );
  const answer = await made.folder.unlock("zhuren", "p");
  if (answer.outcome !== "unlocked") throw new Error("not unlocked");
  const { dataKey } = answer.unlocked;
  return { ...made, recoveryKey, dataKey, open: () => made.folder.open(dataKey) };
}

async function* inPieces(bytes: Uint8Array, size = 70_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

describe("a data folder", () => {
  test("is empty, then founded, then opened by whoever has a password", async () => {
    const { folder } = aFolder();
    expect(await folder.state()).toBe("empty");
    const { open, folder: office } = await founded();
    expect(await office.state()).toBe("founded");
    const opened = await open();
    expect(opened.store.table(notes).get(noteId(1))).toEqual(aNote(1));
    await opened.close();
  });

  test("a founding that fails leaves a folder in which one can found again", async () => {
    const { folder } = aFolder();
    const failing = folder.found([director], async (store) => {
      await put(store, aNote(1));
      throw new Error("power");
    });
    await expect(failing).rejects.toThrow("power");
    expect(await folder.state()).toBe("empty");
    await folder.found([director], async (store) => expect(store.last().seq).toBe(0));
    expect(await folder.state()).toBe("founded");
  });

  test("has one owner: a second one is told who, in this process and in another", async () => {
    const { open, path } = await founded();
    const opened = await open();
    await expect(open()).rejects.toThrow(FolderInUseError);
    await expect(open()).rejects.toMatchObject({ host: hostname(), pid: process.pid });
    await opened.close();
    const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
    writeFileSync(join(path, "lock"), JSON.stringify({ host: hostname(), pid: other.pid }));
    await expect(open()).rejects.toMatchObject({ pid: other.pid });
    other.kill("SIGKILL");
    await new Promise((resolve) => other.once("exit", resolve));
    await (await open()).close();
  });

  test("a lock of another machine is not taken over", async () => {
    const { open, path } = await founded();
    writeFileSync(join(path, "lock"), JSON.stringify({ host: "another-machine", pid: 1 }));
    await expect(open()).rejects.toMatchObject({ host: "another-machine" });
  });

  test("a lock torn by a power cut is taken over", async () => {
    const { open, path } = await founded();
    writeFileSync(join(path, "lock"), "");
    await (await open()).close();
  });

  test.skipIf(process.getuid?.() === 0)("on a write-protected disk it opens for reading", async () => {
    const { open, path } = await founded();
    chmodSync(path, 0o500);
    const opened = await open();
    expect(opened.store.readOnly()).toMatchObject({ trouble: "write-protected" });
    await opened.close();
    chmodSync(path, 0o700);
  });

  test("is refused in cloud drives and on network shares", () => {
    for (const path of [
      "C:\\Users\\某\\OneDrive - 某镇\\desk",
      "/home/a/坚果云/desk",
      "D:\\BaiduNetdisk\\x",
      "/Users/a/Dropbox/desk",
      "C:\\WPS云盘\\desk",
    ]) {
      expect(() => refuseStrangePlaces(path, ""), path).toThrow(
        expect.objectContaining({ reason: "cloud-drive" }),
      );
    }
    for (const path of ["\\\\server\\share\\desk", "//server/share", "\\\\?\\UNC\\server\\share"]) {
      expect(() => refuseStrangePlaces(path, ""), path).toThrow(
        expect.objectContaining({ reason: "network-share" }),
      );
    }
    const mounts = "/dev/sda1 / ext4 rw 0 0\nserver:/x /mnt/share nfs4 rw 0 0\n";
    expect(() => refuseStrangePlaces("/mnt/share/desk", mounts)).toThrow(
      expect.objectContaining({ reason: "network-share" }),
    );
    expect(() => refuseStrangePlaces("/mnt/shared/desk", mounts)).not.toThrow();
    expect(() => refuseStrangePlaces("C:\\Users\\某\\OneDriver\\desk", "")).not.toThrow();
    expect(() => refuseStrangePlaces("\\\\?\\C:\\desk", "")).not.toThrow();
  });
});

describe("drafts", () => {
  test("belong to a person and a form, and are offered again with their time after a crash", async () => {
    const { open, path } = await founded();
    const { drafts, close } = await open();
    const savedAt = await drafts.save("account-1", "visit", { name: "马玉兰" });
    await drafts.save("account-1", "visit", { name: "马玉兰", phone: "1" });
    await drafts.save("account-2", "visit", { name: "他人" });
    expect((await drafts.load("account-1", "visit"))?.content).toEqual({ name: "马玉兰", phone: "1" });
    await close();
    const again = await open();
    expect(await again.drafts.list("account-1")).toMatchObject([{ form: "visit" }]);
    expect((await again.drafts.load("account-1", "visit"))!.savedAt > savedAt).toBe(true); // saved twice above
    await again.drafts.discard("account-1", "visit");
    expect(await again.drafts.load("account-1", "visit")).toBeNull();
    expect(await again.drafts.list("account-2")).toHaveLength(1);
    for (const name of readdirSync(join(path, "drafts"))) {
      expect(readFileSync(join(path, "drafts", name)).includes("他人")).toBe(false);
      writeFileSync(join(path, "drafts", name), "torn");
    }
    expect(await again.drafts.load("account-2", "visit")).toBeNull();
    await again.close();
  });
});

describe("attachments", () => {
  const cipher = aesGcm(randomBytes(32));

  test("come back byte for byte, whole and in parts, under the name of their content", async () => {
    const attachments = openAttachments(realDisk, cipher, mkdtempSync(join(root, "a-")));
    for (const size of [0, 1, 262_144, 262_145, 1_000_000]) {
      const bytes = randomBytes(size);
      const added = await attachments.add(inPieces(bytes));
      expect(added).toEqual({ hash: createHash("sha256").update(bytes).digest("hex"), bytes: size });
      expect(bytes.equals(await attachments.read(added.hash, 0, size))).toBe(true);
      expect(bytes.subarray(262_000, 262_500).equals(await attachments.read(added.hash, 262_000, 500))).toBe(
        true,
      );
      await attachments.verify(added.hash);
      expect((await attachments.add(inPieces(bytes, 100_001))).hash).toBe(added.hash);
    }
    expect(attachments.hashes()).toHaveLength(5);
  });

  test("a byte changed anywhere, a cut or a wrong name is damage, never another picture", async () => {
    const folder = mkdtempSync(join(root, "a-"));
    const attachments = openAttachments(realDisk, cipher, folder);
    const { hash } = await attachments.add(inPieces(randomBytes(300_000)));
    const path = join(folder, hash.slice(0, 2), hash);
    const whole = readFileSync(path);
    for (const at of [0, 10, 30, 200_000, 290_000, whole.length - 30, whole.length - 2]) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 1; // inside the file
      writeFileSync(path, bytes);
      await expect(attachments.verify(hash), `byte ${at}`).rejects.toThrow(AttachmentDamagedError);
    }
    writeFileSync(path, whole.subarray(0, 200_000));
    await expect(attachments.read(hash, 0, 10)).rejects.toThrow(AttachmentDamagedError);
    await expect(attachments.read("0".repeat(64), 0, 10)).rejects.toThrow(AttachmentDamagedError);
  });

  test("one that is too large leaves nothing behind", async () => {
    const folder = mkdtempSync(join(root, "a-"));
    const attachments = openAttachments(realDisk, cipher, folder, 100_000);
    await expect(attachments.add(inPieces(randomBytes(300_000)))).rejects.toThrow(AttachmentTooLargeError);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("backup and restore", () => {
  test("a backup of a live folder opens, and holds everything acknowledged before it", async () => {
    const { open, dataKey, path, surroundings } = await founded();
    const to = mkdtempSync(join(root, "b-"));
    const opened = await open();
    const { hash } = await opened.attachments.add(inPieces(randomBytes(5000)));
    await put(opened.store, aNote(2, { text: hash }));
    expect(isBackupDue(to, surroundings.now())).toBe(true);
    const backup = await opened.backUp(to);
    expect(backup).toMatchObject({ lastSeq: 2, lastHash: opened.store.last().hash });
    expect(isBackupDue(to, surroundings.now())).toBe(false);
    expect(isBackupDue(to, "2026-03-03T01:00:00.000Z")).toBe(true);
    await put(opened.store, aNote(3));
    const second = await opened.backUp(to);
    expect(backups(to)).toHaveLength(2);
    await opened.close();

    const target = mkdtempSync(join(root, "r-"));
    await expect(restore(second.folder, path, dataKey, surroundings.now())).rejects.toThrow(NotEmptyError);
    const epoch = await restore(`${backup.folder}/backup.json`, target, dataKey, surroundings.now());
    expect(epoch).toMatchObject({ epoch: 2, afterSeq: 2, afterHash: backup.lastHash });
    expect(epochsOf(target)).toHaveLength(1);
    const restored = aFolder(target, surroundings);
    expect(await restored.folder.unlock("zhuren", "p")).toMatchObject({ outcome: "unlocked" });
    const again = await restored.folder.open(dataKey);
    expect([...again.store.table(notes).all()]).toEqual([aNote(1), aNote(2, { text: hash })]);
    expect((await again.attachments.read(hash, 0, 9999)).length).toBe(5000);
    await put(again.store, aNote(4));
    expect(await again.verify()).toMatchObject({ ok: true, entries: 3 });
    await again.close();
  });

  test("a backup that was cut short is none", async () => {
    const { open } = await founded();
    const to = mkdtempSync(join(root, "b-"));
    const opened = await open();
    const backup = await opened.backUp(to);
    rmSync(join(backup.folder, "backup.json"));
    expect(backups(to)).toEqual([]);
    await opened.close();
  });

  test("two backups within one second are both kept", async () => {
    const { open, surroundings } = await founded();
    const to = mkdtempSync(join(root, "b-"));
    const opened = await open();
    const made: string[] = [];
    for (let i = 0; i < 2; i += 1) {
      surroundings.set("2026-03-02T02:00:00.000Z");
      made.push((await opened.backUp(to)).folder);
    }
    expect(new Set(made).size).toBe(2);
    expect(backups(to)).toHaveLength(2);
    await opened.close();
  });

  test("a damaged backup is not restored", async () => {
    const { open, dataKey, surroundings } = await founded();
    const opened = await open();
    const backup = await opened.backUp(mkdtempSync(join(root, "b-")));
    await opened.close();
    const path = join(backup.folder, "journal/000000000001.jsonl");
    const bytes = readFileSync(path);
    bytes[100]! ^= 1; // inside the file
    writeFileSync(path, bytes);
    const target = mkdtempSync(join(root, "r-"));
    await expect(restore(backup.folder, target, dataKey, surroundings.now())).rejects.toThrow(
      "does not verify",
    );
    expect(await aFolder(target).folder.state()).toBe("empty");
  });

  test("verify names a damaged attachment and a document that is not as in the journal", async () => {
    const { open, path } = await founded();
    const opened = await open();
    const { hash } = await opened.attachments.add(inPieces(randomBytes(5000)));
    writeFileSync(join(path, "attachments", hash.slice(0, 2), hash), "x");
    expect(await opened.verify()).toMatchObject({
      ok: false,
      problems: [{ file: `attachments/${hash.slice(0, 2)}/${hash}` }],
    });
    await opened.close();
  });

  test("the plain export holds every document as it is now and the whole journal", async () => {
    const { open } = await founded();
    const { store, close } = await open();
    await put(store, aNote(1, { text: "改" }), aNote(2));
    await store.commit(anAct({ act: "desk.export" }), () => 0);
    const lines: { kind: string; doc?: unknown }[] = [];
    for await (const line of exportLines(store)) lines.push(JSON.parse(line) as { kind: string });
    expect(lines.filter(({ kind }) => kind === "document").map(({ doc }) => doc)).toEqual([
      aNote(1, { text: "改" }),
      aNote(2),
    ]);
    expect(lines.filter(({ kind }) => kind === "entry")).toHaveLength(3);
    await close();
  });
});

describe("migrations", () => {
  test("run in order after a backup, each once, and go on where a power cut stopped them", async () => {
    const folder = mkdtempSync(join(root, "m-"));
    const vault = new Vault({ disk: realDisk, folder, now: () => "2026-03-02T01:00:00.000Z", stretch });
    const { dataKey } = await vault.create([director]);
    const done: string[] = [];
    const backup = () => Promise.resolve(void done.push("backup"));
    let stopped: unknown;
    await migrate(vault, realDisk, folder, dataKey, backup, []);
    expect(done).toEqual([]);
    const step = { to: 2, run: () => Promise.reject(new Error("power")) };
    await migrate(vault, realDisk, folder, dataKey, backup, [step]).catch(
      (error: unknown) => (stopped = error),
    );
    expect([done, stopped]).toMatchObject([["backup"], { message: "power" }]);
    expect(vault.format()).toBe(1);
    expect(existsSync(join(folder, "vault.json"))).toBe(true);
  });
});
