import { execFile } from "node:child_process";
import { closeSync, fdatasync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";
import type { FileStore } from "#electron/storage/open-store.ts";
import { median, quantile, rounded, timed, type Bench, type Figure } from "./figure.ts";
import { benchMatter, benchMatters, folderOf, idOf, openBench } from "./storage-matters.ts";

const flush = promisify(fdatasync);
const run = promisify(execFile);
const CHILD = fileURLToPath(new URL("./storage-cold-child.ts", import.meta.url));

let requests = 0;
function change(store: FileStore, n: number) {
  return store.commit(
    { act: "matter.change", by: "account-1", requestId: `bench-${(requests += 1)}` },
    (tx) => {
      const matter = tx.table(benchMatters).get(idOf(n));
      tx.put(benchMatters, {
        ...matter,
        status: "办理中",
        statement: `${matter.statement.slice(0, 400)}${requests}`,
      });
    },
  );
}

/** Appends as many bytes as the journal does for one act, and flushes: what safety costs at the least. */
async function* durableCommit(size: number): AsyncGenerator<Figure> {
  const { folder, dataKey } = await folderOf(size);
  const store = await openBench(folder, dataKey);
  const fd = openSync(join(folder, "floor"), "w");
  const line = Buffer.alloc(4200, "x");
  let at = 0;
  const floor = async () => {
    at += writeSync(fd, line, 0, line.length, at);
    await flush(fd);
  };
  const [floors, commits, shared]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < 60; i += 1) await change(store, i).then(floor);
  for (let round = 0; round < 400; round += 1) {
    const n = (round * 7919) % size;
    store.table(benchMatters).get(idOf(n)); // nobody changes a record that is not open before them
    floors.push(await timed(floor));
    commits.push(await timed(() => change(store, n)));
    if (round % 4 === 0)
      shared.push(
        (await timed(() => Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((i) => change(store, (n + i) % size))))) /
          8,
      );
  }
  closeSync(fd);
  rmSync(join(folder, "floor"));
  const base = median(floors);
  const against = "append of 4.2 KB + fdatasync";
  yield figure("durable commit", size, median(commits), "ms", base, against, 1.6);
  yield figure("durable commit, 8 callers", size, median(shared), "ms", base, against, 0.8);
  yield* rival(size, median(commits));
  await store.close();
}

/** lowdb as it comes: one file, written whole, never flushed. */
async function* rival(size: number, commit: number): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), "desk-lowdb-"));
  const db = new Low(new JSONFile<{ matters: unknown[] }>(join(folder, "db.json")), { matters: [] });
  for (let n = 0; n < size; n += 1) db.data.matters.push(benchMatter(n, size));
  const times: number[] = [];
  for (let round = 0; round < (size > 20_000 ? 1 : 3); round += 1) {
    db.data.matters[round] = benchMatter(round + 1, size);
    times.push(await timed(() => db.write()));
  }
  rmSync(folder, { recursive: true });
  yield figure(
    "durable commit, lowdb as it comes in its place",
    size,
    commit,
    "ms",
    median(times),
    "lowdb write, not flushed",
    1,
  );
}

async function* coldStart(size: number): AsyncGenerator<Figure> {
  const { folder, dataKey } = await folderOf(size);
  const rounds: Record<"listed" | "shown" | "floor" | "rss", number>[] = [];
  for (let round = 0; round < 7; round += 1) {
    const { stdout } = await run(process.execPath, [CHILD, folder, Buffer.from(dataKey).toString("hex")]);
    rounds.push(JSON.parse(stdout) as (typeof rounds)[number]); // printed by the child
  }
  const of = (key: "listed" | "shown" | "floor" | "rss") => median(rounds.map((round) => round[key]));
  const against = "reading all shards once";
  yield figure("first list after a cold start", size, of("listed"), "ms", of("floor"), against, 0.1);
  yield figure(
    "first list after a cold start, with its documents",
    size,
    of("shown"),
    "ms",
    of("floor"),
    against,
    1.2,
  );
  yield {
    name: "memory after a cold start",
    size,
    value: rounded(of("rss")),
    unit: "MB",
    goal: "≤ 250 MB",
    ok: of("rss") <= 250,
  };
}

async function* listPage(size: number): AsyncGenerator<Figure> {
  const { folder, dataKey } = await folderOf(size);
  const store = await openBench(folder, dataKey);
  const table = store.table(benchMatters);
  const all = [...table.all()].map(({ id, status, registeredAt, village }) => ({
    id,
    status,
    registeredAt,
    village,
  }));
  const where = [{ column: "status", anyOf: ["待受理", "已转办"] }];
  const [pages, deep, counts, floors]: [number[], number[], number[], number[]] = [[], [], [], []];
  const warmUp = 12; // the first list of a cold start is another figure
  for (let round = -warmUp; round < 120; round += 1) {
    const descending = round % 2 === 0;
    const sortBy = { column: ["registeredAt", "dueDay", "village"][(round + warmUp) % 3]!, descending }; // three of them
    pages.push(await timed(() => table.select({ where, sortBy, limit: 50 })));
    deep.push(await timed(() => table.select({ where, sortBy, offset: Math.floor(size / 5), limit: 50 })));
    counts.push(await timed(() => table.countBy("village", where)));
    if (round < 0) for (const times of [pages, deep, counts]) times.length = 0;
    if (round < 0 || round % 12 > 0) continue;
    floors.push(
      await timed(() =>
        all
          .filter(({ status }) => status === "待受理" || status === "已转办")
          .sort((a, b) => b.registeredAt - a.registeredAt)
          .slice(0, 50),
      ),
    );
  }
  const against = "array filter + sort, median";
  const p95 = (name: string, values: readonly number[]): Figure => {
    const value = quantile(values, 0.95);
    return {
      name,
      size,
      value: rounded(value),
      unit: "ms",
      ratio: rounded(value / median(floors)),
      against,
      goal: "p95 ≤ 5 ms",
      ok: value <= 5,
    };
  };
  yield p95("list page, filter and sort", pages);
  yield p95("list page in the middle, filter and sort", deep);
  yield p95("counts by column", counts);
  await store.close();
}

async function* snapshotStall(size: number): AsyncGenerator<Figure> {
  const { folder, dataKey } = await folderOf(size);
  const store = await openBench(folder, dataKey);
  for (let i = 0; i < 50; i += 1) await change(store, size - 1 - i);
  await store.snapshot();
  const stalls: number[] = [];
  const quiet: number[] = [];
  const whole: number[] = [];
  const commits: number[] = [];
  const watch = async (work: () => Promise<unknown>): Promise<number> => {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await work();
    await new Promise((resolve) => setTimeout(resolve, 5));
    delay.disable();
    return delay.max / 1e6;
  };
  for (let round = 0; round < 5; round += 1) {
    for (let i = 0; i < 400; i += 1)
      await change(store, size - 1 - ((i * 37 + round) % Math.floor(size / 5)));
    quiet.push(await watch(() => new Promise((resolve) => setTimeout(resolve, 300))));
    let isDone = false;
    stalls.push(
      await watch(async () => {
        const snapshot = timed(() => store.snapshot()).finally(() => (isDone = true));
        while (!isDone) {
          commits.push(await timed(() => change(store, size - 1)));
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
        whole.push(await snapshot);
      }),
    );
  }
  const value = median(stalls);
  const against = "the same loop with nothing to do";
  yield {
    name: "longest stall while a snapshot is written",
    size,
    value: rounded(value),
    unit: "ms",
    ratio: rounded(value / median(quiet)),
    against,
    goal: "≤ 20 ms",
    ok: value <= 20,
  };
  yield {
    name: "a snapshot of 400 changes in all",
    size,
    value: rounded(median(whole)),
    unit: "ms",
    goal: "only what changed",
    ok: true,
  };
  yield {
    name: "commits meanwhile, p95",
    size,
    value: rounded(quantile(commits, 0.95)),
    unit: "ms",
    goal: "≤ 26 ms",
    ok: quantile(commits, 0.95) <= 26,
  };
  await store.close();
}

function figure(
  name: string,
  size: number,
  value: number,
  unit: Figure["unit"],
  base: number,
  against: string,
  goal: number,
): Figure {
  const ratio = rounded(value / base);
  return { name, size, value: rounded(value), unit, ratio, against, goal: `≤ ${goal} ×`, ok: ratio <= goal };
}

export const storageBenches: readonly Bench[] = [
  { name: "durable commit", sizes: [5_000, 50_000, 200_000], run: durableCommit },
  { name: "first list after a cold start", sizes: [50_000, 200_000], run: coldStart },
  { name: "list page", sizes: [50_000, 200_000], run: listPage },
  { name: "stall while a snapshot is written", sizes: [200_000], run: snapshotStall },
];
