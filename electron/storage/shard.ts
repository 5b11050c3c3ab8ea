import { Low, type Adapter } from "lowdb";
import type { Cipher } from "./cipher.ts";
import type { Disk } from "./disk.ts";
import { NO_LINE } from "./places.ts";
import { plainLength, SectionsFile, sealSection, writeSections, type SealedSection } from "./sections.ts";

/** Target size of an encrypted block: opening one document of a closed year decrypts this much. */
const BLOCK_BYTES = 32 << 10;
/** A block whose documents grew is left alone beyond this: the changed line moves to the end, an empty one stays. */
const BLOCK_LIMIT = 4 * BLOCK_BYTES;
export interface ShardHeader {
  readonly table: string;
  readonly shard: string;
  /** All puts up to this entry of the journal are in. */
  readonly seq: number;
}

/** Lines of a block, opened only when one of them changes. An empty line was moved elsewhere. */
export type Block = { readonly sealed: SealedSection } | { lines: string[] };

/** One table and year as lowdb holds it: a JSON text a line, in blocks. */
export interface Shard {
  seq: number;
  readonly blocks: Block[];
}

export interface LineChange {
  readonly row: number;
  readonly block: number;
  readonly line: number;
  readonly text: string;
}

export interface ShardPlace {
  readonly folder: string;
  readonly table: string;
  readonly shard: string;
  /** File of the generation before; undefined when the shard is written anew. */
  readonly from: string | undefined;
  readonly to: string;
}

export function shardLabel(table: string, shard: string): string {
  return `shard/${table}/${shard}`;
}

export function lineText(row: number, rev: number, docText: string): string {
  return `{"row":${row},"rev":${rev},"doc":${docText}}`;
}

const LINE_HEAD = /^\{"row":(\d+),"rev":(\d+),"doc":/;

/** Takes a line apart without parsing the document. */
export function splitLine(
  line: string,
): { readonly row: number; readonly rev: number; readonly docText: string } | undefined {
  const head = LINE_HEAD.exec(line);
  return head
    ? { row: Number(head[1]), rev: Number(head[2]), docText: line.slice(head[0].length, -1) }
    : undefined;
}

/** lowdb's adapter for one shard: reads the directory of the old generation, writes a new file, safely. */
class ShardFile implements Adapter<Shard> {
  readonly #disk: Disk;
  readonly #cipher: Cipher;
  readonly #place: ShardPlace;
  #old: SectionsFile<ShardHeader> | undefined;
  size = 0;

  constructor(disk: Disk, cipher: Cipher, place: ShardPlace) {
    this.#disk = disk;
    this.#cipher = cipher;
    this.#place = place;
  }

  read(): Promise<Shard | null> {
    const { folder, from, table, shard } = this.#place;
    if (from === undefined) return Promise.resolve(null);
    const old = new SectionsFile<ShardHeader>(
      this.#disk,
      this.#cipher,
      `${folder}/${from}`,
      shardLabel(table, shard),
    );
    this.#old = old;
    return Promise.resolve({
      seq: old.header.seq,
      blocks: old.names.map((name) => ({ sealed: old.sealed(name) })),
    });
  }

  async write({ seq, blocks }: Shard): Promise<void> {
    const { folder, to, table, shard } = this.#place;
    const label = shardLabel(table, shard);
    const sections = blocks.map((block, i) =>
      "sealed" in block
        ? block.sealed
        : sealSection(this.#cipher, label, String(i), Buffer.from(block.lines.join("\n"))),
    );
    const header: ShardHeader = { table, shard, seq };
    this.size = await writeSections(this.#disk, this.#cipher, { folder, name: to, label }, header, sections);
  }

  /** The lines of a block; throws when it was changed on disk. */
  open(block: number): string[] {
    if (!this.#old) throw new Error("a shard without an older generation has no sealed blocks");
    return linesOf(this.#old, block);
  }

  close(): void {
    this.#old?.close();
  }
}

export function linesOf(file: SectionsFile<ShardHeader>, block: number): string[] {
  return Buffer.from(file.section(String(block)))
    .toString("utf8")
    .split("\n");
}

const LINE_END = 10;

/** One line of a block; empty when there is none. Only its own bytes become text: one document costs no more than itself. */
export function lineOf(block: Uint8Array, line: number): string {
  let from = 0;
  for (let i = 0; i < line; i += 1) {
    const end = block.indexOf(LINE_END, from);
    if (end < 0) return "";
    from = end + 1;
  }
  const end = block.indexOf(LINE_END, from);
  return Buffer.from(block.buffer, block.byteOffset, block.byteLength).toString(
    "utf8",
    from,
    end < 0 ? block.length : end,
  );
}

/**
 * Writes the next generation of a shard with the changed lines spliced in; unchanged blocks are copied as they are.
 * Answers the size and, for every change, `row, block, line`.
 */
export async function rewriteShard(
  disk: Disk,
  cipher: Cipher,
  place: ShardPlace,
  seq: number,
  changes: readonly LineChange[],
): Promise<{ readonly size: number; readonly placed: Uint32Array }> {
  const file = new ShardFile(disk, cipher, place);
  try {
    const db = new Low<Shard>(file, { seq: 0, blocks: [] });
    await db.read();
    let placed = new Uint32Array(0);
    await db.update((shard) => {
      shard.seq = seq;
      placed = splice(shard, changes, (block) => file.open(block));
    });
    return { size: file.size, placed };
  } finally {
    file.close();
  }
}

function splice(
  shard: Shard,
  changes: readonly LineChange[],
  open: (block: number) => string[],
): Uint32Array<ArrayBuffer> {
  const placed = new Uint32Array(changes.length * 3);
  const bytes = new Map<number, number>();
  const linesIn = (index: number): string[] => {
    const block = shard.blocks[index];
    if (!block) throw new Error(`${index} is no block of the shard`);
    if ("lines" in block) return block.lines;
    bytes.set(index, plainLength(block.sealed));
    const lines = open(index);
    shard.blocks[index] = { lines };
    return lines;
  };
  const append = (text: string): readonly [number, number] => {
    let last = shard.blocks.length - 1;
    if (last < 0 || linesIn(last) === undefined || (bytes.get(last) ?? 0) >= BLOCK_BYTES) {
      last = shard.blocks.push({ lines: [] }) - 1;
    }
    bytes.set(last, (bytes.get(last) ?? 0) + Buffer.byteLength(text));
    return [last, linesIn(last).push(text) - 1];
  };
  for (const [i, { row, block, line, text }] of changes.entries()) {
    let at: readonly [number, number] = [block, line];
    if (line === NO_LINE) {
      at = append(text);
    } else {
      const lines = linesIn(block);
      const size = (bytes.get(block) ?? 0) + Buffer.byteLength(text) - Buffer.byteLength(lines[line] ?? "");
      const isTooLarge = size > BLOCK_LIMIT && lines.length > 1;
      lines[line] = isTooLarge ? "" : text;
      bytes.set(block, size);
      if (isTooLarge) at = append(text);
    }
    placed.set([row, ...at], i * 3);
  }
  return placed;
}
