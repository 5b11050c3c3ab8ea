/** Cells as they should print, made of whole numbers. */
import { quotient } from "./raw.ts";

export interface SecondCell {
  readonly value: number | string | null;
  /** Of a rate: how many cases it is of. */
  readonly n: number | null;
}

export function plain(value: number | string | null): SecondCell {
  return { value, n: null };
}

export function rateOf(part: number, of: number): SecondCell {
  return { value: of < 5 ? null : quotient(part * 100, of, 1), n: of };
}

/** By money; of so many payments. */
export function paidRateOf(paid: number, owed: number, n: number): SecondCell {
  return { value: n < 5 || owed === 0 ? null : quotient(paid * 100, owed, 1), n };
}

/** 万元 of fen. */
export function wanOf(fen: number): SecondCell {
  return plain(quotient(fen, 1_000_000, 2));
}

/** A growth in per cent; of two rates the difference in points. */
export function changeOf(now: SecondCell, then: SecondCell): SecondCell {
  if (now.n !== null) {
    if (now.value === null || then.value === null) return plain(null);
    return plain(Math.round((Number(now.value) - Number(then.value)) * 10) / 10);
  }
  const [a, b] = [hundredths(now), hundredths(then)];
  return plain(b === 0 ? null : quotient((a - b) * 100, b, 1));
}

function hundredths({ value }: SecondCell): number {
  return Math.round(Number(value ?? 0) * 100);
}

/** Parts of a whole in per cent. While the tenths are off by more than one, the one rounded furthest the wrong way gives way. */
export function sharesOf(parts: readonly number[]): readonly SecondCell[] {
  let total = 0;
  for (const part of parts) total += part;
  if (total === 0) return parts.map(() => plain(null));
  const tenths = parts.map((part) => Math.floor((2_000 * part + total) / (2 * total)));
  for (;;) {
    let sum = 0;
    for (const each of tenths) sum += each;
    if (sum >= 999 && sum <= 1001) return tenths.map((each) => plain(each / 10));
    const step = sum > 1000 ? -1 : 1;
    let worst = 0;
    let furthest = -Infinity;
    for (const [index, part] of parts.entries()) {
      const wrong = ((tenths[index] ?? 0) * total - 1000 * part) * -step;
      if (wrong <= furthest) continue;
      furthest = wrong;
      worst = index;
    }
    tenths[worst] = (tenths[worst] ?? 0) + step;
  }
}

export function wholeShare(total: number): SecondCell {
  return plain(total === 0 ? null : 100);
}
