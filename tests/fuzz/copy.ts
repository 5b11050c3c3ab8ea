/** A copy of an office: the desk's real reporting over a journal in memory that outlives the machine. */
import { createHash } from "node:crypto";
import type { CountyTie } from "#shared/domain/sync/sync-record.ts";
import type { Epoch, OpenedFolder } from "#electron/storage/folder.ts";
import { openMemoryStore } from "#electron/storage/memory-store.ts";
import type { JournalEntry, Store, Stored, TableSpec } from "#electron/storage/store.ts";
import { findTie, type SyncDesk } from "#electron/sync/sync-desk.ts";
import { stateOf } from "#electron/sync/sync-state.ts";
import type { Transport } from "#electron/sync/transport.ts";
import { ALL_TABLES } from "#electron/tables.ts";

export interface Clock {
  now: () => string;
  newId: () => string;
}

/** What is on the disk of a machine. */
export interface Disk {
  readonly texts: readonly string[];
  readonly epochs: readonly Epoch[];
}

export class Copy {
  readonly office: string;
  store: Store;
  readonly epochs: Epoch[];
  readonly desk: SyncDesk;
  /** Resolves when the power goes. */
  readonly off: Promise<"off">;
  #tellOff: (off: "off") => void = () => undefined;
  #isOff = false;
  /** Power goes at this call or write, before or after it has reached the other side. */
  #offAt: { readonly at: number; readonly isAfter: boolean } | undefined;
  #done = 0;

  private constructor(office: string, store: Store, epochs: readonly Epoch[], clock: Clock, line: Transport) {
    this.office = office;
    this.store = store;
    this.epochs = [...epochs];
    this.off = new Promise((resolve) => (this.#tellOff = resolve));
    const guarded: Store = {
      ...store,
      commit: (header, change) => this.#guard(() => store.commit(header, change)),
    };
    const opened = {
      store: guarded,
      keyFor: (purpose: string) => createHash("sha256").update(`${office}/${purpose}`).digest(),
      epochs: () => this.epochs,
      startEpoch: async ({ seq, hash }: { readonly seq: number; readonly hash: string }) => {
        const epoch = { epoch: this.epochs.length + 2, afterSeq: seq, afterHash: hash, at: clock.now() };
        this.epochs.push(epoch);
        return epoch;
      },
    } as unknown as OpenedFolder; // reporting asks for nothing else
    this.desk = {
      opened,
      by: "clerk",
      version: "fuzz",
      now: clock.now,
      newId: clock.newId,
      calendar: noCalendar,
    };
    const state = stateOf(opened);
    state.pause = () => Promise.resolve();
    state.connect = () => ({
      post: (path, headers, body, signal) => this.#guard(() => line.post(path, headers, body, signal)),
      close: () => undefined,
    });
  }

  static async start(office: string, { texts, epochs }: Disk, clock: Clock, line: Transport): Promise<Copy> {
    return new Copy(office, await replayed(texts, clock), epochs, clock, line);
  }

  get tie(): CountyTie {
    const tie = findTie(this.store);
    if (!tie) throw new Error("the office has not joined");
    return tie;
  }

  disk(): Disk {
    return { texts: [...this.store.textsFrom(1)].map(({ text }) => text), epochs: [...this.epochs] };
  }

  /** Arms the switch for one piece of work. Undefined when the power went before it ended. */
  async run<T>(work: Promise<T>): Promise<T | undefined> {
    const done = await Promise.race([work, this.off]);
    return done === "off" ? undefined : done;
  }

  arm(at: number, isAfter: boolean): void {
    this.#done = 0;
    this.#offAt = { at, isAfter };
  }

  disarm(): void {
    this.#offAt = undefined;
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    const isLast = this.#offAt?.at === this.#done;
    this.#done += 1;
    if (!this.#isOff && isLast && this.#offAt?.isAfter) await work().catch(() => undefined);
    if (this.#isOff || isLast) {
      this.#isOff = true;
      this.#tellOff("off");
      // a machine without power goes on with nothing
      return new Promise<never>(() => undefined);
    }
    return work();
  }
}

function noCalendar(): never {
  throw new Error("no slip is written here");
}

/** Matters with no more in them than the game needs. */
export interface GameMatter {
  readonly id: string;
  readonly no?: string;
  readonly openedOn: string;
  /** Unlike any other version's. */
  readonly title: string;
  readonly slips: readonly never[];
  readonly visits: readonly never[];
}
export const records: TableSpec<GameMatter> = { name: "matter", shardOf: () => "all" };

/** The same acts again give the same journal, hash for hash. */
async function replayed(texts: readonly string[], clock: Clock): Promise<Store> {
  let at: string | undefined;
  const store = openMemoryStore({ now: () => at ?? clock.now(), newId: clock.newId });
  store.table(records);
  for (const text of texts) {
    const { seq: _, at: was, puts, prev: __, hash, ...header } = JSON.parse(text) as JournalEntry; // once written by a store
    at = was;
    const done = await store.commit(header, (tx) => {
      for (const put of puts) tx.put(specOf(put.table), put.doc as Stored);
    });
    if (done.entry.hash !== hash) throw new Error(`entry ${done.entry.seq} is not what it was`);
  }
  at = undefined;
  return store;
}

function specOf(name: string) {
  return (ALL_TABLES.find((spec) => spec.name === name) ?? { name, shardOf: () => "all" }) as never; // of its own table
}
