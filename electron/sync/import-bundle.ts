import { z } from "zod";
import type { ImportProgress, SyncEnd } from "#shared/contract/sync.ts";
import {
  BundleSectionError,
  bundleSections,
  proveBundle,
  readBundleHead,
  type BundleProblem,
  type BundleProof,
  type OpenedHead,
} from "#shared/domain/sync/bundle.ts";
import { keyId } from "#shared/domain/sync/crypto.ts";
import { LostEntries } from "#shared/domain/sync/greeting.ts";
import { JoinAnswer } from "#shared/domain/sync/join.ts";
import { LIMITS } from "#shared/domain/sync/limits.ts";
import { Signed } from "#shared/domain/sync/signed.ts";
import type { Result } from "#shared/kernel/result.ts";
import { meanwhile } from "#shared/kernel/meanwhile.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { applyDown, applyKept } from "./apply-down.ts";
import type { OpenedSource } from "./courier-files.ts";
import { takeAnswer } from "./join.ts";
import { Pace } from "./pace.ts";
import { takeReceipt } from "./receipts.ts";
import { takeBack, type Recovered } from "./recover.ts";
import { sealedLines } from "./sealed.ts";
import { commitTie, findTie, officeCode, type SyncDesk } from "./sync-desk.ts";
import { countyTies } from "./tables.ts";
import { SyncTroubleError, troubleOf } from "./trouble.ts";

type Counts = Pick<SyncEnd, "receivedItems" | "askRecords" | "recoveredEntries" | "conflicts">;

/**
 * 导入回执包: proves every byte of the copy, then applies receipt and down stream, or the county's answer to a request to join.
 * Until `proven` nothing of the file was used.
 */
export async function* importBundle(
  desk: SyncDesk,
  source: OpenedSource,
  options: { readonly confirmRecords?: number | undefined; readonly signal: AbortSignal },
): AsyncGenerator<ImportProgress, void, void> {
  const counts: { -readonly [K in keyof Counts]: Counts[K] } = {
    receivedItems: 0,
    askRecords: null,
    recoveredEntries: 0,
    conflicts: 0,
  };
  let trouble: SyncEnd["trouble"] = null;
  let stopped = false;
  try {
    const opened = await readBundleHead(source);
    const problem = opened.ok ? problemOf(desk, opened.value) : opened.error;
    if (!opened.ok || problem) return yield { phase: "refused", problem: problem ?? "not-a-bundle" };
    const { head } = opened.value;
    const answer = head.kind === "join-answer" ? await answerIn(desk, source, opened.value) : undefined;
    const senderKey = answer?.keys.sign ?? findTie(desk.opened.store)?.county?.keys.sign ?? "";
    if (keyId(syncCrypto, senderKey) !== head.from)
      return yield { phase: "refused", problem: "unknown-sender" };
    const proof = yield* proven(source, opened.value, senderKey);
    if (!proof.ok) return yield { phase: "refused", problem: proof.error };
    yield { phase: "proven", phrase: proof.value.phrase, madeAt: head.madeAt };

    const asked = findTie(desk.opened.store)?.asked;
    if (answer && asked) await takeAnswer(desk, asked, answer);
    else yield* applySections(desk, source, opened.value, options, counts);
  } catch (error) {
    if (error instanceof BundleSectionError && counts.receivedItems === 0)
      return yield { phase: "refused", problem: error.problem };
    stopped = options.signal.aborted;
    if (!stopped) trouble = asTrouble(error);
  }
  const receipt = findTie(desk.opened.store)?.receipt?.stated ?? null;
  return yield { phase: "end", end: { trouble, stopped, receipt, sentEntries: 0, ...counts } };
}

async function* applySections(
  desk: SyncDesk,
  source: OpenedSource,
  opened: OpenedHead,
  { confirmRecords, signal }: { readonly confirmRecords?: number | undefined; readonly signal: AbortSignal },
  counts: { -readonly [K in keyof Counts]: Counts[K] },
): AsyncGenerator<ImportProgress, void, void> {
  const { store } = desk.opened;
  await applyKept(desk);
  const pace = new Pace("reading", opened.head.counts.entries);
  const boxKey = findTie(store)?.privateKeys.box ?? null;
  let mayChange = confirmRecords ?? LIMITS.downRecordsUnasked;
  for await (const { type, bytes } of bundleSections(syncCrypto, source, opened, boxKey)) {
    signal.throwIfAborted();
    const content: unknown = type === "A" ? undefined : JSON.parse(Buffer.from(bytes).toString("utf8"));
    if (type === "R") {
      const signed = Signed.parse(content);
      await commitTie(desk, "sync.import", (tx, tie) => {
        if (tie) tx.put(countyTies, takeReceipt(desk, tie, signed, null).tie);
      });
      const stop = findTie(store)?.stop;
      if (stop) throw new SyncTroubleError({ kind: "stopped", stop });
    }
    if (type === "L") {
      const taken = await takeLost(desk, LostEntries.parse(content));
      counts.recoveredEntries += taken.entries;
      counts.conflicts += taken.conflicts;
    }
    if (type === "D") {
      const entries = z.array(Signed).max(LIMITS.downPerAnswer).parse(content);
      const applied = await applyDown(desk, entries, mayChange);
      if (applied.askRecords > 0) {
        counts.askRecords =
          applied.askRecords +
          Math.max(0, opened.head.counts.entries - counts.receivedItems - entries.length);
        return;
      }
      mayChange -= applied.records;
      counts.receivedItems += applied.entries;
      yield pace.step(entries.length, bytes.length);
    }
  }
}

/** Entries of an earlier epoch that this office lost; those taken back before are passed over. */
function takeLost(desk: SyncDesk, { epoch, entries }: LostEntries): Promise<Recovered> {
  const done = findTie(desk.opened.store)?.recovered.find((stretch) => stretch.epoch === epoch)?.to ?? 0;
  const missing = entries.filter(({ seq }) => seq > done);
  return takeBack(desk, sealedLines(desk.opened), epoch, missing);
}

/** Who it is for and what it is, before anything is opened. */
function problemOf(desk: SyncDesk, { head }: OpenedHead): BundleProblem | undefined {
  const { store } = desk.opened;
  if (head.office !== officeCode(store)) return "wrong-office";
  const tie = findTie(store);
  if (head.kind === "down") return tie?.county ? undefined : "unknown-sender";
  return head.kind === "join-answer" && tie?.asked ? undefined : "wrong-kind";
}

/** The county's keys are in its answer: the code proves them, and they in turn prove the file. */
async function answerIn(desk: SyncDesk, source: OpenedSource, opened: OpenedHead): Promise<JoinAnswer> {
  const boxKey = findTie(desk.opened.store)?.asked?.privateKeys.box ?? null;
  for await (const { type, bytes } of bundleSections(syncCrypto, source, opened, boxKey)) {
    if (type === "J") return JoinAnswer.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
  }
  throw new BundleSectionError("not-a-bundle");
}

async function* proven(
  source: OpenedSource,
  opened: OpenedHead,
  senderKey: string,
): AsyncGenerator<ImportProgress, Result<BundleProof, BundleProblem>> {
  const pace = new Pace("proving", source.size);
  let read = 0;
  let told = 0;
  const proof = meanwhile(proveBundle(syncCrypto, source, opened, senderKey, (bytes) => (read = bytes)));
  for (;;) {
    const step = await proof.next();
    if (step.done) return step.value;
    yield pace.step(read - told, read - told);
    told = read;
  }
}

function asTrouble(error: unknown): NonNullable<SyncEnd["trouble"]> {
  if (error instanceof BundleSectionError) return { kind: "refused", code: error.problem, detail: "" };
  if (error instanceof z.ZodError || error instanceof SyntaxError)
    return { kind: "version", detail: "bundle content" };
  const trouble = troubleOf(error);
  if (!trouble) throw error;
  return trouble;
}
