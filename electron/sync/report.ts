import type { InferContractRouterInputs } from "@orpc/contract";
import type { countyDesk } from "#shared/contract/county-desk.ts";
import type { SyncEnd, SyncProgress, SyncTrouble } from "#shared/contract/sync.ts";
import { LIMITS, USUAL_BATCH } from "#shared/domain/sync/limits.ts";
import { signText, type Signed, type Signer } from "#shared/domain/sync/signed.ts";
import type { CountyTie } from "#shared/domain/sync/sync-record.ts";
import { makeBatch } from "#shared/domain/sync/up-batch.ts";
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
import type { OutLine } from "./outbox.ts";
import { Pace } from "./pace.ts";
import { pauseAfter } from "./patience.ts";
import { takeReceipt } from "./receipts.ts";
import { takeBack } from "./recover.ts";
import { sealedLines, type SealedLines } from "./sealed.ts";
import { EntrySender } from "./send-entries.ts";
import { sendFiles } from "./send-files.ts";
import { commitTie, currentEpoch, findTie, signerOf, type SyncDesk } from "./sync-desk.ts";
import type { SyncState } from "./sync-state.ts";
import { countyTies } from "./tables.ts";
import { SyncTroubleError, troubleOf } from "./trouble.ts";

export interface ReportOptions {
  readonly signal: AbortSignal;
  /** Records the county may change; a person has said so. */
  readonly confirmRecords?: number | undefined;
}

type Inputs = InferContractRouterInputs<typeof countyDesk>;

/** The receipt is written into the journal after so many batches, and at the end. */
const BATCHES_PER_NOTE = 20;

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
    for (const stretch of lost) yield* this.#takeBack(stretch);
    yield* new EntrySender(this.#desk.opened.store, this.#sealed, {
      most: {
        entries: Math.min(limits.entries, USUAL_BATCH.entries),
        characters: Math.min(limits.characters, USUAL_BATCH.characters),
      },
      heldSeq: () => this.#heldSeq(),
      pack: (batch) => this.#pack(batch),
      push: (packed, batch) => this.#push(packed, batch),
    }).run();
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

  #pack(batch: readonly OutLine[]): Promise<Packed> {
    const { epoch, office } = currentEpoch(this.#desk);
    const first = batch[0]?.seq ?? 0;
    const facts = { office, epoch, first, version: this.#desk.version, madeAt: this.#desk.now() };
    const lines = batch.map(({ line }) => line);
    return this.#client.pack("push", { batch: makeBatch(syncCrypto, this.#signer, facts, lines) });
  }

  async *#push(packed: Packed, batch: readonly OutLine[]): AsyncGenerator<SyncProgress> {
    const last = batch.at(-1)?.seq ?? 0;
    this.#change({ ...this.#tie, sentSeq: Math.max(this.#tie.sentSeq, last) });
    const { output, nonce } = yield* this.#patiently(() =>
      this.#client.callPacked("push", packed, this.#options.signal),
    );
    this.#take(output.receipt, nonce);
    this.#end.sentEntries += batch.length;
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
