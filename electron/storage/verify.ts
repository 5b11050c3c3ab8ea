import { aesGcm, type Cipher } from "./cipher.ts";
import { openAttachments } from "./attachments.ts";
import type { Disk } from "./disk.ts";
import { NO_HASH } from "./entry.ts";
import { AttachmentDamagedError } from "./folder.ts";
import { Journal } from "./journal.ts";
import { JournalDamagedError } from "./segments.ts";
import { generations, manifestFile, readManifest, type Manifest } from "./manifest.ts";
import { SectionsFile } from "./sections.ts";
import { linesOf, shardLabel, splitLine, type ShardHeader } from "./shard.ts";
import type { Damage } from "./store.ts";
import { openImage } from "./table-image.ts";

export interface VerifyAnswer {
  readonly ok: boolean;
  readonly entries: number;
  readonly lastSeq: number;
  readonly lastHash: string;
  readonly problems: Damage[];
}

/** Entries checked before others have their turn: about five milliseconds. */
const SLICE = 40;
/** Missing documents named one by one; more say the same. */
const NAMED = 20;

interface Inspection {
  readonly disk: Disk;
  readonly folder: string;
  readonly cipher: Cipher;
  readonly problems: Damage[];
}

/** The version a document had when the snapshot was written. */
type Expected = Map<string, { readonly rev: number; readonly digest: string }>;

/**
 * Proves a data folder from its files alone: the whole chain, the newest snapshot against the journal document by document,
 * every attachment. What was acknowledged before the call is in it; nothing is written.
 */
export async function verifyFolder(disk: Disk, folder: string, dataKey: Uint8Array): Promise<VerifyAnswer> {
  const inspection: Inspection = { disk, folder, cipher: aesGcm(dataKey), problems: [] };
  const { cipher, problems } = inspection;
  const journal = new Journal({ disk, folder: `${folder}/journal`, cipher });
  const manifest = newestManifest(inspection);
  const expected: Expected = new Map();
  let [lastSeq, lastHash] = [0, NO_HASH];
  try {
    for (const { seq, entry } of journal.linesFrom(1)) {
      [lastSeq, lastHash] = [seq, entry.hash];
      for (const { table, id, rev, doc } of seq <= (manifest?.seq ?? 0) ? entry.puts : []) {
        expected.set(`${table}/${id}`, { rev, digest: digestOf(cipher, JSON.stringify(doc)) });
      }
      if (manifest?.seq === seq && manifest.hash !== entry.hash) {
        problems.push({
          file: manifestFile(manifest.generation),
          problem: `entry ${seq} is another one than in the journal`,
        });
      }
      if (seq % SLICE === 0) await nextTurn();
    }
  } catch (error) {
    if (!(error instanceof JournalDamagedError)) throw error;
    problems.push(error.damage);
  }
  const damage = journal.damage();
  if (damage && !problems.some(({ file, line }) => file === damage.file && line === damage.line))
    problems.push(damage);
  if (manifest && manifest.seq <= lastSeq) await verifySnapshot(inspection, manifest, expected);
  else if (manifest && !damage && lastSeq === journal.last().seq) {
    problems.push({
      file: manifestFile(manifest.generation),
      problem: `knows entry ${manifest.seq}, the journal ends at ${lastSeq}`,
    });
  }
  await verifyAttachments(inspection);
  return { ok: problems.length === 0, entries: lastSeq, lastSeq, lastHash, problems };
}

function newestManifest({ disk, folder, cipher, problems }: Inspection): Manifest | undefined {
  for (const generation of generations(disk, `${folder}/snapshot`)) {
    try {
      return readManifest(disk, cipher, `${folder}/snapshot`, generation);
    } catch (error) {
      problems.push({ file: manifestFile(generation), problem: messageOf(error) });
    }
  }
  return undefined;
}

async function verifySnapshot(
  inspection: Inspection,
  { tables }: Manifest,
  expected: Expected,
): Promise<void> {
  const { disk, folder, cipher, problems } = inspection;
  for (const [table, { index, shards }] of Object.entries(tables)) {
    try {
      const image = openImage(disk, cipher, `${folder}/snapshot/${index.file}`, table);
      for (const part of [image.ids, image.keys, image.revs, image.shardOf, image.blocks, image.lines])
        part();
      for (const column of image.columns) image.column(column);
      image.close();
    } catch (error) {
      problems.push({ file: `snapshot/${index.file}`, problem: messageOf(error) });
    }
    for (const [shard, { file }] of Object.entries(shards))
      await verifyShard(inspection, table, shard, file, expected);
  }
  const missing = [...expected.keys()].slice(0, NAMED);
  problems.push(...missing.map((record) => ({ file: "snapshot", problem: `${record} is missing` })));
}

async function verifyShard(
  { disk, folder, cipher, problems }: Inspection,
  table: string,
  shard: string,
  name: string,
  expected: Expected,
) {
  const file = `snapshot/${name}`;
  try {
    const sections = new SectionsFile<ShardHeader>(
      disk,
      cipher,
      `${folder}/${file}`,
      shardLabel(table, shard),
    );
    try {
      for (let block = 0; block < sections.names.length; block += 1) {
        for (const line of linesOf(sections, block)) {
          const found = splitLine(line);
          if (!found) continue;
          const { id } = JSON.parse(found.docText) as { readonly id: string }; // only documents are ever put
          const known = expected.get(`${table}/${id}`);
          if (known?.rev !== found.rev || known.digest !== digestOf(cipher, found.docText)) {
            problems.push({ file, problem: `${table}/${id} is not as in the journal` });
          }
          expected.delete(`${table}/${id}`);
        }
        await nextTurn();
      }
    } finally {
      sections.close();
    }
  } catch (error) {
    problems.push({ file, problem: messageOf(error) });
  }
}

async function verifyAttachments({ disk, folder, cipher, problems }: Inspection): Promise<void> {
  const attachments = openAttachments(disk, cipher, `${folder}/attachments`);
  for (const hash of attachments.hashes()) {
    try {
      await attachments.verify(hash);
    } catch (error) {
      if (!(error instanceof AttachmentDamagedError)) throw error;
      problems.push({ file: `attachments/${hash.slice(0, 2)}/${hash}`, problem: messageOf(error.cause) });
    }
  }
}

function digestOf(cipher: Cipher, text: string): string {
  const digest = cipher.digest();
  digest.update(text);
  return digest.digest("hex");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
