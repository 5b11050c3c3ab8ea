import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OpenedFolder } from "#electron/storage/folder.ts";
import { openStore, type FileStore } from "#electron/storage/open-store.ts";
import type { Stored, TableSpec } from "#electron/storage/store.ts";
import { ALL_TABLES } from "#electron/tables.ts";
import { offices } from "#electron/tables/office.ts";
import { anOffice } from "#tests/support/builders.ts";
import { benchMatter } from "./storage-matters.ts";

export { surroundings } from "./storage-matters.ts";
import { surroundings } from "./storage-matters.ts";

interface ReportedMatter extends Stored {
  readonly no: string;
  readonly openedOn: string;
}
/** The desk's own table without its list columns, which a report does not ask for. */
const reportedMatters: TableSpec<ReportedMatter> = { name: "matter", shardOf: () => "all" };
const SPECS = [
  ...ALL_TABLES.filter(({ name }) => name !== "matter"),
  reportedMatters as unknown as TableSpec<never>,
];

export async function openReported(folder: string, dataKey: Uint8Array): Promise<FileStore> {
  const store = await openStore({ folder, dataKey, surroundings, specs: SPECS, snapshotEvery: 1e9 });
  // a table stays what it is first taken for
  store.table(reportedMatters);
  return store;
}

/** An open folder as far as reporting asks for it. */
export function openedWith(store: FileStore): OpenedFolder {
  const keyFor = (purpose: string) => createHash("sha256").update(purpose).digest();
  return { store, keyFor, epochs: () => [] } as unknown as OpenedFolder; // it asks for nothing else
}

/** What a new matter has of everything that is done with it later. */
export const NOTHING_YET = { visits: [], slips: [], whistles: [], cases: [], decisions: [], closing: [] };

const AT_ONCE = 200;
const made = new Map<string, Promise<{ readonly folder: string; readonly key: string }>>();

/** A journal of so many entries, each with one matter of about two kilobytes; with fewer matters than entries they change in turn. */
export function reportedFolder(entries: number, matters = entries) {
  const name = `${entries}/${matters}`;
  let folder = made.get(name);
  if (!folder) made.set(name, (folder = fill(entries, matters)));
  return folder;
}

async function fill(entries: number, matters: number) {
  const folder = mkdtempSync(join(tmpdir(), "desk-reported-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const dataKey = randomBytes(32);
  const store = await openReported(folder, dataKey);
  const header = (act: string) => ({ act, by: "bench", requestId: crypto.randomUUID() });
  await store.commit(header("setup.run"), (tx) => tx.put(offices, anOffice));
  for (let n = 0; n < entries; n += AT_ONCE) {
    const few = Array.from({ length: Math.min(AT_ONCE, entries - n) }, (_, i) => {
      const { registeredOn: openedOn, statement: title, ...rest } = benchMatter((n + i) % matters, entries);
      const doc = { ...rest, openedOn, title, ...NOTHING_YET };
      return store.commit(header("visit.register"), (tx) => tx.put(reportedMatters, doc));
    });
    await Promise.all(few);
  }
  await store.snapshot();
  await store.close();
  return { folder, key: dataKey.toString("hex") };
}
