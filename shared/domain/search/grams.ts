/**
 * Keys of the search index, 32 bits each, over the UTF-16 units of a folded text: every unit, every pair of units, every three
 * of which one is a letter or digit of ASCII, because pairs with digits tell next to nothing, and every four of which three are, because
 * numbers and sounds are made of the same few threes. A key with a space in it is none: what is typed is looked for word by word.
 */
const SPACE = 0x20;

/** Units of the longest key. */
export const LONGEST_GRAM = 4;

/** Hands out every key of a text that ends behind its first `from` units, some more than once. */
export function gramsOf(folded: string, add: (key: number) => void, from = 0): void {
  let [zeroth, first, second] = [SPACE, SPACE, SPACE];
  for (let i = 0; i < folded.length; i += 1) {
    const third = folded.charCodeAt(i);
    if (third !== SPACE && i >= from) {
      if (!isSurrogate(third)) add((third << 16) >>> 0);
      if (second !== SPACE) {
        add(((second << 16) | third) >>> 0);
        if (first !== SPACE) {
          if (wordUnits(first, second, third) > 0) add(keyOfThree(first, second, third));
          if (zeroth !== SPACE && isTellingFour(zeroth, first, second, third))
            add(keyOfFour(zeroth, first, second, third));
        }
      }
    }
    zeroth = first;
    first = second;
    second = third;
  }
}

/** More keys narrow down no further, and each costs a look into every part of the index. */
const MOST_KEYS = 8;

/** Keys that every text with `term` in it has: enough to cover the term, evenly spread. A term has no space in it. */
export function keysOfTerm(term: string): readonly number[] {
  if (term.length === 1) return [(term.charCodeAt(0) << 16) >>> 0];
  const keys: number[] = [];
  let covered = 0;
  for (let i = 0; i + 1 < term.length; i += 1) {
    const [a, b, c, d] = [0, 1, 2, 3].map((n) => term.charCodeAt(i + n)) as [number, number, number, number]; // four of four
    const length = longestAt(a, b, c, d);
    if (i + length <= covered) continue;
    keys.push(
      length === 4 ? keyOfFour(a, b, c, d) : length === 3 ? keyOfThree(a, b, c) : ((a << 16) | b) >>> 0,
    );
    covered = i + length;
  }
  if (keys.length <= MOST_KEYS) return keys;
  const step = (keys.length - 1) / (MOST_KEYS - 1);
  return Array.from({ length: MOST_KEYS }, (_, i) => keys[Math.round(i * step)]!); // up to the last
}

/** Units of the longest key that begins with `a`; behind the end of a term stands NaN. */
function longestAt(a: number, b: number, c: number, d: number): 2 | 3 | 4 {
  if (!Number.isNaN(d) && isTellingFour(a, b, c, d)) return 4;
  return !Number.isNaN(c) && wordUnits(a, b, c) > 0 ? 3 : 2;
}

function isTellingFour(a: number, b: number, c: number, d: number): boolean {
  return wordUnits(a, b, c) + wordUnits(d) >= 3;
}

/** Among the keys of pairs that begin with a character of private use, of which there are next to none. */
const FOURS_FROM = 0xe0000000;
const FOURS = 1 << 28;

function keyOfFour(a: number, b: number, c: number, d: number): number {
  const value = Math.imul(Math.imul(Math.imul(a, 37) + b, 37) + c, 37) + d;
  return FOURS_FROM + (mixed(value) % FOURS);
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
  return mixed(value) % HASHED_KEYS;
}

function mixed(value: number): number {
  const hash = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** How many of them are letters or digits of ASCII. */
function wordUnits(a: number, b = 0, c = 0): number {
  return Number(isWordUnit(a)) + Number(isWordUnit(b)) + Number(isWordUnit(c));
}

function isWordUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
