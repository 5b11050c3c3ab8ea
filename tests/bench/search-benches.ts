import { execFile } from "node:child_process";
import { readdirSync, rmSync, statSync } from "node:fs";
import { monitorEventLoopDelay, PerformanceObserver } from "node:perf_hooks";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { visits } from "#electron/tables/matter.ts";
import { fold } from "#shared/domain/search/fold.ts";
import { lots, median, quantile, rounded, timed, type Bench, type Figure } from "./figure.ts";
import {
  benchVisit,
  openSearchBench,
  textOf,
  typedInto,
  visitsFolder,
  type BenchDesk,
} from "./search-visits.ts";

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL("./search-child.ts", import.meta.url));
/** A page of one group, the most that can be asked for. */
const SHOWN = 50;
/** Hits of each group in the box. */
const IN_BOX = 4;
/** Building the rival's index takes minutes beyond this. */
const FTS_AT_MOST = 50_000;

/** What somebody types, key by key: parts of statements, names, phone and identity tails, numbers, sounds, two words. */
function keystrokes(size: number, words: number): readonly string[] {
  const lot = lots(5);
  const below = (n: number) => Math.floor(lot() * n);
  return Array.from({ length: words }, (_, i) => {
    const { form, no } = benchVisit(below(size), size);
    const [visitor] = form.visitors;
    const name = visitor?.name ?? "";
    const from = below(form.statement.length - 8);
    return (
      [
        form.statement.slice(from, from + 2 + below(7)),
        name,
        (visitor?.phone ?? "").slice(-4 - below(4)),
        (visitor?.idPaper.no ?? "").slice(-6),
        no,
        ["zhangjianguo", "sjg", "wxy", "李大s"][below(4)] ?? "",
        `${name.slice(0, 2)} ${form.statement.slice(from, from + 2)}`,
      ][i % 7] ?? ""
    );
  }).flatMap((word) => [...word].map((_, end) => [...word].slice(0, end + 1).join("")));
}

async function* finding(size: number): AsyncGenerator<Figure> {
  const { folder, dataKey } = await visitsFolder(size);
  const bench = await openSearchBench(folder, dataKey);
  yield* building(bench, size, folder);

  const texts: string[] = [];
  let bytes = 0;
  for (const visit of bench.store.table(visits).all()) {
    const text = textOf(visit);
    bytes += Buffer.byteLength(text);
    texts.push(fold(text));
  }
  const typed = keystrokes(size, 140);
  const find = (text: string) => typedInto(bench, text, { group: "VISIT", limit: SHOWN });
  const scan = (text: string) => {
    const terms = fold(text).split(" ");
    const found: number[] = [];
    for (let n = texts.length - 1; n >= 0 && found.length < SHOWN; n -= 1)
      if (terms.every((term) => texts[n]?.includes(term))) found.push(n);
    return found;
  };
  const fts = size <= FTS_AT_MOST ? trigrams(texts) : undefined;
  for (const text of typed.slice(0, 200)) await find(text);
  const [own, scans, rivals, box]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const text of typed) {
    box.push(await timed(() => typedInto(bench, text, { limit: IN_BOX })));
  }
  for (const text of typed) {
    own.push(await timed(() => find(text)));
    scans.push(await timed(() => scan(text)));
    if (fts) rivals.push(await timed(() => fts.find(text)));
  }
  const p95 = quantile(own, 0.95);
  yield {
    name: "a keystroke in the search box",
    size,
    value: rounded(quantile(box, 0.95)),
    unit: "ms",
    goal: "p95 <= 5 ms",
    ok: quantile(box, 0.95) <= 5,
  };
  const against = (name: string, times: readonly number[], rival: string): Figure => ({
    name,
    size,
    value: rounded(p95),
    unit: "ms",
    ratio: rounded(p95 / quantile(times, 0.95)),
    against: rival,
    goal: "p95 <= 5 ms",
    ok: p95 <= 5,
  });
  yield against("a keystroke, fifty hits of one group", scans, "plain scan of the same texts in memory, p95");
  if (fts) {
    yield against("a keystroke, SQLite in its place", rivals, "SQLite FTS5 trigram, p95");
    yield {
      name: "SQLite FTS5 trigram: building it",
      size,
      value: rounded(fts.builtIn),
      unit: "ms",
      goal: "none: the rival",
      ok: true,
    };
  }
  const kept = bytesBelow(`${folder}/search`);
  yield {
    name: "search index on disk",
    size,
    value: rounded(kept / 1e6),
    unit: "MB",
    ratio: rounded(kept / bytes),
    against: "UTF-8 bytes of the searched texts",
    goal: "<= 1.2",
    ok: kept <= 1.2 * bytes,
  };
  yield* acts(bench, size);
  await bench.index.close();
  await bench.bare.close();
  yield* children(size, folder, dataKey, typed, bytes);
  rmSync(folder, { recursive: true, force: true });
}

async function* building({ index }: BenchDesk, size: number, folder: string): AsyncGenerator<Figure> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let collected = 0;
  const collector = new PerformanceObserver((seen) => {
    for (const { duration } of seen.getEntries()) collected = Math.max(collected, duration);
  });
  collector.observe({ entryTypes: ["gc"] });
  delay.enable();
  const built = await timed(() => index.settled());
  delay.disable();
  collector.disconnect();
  if (index.state.phase !== "ready") throw new Error(`the index of ${folder} did not get ready`);
  yield {
    name: "building the search index in the background",
    size,
    value: rounded(built),
    unit: "ms",
    goal: "none: nobody waits for it",
    ok: true,
  };
  const stall = delay.max / 1e6;
  yield {
    name: "longest stall while the search index is built",
    size,
    value: rounded(stall),
    unit: "ms",
    goal: "<= 20 ms",
    ok: stall <= 20,
  };
  yield {
    name: "longest stop of the collector meanwhile",
    size,
    value: rounded(collected),
    unit: "ms",
    goal: "none: it is in the stall",
    ok: true,
  };
}

/** What an act costs more because it is found at once. */
async function* acts({ bare, index }: BenchDesk, size: number): AsyncGenerator<Figure> {
  const notes: number[] = [];
  for (let round = 0; round < 200; round += 1) {
    const done = await bare.commit({ act: "visit.amend", by: "bench", requestId: `amend-${round}` }, (tx) =>
      tx.put(visits, benchVisit((round * 7919) % size, size)),
    );
    if (!done.repeated) notes.push(await timed(() => index.note(done.entry)));
  }
  const value = median(notes);
  yield {
    name: "an act becomes findable",
    size,
    value: rounded(value),
    unit: "ms",
    goal: "<= 1 ms",
    ok: value <= 1,
  };
}

async function* children(
  size: number,
  folder: string,
  dataKey: Uint8Array,
  typed: readonly string[],
  bytes: number,
): AsyncGenerator<Figure> {
  const child = async (what: string, words: readonly string[] = []) => {
    const key = Buffer.from(dataKey).toString("hex");
    const { stdout } = await run(process.execPath, ["--expose-gc", CHILD, what, folder, key, ...words]);
    return Number(stdout);
  };
  const [withIndex, without]: [number[], number[]] = [[], []];
  for (let round = 0; round < 7; round += 1) {
    withIndex.push(await child("with"));
    without.push(await child("without"));
  }
  const ratio = rounded(median(withIndex) / median(without));
  yield {
    name: "first list after a cold start, with the search index",
    size,
    value: rounded(median(withIndex)),
    unit: "ms",
    ratio,
    against: "the same without it",
    goal: "<= 1.2",
    ok: ratio <= 1.2,
  };
  const memory = await child("memory", typed.slice(0, 300));
  yield {
    name: "memory of the search index",
    size,
    value: rounded(memory),
    unit: "MB",
    ratio: rounded((memory * 1e6) / bytes),
    against: "UTF-8 bytes of the searched texts",
    goal: "<= 40 MB",
    ok: memory <= 40,
  };
}

/** FTS5 with trigrams; shorter words it can only answer by looking at every row. */
function trigrams(texts: readonly string[]) {
  const db = new DatabaseSync(":memory:");
  db.exec("CREATE VIRTUAL TABLE visits USING fts5(body, tokenize='trigram')");
  const insert = db.prepare("INSERT INTO visits(rowid, body) VALUES (?, ?)");
  const start = performance.now();
  db.exec("BEGIN");
  for (const [n, text] of texts.entries()) insert.run(n + 1, text);
  db.exec("COMMIT");
  const builtIn = performance.now() - start;
  const select = (count: number) =>
    db.prepare(
      `SELECT rowid FROM visits WHERE ${Array(count).fill("body LIKE ?").join(" AND ")} ORDER BY rowid DESC LIMIT ${SHOWN}`,
    );
  return {
    builtIn,
    find: (text: string) => {
      const terms = fold(text).split(" ");
      return select(terms.length).all(...terms.map((term) => `%${term}%`));
    },
  };
}

function bytesBelow(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(`${folder}/${name}`).size, 0);
}

export const searchBenches: readonly Bench[] = [{ name: "search", sizes: [50_000, 200_000], run: finding }];
