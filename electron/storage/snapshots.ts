import { SealBrokenError, type Cipher } from "./cipher.ts";
import type { Disk } from "./disk.ts";
import type { Journal } from "./journal.ts";
import { JournalDamagedError } from "./segments.ts";
import {
  filesOf,
  generations,
  manifestFile,
  readManifest,
  tidy,
  writeManifest,
  type Manifest,
} from "./manifest.ts";
import { NO_LINE, type Place } from "./places.ts";
import { SectionsFile } from "./sections.ts";
import {
  lineOf,
  linesOf,
  lineText,
  shardLabel,
  splitLine,
  type LineChange,
  type ShardHeader,
} from "./shard.ts";
import {
  runSnapshotJob,
  runSnapshotWorker,
  type IndexJob,
  type ShardJob,
  type SnapshotJob,
} from "./snapshot-job.ts";
import type { Damage, Stored, TableSpec } from "./store.ts";
import { Table, type DocumentCache, type DocumentSource, type TableImage } from "./table.ts";
import { fingerprintOf, imageOf, openImage } from "./table-image.ts";

export interface SnapshotOptions {
  readonly disk: Disk;
  /** The folder `snapshot` inside the data folder. */
  readonly folder: string;
  readonly dataKey: Uint8Array;
  readonly cipher: Cipher;
  readonly journal: Journal;
  readonly cache: DocumentCache;
  readonly release: string;
  /** Writes in this thread, on `disk`; for tests. */
  readonly isInline: boolean;
}

/** Decrypted blocks kept for the next document of the same block. */
const BLOCKS_KEPT = 48;

/** Generations of shards and list indexes: finds the newest that is whole, reads documents out of it, writes the next. */
export class Snapshots {
  readonly #options: SnapshotOptions;
  readonly #source: DocumentSource;
  /** What was wrong with files that are copies: all of it could be made good from an older generation or the journal. */
  readonly repaired: Damage[] = [];
  /** What could not: the desk must not go on. */
  readonly damage: Damage[] = [];
  #current: Manifest | undefined;
  #newest = 0;
  readonly #shards = new Map<string, SectionsFile<ShardHeader>>();
  readonly #blocks = new Map<string, Uint8Array>();
  readonly #images: { readonly close: () => void }[] = [];

  constructor(options: SnapshotOptions) {
    this.#options = options;
    this.#source = { text: (table, row, place) => this.#text(table, row, place) };
  }

  get current(): Manifest | undefined {
    return this.#current;
  }

  /** Chooses the newest generation that is whole and says nothing the journal does not. */
  choose(): void {
    const { disk, cipher, folder } = this.#options;
    for (const generation of generations(disk, folder)) {
      this.#newest = Math.max(this.#newest, generation);
      const file = manifestFile(generation);
      let manifest: Manifest;
      try {
        manifest = readManifest(disk, cipher, folder, generation);
      } catch {
        this.repaired.push({ file, problem: "does not open" });
        continue;
      }
      const unreadable = filesOf(manifest).find(
        ({ file: name, size }) => disk.size(`${folder}/${name}`) !== size,
      );
      if (unreadable) {
        this.repaired.push({ file: `snapshot/${unreadable.file}`, problem: "is missing or cut short" });
        continue;
      }
      if (!this.#agrees(manifest, file)) continue;
      this.#current = manifest;
      return;
    }
  }

  /** Whether the journal knows the entry this generation ends with. A damaged journal cannot speak against it. */
  #agrees({ seq, hash }: Manifest, file: string): boolean {
    const { journal } = this.#options;
    const last = journal.last();
    if (journal.damage()) return true;
    if (seq > last.seq) {
      this.damage.push({ file, problem: `knows entry ${seq}, the journal ends at ${last.seq}` });
      return false;
    }
    try {
      if (seq === 0 || (seq === last.seq ? last.hash : journal.line(seq).entry.hash) === hash) return true;
    } catch (error) {
      if (!(error instanceof JournalDamagedError)) throw error;
      return true;
    }
    this.damage.push({ file, problem: `entry ${seq} is another one than in the journal` });
    return false;
  }

  /** Opens a table as the chosen generation has it: from its index file, or by reading its shards. */
  table(name: string, spec: TableSpec<Stored> | undefined): Table {
    const { disk, cipher, folder, cache, release } = this.#options;
    const entry = this.#current?.tables[name];
    if (!entry) return new Table(name, spec, cache, this.#source);
    try {
      const image = openImage(disk, cipher, `${folder}/${entry.index.file}`, name);
      this.#images.push(image);
      if (image.header.fingerprint === fingerprintOf(spec, release)) {
        const rebuild = () => this.#tableFromShards(name, spec, image.shards);
        return new Table(name, spec, cache, this.#source, this.#guarded(image, entry.index.file, rebuild));
      }
    } catch {
      this.repaired.push({ file: `snapshot/${entry.index.file}`, problem: "does not open" });
    }
    return this.#tableFromShards(name, spec, Object.keys(entry.shards));
  }

  /** Writes the state of the tables after entry `at.seq`, the latest, as it is at the moment of the call. */
  async write(tables: Iterable<Table>, at: { readonly seq: number; readonly hash: string }): Promise<void> {
    const { disk, cipher, folder, journal } = this.#options;
    disk.makeFolder(folder);
    const generation = this.#newest + 1;
    this.#newest = generation;
    const dirty = [...tables].filter((table) => table.fresh.size > 0);
    const capture = dirty.map((table) => this.#jobsOf(table, table.capture(), generation, at.seq));
    let isWritten = false;
    try {
      const shards = capture.flatMap((jobs) => jobs.shards);
      const indexes = capture.map((jobs) => jobs.index);
      const result = await this.#run({ dataKey: this.#options.dataKey, seq: at.seq, shards, indexes });
      const damaged = shards.filter((_, i) => result.shards[i] === "damaged");
      if (damaged.length > 0) {
        for (const { table, shard } of damaged)
          this.#healShard(
            dirty.find(({ name }) => name === table)!, // damage is found in what was dirty
            shard,
          ); // its own job's table
        return;
      }
      await journal.flushed(); // a snapshot never knows more than the journal
      const merged: Record<string, Manifest["tables"][string]> = { ...this.#current?.tables };
      for (const [i, { table, to }] of indexes.entries()) {
        const old = this.#current?.tables[table]?.shards;
        const fresh = shards.flatMap((job, j) => {
          const done = result.shards[j];
          return job.table === table && done && done !== "damaged"
            ? [[job.shard, { file: job.to, size: done.size }] as const]
            : [];
        });
        merged[table] = {
          index: { file: to, size: result.indexes[i]! /* one for each table */ },
          shards: { ...old, ...Object.fromEntries(fresh) },
        }; // as many as jobs
      }
      const manifest: Manifest = { generation, ...at, tables: merged };
      await writeManifest(disk, cipher, folder, manifest);
      this.#switchTo(manifest);
      for (const [i, job] of shards.entries()) {
        const done = result.shards[i];
        const table = dirty.find(({ name }) => name === job.table);
        if (!table || !done || done === "damaged") continue;
        const { placed } = done;
        for (let j = 0; j < placed.length; j += 3) table.placed(placed[j]!, placed[j + 1]!, placed[j + 2]!); // triples
      }
      isWritten = true;
    } finally {
      for (const table of dirty) table.release(isWritten);
    }
    await journal.saveIndex();
    await tidy(disk, cipher, folder);
  }

  close(): void {
    for (const image of this.#images.splice(0)) image.close();
    for (const shard of this.#shards.values()) shard.close();
    this.#shards.clear();
  }

  #run(job: SnapshotJob) {
    return this.#options.isInline ? runSnapshotJob(this.#options.disk, job) : runSnapshotWorker(job);
  }

  #jobsOf(
    table: Table,
    texts: ReadonlyMap<number, string>,
    generation: number,
    seq: number,
  ): { shards: ShardJob[]; index: IndexJob } {
    const { folder, release } = this.#options;
    const changesByShard = new Map<string, LineChange[]>();
    for (const [row, text] of texts) {
      const { shard, block, line } = table.place(row);
      const changes = changesByShard.get(shard) ?? [];
      changesByShard.set(shard, changes);
      changes.push({ row, block, line, text: lineText(row, table.revs.at(row), text) });
    }
    const old = this.#current?.tables[table.name]?.shards;
    const shards = [...changesByShard].map(([shard, changes]): ShardJob => ({
      folder,
      table: table.name,
      shard,
      from: old?.[shard]?.file,
      to: `${fileName(table.name)}@${fileName(shard)}.${generation}.shard`,
      changes: changes.sort((a, b) => a.row - b.row),
    }));
    const { header, sections } = imageOf(table, fingerprintOf(table.spec, release), seq);
    // a copy of its own is handed over to the worker, not cloned again with all the room it could grow into
    const own = sections.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }));
    return {
      shards,
      index: {
        folder,
        table: table.name,
        to: `${fileName(table.name)}.${generation}.index`,
        header,
        sections: own,
      },
    };
  }

  #switchTo(manifest: Manifest): void {
    this.#current = manifest;
    for (const [name, file] of this.#shards) {
      if (filesOf(manifest).some((facts) => facts.file === name)) continue;
      file.close();
      this.#shards.delete(name);
      for (const key of this.#blocks.keys()) if (key.startsWith(`${name}#`)) this.#blocks.delete(key);
    }
  }

  #shard(table: string, shard: string): { readonly name: string; readonly file: SectionsFile<ShardHeader> } {
    const { disk, cipher, folder } = this.#options;
    const name = this.#current?.tables[table]?.shards[shard]?.file;
    if (name === undefined) throw new Error(`no shard ${shard} of ${table}`);
    let file = this.#shards.get(name);
    if (!file) {
      file = new SectionsFile<ShardHeader>(disk, cipher, `${folder}/${name}`, shardLabel(table, shard));
      this.#shards.set(name, file);
    }
    return { name, file };
  }

  #block(table: string, shard: string, block: number): Uint8Array {
    const { name, file } = this.#shard(table, shard);
    const key = `${name}#${block}`;
    let bytes = this.#blocks.get(key);
    if (bytes) this.#blocks.delete(key);
    bytes ??= file.section(String(block));
    this.#blocks.set(key, bytes);
    if (this.#blocks.size > BLOCKS_KEPT) this.#blocks.delete(this.#blocks.keys().next().value!); // not empty
    return bytes;
  }

  #text(table: Table, row: number, { shard, block, line }: Place): string {
    let problem: unknown;
    try {
      const found = splitLine(lineOf(this.#block(table.name, shard, block), line));
      if (found?.row === row) return found.docText;
    } catch (error) {
      problem = error;
    }
    const file = `snapshot/${this.#current?.tables[table.name]?.shards[shard]?.file ?? shard}`;
    this.repaired.push({ file, problem: `block ${block} does not open` });
    return this.#textFromJournal(table, row, file, problem);
  }

  /** The journal has every document; the next snapshot writes it anew. */
  #textFromJournal(table: Table, row: number, file: string, cause: unknown): string {
    const id = table.ids.at(row);
    const text = this.#options.journal.latestText(table.name, id);
    if (text === undefined) {
      this.damage.push({ file, problem: `holds ${table.name}/${id}, which the journal does not` });
      throw new Error(`${table.name}/${id} is lost`, { cause });
    }
    table.fresh.set(row, text);
    return text;
  }

  /** Brings every document of a shard that cannot be read back from the journal, to be written anew from its first line. */
  #healShard(table: Table, shard: string): void {
    const file = this.#current?.tables[table.name]?.shards[shard]?.file ?? shard;
    this.repaired.push({ file: `snapshot/${file}`, problem: "does not open" });
    for (let row = 0; row < table.rows; row += 1) {
      if (table.place(row).shard !== shard) continue;
      table.fresh.set(row, table.text(row));
      table.placed(row, 0, NO_LINE);
    }
    if (!this.#current) return;
    const { [table.name]: entry, ...others } = this.#current.tables;
    if (!entry) return;
    const { [shard]: _, ...shards } = entry.shards;
    this.#current = { ...this.#current, tables: { ...others, [table.name]: { ...entry, shards } } };
  }

  #tableFromShards(name: string, spec: TableSpec<Stored> | undefined, shards: readonly string[]): Table {
    const table = new Table(name, spec, this.#options.cache, this.#source);
    try {
      for (const shard of shards) {
        const { file } = this.#shard(name, shard);
        for (let block = 0; block < file.names.length; block += 1) {
          for (const [line, text] of linesOf(file, block).entries()) {
            const found = splitLine(text);
            if (found)
              table.restore(
                found.row,
                found.rev,
                { shard, block, line },
                JSON.parse(found.docText) as Stored,
              ); // only documents are ever put
          }
        }
      }
      return table;
    } catch {
      this.repaired.push({ file: `snapshot/${fileName(name)}`, problem: "shards do not open" });
      return this.#tableFromJournal(name, spec);
    }
  }

  #tableFromJournal(name: string, spec: TableSpec<Stored> | undefined): Table {
    const table = new Table(name, spec, this.#options.cache, this.#source);
    for (const { entry } of this.#options.journal.linesFrom(1)) {
      if (entry.seq > (this.#current?.seq ?? 0)) break;
      for (const put of entry.puts) {
        if (put.table === name) table.put(put.id, put.rev, put.doc as Stored, JSON.stringify(put.doc)); // only documents are ever put
      }
    }
    return table;
  }

  /** The parts of an index file; when one does not open, all that are asked for from then on come from the shards. */
  #guarded(image: TableImage, file: string, rebuild: () => Table): TableImage {
    let rebuilt: Table | undefined;
    const either = <P>(part: () => P, same: (table: Table) => P): P => {
      try {
        if (!rebuilt) return part();
      } catch (error) {
        if (!(error instanceof SealBrokenError)) throw error;
        this.repaired.push({ file: `snapshot/${file}`, problem: "does not open" });
      }
      return same((rebuilt ??= rebuild()));
    };
    return {
      rows: image.rows,
      shards: image.shards,
      columns: image.columns,
      ids: () => either(image.ids, (table) => table.ids),
      keys: () => either(image.keys, (table) => table.keys),
      column: (name) =>
        either(
          () => image.column(name),
          (table) => table.column(name),
        ),
      revs: () => either(image.revs, (table) => table.revs),
      shardOf: () => either(image.shardOf, (table) => table.shardNumbers),
      blocks: () => either(image.blocks, (table) => table.blocks),
      lines: () => either(image.lines, (table) => table.lines),
    };
  }
}

/** Table and shard names as file names; anything but letters, digits and `-` is written as its code. */
function fileName(name: string): string {
  return name.replace(/[^A-Za-z0-9-]/g, (c) => `_${c.codePointAt(0)!.toString(16)}_`); // one character
}
