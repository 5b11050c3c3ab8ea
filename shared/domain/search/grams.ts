/**
 * Keys of the search index, 32 bits each, over the UTF-16 units of a folded text: every unit, every pair of units, and every
 * three letters or digits of ASCII, because two digits alone tell next to nothing. A key with a space in it is none: what is
 * typed is looked for word by word.
 */
const SPACE = 0x20;

/** Hands out every key of a text, some more than once. */
export function gramsOf(folded: string, add: (key: number) => void): void {
  let before = SPACE;
  let wordUnits = 0;
  let last3 = 0;
  for (let i = 0; i < folded.length; i += 1) {
    const unit = folded.charCodeAt(i);
    if (unit === SPACE) {
      before = SPACE;
      wordUnits = 0;
      continue;
    }
    if (!isSurrogate(unit)) add((unit << 16) >>> 0);
    if (before !== SPACE) add(((before << 16) | unit) >>> 0);
    if (isWordUnit(unit)) {
      wordUnits += 1;
      last3 = ((last3 << 7) | unit) & 0x1fffff;
      if (wordUnits >= 3) add(last3);
    } else wordUnits = 0;
    before = unit;
  }
}

/** More keys narrow down no further, and each costs a look into every part of the index. */
const MOST_KEYS = 6;

/** Keys that every text with `term` in it has: enough to cover the term, evenly spread. A term has no space in it. */
export function keysOfTerm(term: string): readonly number[] {
  if (term.length === 1) return [(term.charCodeAt(0) << 16) >>> 0];
  const keys: number[] = [];
  for (let i = 0; i + 1 < term.length; i += 1) {
    const [a, b, c] = [term.charCodeAt(i), term.charCodeAt(i + 1), term.charCodeAt(i + 2)];
    if (isWordUnit(a) && isWordUnit(b) && isWordUnit(c)) keys.push((a << 14) | (b << 7) | c);
    else if (i === 0 || !(isWordUnit(term.charCodeAt(i - 1)) && isWordUnit(a) && isWordUnit(b)))
      keys.push(((a << 16) | b) >>> 0);
  }
  if (keys.length <= MOST_KEYS) return keys;
  const step = (keys.length - 1) / (MOST_KEYS - 1);
  return Array.from({ length: MOST_KEYS }, (_, i) => keys[Math.round(i * step)]!); // up to the last
}

/** The key of a value that is only ever looked for whole (a division code); several values may share one. */
export function keyOfValue(value: string): number {
  let hash = 0;
  for (let i = 0; i < value.length; i += 1) hash = (Math.imul(hash, 31) + value.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 14)) & 0x3fff; // below every key of three letters
}

function isWordUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
