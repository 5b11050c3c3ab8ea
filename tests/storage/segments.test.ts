import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { aesGcm } from "#electron/storage/cipher.ts";
import { realDisk } from "#electron/storage/disk.ts";
import { entryText, NO_HASH } from "#electron/storage/entry.ts";
import { formatLine, scanSegment, segmentName, type Line, type ScanEnd } from "#electron/storage/segment.ts";
import { Segments } from "#electron/storage/segments.ts";

const folder = mkdtempSync(join(tmpdir(), "desk-segments-"));
afterAll(() => rmSync(folder, { recursive: true }));
const cipher = aesGcm(randomBytes(32));
const PIECE = 4096;

/** Entries of one segment, chained, with texts of these lengths. */
function segmentOf(lengths: readonly number[]): Buffer {
  let prev = NO_HASH;
  const lines = lengths.map((length, i) => {
    const header = { act: "note.write", by: "clerk", requestId: `request-${i}` };
    const facts = { ...header, seq: i + 1, at: "2026-03-02T01:00:00.000Z", prev };
    const put = { table: "notes", id: `n${i}`, rev: 1, text: JSON.stringify({ text: "a".repeat(length) }) };
    const { text, hash } = entryText(facts, [put]);
    prev = hash;
    return formatLine(cipher, 1, i + 1, i, text);
  });
  return Buffer.concat(lines);
}

function outcome(lines: Generator<Line, ScanEnd>) {
  const found: [number, number, number][] = [];
  let step = lines.next();
  for (; !step.done; step = lines.next()) found.push([step.value.seq, step.value.offset, step.value.length]);
  return { found, end: step.value };
}

const ofWhole = (bytes: Buffer) =>
  outcome(scanSegment(cipher, 1, bytes, { offset: 0, seq: 1, prev: NO_HASH }));

function inPieces(bytes: Buffer, pieceBytes = PIECE) {
  writeFileSync(join(folder, segmentName(1)), bytes);
  const segments = new Segments(realDisk, folder, cipher, pieceBytes);
  return outcome(segments.scan(1, { offset: 0, seq: 1, prev: NO_HASH }));
}

const lengths = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.nat(900) },
    { weight: 1, arbitrary: fc.integer({ min: 3000, max: 20_000 }) },
  ),
  { minLength: 1, maxLength: 25 },
);

describe("a journal segment that is read a piece at a time", () => {
  test("gives every line where it is, also one that is longer than a piece", () => {
    fc.assert(
      fc.property(lengths, fc.nat(3 * PIECE), (of, grownBy) => {
        const bytes = Buffer.concat([segmentOf(of), Buffer.alloc(grownBy)]);
        const read = inPieces(bytes);
        expect(read.found.map(([seq]) => seq)).toEqual(of.map((_, i) => i + 1));
        expect(read).toEqual(ofWhole(bytes));
      }),
    );
  });

  test("is judged torn or damaged as when the whole of it is in sight, whatever became of its bytes", () => {
    const harm = fc.record({
      kind: fc.constantFrom("flip", "zero a sector", "zeros to the end", "cut"),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    });
    const judged = new Set<string>();
    fc.assert(
      fc.property(
        lengths,
        fc.array(harm, { minLength: 1, maxLength: 2 }),
        fc.nat(PIECE),
        (of, harms, grownBy) => {
          let bytes = Buffer.concat([segmentOf(of), Buffer.alloc(grownBy)]);
          for (const { kind, at } of harms) {
            const offset = Math.floor(at * bytes.length);
            const sector = Math.floor(offset / 512) * 512;
            if (kind === "flip")
              bytes[offset]! ^= 1; // inside: at < 1
            else if (kind === "zero a sector") bytes.subarray(sector, sector + 512).fill(0);
            else if (kind === "zeros to the end") bytes.fill(0, offset);
            else bytes = bytes.subarray(0, Math.max(1, offset));
          }
          const read = inPieces(bytes);
          expect(read).toEqual(ofWhole(bytes));
          judged.add(read.end.damage ? "damaged" : read.end.torn > 0 ? "torn" : "whole");
        },
      ),
      { numRuns: 300 },
    );
    expect([...judged].toSorted()).toEqual(["damaged", "torn", "whole"]);
  });

  test("never has more of it in memory than a piece, however long it is", () => {
    let most = 0;
    const watched: typeof realDisk = {
      ...realDisk,
      open: (path, mode) => {
        const file = realDisk.open(path, mode);
        return {
          ...file,
          read: (position, length) => {
            most = Math.max(most, length);
            return file.read(position, length);
          },
        };
      },
    };
    writeFileSync(join(folder, segmentName(1)), segmentOf(Array.from({ length: 300 }, () => 500)));
    const segments = new Segments(watched, folder, cipher, 4 * PIECE);
    const { found } = outcome(segments.scan(1, { offset: 0, seq: 1, prev: NO_HASH }));
    expect(found).toHaveLength(300);
    expect(most).toBe(4 * PIECE);
  });
});
