import { randomBytes } from "node:crypto";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Disk } from "#electron/storage/disk.ts";
import { openStore, type FileStore, type StoreOptions } from "#electron/storage/open-store.ts";
import { verifyFolder } from "#electron/storage/verify.ts";
import { realDisk } from "#electron/storage/disk.ts";
import { aNote, anAct, heldSurroundings, noteId, notes, put, settings } from "./fixtures.ts";
import { faultyDisk, type Faults } from "./fault-disk.ts";

const root = mkdtempSync(join(tmpdir(), "desk-bad-days-"));
afterAll(() => rmSync(root, { recursive: true }));
const dataKey = randomBytes(32);

function newFolder(): string {
  return mkdtempSync(join(root, "folder-"));
}

function openAt(folder: string, options: Partial<StoreOptions> = {}): Promise<FileStore> {
  return openStore({
    folder,
    dataKey,
    surroundings: heldSurroundings(),
    specs: [notes, settings],
    isInline: true,
    ...options,
  });
}

/** A folder in which `count` notes were acknowledged, one an act. */
async function folderWith(count: number, options: Partial<StoreOptions> = {}): Promise<string> {
  const folder = newFolder();
  const store = await openAt(folder, options);
  for (let n = 1; n <= count; n += 1) await put(store, aNote(n));
  await store.close();
  return folder;
}

/** The journal alone: nothing of the folder is left but what cannot be rebuilt. */
function withoutCopies(folder: string): string {
  const bare = newFolder();
  cpSync(folder, bare, {
    recursive: true,
    filter: (path) => !path.includes("snapshot") && !path.endsWith(".index"),
  });
  return bare;
}

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
}

function noteNumbers(store: FileStore): readonly string[] {
  return [...store.table(notes).all()].map(({ no }) => no);
}

const numbersUpTo = (count: number) => Array.from({ length: count }, (_, i) => aNote(i + 1).no);

describe("a torn last line", () => {
  test("loses that line and nothing else, wherever it was cut", async () => {
    const folder = withoutCopies(await folderWith(3));
    const path = join(folder, "journal/000000000001.jsonl");
    const whole = readFileSync(path);
    const lastLine = whole.lastIndexOf("\n", whole.length - 2) + 1;
    for (let cut = lastLine; cut < whole.length; cut += 1) {
      writeFileSync(path, whole.subarray(0, cut));
      const store = await openAt(folder);
      // cut just before the line end, the entry itself is whole
      const kept = cut === whole.length - 1 ? 3 : 2;
      expect(store.readOnly(), `cut at ${cut}`).toBeUndefined();
      expect(noteNumbers(store), `cut at ${cut}`).toEqual(numbersUpTo(kept));
      store.journal.close().catch(() => undefined);
    }
  });

  test("may also be zeros from any byte on, as in a file that was grown ahead", async () => {
    const folder = withoutCopies(await folderWith(3));
    const path = join(folder, "journal/000000000001.jsonl");
    const whole = readFileSync(path);
    const lastLine = whole.lastIndexOf("\n", whole.length - 2) + 1;
    for (let cut = lastLine; cut < whole.length; cut += 7) {
      writeFileSync(path, Buffer.concat([whole.subarray(0, cut), Buffer.alloc(5000)]));
      const store = await openAt(folder);
      expect(store.readOnly()).toBeUndefined();
      expect(noteNumbers(store).length).toBeGreaterThanOrEqual(2);
      store.journal.close().catch(() => undefined);
    }
  });

  test("is written over by the next act, which is there afterwards", async () => {
    const folder = withoutCopies(await folderWith(3));
    const path = join(folder, "journal/000000000001.jsonl");
    truncateSync(path, readFileSync(path).length - 20);
    let store = await openAt(folder);
    await put(store, aNote(4));
    await store.close();
    store = await openAt(folder);
    expect(noteNumbers(store)).toEqual([...numbersUpTo(2), aNote(4).no]);
    expect(await verifyFolder(realDisk, folder, dataKey)).toMatchObject({ ok: true, entries: 3 });
    await store.close();
  });

  test("with only its line end missing is kept, and the next act does not grow onto it", async () => {
    const folder = withoutCopies(await folderWith(2));
    const path = join(folder, "journal/000000000001.jsonl");
    truncateSync(path, readFileSync(path).length - 1);
    let store = await openAt(folder);
    await put(store, aNote(3));
    await store.close();
    store = await openAt(withoutCopies(folder));
    expect(noteNumbers(store)).toEqual(numbersUpTo(3));
  });
});

describe("a flipped byte", () => {
  test("in any line of the journal is named, and the desk opens read-only with everything before it", async () => {
    const folder = withoutCopies(await folderWith(4));
    const path = join(folder, "journal/000000000001.jsonl");
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at += 13) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 1; // inside the file
      writeFileSync(path, bytes);
      const line = whole.subarray(0, at).toString("latin1").split("\n").length;
      const store = await openAt(folder);
      const isHarmless = noteNumbers(store).length === 4 && store.readOnly() === undefined;
      if (!isHarmless) {
        expect(store.readOnly(), `byte ${at}`).toMatchObject({
          trouble: "damaged",
          damage: [{ file: "journal/000000000001.jsonl", line }],
        });
        expect(noteNumbers(store), `byte ${at}`).toEqual(numbersUpTo(line - 1));
        await expect(put(store, aNote(9))).rejects.toMatchObject({ trouble: "damaged" });
        expect(await verifyFolder(realDisk, folder, dataKey)).toMatchObject({
          ok: false,
          problems: [{ line }],
        });
      }
      await store.close();
    }
  });

  test("in any file at all costs no acknowledged act", async () => {
    const folder = await folderWith(30, { snapshotEvery: 4, segmentBytes: 3000 });
    for (const name of files(folder)) {
      const whole = readFileSync(join(folder, name));
      for (const at of [
        0,
        9,
        14,
        Math.floor(whole.length / 3),
        Math.floor(whole.length / 2),
        whole.length - 2,
        whole.length - 1,
      ]) {
        const copy = newFolder();
        cpSync(folder, copy, { recursive: true });
        const bytes = Buffer.from(whole);
        bytes[at]! ^= 1; // inside the file
        writeFileSync(join(copy, name), bytes);
        const store = await openAt(copy);
        const seen = noteNumbers(store);
        expect(
          store.table(notes).select({ where: [{ column: "weight", from: 7, to: 9 }], limit: 9 }).total,
          name,
        ).toBe(3);
        expect(store.table(notes).lookup(`no:${aNote(11).no}`)).toEqual([aNote(11)]);
        const trouble = store.readOnly();
        expect(seen.length === 30 || trouble?.damage.length, `${name} at ${at}`).toBeTruthy();
        if (!trouble) await put(store, aNote(31), aNote(3, { text: "改" }));
        await store.close();
        if (trouble) continue;
        const again = await openAt(copy);
        expect(noteNumbers(again), `${name} at ${at}`).toEqual(numbersUpTo(31));
        expect(again.table(notes).get(noteId(3)).text).toBe("改");
        await again.close();
        rmSync(copy, { recursive: true });
      }
    }
  });
});

describe("a missing or wrong copy", () => {
  test("every single file of the snapshot can be missing: all acts are there", async () => {
    const folder = await folderWith(12, { snapshotEvery: 3 });
    for (const name of files(join(folder, "snapshot"))) {
      const copy = newFolder();
      cpSync(folder, copy, { recursive: true });
      rmSync(join(copy, "snapshot", name));
      const store = await openAt(copy);
      expect(store.readOnly(), name).toBeUndefined();
      expect(noteNumbers(store), name).toEqual(numbersUpTo(12));
      await put(store, aNote(13));
      await store.close();
      expect(await verifyFolder(realDisk, copy, dataKey), name).toMatchObject({ ok: true, entries: 13 });
    }
  });

  test("a snapshot newer than the journal is not believed: the desk opens read-only and says so", async () => {
    const folder = await folderWith(3);
    const older = newFolder();
    cpSync(folder, older, { recursive: true });
    const store = await openAt(folder);
    await put(store, aNote(4));
    await store.close();
    rmSync(join(folder, "journal"), { recursive: true });
    cpSync(join(older, "journal"), join(folder, "journal"), { recursive: true });
    const torn = await openAt(folder);
    expect(torn.readOnly()).toMatchObject({
      trouble: "damaged",
      damage: [{ problem: "knows entry 4, the journal ends at 3" }],
    });
    expect(noteNumbers(torn)).toEqual(numbersUpTo(3));
    expect(await verifyFolder(realDisk, folder, dataKey)).toMatchObject({ ok: false });
    await torn.close();
  });

  test("a journal that is gone is a loss, not a fresh folder", async () => {
    const folder = await folderWith(2);
    rmSync(join(folder, "journal"), { recursive: true });
    rmSync(join(folder, "snapshot"), { recursive: true });
    const store = await openAt(folder, { isFounded: true });
    expect(store.readOnly()).toMatchObject({ trouble: "damaged" });
  });

  test("a segment missing in the middle is named when the snapshots are gone too", async () => {
    const folder = withoutCopies(await folderWith(12, { segmentBytes: 2000 }));
    const names = files(join(folder, "journal")).toSorted();
    rmSync(join(folder, "journal", names[1]!)); // more than one segment
    const store = await openAt(folder);
    expect(store.readOnly()).toMatchObject({ trouble: "damaged", damage: [{ file: `journal/${names[0]}` }] });
    expect(noteNumbers(store).length).toBeGreaterThan(0);
  });

  test("an empty folder is a new store", async () => {
    const store = await openAt(newFolder());
    expect(store.last().seq).toBe(0);
    await put(store, aNote(1));
    await store.close();
  });
});

describe("trouble with the disk", () => {
  async function storeOn(
    faults: Faults,
    folder = newFolder(),
  ): Promise<{ store: FileStore; folder: string; disk: Disk }> {
    const disk = faultyDisk(faults);
    return { store: await openAt(folder, { disk, lowSpace: 1 << 20 }), folder, disk };
  }

  test("little space left stops acts before a write can fail, and goes on when there is space again", async () => {
    const faults: Faults = { freeBytes: 1000 };
    const { store } = await storeOn(faults);
    await expect(put(store, aNote(1))).rejects.toMatchObject({ trouble: "disk-full" });
    expect(store.table(notes).count()).toBe(0);
  });

  test("a disk full in the middle of a write loses the act that was not acknowledged and no other", async () => {
    const faults: Faults = {};
    const { store, folder } = await storeOn(faults);
    await put(store, aNote(1));
    faults.writeFails = "ENOSPC";
    await expect(put(store, aNote(2))).rejects.toMatchObject({ trouble: "disk-full" });
    expect(noteNumbers(store)).toEqual(numbersUpTo(1));
    expect(store.last().seq).toBe(1);
    await expect(put(store, aNote(3))).rejects.toMatchObject({ trouble: "disk-full" });
    faults.writeFails = undefined;
    await store.close();
    const again = await openAt(folder);
    expect(noteNumbers(again)).toEqual(numbersUpTo(1));
    await put(again, aNote(2));
    await again.close();
  });

  test("a flush that fails acknowledges nothing of those who waited for it", async () => {
    const faults: Faults = {};
    const { store } = await storeOn(faults);
    await put(store, aNote(1));
    faults.flushFails = "EIO";
    const header = anAct();
    const waiting = [
      put(store, aNote(1, { text: "改" })),
      put(store, aNote(2)),
      store.commit(header, () => 0),
      store.commit(header, () => 0),
    ];
    for (const act of await Promise.allSettled(waiting))
      expect(act).toMatchObject({ status: "rejected", reason: { trouble: "write-failed" } });
    expect([...store.table(notes).all()]).toEqual([aNote(1)]);
    expect(store.readOnly()).toMatchObject({ trouble: "write-failed" });
  });

  test("a rename refused three times, by a virus scanner, only takes a moment", async () => {
    const faults: Faults = { renamesRefused: 3 };
    const { store, folder } = await storeOn(faults);
    await put(store, aNote(1));
    await store.snapshot();
    expect(store.snapshots.current?.seq).toBe(1);
    await store.close();
    expect(await verifyFolder(realDisk, folder, dataKey)).toMatchObject({ ok: true });
  });

  test("a snapshot that cannot be written costs no act", async () => {
    const faults: Faults = {};
    const { store, folder } = await storeOn(faults);
    await put(store, aNote(1));
    faults.renamesRefused = 99;
    await expect(store.snapshot()).rejects.toThrow("EPERM");
    faults.renamesRefused = 0;
    await put(store, aNote(2));
    await store.close();
    const again = await openAt(folder);
    expect(noteNumbers(again)).toEqual(numbersUpTo(2));
  }, 15_000);

  test("a folder that cannot be written opens for reading", async () => {
    const store = await openAt(await folderWith(2), { isReadOnly: true });
    expect(noteNumbers(store)).toEqual(numbersUpTo(2));
    await expect(put(store, aNote(3))).rejects.toMatchObject({ trouble: "write-protected" });
    await store.close();
  });
});

describe("opening", () => {
  test("replays only what came after the snapshot", async () => {
    const folder = newFolder();
    const store = await openAt(folder, { snapshotEvery: 100_000 });
    for (let n = 1; n <= 5; n += 1) await put(store, aNote(n));
    await store.snapshot();
    await put(store, aNote(6));
    const copy = newFolder();
    cpSync(folder, copy, { recursive: true });
    await store.close();
    const progress: number[] = [];
    const again = await openAt(copy, { progress: (done) => progress.push(done) });
    expect(again.snapshots.current?.seq).toBe(5);
    expect(noteNumbers(again)).toEqual(numbersUpTo(6));
  });

  test("another release works the list index out anew", async () => {
    const folder = await folderWith(20);
    const tighter = {
      ...notes,
      columns: ({ weight }: { weight: number | null }) => ({ heavy: weight! > 9 ? 1 : 0 }),
    }; // notes here have weights
    const store = await openAt(folder, { specs: [tighter] });
    expect(store.table(tighter).countBy("heavy")).toEqual(
      new Map([
        [0, 9],
        [1, 11],
      ]),
    );
    expect(noteNumbers(store)).toEqual(numbersUpTo(20));
  });

  test("with another key nothing is read, and nothing is written", async () => {
    const folder = await folderWith(2);
    const before = files(folder).map((name) => readFileSync(join(folder, name)).toString("base64"));
    const store = await openAt(folder, { dataKey: randomBytes(32) });
    expect(store.readOnly()).toMatchObject({ trouble: "damaged" });
    await store.close();
    expect(files(folder).map((name) => readFileSync(join(folder, name)).toString("base64"))).toEqual(before);
  });

  test("nothing a visitor said can be read in the folder without the key", async () => {
    const folder = newFolder();
    const store = await openAt(folder);
    await put(store, aNote(1, { text: "马玉兰 13900000000" }));
    await store.close();
    for (const name of files(folder)) {
      const bytes = readFileSync(join(folder, name));
      expect(bytes.includes("马玉兰") || bytes.includes("13900000000"), name).toBe(false);
    }
  });
});
