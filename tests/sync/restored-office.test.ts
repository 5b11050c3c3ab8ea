import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { restore } from "#electron/storage/backup.ts";
import { realDisk } from "#electron/storage/disk.ts";
import { Vault } from "#electron/storage/vault.ts";
import { aVisitForm } from "#tests/support/builders.ts";
import { PASSWORD } from "#tests/support/desk.ts";
import { aDataRoom, type DataRoom, type DeskOnDisk } from "#tests/support/desk-on-disk.ts";
import { ended } from "#tests/support/reporting.ts";
import { SmallCounty } from "#tests/support/small-county.ts";

let room: DataRoom;
let county: SmallCounty;
beforeEach(async () => {
  room = await aDataRoom();
  county = await new SmallCounty("620302100", room.clock.now).listen();
});
afterEach(() => {
  county.close();
  room.remove();
});

const register = async ({ desk }: DeskOnDisk) => desk.visit.register({ form: aVisitForm() });
const report = async ({ desk }: DeskOnDisk) => ended(await desk.sync.push({}));

/** The disk is lost: the backup goes into another folder, as on a new machine. */
async function restored(folder: string): Promise<DataRoom> {
  const answer = await new Vault({ disk: realDisk, folder, now: room.clock.now }).unlock("zhuren", PASSWORD);
  if (answer.outcome !== "unlocked") throw new Error(answer.outcome);
  const data = path.join(room.room, `restored-${folder.length}`);
  await restore(folder, data, answer.unlocked.dataKey, room.clock.now());
  return room.at(data);
}

describe("an office that lost its disk", { timeout: 60_000 }, () => {
  test("restores its last backup and receives what it lost: numbers, visits and all", async () => {
    const before = await room.open();
    await before.desk.sync.join({ invitation: county.invitation() });
    await register(before);
    await report(before);
    const { folder } = await before.opened().backUp(path.join(room.room, "backups"));
    const lost = [await register(before), await register(before)];
    await report(before);
    const held = county.held.length;
    await before.whole.close();

    const after = await (await restored(folder)).open();
    expect((await after.desk.sync.status({})).epoch).toBe(2);
    const end = await report(after);
    expect(end).toMatchObject({ trouble: null, conflicts: 0, receipt: { epoch: 2 } });
    expect(end.recoveredEntries).toBeGreaterThanOrEqual(2);
    for (const { visitId, no } of lost)
      expect(await after.desk.visit.get({ id: visitId })).toMatchObject({ no });
    expect((await register(after)).no).not.toBe(lost.at(-1)?.no);
    expect(await report(after)).toMatchObject({ trouble: null, recoveredEntries: 0 });
    expect(county.held.length).toBeGreaterThan(held - lost.length);
    expect((await after.desk.trail.verify({})).ok).toBe(true);
    await after.whole.close();
  });

  test("keeps both versions of a record that was changed on both machines, and a person decides", async () => {
    const before = await room.open();
    await before.desk.sync.join({ invitation: county.invitation() });
    const { office } = await before.desk.office.get({});
    const { folder } = await before.opened().backUp(path.join(room.room, "backups"));
    await before.desk.office.update({ office: { ...office, phone: "0935-8111111" } });
    await report(before);
    await before.whole.close();

    const after = await (await restored(folder)).open();
    await after.desk.office.update({ office: { ...office, phone: "0935-8222222" } });
    expect(await report(after)).toMatchObject({ trouble: null, conflicts: 1 });
    expect((await after.desk.office.get({})).office.phone).toBe("0935-8222222");
    const [conflict] = await after.desk.sync.conflicts({});
    expect(conflict).toMatchObject({
      table: "office",
    });
    expect(conflict?.differences.map(({ own, lost }) => [own?.slice(-4), lost?.slice(-4)])).toEqual([
      ["2222", "1111"],
    ]);
    await after.desk.sync.settleConflict({ id: conflict?.id ?? "", keep: "lost" });
    expect((await after.desk.office.get({})).office.phone).toBe("0935-8111111");
    expect(await after.desk.sync.conflicts({})).toEqual([]);
    await after.whole.close();
  });

  test("the machine that was thought lost comes back to life: it is an old copy and is stopped", async () => {
    const before = await room.open();
    await before.desk.sync.join({ invitation: county.invitation() });
    await report(before);
    const { folder } = await before.opened().backUp(path.join(room.room, "backups"));
    await before.whole.close();
    const after = await (await restored(folder)).open();
    await register(after);
    expect(await report(after)).toMatchObject({ trouble: null });
    await after.whole.close();

    const alive = await room.open();
    await register(alive);
    expect(await report(alive)).toMatchObject({
      trouble: { kind: "stopped", stop: { reason: "old-epoch" } },
    });
    expect((await alive.desk.sync.status({})).mayGoOn).toBe(false);
    await expect(alive.desk.sync.goOnAsNewEpoch({ reason: "x" })).rejects.toMatchObject({
      code: "NOT_STOPPED",
    });
    await alive.whole.close();
  });

  test("two copies of one folder both report: the second one is stopped, both keep all they have", async () => {
    const one = await room.open();
    await one.desk.sync.join({ invitation: county.invitation() });
    await register(one);
    await report(one);
    const { folder } = await one.opened().backUp(path.join(room.room, "backups"));
    await one.whole.close();
    const copy = await room.at(folder).open();
    await register(copy);
    await report(copy);
    await copy.whole.close();

    const again = await room.open();
    const { matterId } = await register(again);
    expect(await report(again)).toMatchObject({ trouble: { kind: "stopped", stop: { reason: "fork" } } });
    await again.desk.sync.goOnAsNewEpoch({ reason: "县里确认以本机为准" });
    expect(await report(again)).toMatchObject({ trouble: null, receipt: { epoch: 2 } });
    expect(county.documents.has(`matter/${matterId}`)).toBe(true);
    await again.whole.close();
  });
});
