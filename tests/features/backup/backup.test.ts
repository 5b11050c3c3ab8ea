import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { backupsOf, keepDailyBackup } from "#electron/backups.ts";
import { openDesk, type DeskClient } from "#electron/desk.ts";
import { fileFolder, type OpenedFileFolder } from "#electron/storage/file-folder.ts";
import { accounts, ALL_TABLES, offices } from "#electron/tables.ts";
import type { DataFolder } from "#electron/storage/folder.ts";
import { PASSWORD, TestClock, testOffice } from "#tests/support/desk.ts";

const rooms: string[] = [];
afterEach(() => {
  for (const room of rooms.splice(0)) rmSync(room, { recursive: true, force: true });
});

async function deskOnDisk() {
  const room = mkdtempSync(path.join(os.tmpdir(), "desk-backup-"));
  rooms.push(room);
  const data = path.join(room, "data");
  const clock = new TestClock("2026-07-10");
  const onDisk = fileFolder({ path: data, surroundings: clock, specs: ALL_TABLES, release: "test", stretch: { N: 16, r: 1, p: 1 } });
  let opened: OpenedFileFolder | undefined;
  const folder: DataFolder = { ...onDisk, open: async (dataKey) => (opened = await onDisk.open(dataKey)) };
  const director = { id: clock.newId(), loginName: "zhuren", name: "王安", roles: ["DIRECTOR" as const], phone: "", active: true };
  await folder.found([{ accountId: director.id, loginName: "zhuren", password: PASSWORD }], async (store) => {
    await store.commit({ act: "setup.run", by: director.id, requestId: clock.newId() }, (tx) => {
      tx.put(offices, testOffice);
      tx.put(accounts, director);
    });
  });
  const backups = backupsOf(data, () => opened, clock);
  const whole = openDesk({ folder, surroundings: clock, version: "test", divisionsFolder: "", backups });
  const desk: DeskClient = whole.client();
  await desk.session.login({ loginName: "zhuren", password: PASSWORD });
  return { room, data, clock, desk, whole, backups };
}

describe("the copies of the data folder", () => {
  test("go beside the data until the director chooses another drive, and the page says it is the same drive", async () => {
    const { desk, data, whole } = await deskOnDisk();
    expect(await desk.backup.status()).toEqual({ to: `${data}-backups`, sameDrive: true, newest: null, due: true });
    await whole.close();
  });

  test("are made on demand, proved, and tell the last act they hold", async () => {
    const { desk, whole } = await deskOnDisk();
    const made = await desk.backup.run({});
    expect(made).toMatchObject({ due: false, newest: { at: "2026-07-10T01:00:00.000Z", lastSeq: 3 } });
    await whole.close();
  });

  test("go to the chosen folder, which is tried at once", async () => {
    const { desk, room, whole } = await deskOnDisk();
    const chosen = await desk.backup.choose({ to: path.join(room, "stick") });
    expect(chosen).toMatchObject({ to: path.join(room, "stick"), due: false });
    expect(chosen.newest?.folder.startsWith(path.join(room, "stick"))).toBe(true);
    await whole.close();
  });

  test("cannot go inside the data folder, nor to a place that takes no files", async () => {
    const { desk, data, room, whole } = await deskOnDisk();
    await expect(desk.backup.choose({ to: path.join(data, "copies") })).rejects.toMatchObject({ code: "BACKUP_FAILED" });
    writeFileSync(path.join(room, "a-file"), "");
    await expect(desk.backup.choose({ to: path.join(room, "a-file") })).rejects.toMatchObject({ code: "BACKUP_FAILED" });
    expect((await desk.backup.status()).to).toBe(`${data}-backups`);
    await whole.close();
  });

  test("are made by themselves once a day while the desk is open", async () => {
    const { desk, clock, backups, whole } = await deskOnDisk();
    const troubles: unknown[] = [];
    vi.useFakeTimers({ toFake: ["setInterval", "setTimeout"] });
    const stop = keepDailyBackup(backups, (error) => troubles.push(error));
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    await vi.waitFor(async () => expect((await desk.backup.status()).due).toBe(false), { timeout: 5_000 });
    stop();
    clock.moveTo("2026-07-11");
    expect((await whole.core.backups?.status())?.due).toBe(true);
    expect(troubles).toEqual([]);
    await whole.close();
  });

  test("a mediator may see how old the newest copy is, and not where copies go be changed", async () => {
    const { whole, clock, data } = await deskOnDisk();
    const seat = whole.seat();
    seat.seat.session = { accountId: "x", loginName: "x", name: "李华", roles: ["MEDIATOR"], since: clock.now() };
    seat.seat.touchedAt = Date.parse(clock.now());
    const mediator = whole.client(seat);
    expect((await mediator.backup.status()).to).toBe(`${data}-backups`);
    await expect(mediator.backup.choose({ to: data })).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await whole.close();
  });
});
