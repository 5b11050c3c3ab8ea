import { readNumber, SCALE, tidyAmount, withoutVagueness } from "./amount-words.ts";

/** A sum of money (金额) as a person gave it. Sums are whole fen; a vague one ("5万多元") has no exact value. */
export interface SaidAmount {
  readonly asSaid: string;
  readonly exactFen?: number;
  /** What a vague sum is counted as in statistics: 5万多元 counts as 5万. */
  readonly aboutFen?: number;
}

/** Largest sum the desk writes: one fen under a trillion yuan. */
export const MAX_FEN = 99_999_999_999_999;

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];
const SECTIONS = ["", "万", "亿"];

/** Reads "50000", "1,200.50", "五万元", "5.2万", "3块5", "人民币壹万元整"; what it cannot read is kept as said only. */
export function parseAmount(typed: string): SaidAmount {
  const asSaid = typed.trim();
  const { text, vague } = withoutVagueness(tidyAmount(typed));
  const fen = readFen(text);
  if (fen === undefined) return { asSaid };
  return vague ? { asSaid, aboutFen: fen } : { asSaid, exactFen: fen };
}

/** 1200.50 — no grouping, as forms are filled in. */
export function printYuan(fen: number): string {
  const [yuan, rest] = split(fen);
  return `${yuan}.${String(rest).padStart(2, "0")}`;
}

/** 5.20万元, rounded to hundred yuan, as statistics ask. */
export function printWanYuan(fen: number): string {
  return `${printYuan(Math.round(checked(fen) / 10_000))}万元`;
}

/** 人民币壹仟贰佰元伍角整. 整 closes every sum without fen, so that none can be added in handwriting. */
export function printCapitals(fen: number): string {
  const [yuan, rest] = split(fen);
  const [jiao, lastFen] = [Math.floor(rest / 10), rest % 10];
  const whole = yuan === 0 ? "" : `${capitalInteger(yuan)}元`;
  if (rest === 0) return `人民币${whole === "" ? "零元" : whole}整`;
  if (lastFen === 0) return `人民币${whole}${DIGITS[jiao]}角整`;
  const middle = jiao > 0 ? `${DIGITS[jiao]}角` : whole === "" ? "" : "零";
  return `人民币${whole}${middle}${DIGITS[lastFen]}分`;
}

function readFen(text: string): number | undefined {
  const bare = text.replace(/^(?:人民币|RMB|CNY|[¥$￥])+[::]?/iu, "").replace(/[整正]$/u, "");
  const found =
    /^(?:(.+?)(?:元钱|块钱|元|块|圆))?(?:(.+?)[角毛](?:钱)?)?(?:(.+?)分(?:钱)?)?([^元块圆角毛分钱]*)$/u.exec(
      bare,
    );
  if (!found || text.includes("$")) return undefined;
  const [, yuan, jiao, fen, tail] = found;

  let micro = 0n;
  for (const [part, unit] of [
    [yuan, SCALE],
    [jiao, SCALE / 10n],
    [fen, SCALE / 100n],
  ] as const) {
    if (part === undefined) continue;
    const value = readNumber(part.length > 1 && unit < SCALE ? part.replace(/^零/u, "") : part);
    if (value === undefined) return undefined;
    micro += (value * unit) / SCALE;
  }
  if (tail !== undefined && tail !== "") {
    const value = readNumber(tail);
    if (value === undefined || fen !== undefined) return undefined;
    const unit = jiao !== undefined ? SCALE / 100n : yuan !== undefined ? SCALE / 10n : SCALE; // 3块5 is three yuan fifty
    if (unit < SCALE && value >= 10n * SCALE) return undefined;
    micro += (value * unit) / SCALE;
  } else if (yuan === undefined && jiao === undefined && fen === undefined) {
    return undefined;
  }
  const inFen = (micro * 100n) / SCALE;
  return inFen * SCALE === micro * 100n && inFen <= BigInt(MAX_FEN) ? Number(inFen) : undefined;
}

function capitalInteger(yuan: number): string {
  let words = "";
  let zeroPending = false;
  for (let index = 2; index >= 0; index -= 1) {
    const section = Math.floor(yuan / 10_000 ** index) % 10_000;
    if (section === 0) {
      zeroPending = words !== "";
      continue;
    }
    if (words !== "" && (zeroPending || section < 1000)) words += "零";
    zeroPending = false;
    words += capitalSection(section) + SECTIONS[index]!; // index counts 2 down to 0
  }
  return words;
}

function capitalSection(section: number): string {
  let words = "";
  let zeroPending = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(section / 10 ** place) % 10;
    if (digit === 0) {
      zeroPending = words !== "";
      continue;
    }
    words += `${zeroPending ? "零" : ""}${DIGITS[digit]}${PLACES[place]}`;
    zeroPending = false;
  }
  return words;
}

function split(fen: number): [yuan: number, rest: number] {
  return [Math.floor(checked(fen) / 100), fen % 100];
}

function checked(fen: number): number {
  if (!Number.isInteger(fen) || fen < 0 || fen > MAX_FEN) throw new RangeError(`not a sum in fen: ${fen}`);
  return fen;
}
