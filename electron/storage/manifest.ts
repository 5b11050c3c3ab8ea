import type { Cipher } from "./cipher.ts";
import { removeQuietly, replaceFile, type Disk } from "./disk.ts";

export interface FileFacts {
  readonly file: string;
  readonly size: number;
}

/** One generation of the snapshot: which files hold the state after entry `seq`. */
export interface Manifest {
  readonly generation: number;
  readonly seq: number;
  readonly hash: string;
  readonly tables: Readonly<
    Record<string, { readonly index: FileFacts; readonly shards: Readonly<Record<string, FileFacts>> }>
  >;
}

const LABEL = "manifest";
const NAME = /^manifest\.(\d{6,})$/;
/** Generations kept. */
const KEPT = 3;

function nameOf(generation: number): string {
  return `manifest.${String(generation).padStart(6, "0")}`;
}

/** Generations that have a manifest, newest first. */
export function generations(disk: Disk, folder: string): readonly number[] {
  const found = disk.list(folder).flatMap((name) => NAME.exec(name)?.[1] ?? []);
  return found.map(Number).sort((a, b) => b - a);
}

/** Throws when the manifest is missing, changed or sealed with another key. */
export function readManifest(disk: Disk, cipher: Cipher, folder: string, generation: number): Manifest {
  const sealed = disk.read(`${folder}/${nameOf(generation)}`);
  if (!sealed) throw new Error(`no manifest ${generation}`);
  return JSON.parse(Buffer.from(cipher.open(sealed, LABEL)).toString("utf8")) as Manifest; // sealed by writeManifest
}

export function manifestFile(generation: number): string {
  return `snapshot/${nameOf(generation)}`;
}

export async function writeManifest(
  disk: Disk,
  cipher: Cipher,
  folder: string,
  manifest: Manifest,
): Promise<void> {
  const sealed = cipher.seal(Buffer.from(JSON.stringify(manifest)), LABEL);
  await replaceFile(disk, folder, nameOf(manifest.generation), [sealed]);
}

export function filesOf({ tables }: Manifest): readonly FileFacts[] {
  return Object.values(tables).flatMap(({ index, shards }) => [index, ...Object.values(shards)]);
}

/** Removes what none of the last three generations needs. `current` was just written, so nothing is being written now. */
export async function tidy(disk: Disk, cipher: Cipher, folder: string): Promise<void> {
  const kept = new Set<string>();
  for (const generation of generations(disk, folder).slice(0, KEPT)) {
    kept.add(nameOf(generation));
    try {
      for (const { file } of filesOf(readManifest(disk, cipher, folder, generation))) kept.add(file);
    } catch {
      // an unreadable manifest keeps nothing alive
    }
  }
  for (const name of disk.list(folder)) if (!kept.has(name)) await removeQuietly(disk, `${folder}/${name}`);
}
