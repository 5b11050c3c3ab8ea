/** Courier bundles at the county: taken in with the same rules as what comes by network, and made for offices. */
import {
  bundleBytes,
  bundleSections,
  BundleSectionError,
  proveBundle,
  readAttachmentPiece,
  readBundleHead,
  type BundleHead,
  type BundleProblem,
  type BundleSource,
  type OpenedHead,
  type Section,
} from "#shared/domain/sync/bundle.ts";
import { Greeting, type LostEntries } from "#shared/domain/sync/greeting.ts";
import { EpochStatement } from "#shared/domain/sync/identity.ts";
import { JoinRequest } from "#shared/domain/sync/join.ts";
import { USUAL_BATCH } from "#shared/domain/sync/limits.ts";
import type { StreamStop } from "#shared/domain/sync/receipt.ts";
import { isSignedBy, readSigned, Signed } from "#shared/domain/sync/signed.ts";
import { fittingLines, UpBatch } from "#shared/domain/sync/up-batch.ts";
import { meanwhile } from "#shared/kernel/meanwhile.ts";
import type { County } from "./county.ts";
import type { Database } from "./database/database.ts";
import { countyName } from "./facts.ts";
import { findOffice, join, keysOf, type OfficeKey } from "./offices.ts";
import { takePiece } from "./stream/attachments.ts";
import { lostEntries, lostOf, takeEpoch } from "./stream/epochs.ts";
import { takeGreeting } from "./stream/greetings.ts";
import { ingest, readBatch } from "./stream/ingest.ts";
import { signReceipt } from "./stream/receipts.ts";
import { lockStream, readStream, stampReceipt } from "./stream/streams.ts";

/** Down entries of one section. */
const DOWN_PER_SECTION = 200;
const LOST_PER_SECTION = 200;
const utf8 = new TextEncoder();

export type TakingIn =
  | { readonly phase: "proving" | "reading"; readonly done: number; readonly total: number }
  | { readonly phase: "refused"; readonly problem: BundleProblem }
  | {
      readonly phase: "end";
      readonly head: BundleHead;
      readonly phrase: string;
      readonly entries: number;
      readonly newEntries: number;
      readonly attachments: number;
      readonly stopped: StreamStop | null;
    };

/** Proves a bundle over every byte, then takes it in batch by batch. Stopped anywhere, what was taken in stays, and the rest can come again. */
export async function* takeBundle(county: County, source: BundleSource): AsyncGenerator<TakingIn> {
  const opened = await readBundleHead(source);
  if (!opened.ok) {
    yield { phase: "refused", problem: opened.error };
    return;
  }
  const { head } = opened.value;
  if (head.kind === "join") {
    yield* takeJoin(county, source, opened.value);
    return;
  }
  if (head.kind !== "up") {
    yield { phase: "refused", problem: "wrong-kind" };
    return;
  }
  const keys = await keysOf(county.database, head.office);
  const sender = keys.find(({ key, revoked }) => key === head.from && !revoked);
  if (!sender) {
    yield { phase: "refused", problem: "unknown-sender" };
    return;
  }

  let done = 0;
  const proving = meanwhile(
    proveBundle(county.crypto, source, opened.value, sender.sign, (bytes) => (done = bytes)),
  );
  yield { phase: "proving", done, total: source.size };
  let step = await proving.next();
  for (; !step.done; step = await proving.next()) yield { phase: "proving", done, total: source.size };
  const proof = step.value;
  if (!proof.ok) {
    yield { phase: "refused", problem: proof.error };
    return;
  }
  const taken: Taken = { entries: 0, newEntries: 0, attachments: 0, epoch: 0 };
  let stopped: StreamStop | null = null;
  try {
    done = 0;
    for await (const section of bundleSections(
      county.crypto,
      source,
      opened.value,
      county.keys.boxPrivateKey,
    )) {
      stopped = (await takeSection(county, head.office, keys, section, taken)) ?? stopped;
      done += section.bytes.length;
      yield { phase: "reading", done, total: source.size };
    }
  } catch (error) {
    if (!(error instanceof BundleSectionError)) throw error;
    yield { phase: "refused", problem: error.problem };
    return;
  }
  const { phrase } = proof.value;
  await noteCourier(county, head, taken.entries, phrase);
  const { epoch: _, ...counts } = taken;
  yield { phase: "end", head, phrase, ...counts, stopped };
}

interface Taken {
  entries: number;
  newEntries: number;
  attachments: number;
  /** Which stretch of its life the office says it is in. */
  epoch: number;
}

async function takeSection(
  county: County,
  office: string,
  keys: readonly OfficeKey[],
  { type, bytes }: Section,
  taken: Taken,
): Promise<StreamStop | undefined> {
  const { database, crypto, now } = county;
  const signKeyOf = (key: string) => keys.find((each) => each.key === key && !each.revoked)?.sign;
  switch (type) {
    case "E": {
      const signed = Signed.parse(parsed(bytes));
      const statement = readSigned(EpochStatement, signed);
      const signKey = signKeyOf(signed.key);
      if (
        statement?.office !== office ||
        signKey === undefined ||
        !isSignedBy(crypto, signKey, "epoch", signed)
      )
        throw new BundleSectionError("changed");
      return database.transaction(async (tx) => {
        await takeEpoch(tx, await lockStream(tx, office), statement, signed, now());
        const stream = await readStream(tx, office);
        taken.epoch = statement.epoch;
        return stream.stopped ?? undefined;
      });
    }
    case "P": {
      const greeting = Greeting.safeParse(parsed(bytes));
      if (!greeting.success) throw new BundleSectionError("changed");
      await database.transaction(async (tx) => {
        const stream = await lockStream(tx, office);
        if (taken.epoch === stream.epoch) await takeGreeting(tx, county, stream, greeting.data);
      });
      return undefined;
    }
    case "B": {
      const batch = UpBatch.safeParse(parsed(bytes));
      if (!batch.success) throw new BundleSectionError("changed");
      const read = readBatch(crypto, office, signKeyOf, batch.data);
      if (!read.ok)
        throw new BundleSectionError(read.error.reason === "other-office" ? "wrong-office" : "changed");
      const outcome = await database.transaction(async (tx) => {
        const done = await ingest(tx, read.value, now());
        await stampReceipt(tx, await readStream(tx, office), now());
        return done;
      });
      taken.entries += read.value.lines.length;
      if (outcome.ok) taken.newEntries += outcome.value.taken;
      else if (outcome.error.kind === "stopped") return outcome.error.stop;
      return undefined;
    }
    case "A": {
      const { hash, offset, whole, piece } = readAttachmentPiece(bytes);
      const done = await takePiece(database, office, { hash, whole, offset, content: piece });
      if (done.ok && done.value.whole) taken.attachments += 1;
      return undefined;
    }
    // what only goes down, or belongs to joining, means nothing in a bundle that came up
    default:
      return undefined;
  }
}

/** A request to join by stick: the key that signed it is in it, and the code proves whose it is. */
async function* takeJoin(county: County, source: BundleSource, opened: OpenedHead): AsyncGenerator<TakingIn> {
  const { database, crypto, keys, now } = county;
  const { head } = opened;
  const request = await joinRequestIn(county, source, opened);
  if (!request || request.office !== head.office) {
    yield { phase: "refused", problem: "changed" };
    return;
  }
  const proof = await proveBundle(crypto, source, opened, request.keys.sign);
  if (!proof.ok) {
    yield { phase: "refused", problem: proof.error };
    return;
  }
  const name = await countyName(database);
  const joined = await join(database, crypto, { name, keys }, request, now());
  if (!joined.ok) {
    yield { phase: "refused", problem: "unknown-sender" };
    return;
  }
  await noteCourier(county, head, 0, proof.value.phrase);
  const nothing = { entries: 0, newEntries: 0, attachments: 0, stopped: null };
  yield { phase: "end", head, phrase: proof.value.phrase, ...nothing };
}

async function joinRequestIn(
  { crypto }: County,
  source: BundleSource,
  opened: OpenedHead,
): Promise<JoinRequest | undefined> {
  try {
    for await (const { type, bytes } of bundleSections(crypto, source, opened, null))
      if (type === "J") return JoinRequest.safeParse(parsed(bytes)).data;
  } catch (error) {
    if (!(error instanceof BundleSectionError)) throw error;
  }
  return undefined;
}

export interface MadeBundle {
  readonly no: string;
  readonly entries: number;
  readonly pieces: AsyncGenerator<Uint8Array, string>;
}

/** Receipt and down stream for an office; the answer to its request while it is asking. Undefined when it has neither. */
export async function makeBundle(county: County, office: string): Promise<MadeBundle | undefined> {
  const { database, crypto, keys, now } = county;
  const record = await findOffice(database, office);
  if (!record) return undefined;
  const no = await nextNo(county, office);
  const head = { office, no, madeAt: now() };
  const [waiting] = await database.query<{ answer: object | null; request: JoinRequest | null }>(
    "select answer, request from office where office = $1 and state = 'asking'",
    [office],
  );
  if (waiting?.answer && waiting.request) {
    const counts = { entries: 0, attachments: 0, fromSeq: 0, toSeq: 0 };
    const section: Section = { type: "J", bytes: utf8.encode(JSON.stringify(waiting.answer)) };
    const facts = { ...head, kind: "join-answer" as const, counts }; // one of the kinds
    return {
      no,
      entries: 0,
      pieces: bundleBytes(crypto, keys.signer, facts, waiting.request.keys.box, [section]),
    };
  }
  const current = (await keysOf(database, office)).findLast(
    ({ until, revoked }) => until === null && !revoked,
  );
  if (!current) return undefined;
  const { down, downApplied } = await readStream(database, office);
  const counts = {
    entries: down.seq - downApplied,
    attachments: 0,
    fromSeq: downApplied + 1,
    toSeq: down.seq,
  };
  const facts = { ...head, kind: "down" as const, counts }; // one of the kinds
  const sections = downSections(county, office, downApplied);
  return {
    no,
    entries: counts.entries,
    pieces: bundleBytes(crypto, keys.signer, facts, current.box, sections),
  };
}

async function* downSections(county: County, office: string, after: number): AsyncGenerator<Section> {
  const { database, crypto, keys, now } = county;
  const at = await database.transaction(async (tx) => stampReceipt(tx, await lockStream(tx, office), now()));
  const receipt = await signReceipt(database, crypto, keys.signer, { office, answers: null, at });
  yield { type: "R", bytes: utf8.encode(JSON.stringify(receipt)) };
  yield* lostSections(database, office);
  for (let last = after; ;) {
    const rows = await database.query<{ seq: number; signed: Signed }>(
      "select seq, signed from down where office = $1 and seq > $2 order by seq limit $3",
      [office, last, DOWN_PER_SECTION],
    );
    const end = rows.at(-1);
    if (!end) return;
    yield { type: "D", bytes: utf8.encode(JSON.stringify(rows.map(({ signed }) => signed))) };
    last = end.seq;
  }
}

/** What the office lost in earlier epochs and has not taken back yet. */
async function* lostSections(database: Database, office: string): AsyncGenerator<Section> {
  const stream = await readStream(database, office);
  for (const { epoch, from, to } of lostOf(stream)) {
    const done = stream.recovered.find((each) => each.epoch === epoch)?.to ?? 0;
    for (let after = Math.max(done, from - 1); after < to;) {
      const found = await lostEntries(database, office, { epoch, after, to }, LOST_PER_SECTION);
      const lengths = found.map(({ sealed }) => sealed?.length ?? 0);
      const entries = found.slice(0, fittingLines(lengths, USUAL_BATCH));
      const last = entries.at(-1);
      if (!last) break;
      yield { type: "L", bytes: utf8.encode(JSON.stringify({ epoch, entries } satisfies LostEntries)) };
      after = last.seq;
    }
  }
}

/** Counted on for each office and year; the number is on the courier slip. */
async function nextNo({ database, now }: County, office: string): Promise<string> {
  const year = now().slice(0, 4);
  const [row] = await database.query<{ n: number }>(
    `insert into county_fact values ($1, '1') on conflict (name) do update
     set value = to_jsonb((county_fact.value #>> '{}')::int + 1) returning (value #>> '{}')::int as n`,
    [`courier:${office}:${year}`],
  );
  return `${office}-${year}-R${String(row?.n ?? 1).padStart(4, "0")}`;
}

/** What was carried, for the page of the office. */
export async function noteCourier(
  { database, now }: County,
  { office, no, kind }: Pick<BundleHead, "office" | "no" | "kind">,
  entries: number,
  phrase: string,
): Promise<void> {
  await database.query(
    `insert into courier (office, no, kind, at, entries, phrase) values ($1, $2, $3, $4, $5, $6)
     on conflict (office, kind, no) do update set at = excluded.at`,
    [office, no, kind === "down" || kind === "join-answer" ? "down" : "up", now(), entries, phrase],
  );
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    throw new BundleSectionError("changed");
  }
}
