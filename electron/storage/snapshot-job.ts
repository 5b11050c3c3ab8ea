import { Worker } from "node:worker_threads";
import { aesGcm } from "./cipher.ts";
import type { Disk } from "./disk.ts";
import { Growable } from "./growable.ts";
import { sortKeys } from "./keys.ts";
import { sealSection, writeSections } from "./sections.ts";
import { rewriteShard, type LineChange, type ShardPlace } from "./shard.ts";
import { indexLabel, type IndexHeader, type PlainSection } from "./table-image.ts";

export interface ShardJob extends ShardPlace {
  readonly changes: readonly LineChange[];
}

export interface IndexJob {
  readonly folder: string;
  readonly table: string;
  readonly to: string;
  readonly header: IndexHeader;
  readonly sections: readonly PlainSection[];
}

/** What a snapshot writes: texts and typed arrays only, which pass between threads without walking object graphs. */
export interface SnapshotJob {
  readonly dataKey: Uint8Array;
  readonly seq: number;
  readonly shards: readonly ShardJob[];
  readonly indexes: readonly IndexJob[];
}

export interface SnapshotResult {
  /** In the order of the job. `damaged`: the old generation could not be read, nothing was written. */
  readonly shards: readonly ({ readonly size: number; readonly placed: Uint32Array } | "damaged")[];
  readonly indexes: readonly number[];
}

/** Does the job on the disk given. Index files are only written when every shard was. */
export async function runSnapshotJob(
  disk: Disk,
  { dataKey, seq, shards, indexes }: SnapshotJob,
): Promise<SnapshotResult> {
  const cipher = aesGcm(dataKey);
  const written: SnapshotResult["shards"][number][] = [];
  for (const { changes, ...place } of shards) {
    const isNew = place.from === undefined;
    written.push(
      await rewriteShard(disk, cipher, place, seq, changes).catch((error: unknown) => {
        if (isNew || isTroubleWithWriting(error)) throw error;
        return "damaged" as const;
      }),
    );
  }
  if (written.includes("damaged")) return { shards: written, indexes: [] };

  const sizes: number[] = [];
  for (const { folder, table, to, header, sections } of indexes) {
    const label = indexLabel(table);
    const corrected = withPlaces(table, sections, shards, written);
    const sealed = corrected.map(({ name, bytes }) =>
      sealSection(cipher, label, name, name === "keys" ? sortKeys(bytes) : bytes),
    );
    sizes.push(await writeSections(disk, cipher, { folder, name: to, label }, header, sealed));
  }
  return { shards: written, indexes: sizes };
}

/** The same in a thread of its own, on the real disk. */
export function runSnapshotWorker(job: SnapshotJob): Promise<SnapshotResult> {
  return new Promise((resolve, reject) => {
    const transferList = job.indexes.flatMap(({ sections }) =>
      sections.map(({ bytes }) => bytes.buffer as ArrayBuffer),
    ); // copies made for the job
    const worker = new Worker(workerUrl(), { workerData: job, transferList });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the snapshot worker ended with ${code}`)));
  });
}

/** Beside this file in the sources, beside the bundle that holds it once built. */
function workerUrl(): URL {
  const isSource = import.meta.url.endsWith(".ts");
  return isSource
    ? new URL("./snapshot-worker.ts", import.meta.url)
    : new URL("./snapshot-worker.js", import.meta.url);
}

function isTroubleWithWriting(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && code !== "ENOENT";
}

function withPlaces(
  table: string,
  sections: readonly PlainSection[],
  jobs: readonly ShardJob[],
  written: SnapshotResult["shards"],
): readonly PlainSection[] {
  const find = (name: string) =>
    Growable.fromBytes(Uint32Array, sections.find((section) => section.name === name)!.bytes.slice()); // always among them
  const blocks = find("blocks");
  const lines = find("lines");
  for (const [i, job] of jobs.entries()) {
    const result = written[i];
    if (job.table !== table || !result || result === "damaged") continue;
    for (let j = 0; j < result.placed.length; j += 3) {
      blocks.set(result.placed[j]!, result.placed[j + 1]!); // triples
      lines.set(result.placed[j]!, result.placed[j + 2]!); // triples
    }
  }
  const corrected = new Map([
    ["blocks", blocks.bytes()],
    ["lines", lines.bytes()],
  ]);
  return sections.map(({ name, bytes }) => ({ name, bytes: corrected.get(name) ?? bytes }));
}
