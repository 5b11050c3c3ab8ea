import type { SealedSection } from "../storage/sections.ts";
import type { SideFiles } from "../storage/side-files.ts";
import { FilePart, IDS_PER_SECTION, type PartHeader } from "./file-part.ts";
import type { Numbers } from "./matching.ts";
import type { MemoryPart } from "./memory-part.ts";
import { PageWriter, type Page } from "./pages.ts";
import type { IndexedRecord } from "./part.ts";

/** Work between two looks at the clock. */
const STEP = 200;

interface Renumbered {
  readonly records: readonly IndexedRecord[];
  /** New number by part and old number; `GONE` for a version that a later part has anew. */
  readonly ranks: readonly Int32Array[];
}
const GONE = -1;

/**
 * Writes one file of several parts, the later ones holding the later versions. A generator, so that it can be done in slices;
 * only the writing itself is one piece.
 */
export function* writePart(
  files: SideFiles,
  name: string,
  parts: readonly (MemoryPart | FilePart)[],
): Generator<void, Promise<number>> {
  const { records, ranks } = yield* renumber(parts);
  const sections: SealedSection[] = [];
  const tables = [...new Set(records.map(({ table }) => table))];
  const numbers = new Map(tables.map((table, i) => [table, i]));
  const seal = (section: string, bytes: Uint8Array) => sections.push(files.seal(name, section, bytes));
  seal("at", new Uint8Array(Float64Array.from(records, ({ at }) => at).buffer));
  seal(
    "tables",
    Uint8Array.from(records, ({ table }) => numbers.get(table) ?? 0),
  );
  yield;
  for (let from = 0; from < records.length; from += IDS_PER_SECTION) {
    const ids = records.slice(from, from + IDS_PER_SECTION).map(({ id }) => id);
    seal(`i${from / IDS_PER_SECTION}`, Buffer.from(ids.join("\n")));
    yield;
  }

  const pages: number[] = [];
  const keep = (page: Page | undefined) => {
    if (page) seal(`p${pages.push(page.firstKey) - 1}`, page.bytes);
  };
  const lists: Iterator<readonly [number, Numbers]>[] = [];
  for (const part of parts)
    lists.push(part instanceof FilePart ? part.entries() : part.entries(yield* part.sortedKeys()));
  const writer = new PageWriter();
  let steps = 0;
  for (const [key, found] of merged(lists, ranks)) {
    keep(writer.add(key, found));
    steps += 1 + found.length / 100;
    if (steps < STEP) continue;
    steps = 0;
    yield;
  }
  keep(writer.end());
  const newestAt = records.at(-1)?.at ?? -1;
  const header: PartHeader = { records: records.length, newestAt, tables, pages };
  return files.write(name, header, sections);
}

/** All records of the parts once, in the order of time. */
function* renumber(parts: readonly (MemoryPart | FilePart)[]): Generator<void, Renumbered> {
  const owner = new Map<string, number>();
  const found: { readonly record: IndexedRecord; readonly part: number; readonly number: number }[] = [];
  const ranks: Int32Array[] = [];
  for (let part = parts.length - 1; part >= 0; part -= 1) {
    let number = 0;
    for (const record of parts[part]?.all() ?? []) {
      const key = `${record.table}/${record.id}`;
      if (isPresent(parts[part], number) && !owner.has(key)) {
        owner.set(key, part);
        found.push({ record, part, number });
      }
      if ((number += 1) % STEP === 0) yield;
    }
    ranks[part] = new Int32Array(number).fill(GONE);
  }
  found.sort((a, b) => a.record.at - b.record.at);
  yield;
  for (const [rank, { part, number }] of found.entries()) ranks[part]![number] = rank; // made above for every part
  return { records: found.map(({ record }) => record), ranks };
}

function isPresent(part: MemoryPart | FilePart | undefined, number: number): boolean {
  return part instanceof FilePart || part?.isPresent(number) === true;
}

/** Keys of all parts, rising, with the new numbers of their records. */
function* merged(
  lists: readonly Iterator<readonly [number, Numbers]>[],
  ranks: readonly Int32Array[],
): Generator<readonly [number, Numbers]> {
  const heads = lists.map((list, i) => ({
    list,
    rank: ranks[i] ?? new Int32Array(0),
    next: list.next(),
  }));
  for (;;) {
    let key = Infinity;
    for (const { next } of heads) if (next.done !== true && next.value[0] < key) key = next.value[0];
    if (key === Infinity) return;
    const numbers: number[] = [];
    for (const head of heads) {
      if (head.next.done === true || head.next.value[0] !== key) continue;
      for (const number of head.next.value[1]) {
        const rank = head.rank[number] ?? GONE;
        if (rank !== GONE) numbers.push(rank);
      }
      head.next = head.list.next();
    }
    if (numbers.length > 0) yield [key, rising(numbers)];
  }
}

/** Parts are filled in the order of time or against it: few lists need sorting. */
function rising(numbers: number[]): Numbers {
  const isFalling = (numbers[0] ?? 0) > (numbers.at(-1) ?? 0);
  const list = isFalling ? numbers.reverse() : numbers;
  return list.every((number, i) => i === 0 || number > list[i - 1]!) ? list : Uint32Array.from(list).sort(); // i is above 0
}
