import { Buffer } from "node:buffer";
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = 8;
const RGB = 3;
/** Colours of fewer points than this are edges of letters; a face or a shadow has more. */
const FEW = 400;
/** Steps of 256 between the shades of an edge: nobody sees the difference. */
const STEP = 8;

/** A screenshot (8 bits, RGB) in fewer bytes: rows as they are pack better than the differences a camera writes. */
export function smallPng(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  if (header?.[8] !== 8 || header[9] !== 2) return png; // another kind of picture stays as it is
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const data = chunks.filter(({ type }) => type === "IDAT").map((chunk) => chunk.data);
  const rows = plainRows(inflateSync(Buffer.concat(data)), width * RGB, height);
  coarsenEdges(rows);
  const packed = deflateSync(Buffer.concat(rows), { level: 9, memLevel: 9 });
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk("IHDR", header),
    chunk("IDAT", packed),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The fewer shades the edges of letters have, the better they pack; faces keep their exact colour. */
function coarsenEdges(rows: readonly Buffer[]): void {
  const points = new Map<number, number>();
  for (const row of rows)
    for (let at = 1; at < row.length; at += RGB) {
      const colour = row.readUIntBE(at, RGB);
      points.set(colour, (points.get(colour) ?? 0) + 1);
    }
  for (const row of rows)
    for (let at = 1; at < row.length; at += RGB) {
      if ((points.get(row.readUIntBE(at, RGB)) ?? 0) >= FEW) continue;
      for (let part = at; part < at + RGB; part += 1)
        row[part] = Math.min(255, Math.round((row[part] ?? 0) / STEP) * STEP);
    }
}

function chunksOf(png: Buffer) {
  const chunks: { readonly type: string; readonly data: Buffer }[] = [];
  for (let at = SIGNATURE; at < png.length;) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Each row with the filter byte 0 before it; the five filters are those of PNG, chapter 9. */
function plainRows(raw: Buffer, width: number, height: number): readonly Buffer[] {
  const rows: Buffer[] = [];
  let above = Buffer.alloc(width + 1);
  for (let y = 0; y < height; y += 1) {
    const row = Buffer.from(raw.subarray(y * (width + 1), (y + 1) * (width + 1)));
    const filter = row[0];
    row[0] = 0;
    for (let at = 1; at <= width; at += 1) {
      const left = at > RGB ? (row[at - RGB] ?? 0) : 0;
      const corner = at > RGB ? (above[at - RGB] ?? 0) : 0;
      row[at] = (row[at] ?? 0) + predicted(filter, left, above[at] ?? 0, corner);
    }
    rows.push(row);
    above = row;
  }
  return rows;
}

function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
