import { printedDay, yearOf } from "../../kernel/plain-date.ts";
import type { Span } from "./plan.ts";

/** 2026年3月16日至31日 · 2026年3月30日至4月5日 · 2026年3月1日: the year and the month are said once. */
export function printedSpan({ fromOn, toOn }: Span): string {
  const from = printedDay(fromOn);
  if (fromOn === toOn) return from;
  const to = printedDay(toOn);
  if (fromOn.slice(0, 7) === toOn.slice(0, 7)) return `${from}至${to.slice(to.indexOf("月") + 1)}`;
  return yearOf(fromOn) === yearOf(toOn) ? `${from}至${to.slice(5)}` : `${from}至${to}`;
}
