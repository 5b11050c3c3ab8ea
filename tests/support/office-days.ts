/** One office on a real disk and the real county server, day after day: what a bad day is tried on. */
import path from "node:path";
import type { Database } from "#county/database/database.ts";
import { hashesOnLine, readStream } from "#county/stream/streams.ts";
import { restore } from "#electron/storage/backup.ts";
import { realDisk } from "#electron/storage/disk.ts";
import type { OpenedFolder } from "#electron/storage/folder.ts";
import { Vault } from "#electron/storage/vault.ts";
import { findTie } from "#electron/sync/sync-desk.ts";
import { stateOf } from "#electron/sync/sync-state.ts";
import { openTransport, type Transport } from "#electron/sync/transport.ts";
import type { CountyTie } from "#shared/domain/sync/sync-record.ts";
import type { SyncEnd } from "#shared/contract/sync.ts";
import { aVisitForm } from "./builders.ts";
import type { DatabaseKind } from "./databases.ts";
import { PASSWORD } from "./desk.ts";
import { aDataRoom, type DataRoom, type DeskOnDisk } from "./desk-on-disk.ts";
import { ended } from "./reporting.ts";
import { aWholeCounty, type WholeCounty } from "./whole-county.ts";

export const OFFICE = "620302100";

export class OfficeDays {
  readonly room: DataRoom;
  readonly county: WholeCounty;
  at: DeskOnDisk;
  /** What the county's clock is ahead of the desk's. */
  countyAheadMs = 0;
  /** Stands between desk and county. */
  line: (line: Transport) => Transport = (line) => line;
  /** Stands between county and database. */
  database: (database: Database) => Database = (database) => database;
  #restores = 0;

  private constructor(room: DataRoom, county: WholeCounty, at: DeskOnDisk) {
    this.room = room;
    this.county = county;
    this.at = at;
  }

  static async begin(kind: DatabaseKind): Promise<OfficeDays> {
    const room = await aDataRoom();
    const later: { days?: OfficeDays } = {};
    const now = () => new Date(Date.parse(room.clock.now()) + (later.days?.countyAheadMs ?? 0)).toISOString();
    const county = await aWholeCounty(now, kind, (database) => ({
      ...database,
      query: (sql, values) => (later.days?.database(database) ?? database).query(sql, values),
      transaction: (work) => (later.days?.database(database) ?? database).transaction(work),
    }));
    const days = (later.days = new OfficeDays(room, county, await room.open()));
    days.#wire();
    const paper = await county.clerk.office.create({ office: OFFICE, name: "宁远堡镇综治中心" });
    await days.join(paper.text);
    return days;
  }

  get opened(): OpenedFolder {
    const opened = this.at.whole.core.opened();
    if (!opened) throw new Error("the desk is closed");
    return opened;
  }

  get tie(): CountyTie {
    const tie = findTie(this.opened.store);
    if (!tie) throw new Error("the office has not joined");
    return tie;
  }

  async join(invitation: string): Promise<void> {
    await this.at.desk.sync.join({
      invitation: invitation.replace("http://127.0.0.1|", `${this.county.url}|`),
    });
    await this.county.clerk.office.confirm({ office: OFFICE });
  }

  register(): Promise<{ readonly matterId: string; readonly no: string }> {
    return this.at.desk.visit.register({ form: aVisitForm() });
  }

  async report(): Promise<SyncEnd> {
    // the county's time moves on between two runs, as it does outside of tests
    this.room.clock.pass(1);
    await this.at.desk.session.unlock({ password: PASSWORD });
    return ended(await this.at.desk.sync.push({}));
  }

  /** The desk of another folder, or this one after a start. */
  async openAt(room: DataRoom = this.room): Promise<void> {
    await this.at.whole.close();
    this.at = await room.open();
    this.#wire();
  }

  async backUp(): Promise<string> {
    const { folder } = await this.at.opened().backUp(path.join(this.room.room, "backups"));
    return folder;
  }

  /** The disk is lost: the backup goes into another folder, as on a new machine. */
  async restore(backup: string): Promise<DataRoom> {
    const vault = new Vault({ disk: realDisk, folder: backup, now: this.room.clock.now });
    const answer = await vault.unlock("zhuren", PASSWORD);
    if (answer.outcome !== "unlocked") throw new Error(answer.outcome);
    const data = path.join(this.room.room, `restored-${(this.#restores += 1)}`);
    await restore(backup, data, answer.unlocked.dataKey, this.room.clock.now());
    const room = this.room.at(data);
    await this.openAt(room);
    return room;
  }

  /** Entries of this journal that the county lacks or holds otherwise, after a report that ended well. */
  async unlike(): Promise<readonly number[]> {
    const { database } = this.county;
    const { store } = this.opened;
    const stream = await readStream(database, OFFICE);
    const last = this.tie.receipt?.stated.lastSeq ?? 0;
    const line = await hashesOnLine(database, stream, stream.epoch, 1, last);
    return Array.from({ length: last }, (_, i) => i + 1).filter(
      (seq) => line.get(seq) !== store.entryAt(seq).hash,
    );
  }

  async close(): Promise<void> {
    await this.at.whole.close();
    await this.county.close();
    this.room.remove();
  }

  #wire(): void {
    const state = stateOf(this.opened);
    state.pause = () => Promise.resolve();
    state.connect = (url, pin) => this.line(openTransport(url, pin));
  }
}
