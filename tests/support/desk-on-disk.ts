import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { backupsOf, type Backups } from "#electron/backups.ts";
import { openDesk, type Desk, type DeskClient } from "#electron/desk.ts";
import { fileFolder, type OpenedFileFolder } from "#electron/storage/file-folder.ts";
import type { DataFolder } from "#electron/storage/folder.ts";
import { ALL_TABLES } from "#electron/tables.ts";
import { accounts, offices, units, villages } from "#electron/tables/office.ts";
import type { Role } from "#shared/domain/account/account.ts";
import { anOffice } from "./builders.ts";
import { PASSWORD, TestClock, testUnits, testVillages } from "./desk.ts";

/** A password this cheap to check is for tests alone. */
const CHEAP = { N: 16, r: 1, p: 1 };

export interface DeskOnDisk {
  readonly desk: DeskClient;
  readonly whole: Desk;
  readonly opened: () => OpenedFileFolder;
  readonly backups: Backups;
}

export interface DataRoom {
  /** Holds the data folder and whatever a test puts beside it. */
  readonly room: string;
  readonly data: string;
  readonly clock: TestClock;
  /** Opens the folder and logs in; once a time, as only one process may have it. */
  readonly open: () => Promise<DeskOnDisk>;
  /** The same people and clock over another folder: a restored one, a copy. */
  readonly at: (data: string) => DataRoom;
  readonly remove: () => void;
}

function folderAt(path: string, clock: TestClock) {
  return fileFolder({ path, surroundings: clock, specs: ALL_TABLES, release: "test", stretch: CHEAP });
}

/** A founded office in a folder of its own, on the real disk. */
export async function aDataRoom(roles: readonly Role[] = ["DIRECTOR", "CLERK"]): Promise<DataRoom> {
  const room = mkdtempSync(path.join(os.tmpdir(), "desk-"));
  const data = path.join(room, "data");
  const clock = new TestClock("2026-07-10");
  const onDisk = folderAt(data, clock);
  const person = {
    id: clock.newId(),
    loginName: "zhuren",
    name: "王安",
    roles: [...roles],
    phone: "",
    active: true,
  };
  await onDisk.found([{ accountId: person.id, loginName: "zhuren", password: PASSWORD }], async (store) => {
    await store.commit({ act: "setup.run", by: person.id, requestId: clock.newId() }, (tx) => {
      tx.put(offices, anOffice);
      for (const village of testVillages) tx.put(villages, village);
      for (const unit of Object.values(testUnits)) tx.put(units, unit);
      tx.put(accounts, person);
    });
  });

  return roomAt(room, data, clock);
}

function roomAt(room: string, data: string, clock: TestClock): DataRoom {
  const onDisk = folderAt(data, clock);
  const open = async (): Promise<DeskOnDisk> => {
    let opened: OpenedFileFolder | undefined;
    const folder: DataFolder = { ...onDisk, open: async (dataKey) => (opened = await onDisk.open(dataKey)) };
    const backups = backupsOf(data, () => opened, clock);
    const divisionsFolder = fileURLToPath(new URL("../../shared/codes/divisions/", import.meta.url));
    const whole = openDesk({ folder, surroundings: clock, version: "test", divisionsFolder, backups });
    const desk = whole.client();
    await desk.session.login({ loginName: "zhuren", password: PASSWORD });
    return { desk, whole, backups, opened: () => opened! }; // the login has opened it
  };
  const at = (other: string) => roomAt(room, other, clock);
  return { room, data, clock, open, at, remove: () => rmSync(room, { recursive: true, force: true }) };
}
