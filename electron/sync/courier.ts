import { open } from "node:fs/promises";
import type { CourierSlip } from "#shared/contract/sync.ts";
import type { Attachment } from "#shared/domain/attachment/attachment.ts";
import { attachmentPiece, bundleBytes, bundlePhrase, type Section } from "#shared/domain/sync/bundle.ts";
import { LIMITS, USUAL_BATCH } from "#shared/domain/sync/limits.ts";
import { signText } from "#shared/domain/sync/signed.ts";
import type { CountyTie } from "#shared/domain/sync/sync-record.ts";
import { makeBatch } from "#shared/domain/sync/up-batch.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { dayOf, yearOf } from "#shared/kernel/plain-date.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { attachments } from "../tables/matter.ts";
import { accounts, offices } from "../tables/office.ts";
import { filesToGive, type FileToGive } from "./send-files.ts";
import { isAddressed } from "./addressed.ts";
import { greetingOf } from "./greeting.ts";
import { joinRequest, type Asked } from "./join.ts";
import { outLines } from "./outbox.ts";
import { Pace } from "./pace.ts";
import { sealedLines } from "./sealed.ts";
import { commitTie, currentEpoch, findTie, nextTurn, signerOf, type SyncDesk } from "./sync-desk.ts";
import { countyTies } from "./tables.ts";

/** What is in a bundle, and how far it has been written. */
interface Packing {
  readonly from: number;
  readonly to: number;
  readonly files: readonly FileToGive[];
  done: number;
}

/** Entries masked and sealed before others have their turn. */
const SLICE = 40;

/**
 * 导出上报包: everything after the last receipt into one file, sealed to the county. The slip's number counts as given once the
 * file is whole.
 */
export async function* packBundle(
  desk: SyncDesk,
  tie: CountyTie,
  file: string,
  signal: AbortSignal,
): AsyncGenerator<ReturnType<Pace["step"]>, CourierSlip> {
  const { store } = desk.opened;
  const { epoch } = currentEpoch(desk);
  const receipt = tie.receipt?.stated.epoch === epoch ? tie.receipt.stated : undefined;
  const from = (receipt?.lastSeq ?? 0) + 1;
  const to = store.last().seq;
  const packing: Packing = {
    from,
    to,
    files: await filesOf(desk, from, receipt?.attachments.wanted ?? []),
    done: 0,
  };
  const madeAt = desk.now();
  const courierNo = tie.courierNo + 1;
  const no = `${tie.office}-${yearOf(dayOf(madeAt))}-${String(courierNo).padStart(4, "0")}`;
  const counts = {
    entries: Math.max(0, to - from + 1),
    attachments: packing.files.length,
    fromSeq: from,
    toSeq: to,
  };
  const maker = bundleBytes(
    syncCrypto,
    signerOf(tie),
    { kind: "up", office: tie.office, no, madeAt, counts },
    tie.county?.keys.box ?? null,
    sectionsOf(desk, tie, packing, signal),
  );

  const pace = new Pace("packing", counts.entries + counts.attachments);
  let bytes = 0;
  let told = 0;
  const handle = await open(file, "r+");
  let step = await maker.next();
  try {
    for (; !step.done; step = await maker.next()) {
      await handle.write(step.value);
      bytes += step.value.length;
      yield pace.step(packing.done - told, step.value.length);
      told = packing.done;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  await commitTie(
    desk,
    "sync.pack",
    (tx, known) => {
      if (known) tx.put(countyTies, { ...known, courierNo, packedSeq: Math.max(known.packedSeq, to) });
    },
    { reason: no },
  );
  return {
    no,
    office: tie.office,
    centerName: store.table(offices).get("office").centerName,
    county: tie.county?.name ?? "",
    madeAt,
    ...counts,
    bytes,
    fileName: `${no}.deskbundle`,
    phrase: bundlePhrase(step.value),
    madeBy: store.table(accounts).find(desk.by)?.name ?? "",
  };
}

/** The request to join as a file: signed with the new key itself, and holding nothing secret. */
export async function packJoin(
  desk: SyncDesk,
  asked: Asked,
  file: string,
): Promise<{ readonly bytes: number; readonly phrase: string; readonly fileName: string }> {
  const office = findTie(desk.opened.store)?.office ?? "";
  const section: Section = { type: "J", bytes: Buffer.from(JSON.stringify(joinRequest(desk, asked))) };
  const counts = { entries: 0, attachments: 0, fromSeq: 0, toSeq: 0 };
  const facts = { kind: "join" as const, office, no: `${office}-join`, madeAt: desk.now(), counts };
  const maker = bundleBytes(syncCrypto, signerOf(asked), facts, null, [section]);
  const handle = await open(file, "r+");
  let bytes = 0;
  let step = await maker.next();
  try {
    for (; !step.done; step = await maker.next()) {
      await handle.write(step.value);
      bytes += step.value.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, phrase: bundlePhrase(step.value), fileName: `${office}-join.deskbundle` };
}

async function* sectionsOf(
  desk: SyncDesk,
  tie: CountyTie,
  packing: Packing,
  signal: AbortSignal,
): AsyncGenerator<Section> {
  const signer = signerOf(tie);
  const statement = signText(syncCrypto, signer, "epoch", canonicalJson(currentEpoch(desk)));
  yield { type: "E", bytes: Buffer.from(JSON.stringify(statement)) };
  const greeting = await greetingOf(desk, tie, packing.from - 1);
  yield { type: "P", bytes: Buffer.from(JSON.stringify(greeting)) };

  const { epoch, office } = currentEpoch(desk);
  let lines: string[] = [];
  let characters = 0;
  const batch = (next: number): Section => {
    const facts = { office, epoch, first: next - lines.length, version: desk.version, madeAt: desk.now() };
    const made = makeBatch(syncCrypto, signer, facts, lines);
    packing.done += lines.length;
    lines = [];
    characters = 0;
    return { type: "B", bytes: Buffer.from(JSON.stringify(made)) };
  };
  for (const { seq, line } of outLines(desk.opened.store, sealedLines(desk.opened), packing.from)) {
    if (seq > packing.to) break;
    signal.throwIfAborted();
    const isFull = lines.length >= USUAL_BATCH.entries || characters + line.length > USUAL_BATCH.characters;
    if (lines.length > 0 && isFull) yield batch(seq);
    lines.push(line);
    characters += line.length;
    if (seq % SLICE === 0) await nextTurn();
  }
  if (lines.length > 0) yield batch(packing.to + 1);

  for (const { hash, from, bytes } of packing.files) {
    for (let offset = from; offset < bytes; offset += LIMITS.pieceBytes) {
      signal.throwIfAborted();
      const piece = await desk.opened.attachments.read(hash, offset, LIMITS.pieceBytes);
      yield { type: "A", bytes: attachmentPiece(hash, offset, bytes, piece) };
    }
    packing.done += 1;
  }
}

/** What the county asked for in its last receipt, and what these entries name for the first time. */
async function filesOf(
  desk: SyncDesk,
  from: number,
  wanted: Parameters<typeof filesToGive>[1],
): Promise<readonly FileToGive[]> {
  const { store } = desk.opened;
  const found = new Map(filesToGive(store, wanted).map((file) => [file.hash, file]));
  for (const { entry } of store.textsFrom(from)) {
    for (const put of entry.puts) {
      if (put.table !== attachments.name) continue;
      const { hash, bytes, matterId } = put.doc as Attachment; // of its table
      if (!found.has(hash) && isAddressed(store, matterId)) found.set(hash, { hash, bytes, from: 0 });
    }
    if (entry.seq % SLICE === 0) await nextTurn();
  }
  return [...found.values()];
}
