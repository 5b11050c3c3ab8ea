import { Growable, hashText } from "./growable.ts";

/**
 * Exact texts to rows (numbers, phones). Only hashes are kept: the caller checks the document, so an entry that a later
 * version of the document made stale does no harm.
 *
 * What was loaded from the index file stays as it lies there, sorted by hash; what came since is a map beside it.
 */
export class KeyIndex {
  readonly #hashes: Uint32Array;
  readonly #rows: Uint32Array;
  readonly #added = new Map<number, number[]>();

  constructor(image: Uint8Array = new Uint8Array(0)) {
    const all = Growable.fromBytes(Uint32Array, image).values;
    this.#hashes = all.subarray(0, all.length / 2);
    this.#rows = all.subarray(all.length / 2);
  }

  add(key: string, row: number): void {
    const hash = hashText(key);
    const rows = this.#added.get(hash);
    if (!rows) this.#added.set(hash, [row]);
    else if (rows.at(-1) !== row) rows.push(row);
  }

  /** Rows that may carry the key, newest first, each once. */
  find(key: string): readonly number[] {
    const hash = hashText(key);
    const rows = new Set(this.#added.get(hash));
    for (let i = this.#firstOf(hash); this.#hashes[i] === hash; i += 1) rows.add(this.#rows[i]!); // as long as hashes
    return [...rows].sort((a, b) => b - a);
  }

  /** Hashes, then rows; unsorted: the snapshot worker sorts them (`sortKeys`). */
  image(): Uint8Array {
    let count = this.#hashes.length;
    for (const rows of this.#added.values()) count += rows.length;
    const all = new Uint32Array(count * 2);
    all.set(this.#hashes);
    all.set(this.#rows, count);
    let i = this.#hashes.length;
    for (const [hash, rows] of this.#added) {
      for (const row of rows) {
        all[i] = hash;
        all[count + i] = row;
        i += 1;
      }
    }
    return new Uint8Array(all.buffer);
  }

  #firstOf(hash: number): number {
    let low = 0;
    let high = this.#hashes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#hashes[middle]! < hash)
        low = middle + 1; // between low and high
      else high = middle;
    }
    return low;
  }
}

/** Sorts an image of keys by hash. Off the main thread: a million keys take a third of a second. */
export function sortKeys(image: Uint8Array): Uint8Array {
  const all = Growable.fromBytes(Uint32Array, image).values;
  const count = all.length / 2;
  const pairs = new Float64Array(count);
  // hash and row in one exact number: 32 + 21 bits; two million rows a table is ten times what an office gathers in ten years
  for (let i = 0; i < count; i += 1) pairs[i] = all[i]! * 2 ** 21 + all[count + i]!; // i < count
  pairs.sort();
  const sorted = new Uint32Array(count * 2);
  for (let i = 0; i < count; i += 1) {
    const hash = Math.floor(pairs[i]! / 2 ** 21); // i < count
    sorted[i] = hash;
    sorted[count + i] = pairs[i]! - hash * 2 ** 21; // i < count
  }
  return new Uint8Array(sorted.buffer);
}
