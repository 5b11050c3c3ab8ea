import { createHash } from "node:crypto";
import type { Cipher } from "./cipher.ts";
import { Column, type ColumnValue } from "./columns.ts";
import type { Disk } from "./disk.ts";
import { Growable } from "./growable.ts";
import { Ids } from "./ids.ts";
import { KeyIndex } from "./keys.ts";
import { SectionsFile } from "./sections.ts";
import type { Stored, TableSpec } from "./store.ts";
import type { Table, TableImage } from "./table.ts";

export interface IndexHeader {
  readonly rows: number;
  readonly shards: readonly string[];
  readonly columns: readonly { readonly name: string; readonly kind: "numbers" | "texts" }[];
  readonly fingerprint: string;
  readonly seq: number;
}

export interface PlainSection {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function indexLabel(table: string): string {
  return `index/${table}`;
}

/**
 * Names the rules by which columns and keys were worked out. Another release may work them out differently: its index is
 * built anew from the shards.
 */
export function fingerprintOf(spec: TableSpec<Stored> | undefined, release: string): string {
  const rules = spec ? `${String(spec.columns)}\n${String(spec.keys)}` : "";
  return createHash("sha256").update(`${release}\n${rules}`).digest("hex").slice(0, 16);
}

/** Everything of a table but its documents, as it is now. Places of lines are corrected by the worker that writes them. */
export function imageOf(
  table: Table,
  fingerprint: string,
  seq: number,
): { readonly header: IndexHeader; readonly sections: readonly PlainSection[] } {
  const names = table.columnNames();
  const columns = names.map((name) => ({ name, image: table.column(name).image() }));
  const header: IndexHeader = {
    rows: table.rows,
    shards: [...table.shards],
    columns: columns.map(({ name, image }) => ({ name, kind: image.kind })),
    fingerprint,
    seq,
  };
  const sections: PlainSection[] = [
    { name: "ids", bytes: table.ids.bytes() },
    { name: "odd", bytes: Buffer.from(JSON.stringify(table.ids.odd())) },
    { name: "revs", bytes: table.revs.bytes() },
    { name: "shardOf", bytes: table.shardNumbers.bytes() },
    { name: "blocks", bytes: table.blocks.bytes() },
    { name: "lines", bytes: table.lines.bytes() },
    { name: "keys", bytes: table.keys.image() },
  ];
  for (const { name, image } of columns) {
    sections.push({ name: `column:${name}`, bytes: image.data });
    if (image.kind === "texts")
      sections.push({ name: `values:${name}`, bytes: Buffer.from(JSON.stringify(image.values)) });
  }
  return { header, sections };
}

/** Opens an index file; its parts are read and decrypted when they are first asked for. */
export function openImage(
  disk: Disk,
  cipher: Cipher,
  path: string,
  table: string,
): TableImage & { readonly header: IndexHeader; readonly close: () => void } {
  const file = new SectionsFile<IndexHeader>(disk, cipher, path, indexLabel(table));
  const { header } = file;
  return {
    header,
    rows: header.rows,
    shards: header.shards,
    columns: header.columns.map(({ name }) => name),
    ids: () =>
      new Ids(Growable.fromBytes(Uint8Array, file.section("ids")), file.json<[number, string][]>("odd")),
    keys: () => new KeyIndex(file.section("keys")),
    column: (name) => {
      const kind = header.columns.find((column) => column.name === name)?.kind ?? "numbers";
      const values = kind === "texts" ? file.json<ColumnValue[]>(`values:${name}`) : [];
      return Column.fromImage({ kind, values, data: file.section(`column:${name}`) });
    },
    revs: () => Growable.fromBytes(Uint32Array, file.section("revs")),
    shardOf: () => Growable.fromBytes(Uint16Array, file.section("shardOf")),
    blocks: () => Growable.fromBytes(Uint32Array, file.section("blocks")),
    lines: () => Growable.fromBytes(Uint32Array, file.section("lines")),
    close: () => file.close(),
  };
}
