import type { FactTable } from "./fact-table.ts";
import type { ReportCell, ReportRow } from "./table.ts";

/** Below this many cases a rate says nothing: the number of cases is printed instead. [design, domain 5.2] */
export const LEAST_CASES = 5;

const PLAIN = { key: null, n: null, ofKey: null } as const;

export function text(value: string): ReportCell {
  return { ...PLAIN, value, format: "text" };
}

export function number(value: number): ReportCell {
  return { ...PLAIN, value, format: "count" };
}

/** How many things there are. */
export function count(facts: FactTable, key: string): ReportCell {
  return { ...PLAIN, value: facts.count(key), format: "count", key };
}

/** How many people, visits, parties they come to. */
export function people(facts: FactTable, key: string): ReportCell {
  return { ...PLAIN, value: facts.sum(key), format: "count", key };
}

/** A sum of fen in 万元. */
export function wan(facts: FactTable, key: string): ReportCell {
  return { ...PLAIN, value: round(facts.sum(key) / 1_000_000, 2), format: "wan", key };
}

export function yuan(facts: FactTable, key: string): ReportCell {
  return { ...PLAIN, value: round(facts.sum(key) / 100, 2), format: "yuan", key };
}

/** The mean of the amounts, one decimal. */
export function mean(facts: FactTable, key: string): ReportCell {
  const n = facts.count(key);
  return { ...PLAIN, value: n === 0 ? null : round(facts.sum(key) / n, 1), format: "days", key };
}

/** Some out of how many, in per cent, one decimal. */
export function rate(facts: FactTable, key: string, ofKey: string): ReportCell {
  const n = facts.count(ofKey);
  return { value: percent(facts.count(key), n), format: "rate", key, n, ofKey };
}

/** A rate of sums of money: paid out of owed. `n` tells how many obligations it is of. */
export function paidRate(facts: FactTable, paidKey: string, owedKey: string): ReportCell {
  const [n, owed] = [facts.count(owedKey), facts.sum(owedKey)];
  const value = n < LEAST_CASES || owed === 0 ? null : round((facts.sum(paidKey) * 100) / owed, 1);
  return { value, format: "rate", key: paidKey, n, ofKey: owedKey };
}

/** Null below five cases. */
export function percent(part: number, of: number): number | null {
  return of < LEAST_CASES ? null : round((part * 100) / of, 1);
}

/** A change in per cent; null from nothing. Of a rate, the difference in 个百分点. */
export function change(now: ReportCell, then: ReportCell): ReportCell {
  if (now.format === "rate") {
    const bothKnown = typeof now.value === "number" && typeof then.value === "number";
    const value = bothKnown ? round(now.value - then.value, 1) : null;
    return { ...PLAIN, value, format: "points" };
  }
  // In whole hundredths: no cell has more decimals.
  const [a, b] = [hundredths(now), hundredths(then)];
  return { ...PLAIN, value: b === 0 ? null : round(((a - b) * 100) / b, 1), format: "change" };
}

function hundredths({ value }: ReportCell): number {
  return Math.round(Number(value ?? 0) * 100);
}

/** The parts of a whole in per cent, one decimal. Where mere rounding leaves 99.9–100.1, the largest remainders give way. */
export function shares(parts: readonly number[]): readonly (number | null)[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total === 0) return parts.map(() => null);
  const tenths = parts.map((part) => Math.round((part * 1000) / total));
  for (;;) {
    const off = tenths.reduce((sum, each) => sum + each, 0) - 1000;
    if (Math.abs(off) <= 1) return tenths.map((each) => each / 10);
    const step = off > 0 ? -1 : 1;
    // The one whose rounding went furthest the wrong way, in whole numbers: equals are equal.
    const errors = parts.map((part, index) => ((tenths[index] ?? 0) * total - part * 1000) * -step);
    const worst = errors.indexOf(Math.max(...errors));
    tenths[worst] = (tenths[worst] ?? 0) + step;
  }
}

export function shareCells(parts: readonly ReportCell[]): readonly ReportCell[] {
  const values = shares(parts.map(({ value }) => Number(value ?? 0)));
  return parts.map(({ key }, index) => ({
    value: values[index] ?? null,
    format: "share",
    key,
    n: null,
    ofKey: null,
  }));
}

/** The share of everything in itself: 100 per cent, or nothing of nothing. */
export function wholeShare(all: ReportCell): ReportCell {
  return { ...all, value: all.value === 0 ? null : 100, format: "share" };
}

export function row(
  id: string,
  name: string,
  cells: readonly ReportCell[],
  more: Partial<ReportRow> = {},
): ReportRow {
  return { id, name, level: 0, isTotal: false, matterId: null, cells, ...more };
}

export function total(cells: readonly ReportCell[], name = "合计"): ReportRow {
  return row("total", name, cells, { isTotal: true });
}

/**
 * 四舍五入, of what falls as of what grows. The value has to be the outcome of one division: dividing first and multiplying then
 * makes 28.749999999999996 of 23 out of 80.
 */
function round(value: number, digits: number): number {
  const scaled = Math.round(Number(`${Math.abs(value)}e${digits}`));
  return scaled === 0 ? 0 : Math.sign(value) * Number(`${scaled}e-${digits}`);
}
