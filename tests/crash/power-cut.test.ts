import { createHash, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openStore, type FileStore } from "#electron/storage/open-store.ts";
import type { Disk } from "#electron/storage/disk.ts";
import { aNote, heldSurroundings, notes, put, settings } from "#tests/storage/fixtures.ts";
import { afterPowerCut, tracingDisk, type Contents, type Fate, type Step } from "./trace-disk.ts";

const dataKey = randomBytes(32);
const FOLDER = "/desk";

function open(disk: Disk): Promise<FileStore> {
  return openStore({
    folder: FOLDER,
    dataKey,
    surroundings: heldSurroundings(),
    specs: [notes, settings],
    disk,
    isInline: true,
    snapshotEvery: 1e9,
    segmentBytes: 4000,
  });
}

/** A short day: acts one by one and at once, snapshots in between, a segment that ends, a restart. */
async function aDay(forgets: (step: Step) => boolean = () => false): Promise<readonly Step[]> {
  const { disk, steps, acknowledge } = tracingDisk(new Map(), forgets);
  let n = 0;
  const act = async (store: FileStore, text = "x") => {
    n += 1;
    const { entry } = await put(store, aNote((n % 9) + 1, { text: `${n} ${text}` }));
    acknowledge(entry.seq, entry.hash);
  };
  for (let restart = 0; restart < 3; restart += 1) {
    const store = await open(disk);
    for (let i = 0; i < 3; i += 1) await act(store);
    await Promise.all([act(store, "长".repeat(400)), act(store), act(store, "y".repeat(900))]);
    const snapshot = store.snapshot();
    await act(store);
    await snapshot;
    for (let i = 0; i < 3; i += 1) await act(store);
    await store.close();
  }
  return steps;
}

/** Ways in which a disk may treat what was not flushed; the last eight are drawn by lot, differently for every cut. */
const FATES: readonly ((cut: number) => Fate)[] = [
  () => () => "kept",
  () => () => "lost",
  () => () => "torn",
  () => (step) => (step.kind === "write" ? "lost" : "kept"),
  () => (step) => (step.kind === "write" || step.kind === "truncate" ? "kept" : "lost"),
  ...[1, 2, 3, 4].map(
    (draw) =>
      (cut: number): Fate =>
      (_, index) =>
        lot(cut * draw, index) % 2 === 0 ? "kept" : "lost",
  ),
  ...[5, 6, 7, 8].map(
    (draw) =>
      (cut: number): Fate =>
      (_, index) =>
        (["kept", "lost", "torn"] as const)[lot(cut * draw, index) % 3]!,
  ), // three of them
];

function lot(a: number, b: number): number {
  return (Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b)) >>> 9;
}

/** What is wrong with a folder after a power cut; undefined when every acknowledged act is there and work can go on. */
async function problemOf(
  contents: Contents,
  acknowledged: readonly { readonly seq: number; readonly hash: string }[],
): Promise<string | undefined> {
  const { disk } = tracingDisk(contents);
  const store = await open(disk);
  const trouble = store.readOnly();
  if (trouble) return `${trouble.trouble}: ${JSON.stringify(trouble.damage)}`;
  const last = acknowledged.at(-1);
  if (last && store.last().seq < last.seq) return `ends at ${store.last().seq}, ${last.seq} was acknowledged`;
  for (const { seq, hash } of acknowledged)
    if (store.journal.entry(seq).hash !== hash) return `entry ${seq} is another one`;
  const replayed = new Map<string, unknown>();
  for (const { entry } of store.journal.linesFrom(1))
    for (const { id, doc } of entry.puts) replayed.set(id, doc);
  if (JSON.stringify([...store.table(notes).all()]) !== JSON.stringify([...replayed.values()]))
    return "state and journal differ";
  await put(store, aNote(77));
  await store.close();
  const again = await open(disk);
  return again.readOnly() || again.table(notes).lookup(`no:${aNote(77).no}`).length !== 1
    ? "cannot go on"
    : undefined;
}

async function cutEverywhere(
  steps: readonly Step[],
  enough = Infinity,
): Promise<{ readonly states: number; readonly problems: readonly string[] }> {
  const problems: string[] = [];
  const seen = new Set<string>();
  const acknowledged: { seq: number; hash: string }[] = [];
  for (let cut = 0; cut <= steps.length && problems.length < enough; cut += 1) {
    const before = steps[cut - 1];
    if (before?.kind === "acknowledged") acknowledged.push(before);
    for (const [i, fate] of FATES.entries()) {
      const contents = afterPowerCut(steps, cut, fate(cut));
      const state = `${acknowledged.length} ${fingerprint(contents)}`;
      if (seen.has(state)) continue;
      seen.add(state);
      const problem = await problemOf(contents, acknowledged).catch((error: unknown) => String(error));
      if (problem) problems.push(`cut after step ${cut} of ${steps.length}, fate ${i}: ${problem}`);
    }
  }
  return { states: seen.size, problems };
}

function fingerprint(contents: Contents): string {
  const hash = createHash("sha256");
  for (const [path, bytes] of [...contents].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path} ${bytes.length} `).update(bytes);
  return hash.digest("hex");
}

describe("a power cut", () => {
  test("at any step of a day, whatever the disk made of what was not flushed, loses nothing acknowledged", async () => {
    const { states, problems } = await cutEverywhere(await aDay());
    expect(problems).toEqual([]);
    expect(states).toBeGreaterThan(200);
  }, 120_000);

  test("would lose acknowledged acts if the journal were not flushed: the test bites", async () => {
    const { problems } = await cutEverywhere(await withoutFlushesOf(/journal\/.*\.jsonl$/), 20);
    expect(problems.length).toBeGreaterThanOrEqual(20);
  }, 120_000);

  test("would leave copies that do not open if the snapshot were not flushed before its rename, and the journal makes them good", async () => {
    const { states, problems } = await cutEverywhere(await withoutFlushesOf(/snapshot\//));
    expect(problems).toEqual([]);
    expect(states).toBeGreaterThan(300);
  }, 120_000);

  test("would lose acknowledged acts if the name of a new segment were not flushed: the test bites", async () => {
    const steps = await aDay((step) => step.kind === "flush-folder" && step.folder.endsWith("/journal"));
    expect((await cutEverywhere(steps, 5)).problems.length).toBeGreaterThanOrEqual(5);
  }, 120_000);
});

/** The same day on a store that forgets to flush these files. */
async function withoutFlushesOf(path: RegExp): Promise<readonly Step[]> {
  const steps = await aDay();
  const files = new Set(
    steps.flatMap((step) => (step.kind === "create" && path.test(step.path) ? [step.file] : [])),
  );
  return steps.filter((step) => step.kind !== "flush" || !files.has(step.file));
}
