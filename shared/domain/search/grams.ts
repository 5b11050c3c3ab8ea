/**
 * Keys of the search index, 32 bits each, over the UTF-16 units of a folded text: every unit, every pair of units, and every
 * three of which one is a letter or digit of ASCII, because pairs with digits tell next to nothing. A key with a space in it is none: what is
 * typed is looked for word by word.
 */
const SPACE = 0x20;

/** Hands out every key of a text, some more than once. */
export function gramsOf(folded: string, add: (key: number) => void): void {
  let [first, second] = [SPACE, SPACE];
  for (let i = 0; i < folded.length; i += 1) {
    const third = folded.charCodeAt(i);
    if (third !== SPACE) {
      if (!isSurrogate(third)) add((third << 16) >>> 0);
      if (second !== SPACE) {
        add(((second << 16) | third) >>> 0);
        if (first !== SPACE && (isWordUnit(first) || isWordUnit(second) || isWordUnit(third)))
          add(keyOfThree(first, second, third));
      }
    }
    first = second;
    second = third;
  }
}

/** More keys narrow down no further, and each costs a look into every part of the index. */
const MOST_KEYS = 6;

/** Keys that every text with `term` in it has: enough to cover the term, evenly spread. A term has no space in it. */
export function keysOfTerm(term: string): readonly number[] {
  if (term.length === 1) return [(term.charCodeAt(0) << 16) >>> 0];
  const keys: number[] = [];
  let covered = 0;
  for (let i = 0; i + 1 < term.length; i += 1) {
    const [a, b, c] = [term.charCodeAt(i), term.charCodeAt(i + 1), term.charCodeAt(i + 2)];
    const hasThree = i + 2 < term.length && (isWordUnit(a) || isWordUnit(b) || isWordUnit(c));
    if (hasThree) {
      keys.push(keyOfThree(a, b, c));
      covered = i + 3;
    } else if (covered < i + 2) keys.push(((a << 16) | b) >>> 0);
  }
  if (keys.length <= MOST_KEYS) return keys;
  const step = (keys.length - 1) / (MOST_KEYS - 1);
  return Array.from({ length: MOST_KEYS }, (_, i) => keys[Math.round(i * step)]!); // up to the last
}

/** Three letters or digits have a key of their own; three with another character in them share some. */
function keyOfThree(a: number, b: number, c: number): number {
  return isWordUnit(a) && isWordUnit(b) && isWordUnit(c)
    ? (a << 14) | (b << 7) | c
    : hashed(Math.imul(Math.imul(a, 31) + b, 31) + c);
}

/** The key of a value that is only ever looked for whole (a division code); several values may share one. */
export function keyOfValue(value: string): number {
  let hash = 0;
  for (let i = 0; i < value.length; i += 1) hash = (Math.imul(hash, 31) + value.charCodeAt(i)) | 0;
  return hashed(hash);
}

/** Below every key of three letters or digits: the first of them is 0x30 << 14. */
const HASHED_KEYS = 0x30 << 14;

function hashed(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % HASHED_KEYS;
}

function isWordUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
