import type { WantedKeys } from "#shared/domain/search/query.ts";
import type { Numbers } from "./matching.ts";

/** A record in the index. `at`: when it was first recorded, in milliseconds; 0 for what has no time of its own. */
export interface IndexedRecord {
  readonly table: string;
  readonly id: string;
  readonly at: number;
}

/** A part of the index: in memory, or a file. */
export interface Part {
  /** No record of it is newer. */
  readonly newestAt: number;
  /** Of which its records are. */
  readonly tables: Iterable<string>;
  /** Numbers of its records that may answer, in the order of time. */
  readonly matching: (wanted: WantedKeys) => Numbers;
  readonly at: (number: number) => number;
  readonly table: (number: number) => string;
  readonly id: (number: number) => string;
}

/**
 * Records that may answer, of all parts, the newest first. A record that was changed may come from several parts: the caller
 * looks at its present version once. Parts are only searched when their turn may have come.
 */
export function* newestFirst(
  parts: readonly Part[],
  wanted: WantedKeys,
  isWanted: (table: string) => boolean,
): Generator<IndexedRecord> {
  const waiting = parts.map((part) => ({
    part,
    at: part.newestAt,
    found: undefined as Numbers | undefined, // nothing is read yet
    left: 0,
  }));
  for (;;) {
    let next: (typeof waiting)[number] | undefined;
    for (const each of waiting) if (each.at >= 0 && (next === undefined || each.at > next.at)) next = each;
    if (next === undefined) return;
    const { part } = next;
    if (next.found === undefined) {
      next.found = isOfUse(part, isWanted) ? part.matching(wanted) : [];
      next.left = next.found.length;
    } else {
      const number = next.found[(next.left -= 1)] ?? 0; // at is only set while some are left
      yield { table: part.table(number), id: part.id(number), at: part.at(number) };
    }
    next.left = lastWanted(part, next.found, next.left, isWanted);
    const last = next.found[next.left - 1];
    next.at = last === undefined ? -1 : part.at(last);
  }
}

function isOfUse({ tables }: Part, isWanted: (table: string) => boolean): boolean {
  for (const table of tables) if (isWanted(table)) return true;
  return false;
}

/** How many of the first `left` are left without those at the end that nobody wants: of a common word tens of thousands. */
function lastWanted(part: Part, found: Numbers, left: number, isWanted: (table: string) => boolean): number {
  let unwanted: string | undefined;
  for (let end = left; end > 0; end -= 1) {
    const table = part.table(found[end - 1] ?? 0); // below its length
    if (table === unwanted) continue;
    if (isWanted(table)) return end;
    if (!isOfUse(part, isWanted)) return 0;
    unwanted = table;
  }
  return 0;
}
