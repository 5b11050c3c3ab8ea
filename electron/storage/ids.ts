import { Growable, HashIndex, hashText } from "./growable.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const BYTES = 16;

/** The identities of a table by row: 16 bytes for a UUID, the text itself for the few that are none (`"office"`). */
export class Ids {
  readonly #packed: Growable<Uint8Array>;
  readonly #odd: Map<number, string>;
  #rows = new HashIndex();
  /** Rows below this one are in `#rows`. */
  #indexed = 0;

  constructor(packed = new Growable(Uint8Array), odd: Iterable<readonly [number, string]> = []) {
    this.#packed = packed;
    this.#odd = new Map(odd);
  }

  get length(): number {
    return this.#packed.length / BYTES;
  }

  bytes(): Uint8Array {
    return this.#packed.bytes();
  }

  odd(): readonly (readonly [number, string])[] {
    return [...this.#odd];
  }

  at(row: number): string {
    const odd = this.#odd.get(row);
    if (odd !== undefined) return odd;
    const { values } = this.#packed;
    const hex = Buffer.from(values.buffer, values.byteOffset + row * BYTES, BYTES).toString("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  find(id: string): number | undefined {
    const bytes = packed(id);
    this.index();
    return this.#rows.find(hashOf(id, bytes), (row) =>
      bytes ? !this.#odd.has(row) && this.#isAt(row, bytes) : this.#odd.get(row) === id,
    );
  }

  set(row: number, id: string): void {
    const bytes = packed(id);
    this.#packed.grow((row + 1) * BYTES);
    if (bytes) this.#packed.values.set(bytes, row * BYTES);
    else this.#odd.set(row, id);
  }

  cut(rows: number): void {
    for (const row of this.#odd.keys()) if (row >= rows) this.#odd.delete(row);
    this.#packed.cut(rows * BYTES);
    this.#rows = new HashIndex();
    this.#indexed = 0;
  }

  /** Makes up to `most` more rows findable; false when all are. */
  index(most = Infinity): boolean {
    const end = Math.min(this.length, this.#indexed + most);
    if (this.#indexed === 0) this.#rows.reserve(this.length);
    const { values } = this.#packed;
    for (; this.#indexed < end; this.#indexed += 1) {
      const odd = this.#odd.get(this.#indexed);
      this.#rows.add(
        odd === undefined ? hashBytes(values, this.#indexed * BYTES) : hashText(odd),
        this.#indexed,
      );
    }
    return end < this.length;
  }

  #isAt(row: number, bytes: Uint8Array): boolean {
    for (let i = 0; i < BYTES; i += 1) if (this.#packed.at(row * BYTES + i) !== bytes[i]) return false;
    return true;
  }
}

function packed(id: string): Uint8Array | undefined {
  return UUID.test(id) ? Buffer.from(id.replaceAll("-", ""), "hex") : undefined;
}

function hashOf(id: string, bytes: Uint8Array | undefined): number {
  return bytes ? hashBytes(bytes, 0) : hashText(id);
}

/** Mixes all four words: identities that count up differ in the last one only. */
function hashBytes(bytes: Uint8Array, from: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + BYTES; i += 4) {
    const word = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24); // 16 bytes from `from`
    hash = Math.imul(hash ^ word, 0x01000193);
    hash ^= hash >>> 15;
  }
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
