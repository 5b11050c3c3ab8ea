/**
 * Pages of a part file. A page holds keys in rising order, each with the numbers of its records: key (as the distance from the
 * one before, the first from the page's own), bytes that follow, distances between the numbers. All of them are varints.
 */
import type { Numbers, UnderKey } from "./matching.ts";

/** A look at a key opens one page: small enough to decrypt in some microseconds. */
const PAGE_BYTES = 8 << 10;

export interface Page {
  readonly firstKey: number;
  readonly bytes: Uint8Array;
}

export class PageWriter {
  #bytes = new Uint8Array(PAGE_BYTES * 2);
  #length = 0;
  #firstKey = 0;
  #lastKey = 0;
  #packed = new Uint8Array(PAGE_BYTES);

  /** Takes the next key; answers a page that has become full. */
  add(key: number, numbers: Numbers): Page | undefined {
    if (this.#length === 0) this.#firstKey = this.#lastKey = key;
    const packed = this.#pack(numbers);
    this.#room(packed.length + 10);
    this.#varint(key - this.#lastKey);
    this.#varint(packed.length);
    this.#bytes.set(packed, this.#length);
    this.#length += packed.length;
    this.#lastKey = key;
    return this.#length >= PAGE_BYTES ? this.end() : undefined;
  }

  /** The page begun, if there is one. */
  end(): Page | undefined {
    if (this.#length === 0) return undefined;
    const page = { firstKey: this.#firstKey, bytes: this.#bytes.slice(0, this.#length) };
    this.#length = 0;
    return page;
  }

  #pack(numbers: Numbers): Uint8Array {
    if (this.#packed.length < numbers.length * 5) this.#packed = new Uint8Array(numbers.length * 5);
    const packed = this.#packed;
    let length = 0;
    let before = 0;
    for (let i = 0; i < numbers.length; i += 1) {
      const number = numbers[i]!; // below its length
      let rest = number - before;
      before = number;
      for (; rest >= 0x80; rest >>>= 7) packed[length++] = (rest & 0x7f) | 0x80;
      packed[length++] = rest;
    }
    return packed.subarray(0, length);
  }

  #varint(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 128)) this.#bytes[this.#length++] = (rest % 128) | 0x80;
    this.#bytes[this.#length++] = rest;
  }

  #room(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + bytes));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** What is under a key of the page, sized in bytes; nothing when it is not there. */
export function lookIn({ firstKey, bytes }: Page, wanted: number): UnderKey {
  let at = 0;
  let key = firstKey;
  while (at < bytes.length) {
    let [shift, byte] = [1, 0];
    do {
      byte = bytes[at++]!; // inside the page, or its seal had not opened
      key += (byte & 0x7f) * shift;
      shift *= 128;
    } while (byte >= 0x80);
    let length = 0;
    shift = 1;
    do {
      byte = bytes[at++]!; // as above
      length += (byte & 0x7f) * shift;
      shift *= 128;
    } while (byte >= 0x80);
    if (key === wanted) {
      const from = at;
      return { size: length, numbers: () => unpack(bytes, from, from + length) };
    }
    if (key > wanted) break;
    at += length;
  }
  return { size: 0, numbers: () => [] };
}

/** All keys of a page with their numbers. */
export function* entriesOf({ firstKey, bytes }: Page): Generator<readonly [number, Uint32Array]> {
  let at = 0;
  let key = firstKey;
  const varint = () => {
    let [value, shift, byte] = [0, 1, 0];
    do {
      byte = bytes[at++]!; // inside the page, or its seal had not opened
      value += (byte & 0x7f) * shift;
      shift *= 128;
    } while (byte >= 0x80);
    return value;
  };
  while (at < bytes.length) {
    key += varint();
    const end = varint() + at;
    yield [key, unpack(bytes, at, end)];
    at = end;
  }
}

function unpack(bytes: Uint8Array, from: number, to: number): Uint32Array {
  const numbers = new Uint32Array(to - from);
  let count = 0;
  let number = 0;
  for (let at = from; at < to;) {
    let byte = bytes[at++]!; // before `to`
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at++]!; // as above
      value |= (byte & 0x7f) << shift;
    }
    number += value;
    numbers[count++] = number;
  }
  return numbers.subarray(0, count);
}
