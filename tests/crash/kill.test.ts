import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { realDisk } from "#electron/storage/disk.ts";
import { openStore } from "#electron/storage/open-store.ts";
import { verifyFolder } from "#electron/storage/verify.ts";
import { heldSurroundings, notes, settings } from "#tests/storage/fixtures.ts";

/** Every run takes about a fifth of a second, most of it Node's own start; the wait after it is chance. */
const KILLS = Number(process.env["DESK_KILLS"] ?? 210);
/** Many small folders: reading one back whole stays cheap. */
const FOLDERS = 21;
const AT_ONCE = 2;
const CHILD = fileURLToPath(new URL("./committing-child.ts", import.meta.url));
/** Without it three quarters of a child's start are spent on compiling the same sources. */
const COMPILED = mkdtempSync(join(tmpdir(), "desk-kill-compiled-"));

/** Starts a child, kills it at a random moment after its first act or while it is opening, answers what it acknowledged. */
async function killedRun(folder: string, key: string, run: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [CHILD, folder, key, String(run)], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
  });
  let output = "";
  let trouble = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (trouble += chunk.toString()));
  const gone = new Promise((resolve) => child.once("close", resolve));
  await Promise.race([new Promise((resolve) => child.stdout.once("data", resolve)), gone]);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
  child.kill("SIGKILL");
  await gone;
  expect(trouble, `run ${run}`).toBe("");
  const whole = output.slice(0, output.lastIndexOf("\n") + 1);
  return whole.split("\n").filter((line) => /^\d/.test(line));
}

async function keepKilling(runs: readonly number[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "desk-kill-"));
  const dataKey = randomBytes(32);
  const acknowledged = new Map<number, string>();
  for (const run of runs) {
    const lines = await killedRun(folder, dataKey.toString("hex"), run);
    const fresh = lines.map((line) => [Number(line.split(" ")[0]), line.split(" ")[1]!] as const); // four words a line
    for (const [seq, hash] of fresh) acknowledged.set(seq, hash);
    const store = await openStore({
      folder,
      dataKey,
      surroundings: heldSurroundings(),
      specs: [notes, settings],
      isReadOnly: true,
    });
    expect(store.readOnly()?.trouble, `run ${run}`).toBe("write-protected");
    for (const [seq, hash] of fresh)
      expect(store.journal.entry(seq).hash, `run ${run}, entry ${seq}`).toBe(hash);
    const state = new Map<string, unknown>();
    const hashes = new Map<number, string>();
    for (const { seq, entry } of store.journal.linesFrom(1)) {
      hashes.set(seq, entry.hash);
      for (const { table, id, doc } of entry.puts) state.set(`${table}/${id}`, doc);
    }
    const missing = [...acknowledged].filter(([seq, hash]) => hashes.get(seq) !== hash);
    expect(missing, `run ${run}`).toEqual([]);
    const seen = [...store.table(notes).all(), ...store.table(settings).all()];
    expect(seen.toSorted(byId), `run ${run}`).toEqual([...state.values()].toSorted(byId));
    await store.close();
  }
  expect(await verifyFolder(realDisk, folder, dataKey)).toMatchObject({ ok: true });
  rmSync(folder, { recursive: true });
  return acknowledged.size;
}

afterAll(() => rmSync(COMPILED, { recursive: true }));

function byId(a: unknown, b: unknown): number {
  return (a as { id: string }).id < (b as { id: string }).id ? -1 : 1; // documents have ids
}

test(`a desk killed ${KILLS} times at random moments has every act it acknowledged`, async () => {
  let acknowledged = 0;
  const folders = Array.from({ length: FOLDERS }, (_, i) =>
    Array.from({ length: KILLS }, (_, run) => run).filter((run) => run % FOLDERS === i),
  );
  const worker = async () => {
    for (let runs = folders.pop(); runs; runs = folders.pop()) acknowledged += await keepKilling(runs);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  expect(acknowledged).toBeGreaterThan(KILLS);
}, 300_000);
