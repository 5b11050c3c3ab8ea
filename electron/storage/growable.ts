/** Typed arrays that grow by doubling: a list of 200,000 small values in one block of memory instead of 200,000 objects. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

interface NumbersConstructor<A extends Numbers> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): A;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): A;
}

export class Growable<A extends Numbers> {
  /** The values, with room behind `length`. Changes when the list grows: do not hold on to it. */
  values: A;
  length = 0;
  readonly #type: NumbersConstructor<A>;

  constructor(type: NumbersConstructor<A>, capacity = 64) {
    this.#type = type;
    this.values = new type(capacity);
  }

  /** Takes over bytes as they lie in a file (little-endian, as every machine we run on). */
  static fromBytes<A extends Numbers>(type: NumbersConstructor<A>, bytes: Uint8Array): Growable<A> {
    const list = new Growable(type, 0);
    const aligned = bytes.byteOffset % type.BYTES_PER_ELEMENT === 0 ? bytes : bytes.slice();
    list.length = aligned.byteLength / type.BYTES_PER_ELEMENT;
    list.values = new type(aligned.buffer, aligned.byteOffset, list.length);
    return list;
  }

  /** A view of the bytes in use, good until the next change. */
  bytes(): Uint8Array {
    return new Uint8Array(
      this.values.buffer,
      this.values.byteOffset,
      this.length * this.#type.BYTES_PER_ELEMENT,
    );
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.grow(index + 1);
    this.values[index] = value;
  }

  push(value: number): void {
    this.set(this.length, value);
  }

  grow(length: number): void {
    if (length > this.values.length) {
      const larger = new this.#type(Math.max(64, length, this.values.length * 2));
      larger.set(this.values.subarray(0, this.length));
      this.values = larger;
    }
    if (length > this.length) this.length = length;
  }

  /** Forgets everything from `length` on. */
  cut(length: number): void {
    this.values.fill(0, length, this.length);
    this.length = length;
  }
}

/** FNV-1a over UTF-16 units: spreads texts over a hash table; says nothing about secrecy. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/** Numbers found by a 32-bit hash; the caller says which of those that share a hash is meant. */
export class HashIndex {
  #slots = new Uint32Array(128);
  #hashes = new Uint32Array(128);
  #used = 0;

  add(hash: number, value: number): void {
    if (this.#used * 3 >= this.#slots.length * 2) this.#enlarge(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = value + 1;
    this.#hashes[slot] = hash;
    this.#used += 1;
  }

  find(hash: number, isMeant: (value: number) => boolean): number | undefined {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const value = this.#slots[slot]! - 1; // inside the table by the mask
      if (this.#hashes[slot] === hash && isMeant(value)) return value;
    }
    return undefined;
  }

  /** Makes room for `count` values at once. */
  reserve(count: number): void {
    let size = this.#slots.length;
    while (size * 2 < count * 3 + 3) size *= 2;
    if (size > this.#slots.length) this.#enlarge(size);
  }

  #enlarge(size: number): void {
    const slots = this.#slots;
    const hashes = this.#hashes;
    const isEmpty = this.#used === 0;
    this.#slots = new Uint32Array(size);
    this.#hashes = new Uint32Array(size);
    this.#used = 0;
    if (isEmpty) return;
    for (let i = 0; i < slots.length; i += 1) if (slots[i] !== 0) this.add(hashes[i]!, slots[i]! - 1); // same length
  }
}
