/**
 * A courier bundle (上报包 · 回执包): one file, sealed to its receiver, signed by its sender. `docs/sync.md` has the layout byte by byte.
 *
 * It is read in two passes: first every byte is checked against the signature, then the sections are opened. Nothing of a bundle
 * that was changed, cut short or meant for somebody else is ever looked at.
 */
import { z } from "zod";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { Instant } from "../../kernel/plain-date.ts";
import { phraseOf, type SyncCrypto } from "./crypto.ts";
import { OfficeCode } from "./identity.ts";
import { LIMITS } from "./limits.ts";
import { isSignedBy, signText, type Signer } from "./signed.ts";

export const BundleKind = z.enum(["up", "down", "join", "join-answer"]);
export type BundleKind = z.infer<typeof BundleKind>;

export const BundleHead = z
  .object({
    format: z.literal(1),
    kind: BundleKind,
    office: OfficeCode,
    /** Number of the courier slip, `"620302100-2026-0007"`. */
    no: z.string().max(40),
    madeAt: Instant,
    /** Key id of the sender; for a request to join the new key itself, which nobody knows yet, is in the section. */
    from: z.string().max(32),
    algorithms: z.string().max(80),
    /** Public half of a key made for this bundle alone; null when nothing is sealed (`join` only: it holds no secret). */
    ephemeral: z.string().max(64).nullable(),
    /** What it holds, for the slip and the other side's page. */
    counts: z.object({
      entries: z.int().nonnegative(),
      attachments: z.int().nonnegative(),
      fromSeq: z.int().nonnegative(),
      toSeq: z.int().nonnegative(),
    }),
  })
  .readonly();
export type BundleHead = z.infer<typeof BundleHead>;

/** B = an `UpBatch`, A = a piece of an attachment, R = a signed receipt, D = signed down entries, E = a signed epoch statement, P = a greeting, L = lost entries, J = a request or answer to join. */
export type SectionType = "B" | "A" | "R" | "D" | "E" | "P" | "L" | "J";

export interface Section {
  readonly type: SectionType;
  readonly bytes: Uint8Array;
}

/** Why a bundle is not taken. In none of these cases was anything of it used. */
export const BundleProblem = z.enum([
  "not-a-bundle",
  "newer-format",
  "too-large",
  "cut-short",
  "changed",
  "unknown-sender",
  "wrong-office",
  "wrong-kind",
  "not-for-us",
  "inflates-too-much",
]);
export type BundleProblem = z.infer<typeof BundleProblem>;

/** A file opened for reading only. */
export interface BundleSource {
  readonly size: number;
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
}

export interface OpenedHead {
  readonly head: BundleHead;
  /** Where the sections begin. */
  readonly offset: number;
}

const MAGIC = "DESKBDL1";
/** A signature of 64 bytes in base64, the end of every bundle. */
const TRAILER = 88;
const SECTION_HEAD = 5;
const READ_BYTES = 1 << 20;
const utf8 = new TextEncoder();

/**
 * The bytes of a bundle, piece by piece. `seal` has the receiver's key; without it (`join`) sections lie open. Answers the digest
 * of the whole, from which the check phrase is made.
 */
export async function* bundleBytes(
  crypto: SyncCrypto,
  signer: Signer,
  facts: Omit<BundleHead, "format" | "algorithms" | "ephemeral" | "from">,
  receiverBoxKey: string | null,
  sections: AsyncIterable<Section> | Iterable<Section>,
): AsyncGenerator<Uint8Array, string> {
  const pair = receiverBoxKey === null ? null : crypto.newBoxKeys();
  const head: BundleHead = {
    ...facts,
    format: 1,
    from: signer.key,
    algorithms: crypto.name,
    ephemeral: pair?.publicKey ?? null,
  };
  const headBytes = utf8.encode(canonicalJson(head));
  const secret =
    pair && receiverBoxKey ? crypto.agree(pair.privateKey, receiverBoxKey, "desk-bundle/1") : null;
  const box = sectionBox(crypto, secret, crypto.sha256(headBytes));
  const hasher = crypto.hasher();
  const out = (bytes: Uint8Array) => {
    hasher.update(bytes);
    return bytes;
  };

  yield out(utf8.encode(MAGIC));
  yield out(uint32(headBytes.length));
  yield out(headBytes);
  let index = 0;
  for await (const section of sections) {
    const packed = box.close(pack(crypto, section), index, false);
    yield out(sectionHead(packed.length, false));
    yield out(packed);
    index += 1;
  }
  const end = box.close(new Uint8Array(0), index, true);
  yield out(sectionHead(end.length, true));
  yield out(end);
  const digest = hasher.hex();
  yield utf8.encode(signText(crypto, signer, "bundle", digest).signature);
  return digest;
}

export async function readBundleHead(source: BundleSource): Promise<Result<OpenedHead, BundleProblem>> {
  if (source.size > LIMITS.bundleBytes) return err("too-large");
  const start = await source.read(0, 12);
  const magic = new TextDecoder().decode(start.subarray(0, 8));
  if (magic.slice(0, 7) !== MAGIC.slice(0, 7)) return err("not-a-bundle");
  if (magic !== MAGIC) return err("newer-format");
  if (start.length < 12) return err("cut-short");
  const length = readUint32(start, 8);
  if (length > LIMITS.bundleHeadBytes) return err("too-large");
  const bytes = await source.read(12, length);
  if (bytes.length < length) return err("cut-short");
  const read = BundleHead.safeParse(parsed(bytes));
  if (!read.success) return err("not-a-bundle");
  if (read.data.ephemeral === null && read.data.kind !== "join") return err("not-a-bundle");
  return ok({ head: read.data, offset: 12 + length });
}

export interface BundleProof {
  readonly digest: string;
  /** What the courier slip shows too. */
  readonly phrase: string;
}

/** Reads every byte once. `senderKey` is the public key the receiver knows under `head.from`. */
export async function proveBundle(
  crypto: SyncCrypto,
  source: BundleSource,
  { offset }: OpenedHead,
  senderKey: string,
  progress: (bytes: number) => void = () => {},
): Promise<Result<BundleProof, BundleProblem>> {
  const end = await endOfSections(source, offset);
  if (!end.ok) return end;
  const hasher = crypto.hasher();
  for (let at = 0; at < end.value;) {
    const bytes = await source.read(at, Math.min(READ_BYTES, end.value - at));
    if (bytes.length === 0) return err("cut-short");
    hasher.update(bytes);
    at += bytes.length;
    progress(at);
  }
  const digest = hasher.hex();
  const signature = new TextDecoder().decode(await source.read(end.value, TRAILER));
  return isSignedBy(crypto, senderKey, "bundle", { text: digest, signature })
    ? ok({ digest, phrase: bundlePhrase(digest) })
    : err("changed");
}

/** Three groups of digits on the courier slip and on both screens. */
export function bundlePhrase(digest: string): string {
  return phraseOf(digest, 3);
}

/** Thrown by `bundleSections` at the section that does not open, and why. */
export class BundleSectionError extends Error {
  override readonly name = "BundleSectionError";
  readonly problem: BundleProblem;
  constructor(problem: BundleProblem) {
    super(`a section of the bundle cannot be used: ${problem}`);
    this.problem = problem;
  }
}

/** The sections of a bundle that was proven. `boxKey`: the receiver's private key. Throws `BundleSectionError`. */
export async function* bundleSections(
  crypto: SyncCrypto,
  source: BundleSource,
  { head, offset }: OpenedHead,
  boxKey: string | null,
): AsyncGenerator<Section> {
  const headBytes = await source.read(12, offset - 12);
  const secret = head.ephemeral !== null && boxKey !== null ? agreed(crypto, boxKey, head.ephemeral) : null;
  const box = sectionBox(crypto, secret, crypto.sha256(headBytes));
  let at = offset;
  for (let index = 0; ; index += 1) {
    const { length, isLast } = readSectionHead(await source.read(at, SECTION_HEAD));
    if (length > LIMITS.sectionBytes || index > LIMITS.sections) throw new BundleSectionError("too-large");
    const plain = box.open(await source.read(at + SECTION_HEAD, length), index, isLast);
    if (!plain) throw new BundleSectionError("not-for-us");
    if (isLast) return;
    yield unpack(crypto, plain);
    at += SECTION_HEAD + length;
  }
}

/** A piece of an attachment as section bytes: 32 bytes of its hash, 8 of its offset, 8 of its whole length, then the piece. */
export function attachmentPiece(hash: string, offset: number, whole: number, piece: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(48 + piece.length);
  for (let i = 0; i < 32; i += 1) bytes[i] = Number.parseInt(hash.slice(i * 2, i * 2 + 2), 16);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(32, BigInt(offset), true);
  view.setBigUint64(40, BigInt(whole), true);
  bytes.set(piece, 48);
  return bytes;
}

export function readAttachmentPiece(bytes: Uint8Array): {
  readonly hash: string;
  readonly offset: number;
  readonly whole: number;
  readonly piece: Uint8Array;
} {
  if (bytes.length < 48) throw new BundleSectionError("not-a-bundle");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    hash: [...bytes.subarray(0, 32)].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    offset: Number(view.getBigUint64(32, true)),
    whole: Number(view.getBigUint64(40, true)),
    piece: bytes.subarray(48),
  };
}

/** Walks from section to section to the one marked last, which must be followed by the signature and nothing else. */
async function endOfSections(source: BundleSource, offset: number): Promise<Result<number, BundleProblem>> {
  let at = offset;
  for (let index = 0; index <= LIMITS.sections; index += 1) {
    const bytes = await source.read(at, SECTION_HEAD);
    if (bytes.length < SECTION_HEAD) return err("cut-short");
    const { length, isLast } = readSectionHead(bytes);
    if (length > LIMITS.sectionBytes) return err("changed");
    at += SECTION_HEAD + length;
    if (at + TRAILER > source.size) return err("cut-short");
    if (isLast) return at + TRAILER === source.size ? ok(at) : err("changed");
  }
  return err("too-large");
}

function sectionBox(crypto: SyncCrypto, secret: Uint8Array | null, headDigest: string) {
  const label = (index: number, isLast: boolean) => `${headDigest}/${index}${isLast ? "/last" : ""}`;
  return {
    close: (plain: Uint8Array, index: number, isLast: boolean) =>
      secret ? crypto.seal(secret, nonceOf(index), plain, label(index, isLast)) : plain,
    open: (sealed: Uint8Array, index: number, isLast: boolean) =>
      secret ? crypto.open(secret, nonceOf(index), sealed, label(index, isLast)) : sealed,
  };
}

/** The key is made for one bundle, so counting is enough for a nonce never to come twice. */
function nonceOf(index: number): Uint8Array {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(8, index);
  return nonce;
}

function agreed(crypto: SyncCrypto, boxKey: string, ephemeral: string): Uint8Array {
  try {
    return crypto.agree(boxKey, ephemeral, "desk-bundle/1");
  } catch {
    throw new BundleSectionError("not-for-us");
  }
}

/** One byte of type, then the content: scans as they are, the rest deflated. */
function pack(crypto: SyncCrypto, { type, bytes }: Section): Uint8Array {
  const content = type === "A" ? bytes : crypto.deflate(bytes);
  const packed = new Uint8Array(1 + content.length);
  packed[0] = type.charCodeAt(0);
  packed.set(content, 1);
  return packed;
}

function unpack(crypto: SyncCrypto, packed: Uint8Array): Section {
  const type = String.fromCharCode(packed[0] ?? 0);
  if (!isSectionType(type)) throw new BundleSectionError("newer-format");
  const content = packed.subarray(1);
  if (type === "A") return { type, bytes: content };
  const bytes = crypto.inflate(content, LIMITS.sectionInflatedBytes);
  if (!bytes) throw new BundleSectionError("inflates-too-much");
  return { type, bytes };
}

function isSectionType(type: string): type is SectionType {
  return type.length === 1 && "BARDEPLJ".includes(type);
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function readUint32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
}

function sectionHead(length: number, isLast: boolean): Uint8Array {
  const bytes = new Uint8Array(SECTION_HEAD);
  new DataView(bytes.buffer).setUint32(0, length, true);
  bytes[4] = isLast ? 1 : 0;
  return bytes;
}

function readSectionHead(bytes: Uint8Array): { readonly length: number; readonly isLast: boolean } {
  if (bytes.length < SECTION_HEAD) throw new BundleSectionError("cut-short");
  return { length: readUint32(bytes, 0), isLast: bytes[4] === 1 };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
