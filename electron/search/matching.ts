import type { WantedKeys } from "#shared/domain/search/query.ts";

/** Records of one part of the index by number, rising. */
export type Numbers = Uint32Array | readonly number[];

/** What is under a key: how much of it there is (numbers or bytes), and the numbers once they are needed. */
export interface UnderKey {
  readonly size: number;
  readonly numbers: () => Numbers;
}

const NONE: Numbers = [];

/** Numbers of the records that have, of every list of alternatives, all keys of at least one. */
export function matching(wanted: WantedKeys, look: (key: number) => UnderKey): Numbers {
  let found: Numbers | undefined;
  for (const alternatives of wanted) {
    const one = alternatives.map((keys) => withAll(keys, look, found)).reduce(either, NONE);
    if (one.length === 0) return NONE;
    found = one;
  }
  return found ?? NONE;
}

function withAll(
  keys: readonly number[],
  look: (key: number) => UnderKey,
  within: Numbers | undefined,
): Numbers {
  const lists: UnderKey[] = [];
  // the end of a number tells more than its beginning: what is not there at all is noticed with the fewest looks
  for (const key of keys.toReversed()) {
    const list = look(key);
    if (list.size === 0) return NONE;
    lists.push(list);
  }
  let found = within;
  for (const { numbers } of lists.sort((a, b) => a.size - b.size)) {
    found = found === undefined ? numbers() : both(found, numbers());
    if (found.length === 0) return NONE;
  }
  return found ?? NONE;
}

/** Lists that differ more in length are leapt through, not gone through. */
const LEAP = 16;

function both(a: Numbers, b: Numbers): Numbers {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const found = new Uint32Array(few.length);
  let count = 0;
  let from = 0;
  const leaps = few.length * LEAP < many.length;
  for (let i = 0; i < few.length; i += 1) {
    const number = few[i]!; // below its length
    if (leaps) from = firstFrom(many, number, from);
    else while (from < many.length && many[from]! < number) from += 1; // below its length
    if (from === many.length) break;
    if (many[from] === number) found[count++] = number;
  }
  return found.subarray(0, count);
}

/** First place from `from` on that holds `number` or more: leaps that double, then halving. */
function firstFrom(numbers: Numbers, number: number, from: number): number {
  if (from >= numbers.length || numbers[from]! >= number) return from; // below its length
  let step = 1;
  while (from + step < numbers.length && numbers[from + step]! < number) step *= 2; // below its length
  let low = from + (step >> 1) + 1;
  let high = Math.min(numbers.length, from + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < number)
      low = middle + 1; // between low and high
    else high = middle;
  }
  return low;
}

function either(a: Numbers, b: Numbers): Numbers {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const found = new Uint32Array(a.length + b.length);
  let [count, i, j] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i] ?? Infinity, b[j] ?? Infinity];
    found[count++] = Math.min(one, other);
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return found.subarray(0, count);
}
