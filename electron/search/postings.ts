import { Growable, HashIndex } from "../storage/growable.ts";
import type { Numbers } from "./matching.ts";

/** Nothing is before the first number of a key. */
const NOTHING = 0;

/**
 * Numbers under keys, in a few flat arrays. As lists of their own they would be hundreds of thousands of objects, and the collector
 * would stop everything for longer than a picture of the screen to go through them.
 */
export class Postings {
  /** Each of a part of the keys, as one that holds them all would be laid out anew in a single long piece when it grows. */
  readonly #places = Array.from({ length: 1 << SPREAD }, () => new HashIndex());
  /** By place, in the order in which the keys came. */
  readonly #keys = new Growable(Uint32Array);
  readonly #counts = new Growable(Uint32Array);
  /** Link of the last number, from 1. */
  readonly #last = new Growable(Uint32Array);
  /** By link: the number, and the link of the one before. */
  readonly #numbers = new Growable(Uint32Array);
  readonly #before = new Growable(Uint32Array);

  /** How many numbers there are under all keys together. */
  get size(): number {
    return this.#numbers.length;
  }

  /** Numbers come rising; the same one again is left out. */
  add(key: number, number: number): void {
    const hash = mixed(key);
    const places = this.#placesOf(hash);
    let place = places.find(hash, isTheOne);
    if (place === undefined) {
      place = this.#keys.length;
      places.add(hash, place);
      this.#keys.push(key);
      this.#counts.push(0);
      this.#last.push(NOTHING);
    }
    const last = this.#last.at(place);
    if (last !== NOTHING && this.#numbers.at(last - 1) === number) return;
    this.#numbers.push(number);
    this.#before.push(last);
    this.#last.values[place] = this.#numbers.length;
    this.#counts.values[place] = this.#counts.at(place) + 1;
  }

  count(key: number): number {
    const place = this.#find(key);
    return place === undefined ? 0 : this.#counts.at(place);
  }

  /** Rising. */
  numbers(key: number): Numbers {
    const place = this.#find(key);
    if (place === undefined) return [];
    const numbers = new Uint32Array(this.#counts.at(place));
    let link = this.#last.at(place);
    for (let i = numbers.length - 1; i >= 0; i -= 1) {
      numbers[i] = this.#numbers.at(link - 1);
      link = this.#before.at(link - 1);
    }
    return numbers;
  }

  /** All keys, rising. In steps: sorted at once they would hold up a picture of the screen. */
  *sortedKeys(): Generator<void, Uint32Array> {
    let from = this.#keys.values.slice(0, this.#keys.length);
    let to = new Uint32Array(from.length);
    for (const shift of [0, HALF]) {
      const starts = new Uint32Array(1 << HALF);
      for (const key of from) starts[(key >>> shift) & LOW] = (starts[(key >>> shift) & LOW] ?? 0) + 1;
      let start = 0;
      for (const [half, count] of starts.entries()) {
        starts[half] = start;
        start += count;
      }
      yield;
      for (let done = 0; done < from.length; done += STEP) {
        for (const key of from.subarray(done, done + STEP)) {
          const half = (key >>> shift) & LOW;
          const at = starts[half] ?? 0;
          to[at] = key;
          starts[half] = at + 1;
        }
        yield;
      }
      [from, to] = [to, from];
    }
    return from;
  }

  #find(key: number): number | undefined {
    const hash = mixed(key);
    return this.#placesOf(hash).find(hash, isTheOne);
  }

  #placesOf(hash: number): HashIndex {
    return this.#places[hash >>> (32 - SPREAD)]!; // as many as there are such numbers
  }
}

/** Bits of a hash that say which of the tables a key is in. */
const SPREAD = 6;
/** Keys put in their places between two looks at the clock. */
const STEP = 100_000;
/** Keys are sorted by their lower half, then by their upper one. */
const HALF = 16;
const LOW = (1 << HALF) - 1;

/** Every step can be undone, so that no two keys share a hash. */
function mixed(key: number): number {
  const hash = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const isTheOne = () => true;
