import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { keepDailyBackup } from "#electron/backups.ts";
import { aDataRoom, type DataRoom } from "#tests/support/desk-on-disk.ts";

const rooms: DataRoom[] = [];
afterEach(() => {
  for (const { remove } of rooms.splice(0)) remove();
});

async function deskOnDisk() {
  const room = await aDataRoom(["DIRECTOR"]);
  rooms.push(room);
  return { ...room, ...(await room.open()) };
}

describe("the copies of the data folder", () => {
  test("go beside the data until the director chooses another drive, and the page says it is the same drive", async () => {
    const { desk, data, whole } = await deskOnDisk();
    expect(await desk.backup.status()).toEqual({
      to: `${data}-backups`,
      sameDrive: true,
      newest: null,
      due: true,
    });
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
    await expect(desk.backup.choose({ to: path.join(data, "copies") })).rejects.toMatchObject({
      code: "BACKUP_FAILED",
    });
    writeFileSync(path.join(room, "a-file"), "");
    await expect(desk.backup.choose({ to: path.join(room, "a-file") })).rejects.toMatchObject({
      code: "BACKUP_FAILED",
    });
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
    expect(whole.core.backups?.status().due).toBe(true);
    expect(troubles).toEqual([]);
    await whole.close();
  });

  test("a mediator may see how old the newest copy is, and not where copies go be changed", async () => {
    const { whole, clock, data } = await deskOnDisk();
    const seat = whole.seat();
    seat.seat.session = {
      accountId: "x",
      loginName: "x",
      name: "李华",
      roles: ["MEDIATOR"],
      since: clock.now(),
    };
    seat.seat.touchedAt = Date.parse(clock.now());
    const mediator = whole.client(seat);
    expect((await mediator.backup.status()).to).toBe(`${data}-backups`);
    await expect(mediator.backup.choose({ to: data })).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await whole.close();
  });
});
