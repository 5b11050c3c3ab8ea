/**
 * Numbers as people say and write them: 50000, 1,200.50, 五万三, 5.2万, 1万2千, 壹拾万零柒佰. Kept apart from money and area,
 * which read their own units and share this.
 */

/** Micro-units: six decimals, in whole numbers, so that 0.1 + 0.2 is 0.3. */
export const SCALE = 1_000_000n;

const DIGITS = new Map<string, bigint>();
for (const row of ["〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "〇壱貳參肆伍陸柒捌玖"]) {
  [...row].forEach((digit, value) => DIGITS.set(digit, BigInt(value)));
}
DIGITS.set("两", 2n).set("俩", 2n).set("兩", 2n);

const SMALL_UNITS = new Map([
  ["十", 10n],
  ["拾", 10n],
  ["百", 100n],
  ["佰", 100n],
  ["千", 1000n],
  ["仟", 1000n],
]);
const BIG_UNITS = new Map([
  ["万", 10_000n],
  ["萬", 10_000n],
  ["亿", 100_000_000n],
  ["億", 100_000_000n],
]);

const VAGUE = /大约|大概|左右|上下|将近|接近|不到|以上|以下|超过|至少|最多|多|余|来|几|数|约|近|好|~/gu;
const ARABIC = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,6})?/;

/** Longer texts are stories, not amounts. */
const LONGEST = 40;

/** Spaces gone, full-width digits and signs as on a keyboard; empty when the text is too long to be an amount. */
export function tidyAmount(typed: string): string {
  return typed.length > LONGEST ? "" : typed.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");
}

/** Takes out 多, 约, 左右 and the like; `vague` says whether there were any. */
export function withoutVagueness(text: string): { readonly text: string; readonly vague: boolean } {
  const plain = text.replace(VAGUE, "");
  return { text: plain, vague: plain !== text };
}

/** The number a text says, in micro-units; undefined when it is none. */
export function readNumber(text: string): bigint | undefined {
  if (text === "半") return SCALE / 2n;
  const bare = positional(text);
  if (bare !== undefined) return bare;

  let total = 0n;
  let section = 0n;
  let current: bigint | undefined;
  let lastUnit = 0n;
  let lastSmall = 10_000n;
  let lastBig = 1_000_000_000_000n;
  let spoken = false;
  let afterZero = false;

  for (let rest = text; rest !== "";) {
    const arabic = ARABIC.exec(rest)?.[0];
    const sign = arabic ?? [...rest][0]!; // rest is not empty
    rest = rest.slice(sign.length);
    const digit = arabic === undefined ? DIGITS.get(sign) : decimal(arabic);
    const small = SMALL_UNITS.get(sign);
    const big = BIG_UNITS.get(sign);

    if (digit !== undefined) {
      if (current !== undefined) return undefined;
      if (arabic === undefined && digit === 0n) {
        afterZero = true;
        spoken = true;
        continue;
      }
      current = arabic === undefined ? digit * SCALE : digit;
      spoken = arabic === undefined || spoken;
    } else if (small !== undefined) {
      if (small >= lastSmall) return undefined;
      if (current === undefined && small !== 10n) return undefined;
      section += (current ?? SCALE) * small;
      [current, lastUnit, lastSmall, afterZero] = [undefined, small, small, false];
    } else if (big !== undefined) {
      const counted = section + (current ?? 0n);
      if (counted === 0n || big >= lastBig) return undefined;
      total += counted * big;
      [section, current, lastUnit, lastSmall, lastBig, afterZero] = [0n, undefined, big, 10_000n, big, false];
    } else {
      return undefined;
    }
  }

  if (current === undefined) return total + section > 0n || spoken ? total + section : undefined;
  const shorthand = lastUnit >= 100n && !afterZero && current < 10n * SCALE && current % SCALE === 0n; // 五万三, 一百二
  return total + section + (shorthand ? (current * lastUnit) / 10n : current);
}

/** 二〇二六, and Arabic digits alone. */
function positional(text: string): bigint | undefined {
  const arabic = ARABIC.exec(text)?.[0];
  if (arabic !== undefined && arabic.length === text.length) return decimal(arabic);
  const digits = [...text].map((sign) => DIGITS.get(sign));
  if (digits.length < 2 || digits.includes(undefined)) return undefined;
  return BigInt(digits.join("")) * SCALE;
}

function decimal(arabic: string): bigint {
  const [whole = "0", part = ""] = arabic.replaceAll(",", "").split(".");
  return BigInt(whole) * SCALE + BigInt(part.padEnd(6, "0"));
}
