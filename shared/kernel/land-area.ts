import { readNumber, SCALE, tidyAmount, withoutVagueness } from "./amount-words.ts";

/** An area of land as a person gave it, in whole li (厘, a hundredth of a mu, 6.67 m²), the precision of land certificates. */
export interface SaidArea {
  readonly asSaid: string;
  readonly exactLi?: number;
  /** What a vague area, or one in square metres that is no whole number of li, is counted as. */
  readonly aboutLi?: number;
}

/** Micro-li in one unit: 1 mu = 10 fen = 100 li; 1 hectare = 15 mu; 1 m² = 0.0015 mu. */
const UNITS: readonly (readonly [RegExp, bigint])[] = [
  [/^(.+?)(?:公顷|垧)(.*)$/u, 1500n * SCALE],
  [/^(.+?)亩地?(.*)$/u, 100n * SCALE],
  [/^(.+?)(?:平方米|平米|平方|m2)(.*)$/iu, (15n * SCALE) / 100n],
  [/^(.+?)分地?(.*)$/u, 10n * SCALE],
  [/^(.+?)厘地?(.*)$/u, SCALE],
];
const MAX_LI = 10_000_000_000n;

/** Reads "370亩", "三分地", "2亩3分", "一亩半", "120平方米"; a bare number counts as mu. */
export function parseArea(typed: string): SaidArea {
  const asSaid = typed.trim();
  const { text, vague } = withoutVagueness(tidyAmount(typed));
  const micro = readMicroLi(text);
  if (micro === undefined || micro > MAX_LI * SCALE) return { asSaid };
  const li = Number((micro + SCALE / 2n) / SCALE);
  return vague || micro % SCALE !== 0n ? { asSaid, aboutLi: li } : { asSaid, exactLi: li };
}

/** 370亩, 2.3亩, 0.05亩. */
export function printMu(li: number): string {
  return `${muFigure(li)}亩`;
}

/** The figure alone, `"2.3"`. */
export function muFigure(li: number): string {
  if (!Number.isInteger(li) || li < 0) throw new RangeError(`not an area in li: ${li}`);
  const decimals = String(li % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${Math.floor(li / 100)}${decimals === "" ? "" : `.${decimals}`}`;
}

function readMicroLi(text: string): bigint | undefined {
  const bare = readNumber(text);
  if (bare !== undefined) return bare * 100n;
  let total = 0n;
  let rest = text;
  let lastUnit = 0n;
  for (const [pattern, unit] of UNITS) {
    const found = pattern.exec(rest);
    if (!found) continue;
    const value = readNumber(found[1]!); // the first group always matches something
    if (value === undefined) return undefined;
    total += (value * unit) / SCALE;
    rest = found[2]!; // the second group matches, if only nothing
    lastUnit = unit;
  }
  if (lastUnit === 0n) return undefined;
  if (rest === "") return total;
  const tail = rest === "半" ? lastUnit / 2n : singleDigit(rest, lastUnit);
  return tail === undefined ? undefined : total + tail;
}

/** 2亩3 is two mu three fen. */
function singleDigit(text: string, unit: bigint): bigint | undefined {
  const value = readNumber(text);
  return value === undefined || value >= 10n * SCALE ? undefined : (value * unit) / 10n / SCALE;
}
