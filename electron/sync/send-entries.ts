import type { SyncProgress } from "#shared/contract/sync.ts";
import { smallerBatch, type BatchLimits } from "#shared/domain/sync/limits.ts";
import { fittingLines } from "#shared/domain/sync/up-batch.ts";
import type { Store } from "../storage/store.ts";
import { CountyRefusal, type Packed } from "./county-client.ts";
import { oneAhead } from "./one-ahead.ts";
import { outLines, type OutLine } from "./outbox.ts";
import { Pace } from "./pace.ts";
import type { SealedLines } from "./sealed.ts";
import { nextTurn } from "./sync-desk.ts";
import { SyncTroubleError } from "./trouble.ts";

interface Way {
  /** What the county takes at once. */
  readonly most: BatchLimits;
  /** Up to where the last receipt says that the county holds everything. */
  readonly heldSeq: () => number;
  readonly pack: (batch: readonly OutLine[]) => Promise<Packed>;
  /** Returns when a receipt has answered. */
  readonly push: (packed: Packed, batch: readonly OutLine[]) => AsyncGenerator<SyncProgress>;
}

interface MadeBatch {
  readonly lines: readonly OutLine[];
  readonly packed: Packed;
}

/** Entries masked and sealed before others have their turn. */
const SLICE = 40;

/** Sends the entries that wait, in batches as large as the county takes, each made while the one before is on its way. */
export class EntrySender {
  readonly #store: Store;
  readonly #sealed: SealedLines;
  readonly #way: Way;
  #limits: BatchLimits;

  constructor(store: Store, sealed: SealedLines, way: Way) {
    this.#store = store;
    this.#sealed = sealed;
    this.#way = way;
    this.#limits = way.most;
  }

  /** Up to the entry that was the last when it began: what this run itself writes goes up with the next one. */
  async *run(): AsyncGenerator<SyncProgress> {
    const { heldSeq } = this.#way;
    const target = this.#store.last().seq;
    const pace = new Pace("sending", Math.max(0, target - heldSeq()));
    for (let stuck = 0; heldSeq() < target;) {
      const before = heldSeq();
      yield* this.#sendFrom(before + 1, target, pace);
      stuck = heldSeq() > before ? 0 : stuck + 1;
      if (stuck > 2)
        throw new SyncTroubleError({ kind: "refused", code: "NO_PROGRESS", detail: `entry ${before + 1}` });
    }
  }

  async *#sendFrom(from: number, to: number, pace: Pace): AsyncGenerator<SyncProgress> {
    for await (const made of oneAhead(this.#batches(from, to))) if (!(yield* this.#send(made, pace))) return;
  }

  /** Batches of the usual size, each ready to travel. */
  async *#batches(from: number, to: number): AsyncGenerator<MadeBatch, void> {
    let waiting: OutLine[] = [];
    let characters = 0;
    for (const out of outLines(this.#store, this.#sealed, from)) {
      if (out.seq > to) break;
      waiting.push(out);
      characters += out.line.length;
      if (out.seq % SLICE === 0) await nextTurn();
      if (waiting.length < this.#limits.entries && characters < this.#limits.characters) continue;
      yield { lines: waiting, packed: await this.#way.pack(waiting) };
      waiting = [];
      characters = 0;
    }
    if (waiting.length > 0) yield { lines: waiting, packed: await this.#way.pack(waiting) };
  }

  /** False when the county then holds less than it was sent: its receipt says where to begin again. */
  async *#send({ lines, packed }: MadeBatch, pace: Pace): AsyncGenerator<SyncProgress, boolean> {
    for (let rest = lines; rest.length > 0;) {
      const lengths = rest.map(({ line }) => line.length);
      // what was made under larger limits, or was too large, is divided
      const batch = rest.slice(0, fittingLines(lengths, this.#limits));
      const bytes = batch.reduce((sum, { line }) => sum + line.length, 0);
      const [first] = batch;
      const last = batch.at(-1);
      if (!first || !last) return true;
      const isAsMade = rest === lines && batch.length === lines.length;
      try {
        yield* this.#way.push(isAsMade ? packed : await this.#way.pack(batch), batch);
      } catch (error) {
        if (!(error instanceof CountyRefusal) || error.code !== "TOO_LARGE") throw error;
        const smaller = smallerBatch({ entries: batch.length, characters: bytes });
        if (smaller) this.#limits = smaller;
        else if (first.line === first.bareLine)
          throw new SyncTroubleError({ kind: "too-large", seq: first.seq });
        else rest = [{ ...first, line: first.bareLine }, ...rest.slice(1)];
        continue;
      }
      yield pace.step(batch.length, bytes);
      if (this.#way.heldSeq() < last.seq) return false;
      rest = rest.slice(batch.length);
      // one large entry must not make a long backlog travel one by one
      const { most } = this.#way;
      this.#limits = {
        entries: Math.min(most.entries, this.#limits.entries * 2),
        characters: Math.min(most.characters, this.#limits.characters * 2),
      };
    }
    return true;
  }
}
