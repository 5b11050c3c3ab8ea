import type { InferContractRouterInputs } from "@orpc/contract";
import type { countyDesk } from "#shared/contract/county-desk.ts";
import type { SyncEnd, SyncProgress, SyncTrouble } from "#shared/contract/sync.ts";
import { LIMITS, smallerBatch, USUAL_BATCH, type BatchLimits } from "#shared/domain/sync/limits.ts";
import { signText, type Signed, type Signer } from "#shared/domain/sync/signed.ts";
import type { CountyTie } from "#shared/domain/sync/sync-record.ts";
import { fittingLines, makeBatch } from "#shared/domain/sync/up-entry.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { applyDown, applyKept } from "./apply-down.ts";
import {
  CountyClient,
  CountyRefusal,
  stopIn,
  type CountyProcedureName,
  type Packed,
} from "./county-client.ts";
import { greetingOf } from "./greeting.ts";
import { oneAhead } from "./one-ahead.ts";
import { outLines, type OutLine } from "./outbox.ts";
import { Pace } from "./pace.ts";
import { pauseAfter } from "./patience.ts";
import { takeReceipt } from "./receipts.ts";
import { takeBack } from "./recover.ts";
import { sealedLines, type SealedLines } from "./sealed.ts";
import { sendFiles } from "./send-files.ts";
import { commitTie, currentEpoch, findTie, nextTurn, signerOf, type SyncDesk } from "./sync-desk.ts";
import type { SyncState } from "./sync-state.ts";
import { countyTies } from "./tables.ts";
import { SyncTroubleError, troubleOf } from "./trouble.ts";

export interface ReportOptions {
  readonly signal: AbortSignal;
  /** Records the county may change; a person has said so. */
  readonly confirmRecords?: number | undefined;
}

type Inputs = InferContractRouterInputs<typeof countyDesk>;

interface MadeBatch {
  readonly lines: readonly OutLine[];
  readonly packed: Packed;
}

/** The receipt is written into the journal after so many batches, and at the end. */
const BATCHES_PER_NOTE = 20;
/** Entries masked and sealed before others have their turn. */
const SLICE = 40;

/**
 * 上报: greets the county, takes back what was lost, sends what waits, fetches what the county wrote. It stops anywhere and goes on
 * from the last receipt the next time.
 */
export class Report {
  readonly #desk: SyncDesk;
  readonly #state: SyncState;
  readonly #options: ReportOptions;
  #client: CountyClient;
  #signer: Signer;
  readonly #sealed: SealedLines;
  #limits: BatchLimits = USUAL_BATCH;
  #most: BatchLimits = USUAL_BATCH;
  #tie: CountyTie;
  /** `#tie` has something that is not in the journal yet. */
  #isUnnoted = false;
  #end: Omit<SyncEnd, "receipt"> = {
    trouble: null,
    stopped: false,
    sentEntries: 0,
    receivedItems: 0,
    recoveredEntries: 0,
    conflicts: 0,
    askRecords: null,
  };

  constructor(desk: SyncDesk, state: SyncState, tie: CountyTie, options: ReportOptions) {
    this.#desk = desk;
    this.#state = state;
    this.#tie = tie;
    this.#options = options;
    this.#signer = signerOf(tie);
    this.#sealed = sealedLines(desk.opened);
    this.#client = this.#newClient();
  }

  async *run(): AsyncGenerator<SyncProgress> {
    try {
      yield* this.#work();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#client.close();
      await this.#note().catch((error: unknown) => this.#fail(error));
    }
    yield { phase: "end", end: { ...this.#end, receipt: this.#tie.receipt?.stated ?? null } };
  }

  async *#work(): AsyncGenerator<SyncProgress> {
    yield { phase: "greeting" };
    await applyKept(this.#desk);
    this.#reload();
    const { limits, lost } = yield* this.#greetWithEitherKey();
    this.#most = {
      entries: Math.min(limits.entries, USUAL_BATCH.entries),
      characters: Math.min(limits.characters, USUAL_BATCH.characters),
    };
    this.#limits = this.#most;
    for (const stretch of lost) yield* this.#takeBack(stretch);
    yield* this.#send();
    yield* sendFiles(this.#desk.opened, {
      wanted: () => this.#tie.receipt?.stated.attachments.wanted ?? [],
      send: (input) => this.#call("attachment", input),
      renew: () => this.#greet(),
    });
    yield* this.#receive();
  }

  /** An answer to new keys may have been lost on its way: then the county knows only these. */
  async *#greetWithEitherKey() {
    try {
      return yield* this.#greet();
    } catch (error) {
      const kind = troubleOf(error)?.kind;
      if (!this.#tie.next || (kind !== "key-unknown" && kind !== "key-revoked")) throw error;
      this.#change({ ...this.#tie, ...this.#tie.next, next: null });
      this.#signer = signerOf(this.#tie);
      this.#client.close();
      this.#client = this.#newClient();
      return yield* this.#greet();
    }
  }

  #newClient(): CountyClient {
    const { office, url, tlsPin } = this.#tie;
    const line = this.#state.connect(url, tlsPin);
    return new CountyClient(line, { office, signer: this.#signer, now: this.#desk.now });
  }

  async *#greet() {
    const greeting = await greetingOf(this.#desk, this.#tie, this.#heldSeq());
    const { output, nonce } = yield* this.#call("greet", {
      epoch: signText(syncCrypto, this.#signer, "epoch", canonicalJson(currentEpoch(this.#desk))),
      greeting,
    });
    const at = this.#take(output.receipt, nonce);
    this.#state.clockAheadMs = Date.parse(greeting.deskTime) - Date.parse(at);
    return output;
  }

  async *#takeBack({
    epoch,
    from,
    to,
  }: {
    readonly epoch: number;
    readonly from: number;
    readonly to: number;
  }) {
    const done = this.#tie.recovered.find((stretch) => stretch.epoch === epoch)?.to ?? 0;
    let after = Math.max(from - 1, done);
    const pace = new Pace("recovering", Math.max(0, to - after));
    while (after < to) {
      const { output } = yield* this.#call("lost", { epoch, after, limit: 200 });
      const reached = output.entries.at(-1)?.seq ?? 0;
      if (reached <= after) return;
      await this.#note();
      const taken = await takeBack(this.#desk, this.#sealed, epoch, output.entries);
      this.#reload();
      this.#end.recoveredEntries += taken.entries;
      this.#end.conflicts += taken.conflicts;
      yield pace.step(reached - after, 0);
      after = reached;
    }
  }

  /** Up to the entry that was the last when it began: what this run itself writes goes up with the next one. */
  async *#send(): AsyncGenerator<SyncProgress> {
    const target = this.#desk.opened.store.last().seq;
    const pace = new Pace("sending", Math.max(0, target - this.#heldSeq()));
    for (let stuck = 0; this.#heldSeq() < target;) {
      const before = this.#heldSeq();
      yield* this.#sendFrom(before + 1, target, pace);
      stuck = this.#heldSeq() > before ? 0 : stuck + 1;
      if (stuck > 2)
        throw new SyncTroubleError({ kind: "refused", code: "NO_PROGRESS", detail: `entry ${before + 1}` });
    }
  }

  async *#sendFrom(from: number, to: number, pace: Pace): AsyncGenerator<SyncProgress> {
    for await (const made of oneAhead(this.#batches(from, to))) if (!(yield* this.#push(made, pace))) return;
  }

  /** Batches of the usual size, each ready to travel. */
  async *#batches(from: number, to: number): AsyncGenerator<MadeBatch, void> {
    let waiting: OutLine[] = [];
    let characters = 0;
    for (const out of outLines(this.#desk.opened.store, this.#sealed, from)) {
      if (out.seq > to) break;
      waiting.push(out);
      characters += out.line.length;
      if (out.seq % SLICE === 0) await nextTurn();
      if (waiting.length < this.#limits.entries && characters < this.#limits.characters) continue;
      yield { lines: waiting, packed: await this.#pack(waiting) };
      waiting = [];
      characters = 0;
    }
    if (waiting.length > 0) yield { lines: waiting, packed: await this.#pack(waiting) };
  }

  /** False when the county then holds less than it was sent: its receipt says where to begin again. */
  async *#push({ lines, packed }: MadeBatch, pace: Pace): AsyncGenerator<SyncProgress, boolean> {
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
        yield* this.#pushBatch(isAsMade ? packed : await this.#pack(batch), last.seq);
      } catch (error) {
        if (!(error instanceof CountyRefusal) || error.code !== "TOO_LARGE") throw error;
        const smaller = smallerBatch({ entries: batch.length, characters: bytes });
        if (smaller) this.#limits = smaller;
        else if (first.line === first.bareLine)
          throw new SyncTroubleError({ kind: "too-large", seq: first.seq });
        else rest = [{ ...first, line: first.bareLine }, ...rest.slice(1)];
        continue;
      }
      this.#end.sentEntries += batch.length;
      yield pace.step(batch.length, bytes);
      if (this.#heldSeq() < last.seq) return false;
      rest = rest.slice(batch.length);
      // one large entry must not make a long backlog travel one by one
      this.#limits = {
        entries: Math.min(this.#most.entries, this.#limits.entries * 2),
        characters: Math.min(this.#most.characters, this.#limits.characters * 2),
      };
    }
    return true;
  }

  #pack(batch: readonly OutLine[]): Promise<Packed> {
    const { epoch, office } = currentEpoch(this.#desk);
    const first = batch[0]?.seq ?? 0;
    const facts = { office, epoch, first, version: this.#desk.version, madeAt: this.#desk.now() };
    const lines = batch.map(({ line }) => line);
    return this.#client.pack("push", { batch: makeBatch(syncCrypto, this.#signer, facts, lines) });
  }

  async *#pushBatch(packed: Packed, last: number): AsyncGenerator<SyncProgress> {
    this.#change({ ...this.#tie, sentSeq: Math.max(this.#tie.sentSeq, last) });
    const { output, nonce } = yield* this.#patiently(() =>
      this.#client.callPacked("push", packed, this.#options.signal),
    );
    this.#take(output.receipt, nonce);
    this.#batchesSinceNote += 1;
    if (this.#batchesSinceNote >= BATCHES_PER_NOTE) await this.#note();
  }
  #batchesSinceNote = 0;

  async *#receive(): AsyncGenerator<SyncProgress> {
    const goal = () => this.#tie.receipt?.stated.down.seq ?? 0;
    const pace = new Pace("receiving", Math.max(0, goal() - this.#tie.down.seq));
    let mayChange = this.#options.confirmRecords ?? LIMITS.downRecordsUnasked;
    while (this.#tie.down.seq < goal()) {
      const after = this.#tie.down.seq;
      const { output } = yield* this.#call("pull", { after, limit: LIMITS.downPerAnswer });
      await this.#note();
      const applied = await applyDown(this.#desk, output.entries, mayChange);
      this.#reload();
      if (applied.askRecords > 0) {
        const further = Math.max(0, goal() - after - output.entries.length);
        this.#end.askRecords = applied.askRecords + further;
        return;
      }
      if (applied.entries === 0) return;
      mayChange -= applied.records;
      this.#end.receivedItems += applied.entries;
      yield pace.step(applied.entries, 0);
    }
  }

  #call<P extends CountyProcedureName>(name: P, input: Inputs[P]) {
    return this.#patiently(() => this.#client.call(name, input, this.#options.signal));
  }

  /** A connection that broke is tried again, a busy county is waited for. */
  async *#patiently<T>(call: () => Promise<T>) {
    const { signal } = this.#options;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await call();
      } catch (error) {
        const stopped = stopIn(error);
        if (stopped) {
          this.#takeStop(stopped);
          throw new SyncTroubleError({ kind: "stopped", stop: stopped.stop });
        }
        const ms = pauseAfter(error, attempt);
        if (ms === undefined) throw error;
        yield { phase: "waiting", seconds: Math.ceil(ms / 1000) } as const;
        await this.#state.pause(ms, signal);
      }
    }
  }

  /** What the receipt says of the county's time. Throws when it is no receipt for this epoch, or says that the stream is stopped. */
  #take(signed: Signed, nonce: string): string {
    const { tie, verdict, stated } = takeReceipt(this.#desk, this.#tie, signed, nonce);
    this.#change(tie);
    if (tie.stop) throw new SyncTroubleError({ kind: "stopped", stop: tie.stop });
    if (verdict.kind === "not-ours")
      throw new SyncTroubleError({ kind: "version", detail: "receipt of another epoch" });
    return stated.at;
  }

  #takeStop({ stop, receipt }: NonNullable<ReturnType<typeof stopIn>>): void {
    const { tie } = takeReceipt(this.#desk, this.#tie, receipt, null);
    this.#change({ ...tie, stop });
  }

  #heldSeq(): number {
    const stated = this.#tie.receipt?.stated;
    return stated && stated.epoch === currentEpoch(this.#desk).epoch ? stated.lastSeq : 0;
  }

  #change(tie: CountyTie): void {
    this.#isUnnoted ||= tie !== this.#tie;
    this.#tie = tie;
  }

  /** Writes down how far it is. */
  async #note(): Promise<void> {
    this.#batchesSinceNote = 0;
    if (!this.#isUnnoted) return;
    this.#isUnnoted = false;
    await commitTie(this.#desk, "sync.report", (tx) => tx.put(countyTies, this.#tie));
  }

  #reload(): void {
    this.#tie = findTie(this.#desk.opened.store) ?? this.#tie;
  }

  #fail(error: unknown): void {
    if (this.#options.signal.aborted) this.#end.stopped = true;
    else this.#end.trouble ??= asTrouble(error);
  }
}

function asTrouble(error: unknown): SyncTrouble {
  if (error instanceof CountyRefusal)
    return { kind: "refused", code: error.code, detail: JSON.stringify(error.data ?? null) };
  const trouble = troubleOf(error);
  if (!trouble) throw error;
  return trouble;
}
