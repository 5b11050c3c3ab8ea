import { Buffer } from "node:buffer";
import type { DeskClient } from "#electron/desk.ts";
import type { CourierSlip, ImportProgress } from "#shared/contract/sync.ts";
import {
  bundleBytes,
  bundleSections,
  proveBundle,
  readAttachmentPiece,
  readBundleHead,
  type BundleHead,
  type BundleSource,
  type Section,
} from "#shared/domain/sync/bundle.ts";
import { JoinRequest } from "#shared/domain/sync/join.ts";
import { readSigned } from "#shared/domain/sync/signed.ts";
import { BatchHeader, entriesOfBatch, UpBatch } from "#shared/domain/sync/up-batch.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import type { SmallCounty } from "./small-county.ts";

/** A file on a stick. */
export function source(file: Uint8Array): BundleSource {
  return {
    size: file.length,
    read: (offset, length) => Promise.resolve(file.subarray(offset, offset + length)),
  };
}

/** 导出上报包, onto a stick. */
export async function packed(
  desk: DeskClient,
): Promise<{ readonly file: Buffer; readonly slip: CourierSlip }> {
  for await (const step of await desk.sync.exportBundle({})) {
    if (step.phase === "failed") throw new Error(JSON.stringify(step.trouble));
    if (step.phase === "file") return { file: await fetched(desk, step.file.fileId), slip: step.slip };
  }
  throw new Error("no file came");
}

export async function fetched(desk: DeskClient, fileId: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let offset = 0; ;) {
    const { base64, bytes } = await desk.sync.bundlePiece({ fileId, offset });
    parts.push(Buffer.from(base64, "base64"));
    offset += parts.at(-1)?.length ?? 0;
    if (offset >= bytes) return Buffer.concat(parts);
  }
}

/** 导入回执包, from a stick: every step, the last one says how it ended. */
export async function unpacked(
  desk: DeskClient,
  file: Uint8Array,
  confirmRecords?: number,
): Promise<readonly ImportProgress[]> {
  const { fileId } = await desk.sync.beginImport({ bytes: Math.max(1, file.length) });
  for (let offset = 0; offset < file.length; offset += 500_000) {
    const base64 = Buffer.from(file.subarray(offset, offset + 500_000)).toString("base64");
    await desk.sync.importPiece({ fileId, offset, base64 });
  }
  const confirmed = confirmRecords === undefined ? {} : { confirmRecords };
  return Array.fromAsync(await desk.sync.importBundle({ fileId, ...confirmed }));
}

/** The county takes a file in: false when it is not what the office signed. */
export async function takenIn(county: SmallCounty, file: Uint8Array): Promise<boolean> {
  const from = source(file);
  const opened = await readBundleHead(from);
  if (!opened.ok) return false;
  const proof = await proveBundle(syncCrypto, from, opened.value, county.officeKeys?.sign ?? "");
  if (!proof.ok) return false;
  for await (const { type, bytes } of bundleSections(syncCrypto, from, opened.value, county.box.privateKey)) {
    if (type === "E") county.startEpoch(parsed(bytes) as Parameters<SmallCounty["startEpoch"]>[0]);
    if (type === "B") {
      const batch = UpBatch.parse(parsed(bytes));
      const header = readSigned(BatchHeader, batch);
      const entries = header && entriesOfBatch(syncCrypto, header, batch.lines);
      if (header && entries?.ok) county.take(header.epoch, entries.value);
    }
    if (type === "A") {
      const { hash, piece } = readAttachmentPiece(bytes);
      county.files.set(hash, Buffer.concat([county.files.get(hash) ?? new Uint8Array(0), piece]));
    }
  }
  return true;
}

/** The county's answer for the courier to carry back. */
export async function answered(county: SmallCounty, more: Partial<BundleHead> = {}): Promise<Buffer> {
  const sections: Section[] = [
    { type: "R", bytes: Buffer.from(JSON.stringify(county.receipt(null))) },
    { type: "D", bytes: Buffer.from(JSON.stringify(county.down.slice(0, 200))) },
  ];
  return written(county, sections, { kind: "down", ...more });
}

/** The county's answer to a request to join that came on a stick. */
export async function joinAnswered(county: SmallCounty, file: Uint8Array): Promise<Buffer> {
  const from = source(file);
  const opened = await readBundleHead(from);
  if (!opened.ok) throw new Error(opened.error);
  for await (const { bytes } of bundleSections(syncCrypto, from, opened.value, null)) {
    const answer = county.join(JoinRequest.parse(parsed(bytes)));
    if (!answer) throw new Error("the code is wrong");
    return written(county, [{ type: "J", bytes: Buffer.from(JSON.stringify(answer)) }], {
      kind: "join-answer",
    });
  }
  throw new Error("no request in the file");
}

async function written(
  county: SmallCounty,
  sections: readonly Section[],
  head: Partial<BundleHead> & Pick<BundleHead, "kind">,
): Promise<Buffer> {
  const counts = { entries: county.down.length, attachments: 0, fromSeq: 1, toSeq: county.down.length };
  const facts = { office: county.office, no: "answer-1", madeAt: county.now(), counts, ...head };
  const maker = bundleBytes(syncCrypto, county.signer, facts, county.officeKeys?.box ?? "", sections);
  return Buffer.concat(await Array.fromAsync(maker));
}

function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes).toString("utf8"));
}
