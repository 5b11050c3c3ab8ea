/** Offices, couriers and their county, on days when anything may happen. */
import { readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Database } from "#county/database/database.ts";
import { countyName, setCountyName } from "#county/facts.ts";
import { confirm, invite, join } from "#county/offices.ts";
import { packBundle } from "#electron/sync/courier.ts";
import { importBundle } from "#electron/sync/import-bundle.ts";
import { joinRequest, prepareJoin, rotateKeys, takeAnswer } from "#electron/sync/join.ts";
import { beginOwnEpoch, mayBeginOwnEpoch } from "#electron/sync/new-epoch.ts";
import { Report } from "#electron/sync/report.ts";
import { stateOf } from "#electron/sync/sync-state.ts";
import { countyItems } from "#electron/sync/tables.ts";
import { SyncTroubleError } from "#electron/sync/trouble.ts";
import { counters, offices as officeTable } from "#electron/tables/office.ts";
import type { SyncEnd } from "#shared/contract/sync.ts";
import { anOffice } from "#tests/support/builders.ts";
import { backUpCounty, restoreCounty, type CountyBackup } from "#tests/support/county-backup.ts";
import { source } from "#tests/support/small-courier.ts";
import { Broken } from "./broken.ts";
import { Copy, records, type Clock, type Disk } from "./copy.ts";
import { CountySide, type Call } from "./county-side.ts";
import type { Harm, Step } from "./steps.ts";

/** The last of them has no network: what the others say by wire it says by stick. */
const CODES = ["620302100", "620302101", "620302102"];
const WITHOUT_NETWORK = "620302102";

export interface GameOffice {
  readonly code: string;
  readonly hasNetwork: boolean;
  /** Machines on which the office is alive. More than one is a bad day. */
  copies: Copy[];
  backups: Disk[];
}

interface Stick {
  readonly office: string;
  readonly kind: "up" | "down";
  readonly file: Buffer;
}

const NONE: Harm = { harm: "none" };

export class World {
  readonly offices: GameOffice[] = [];
  readonly sticks: Stick[] = [];
  readonly calls: Call[] = [];
  readonly side: CountySide;
  countyBackup: CountyBackup | undefined;
  #minutes = 0;
  readonly #aheadMinutes: number;
  #ids = 0;
  readonly clock: Clock = {
    now: () => instantAt(this.#minutes + this.#aheadMinutes),
    newId: () => `00000000-0000-4000-8000-${(this.#ids += 1).toString(16).padStart(12, "0")}`,
  };
  /** What the network does to the next calls. */
  #lose: { readonly harm: "request-lost" | "answer-lost"; left: number } | undefined;

  private constructor(side: CountySide, aheadMinutes: number) {
    this.side = side;
    this.#aheadMinutes = aheadMinutes;
  }

  /** `aheadMinutes`: how much later it is on the desks' clocks than on the county's. */
  static async begin(database: Database, aheadMinutes = 0): Promise<World> {
    const clock: { now: () => string } = { now: () => "" };
    const side = await CountySide.start(database, () => clock.now());
    const world = new World(side, aheadMinutes);
    clock.now = () => world.#countyNow();
    await setCountyName(database, "金川区综治中心");
    for (const code of CODES) await world.#found(code);
    return world;
  }

  async play(step: Step): Promise<void> {
    this.#minutes += 1;
    switch (step.do) {
      case "open":
      case "change":
      case "poison":
      case "print":
      case "answer":
        return this.#act(step.do, this.copy(step.office, step.copy));
      case "report":
        return void (await this.report(this.office(step.office), step.copy, step.way));
      case "pack":
        return this.pack(this.copy(step.office, step.copy), step.way);
      case "rotate": {
        const copy = this.copy(step.office, step.copy);
        return this.#harmed(copy, step.way, () => this.#rotate(copy));
      }
      case "bring":
        return this.#withStick("up", step.stick, step.keep, (stick) =>
          this.#bring(stick, step.flip, step.way),
        );
      case "take":
        return this.#withStick("down", step.stick, true, ({ office, file }) =>
          this.take(this.copy(CODES.indexOf(office), step.copy), flipped(file, step.flip), step.way),
        );
      case "make-answer":
        return this.makeAnswer(this.office(step.office));
      case "write":
        return void (await this.side.write(this.office(step.office).code, `询问${this.#minutes}`));
      case "restart": {
        const office = this.office(step.office);
        return this.restart(office, office.copies.indexOf(this.copy(step.office, step.copy)));
      }
      case "back-up":
        return void this.office(step.office).backups.push(this.copy(step.office, step.copy).disk());
      case "restore":
        return this.#restore(this.office(step.office));
      case "copy":
        return this.#secondCopy(this.office(step.office));
      case "decide":
        return this.decide(this.copy(step.office, step.copy));
      case "back-up-county":
        this.countyBackup = await backUpCounty(this.side.database);
        return;
      case "restore-county":
        if (!this.countyBackup) return;
        await restoreCounty(this.side.database, this.countyBackup);
        // it has forgotten which requests it answered; answering them again does no harm, and is no mistake
        this.calls.length = 0;
        return;
      case "repeat":
        return this.#repeat(step.call);
    }
  }

  office(n: number): GameOffice {
    return this.offices[n % this.offices.length]!; // there are three
  }

  copy(office: number, n: number): Copy {
    const { copies } = this.office(office);
    return copies[n % copies.length]!; // an office has at least one
  }

  /** 上报 on one machine; undefined when its power went. An office without a network sends a courier both ways. */
  async report(office: GameOffice, n: number, way: Harm = NONE): Promise<SyncEnd | undefined> {
    const copy = office.copies[n % office.copies.length]!; // as above
    if (!office.hasNetwork) return this.#roundTrip(office, copy, way);
    return this.#harmed(copy, way, async () => {
      const run = new Report(copy.desk, stateOf(copy.desk.opened), copy.tie, { signal: never() }).run();
      for await (const event of run) if (event.phase === "end") return event.end;
      throw new Error("the run did not say how it ended");
    });
  }

  async pack(copy: Copy, way: Harm = NONE): Promise<void> {
    const file = path.join(os.tmpdir(), `desk-game-${process.pid}-${this.#ids}`);
    await writeFile(file, "");
    await this.#harmed(copy, way, async () => {
      for await (const step of packBundle(copy.desk, copy.tie, file, never()))
        if (step.phase !== "packing") return;
    });
    // also what was written until the power went
    this.sticks.push({ office: copy.office, kind: "up", file: await readFile(file) });
    await rm(file);
  }

  async makeAnswer({ code }: GameOffice): Promise<void> {
    const file = await this.side.answerBundle(code);
    if (file) this.sticks.push({ office: code, kind: "down", file });
  }

  async take(copy: Copy, file: Buffer, way: Harm = NONE): Promise<SyncEnd | undefined> {
    const before = copy.tie.receipt?.stated;
    const end = await this.#harmed(copy, way, async () => {
      const opened = { ...source(file), close: () => Promise.resolve() };
      for await (const step of importBundle(copy.desk, opened, { signal: never() }))
        if (step.phase === "end") return step.end;
      return undefined;
    });
    const after = copy.tie.receipt?.stated;
    if (before && after && after !== before && after.epoch === before.epoch && after.at < before.at)
      throw new Broken("preservation", "a late courier's receipt took the place of a newer one");
    return end;
  }

  /** A person at the county and one at the desk agree which machine is the office. */
  async decide(copy: Copy): Promise<void> {
    await this.side.database.query(
      "update stream set new_epoch_allowed = true where office = $1 and stopped is not null",
      [copy.office],
    );
    if (mayBeginOwnEpoch(copy.desk, copy.tie))
      await beginOwnEpoch(copy.desk, copy.tie, { reason: "以本机为准" });
  }

  /** A new code, after a key was lost. */
  async joinAnew(copy: Copy): Promise<void> {
    const { database, crypto, keys } = this.side.county;
    const { code } = await database.transaction((tx) =>
      invite(tx, copy.office, "综治中心", this.#countyNow()),
    );
    const asked = await prepareJoin(copy.desk, {
      url: "http://127.0.0.1",
      office: copy.office,
      code,
      tlsPin: "",
    });
    const request = joinRequest(copy.desk, asked);
    const name = await countyName(database);
    const answer = await join(database, crypto, { name, keys }, request, this.#countyNow());
    if (!answer.ok) throw new Error(answer.error);
    await takeAnswer(copy.desk, asked, answer.value);
    await database.transaction((tx) => confirm(tx, crypto, request, this.#countyNow()));
  }

  async restart(office: GameOffice, n: number): Promise<void> {
    const old = office.copies[n];
    if (old) office.copies[n] = await this.#start(office.code, old.disk());
  }

  #countyNow(): string {
    return instantAt(this.#minutes);
  }

  pass(): void {
    this.#minutes += 1;
  }

  #start(code: string, disk: Disk): Promise<Copy> {
    return Copy.start(code, disk, this.clock, {
      post: (path, headers, body) => this.#travel({ path, headers, body }),
      close: () => undefined,
    });
  }

  async #found(code: string): Promise<void> {
    const copy = await this.#start(code, { texts: [], epochs: [] });
    const header = { act: "setup.run", by: "clerk", requestId: this.clock.newId() };
    const township = { ...anOffice.township, code };
    await copy.store.commit(header, (tx) => tx.put(officeTable, { ...anOffice, township }));
    await this.joinAnew(copy);
    const hasNetwork = code !== WITHOUT_NETWORK;
    this.offices.push({ code, hasNetwork, copies: [copy], backups: [copy.disk()] });
  }

  async #act(act: "open" | "change" | "poison" | "print" | "answer", { store }: Copy): Promise<void> {
    const header = { act: `game.${act}`, by: "clerk", requestId: this.clock.newId() };
    const title = `第${this.#minutes}步`;
    const fresh = { openedOn: "2026-07-10", title, slips: [], visits: [] };
    await store.commit(header, (tx) => {
      if (act === "open") {
        const last = (tx.table(counters).find("matter")?.last ?? 0) + 1;
        tx.put(counters, { id: "matter", last });
        tx.put(records, { ...fresh, id: this.clock.newId(), no: `事〔2026〕${last}号` });
      }
      if (act === "poison") tx.put(records, { ...fresh, id: this.clock.newId() });
      const [matter] = tx.table(records).all();
      if (act === "change" && matter) tx.put(records, { ...matter, title });
      const item = [...tx.table(countyItems).all()].find(({ closedAt }) => closedAt === null);
      if (act === "answer" && item) tx.put(countyItems, { ...item, closedAt: tx.now });
    });
  }

  async #roundTrip(office: GameOffice, copy: Copy, way: Harm): Promise<SyncEnd | undefined> {
    const before = this.sticks.length;
    const n = office.copies.indexOf(copy);
    await this.pack(copy, way);
    const [stick] = this.sticks.splice(before);
    if (stick) await this.#bring(stick, null, way);
    await this.makeAnswer(office);
    const [answer] = this.sticks.splice(before);
    // perhaps started anew meanwhile
    return answer && this.take(office.copies[n] ?? copy, answer.file);
  }

  async #bring({ file }: Stick, flip: number | null, way: Harm): Promise<void> {
    this.#armCounty(way);
    await this.side.takeIn(flipped(file, flip));
    this.side.disarm();
  }

  async #rotate(copy: Copy): Promise<void> {
    try {
      await rotateKeys(copy.desk, copy.tie, never());
    } catch (error) {
      if (!(error instanceof SyncTroubleError) && (error as Error).name !== "CountyRefusal") throw error;
    }
  }

  /** The disk of the first machine is gone; its newest backup goes into another. */
  async #restore(office: GameOffice): Promise<void> {
    const backup = office.backups.at(-1);
    if (!backup) return;
    const { seq, hash } = JSON.parse(backup.texts.at(-1) ?? "{}") as {
      readonly seq: number;
      readonly hash: string;
    }; // a line of a journal
    const number = Math.max(1, ...backup.epochs.map(({ epoch }) => epoch)) + 1;
    const epoch = { epoch: number, afterSeq: seq, afterHash: hash, at: this.clock.now() };
    office.copies[0] = await this.#start(office.code, { ...backup, epochs: [...backup.epochs, epoch] });
  }

  async #secondCopy(office: GameOffice): Promise<void> {
    const [first] = office.copies;
    if (first && office.copies.length === 1) office.copies.push(await this.#start(office.code, first.disk()));
  }

  async #withStick(
    kind: Stick["kind"],
    n: number,
    keep: boolean,
    work: (stick: Stick) => Promise<unknown>,
  ): Promise<void> {
    const ours = this.sticks.filter((stick) => stick.kind === kind);
    const stick = ours[n % Math.max(1, ours.length)];
    if (!stick) return;
    await work(stick);
    if (!keep) this.sticks.splice(this.sticks.indexOf(stick), 1);
  }

  async #repeat(n: number): Promise<void> {
    const call = this.calls[n % Math.max(1, this.calls.length)];
    if (!call) return;
    const { status } = await this.side.answer(call);
    if (status === 200) throw new Broken("preservation", `answered a second time: ${call.path}`);
  }

  async #harmed<T>(copy: Copy, way: Harm, work: () => Promise<T>): Promise<T | undefined> {
    switch (way.harm) {
      case "none":
        break;
      case "county-off":
      case "county-off-at-commit":
        this.#armCounty(way);
        break;
      case "request-lost":
      case "answer-lost":
        this.#lose = { harm: way.harm, left: way.at };
        break;
      case "desk-off-before":
      case "desk-off-after":
        copy.arm(way.at, way.harm === "desk-off-after");
    }
    const done = await copy.run(work().then((value) => ({ value })));
    copy.disarm();
    this.side.disarm();
    this.#lose = undefined;
    if (done) return done.value;
    const office = this.offices.find(({ copies }) => copies.includes(copy));
    if (office) await this.restart(office, office.copies.indexOf(copy));
    return undefined;
  }

  #armCounty(way: Harm): void {
    if (way.harm === "county-off") this.side.arm(way.at, "statement");
    if (way.harm === "county-off-at-commit") this.side.arm(way.at, "commit");
  }

  async #travel(call: Call) {
    const lose = this.#lose;
    if (lose && lose.left === 0) {
      this.#lose = undefined;
      if (lose.harm === "answer-lost") await this.#answered(call);
      throw new SyncTroubleError({ kind: "cut", detail: lose.harm });
    }
    if (lose) lose.left -= 1;
    return this.#answered(call);
  }

  async #answered(call: Call) {
    const reply = await this.side.answer(call);
    if (reply.status === 200) this.calls.push(call);
    return reply;
  }
}

function instantAt(minutes: number): string {
  return new Date(Date.parse("2026-07-10T01:00:00.000Z") + minutes * 60_000).toISOString();
}

function flipped(file: Buffer, at: number | null): Buffer {
  if (at === null) return file;
  const bytes = Buffer.from(file);
  bytes[at % bytes.length]! ^= 1; // within the file
  return bytes;
}

function never(): AbortSignal {
  return new AbortController().signal;
}
