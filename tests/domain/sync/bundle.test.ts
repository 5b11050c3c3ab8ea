import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import {
  attachmentPiece,
  bundleBytes,
  bundlePhrase,
  bundleSections,
  proveBundle,
  readAttachmentPiece,
  readBundleHead,
  type BundleSource,
  type Section,
} from "#shared/domain/sync/bundle.ts";
import { keyId } from "#shared/domain/sync/crypto.ts";
import { LIMITS } from "#shared/domain/sync/limits.ts";

const sender = syncCrypto.newSignKeys();
const signer = { key: keyId(syncCrypto, sender.publicKey), privateKey: sender.privateKey };
const receiver = syncCrypto.newBoxKeys();
const stranger = syncCrypto.newBoxKeys();
const facts = {
  kind: "up",
  office: "620302100",
  no: "620302100-2026-0001",
  madeAt: "2026-03-02T01:00:00.000Z",
  counts: { entries: 2, attachments: 1, fromSeq: 1, toSeq: 2 },
} as const;
const sections: readonly Section[] = [
  { type: "B", bytes: Buffer.from("条目".repeat(500)) },
  { type: "A", bytes: attachmentPiece("ab".repeat(32), 5, 9, Buffer.from("scan")) },
];

async function written(parts: readonly Section[] = sections, to: string | null = receiver.publicKey) {
  const bytes: Uint8Array[] = [];
  const maker = bundleBytes(syncCrypto, signer, { ...facts, kind: to ? "up" : "join" }, to, parts);
  let step = await maker.next();
  for (; !step.done; step = await maker.next()) bytes.push(step.value);
  return { file: Buffer.concat(bytes), digest: step.value };
}

function source(file: Uint8Array): BundleSource {
  return {
    size: file.length,
    read: (offset, length) => Promise.resolve(file.subarray(offset, offset + length)),
  };
}

/** What a reader makes of a file: its sections, or why it was not taken. */
async function taken(file: Uint8Array, boxKey: string | null = receiver.privateKey) {
  const from = source(file);
  const opened = await readBundleHead(from);
  if (!opened.ok) return opened.error;
  const proof = await proveBundle(syncCrypto, from, opened.value, sender.publicKey);
  if (!proof.ok) return proof.error;
  try {
    return await Array.fromAsync(bundleSections(syncCrypto, from, opened.value, boxKey));
  } catch (error) {
    return (error as { problem?: string }).problem;
  }
}

describe("a courier bundle", () => {
  test("comes out as it went in, and both sides see one phrase", async () => {
    const { file, digest } = await written();
    const opened = await taken(file);
    expect(
      (opened as Section[]).map(({ type, bytes }) => ({ type, text: Buffer.from(bytes).toString("latin1") })),
    ).toEqual(sections.map(({ type, bytes }) => ({ type, text: Buffer.from(bytes).toString("latin1") })));
    expect(bundlePhrase(digest)).toMatch(/^\d{4} \d{4} \d{4}$/);
  });

  test("cut short anywhere is refused", async () => {
    const { file } = await written();
    for (let length = 0; length < file.length; length += 1)
      expect(await taken(file.subarray(0, length)), `cut at ${length}`).toBeTypeOf("string");
  });

  test("with a bit flipped anywhere is refused", async () => {
    const { file } = await written();
    for (let at = 0; at < file.length; at += 1) {
      const flipped = Buffer.from(file);
      flipped[at]! ^= 1 << (at % 8); // at < length
      expect(await taken(flipped), `flipped at ${at}`).toBeTypeOf("string");
    }
  });

  test("with something added behind is refused", async () => {
    const { file } = await written();
    expect(await taken(Buffer.concat([file, Buffer.from("x")]))).toBe("changed");
  });

  test("for another county does not open", async () => {
    const { file } = await written();
    expect(await taken(file, stranger.privateKey)).toBe("not-for-us");
  });

  test("of any other file is named so", async () => {
    expect(await taken(Buffer.from("PK\u0003\u0004 something else"))).toBe("not-a-bundle");
    expect(await taken(Buffer.from("DESKBDL2 and more of it"))).toBe("newer-format");
  });

  test("that inflates without end is stopped", async () => {
    const { file } = await written([{ type: "B", bytes: Buffer.alloc(LIMITS.sectionInflatedBytes + 1) }]);
    expect(file.length).toBeLessThan(100_000);
    expect(await taken(file)).toBe("inflates-too-much");
  });

  test("that asks to join lies open but is still signed", async () => {
    const { file } = await written([{ type: "J", bytes: Buffer.from("{}") }], null);
    expect(await taken(file, null)).toMatchObject([{ type: "J" }]);
  });

  test("never harms a reader, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        const { file } = await written([]);
        expect(await taken(Buffer.concat([file.subarray(0, 12), noise]))).toBeTypeOf("string");
        expect(await taken(noise)).toBeTypeOf("string");
      }),
    );
  });

  test("a piece of an attachment keeps its place", () => {
    const hash = "0f".repeat(32);
    const piece = readAttachmentPiece(attachmentPiece(hash, 2 ** 40, 2 ** 41, Buffer.from("x")));
    expect({ ...piece, piece: piece.piece.length }).toEqual({
      hash,
      offset: 2 ** 40,
      whole: 2 ** 41,
      piece: 1,
    });
  });
});
