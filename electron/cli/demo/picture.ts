import { crc32, deflateSync } from "node:zlib";

/** A small PNG that stands for a photo of the place: sky, hills and a field in the colours of the season. */
export function placePicture(seed: number): Uint8Array {
  const [width, height] = [240, 160];
  const rows = Buffer.alloc(height * (1 + width * 3)); // every row begins with filter 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const hill = 70 + 14 * Math.sin((x + seed * 31) / 27) + 6 * Math.sin((x + seed * 7) / 9);
      const isFurrow = (x + y * 2 + seed) % 17 < 3;
      const colour =
        y < hill ? [206 - y / 2, 222 - y / 3, 235] : isFurrow ? [120, 104, 66] : [150 + (seed % 40), 146, 84];
      rows.set(colour.map(Math.round), y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits a channel, RGB
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
