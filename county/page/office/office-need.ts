import type { OfficeRow } from "#shared/contract/county-shapes.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { DAY } from "../client/words.ts";

/** What an office most needs to be looked at for; the order is that of the list. */
export const NEEDS = [
  "fork",
  "asking",
  "gap",
  "exceptions",
  "clock",
  "silent",
  "never",
  "revoked",
  "suspended",
  "invited",
  "fine",
] as const;
export type Need = (typeof NEEDS)[number];

/** A desk that has not been heard of for longer than a week: a report goes up at least once a week. */
const SILENT_MS = 7 * DAY;
/** A clock that is further off puts wrong times on papers. */
const CLOCK_MS = 10 * 60_000;

export function needOf(row: OfficeRow, now: Instant): Need {
  if (row.state === "asking" || row.state === "invited" || row.state === "revoked") return row.state;
  if (row.stopped && row.stopped.reason !== "suspended") return "fork";
  if (row.state === "suspended") return "suspended";
  if (row.gaps.length > 0) return "gap";
  if (row.exceptions > 0) return "exceptions";
  if (Math.abs(row.clockAheadMs ?? 0) > CLOCK_MS) return "clock";
  if (row.lastHeardAt === null) return "never";
  return Date.parse(now) - Date.parse(row.lastHeardAt) > SILENT_MS ? "silent" : "fine";
}

/** Nothing goes on before somebody at the county has decided. */
export function isWaitingForUs(row: OfficeRow): boolean {
  return row.state === "asking" || (row.stopped !== null && row.stopped.reason !== "suspended");
}

/** What needs a person first; then whoever has been silent longest. */
export function inOrderOfNeed(rows: readonly OfficeRow[], now: Instant): readonly OfficeRow[] {
  const rank = (row: OfficeRow) => NEEDS.indexOf(needOf(row, now));
  return rows.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.lastHeardAt ?? "").localeCompare(b.lastHeardAt ?? "") ||
      a.office.localeCompare(b.office),
  );
}

/** `3–4`, or `3` alone. */
export function gapText({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}–${to}`;
}
