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
    else addSorted(rows, row);
  }

  /** Rows that may carry the key, newest first, each once. Read one by one: of a very common name only as many as are wanted. */
  *find(key: string): Generator<number> {
    const hash = hashText(key);
    const added = this.#added.get(hash) ?? [];
    const first = this.#firstFrom(hash);
    let i = added.length - 1;
    let k = this.#firstFrom(hash + 1) - 1;
    let last = -1;
    while (i >= 0 || k >= first) {
      const own = i >= 0 ? added[i]! : -1; // not before the first
      const loaded = k >= first ? this.#rows[k]! : -1; // as long as hashes
      if (own >= loaded) i -= 1;
      else k -= 1;
      const row = Math.max(own, loaded);
      if (row !== last) yield row;
      last = row;
    }
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

  /** Where hashes from this one on begin. */
  #firstFrom(hash: number): number {
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

/** Nearly always at the end: only a changed document adds an earlier row. */
function addSorted(rows: number[], row: number): void {
  let low = 0;
  let high = rows.length;
  if (rows.at(-1)! < row) low = high; // a list begins with a row
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]! < row)
      low = middle + 1; // between low and high
    else high = middle;
  }
  if (rows[low] !== row) rows.splice(low, 0, row);
}

/** Sorts an image of keys by hash and row. Off the main thread: a million keys take a third of a second. */
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
