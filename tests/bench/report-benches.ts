import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildReport } from "#electron/features/report/build.ts";
import { openStore } from "#electron/storage/open-store.ts";
import type { Store, Stored, TableSpec } from "#electron/storage/store.ts";
import { ALL_TABLES } from "#electron/tables.ts";
import { matters } from "#electron/tables/matter.ts";
import { agreements, mediationCases } from "#electron/tables/mediation.ts";
import { offices } from "#electron/tables/office.ts";
import { slips } from "#electron/tables/slip.ts";
import { officeTerms } from "#shared/domain/deadline/terms.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { day, dayOf } from "#shared/kernel/plain-date.ts";
import { anOffice } from "#tests/support/builders.ts";
import { aPeriod } from "#tests/support/reports.ts";
import type { TestDesk } from "#tests/support/desk.ts";
import { median, rounded, timed, type Bench, type Figure } from "./figure.ts";
import { fillYear, yearOf } from "./report-year.ts";
import { surroundings } from "./storage-matters.ts";

const ROUNDS = 5;
const SUBJECT = { period: aPeriod("2026"), villageCode: null };

async function* pack(size: number): AsyncGenerator<Figure> {
  const open = await yearOf(size);
  // What came with the records is taken into the search first: it is no part of a report.
  await open.whole.core.search()?.settled();
  const { store } = open;
  const texts = [
    ...textsOf(store.table(matters)),
    ...textsOf(store.table(slips)),
    ...textsOf(store.table(mediationCases)),
    ...textsOf(store.table(agreements)),
  ];
  const [floors, packs, waits]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    floors.push(await timed(() => countOnce(texts)));
    const watch = watchTurns();
    packs.push(await timed(() => wholePack(open)));
    waits.push(watch.longest());
  }
  const against = "parsing every record once and counting it";
  yield* packFigures({ size, where: "", against, floors, packs, waits });
  const stops: number[] = [];
  for (let part = 1; part <= 2 * ROUNDS; part += 1) {
    stops.push(await stopAfter(open, (median(packs) * part) / (2 * ROUNDS + 1)));
  }
  const stop = rounded(Math.max(...stops));
  yield {
    name: "report: until a stop is obeyed, the longest of ten",
    size,
    value: stop,
    unit: "ms",
    goal: "<= 50 ms",
    ok: stop <= 50,
  };
}

function textsOf(table: { readonly scan: () => Iterable<unknown> }): readonly string[] {
  return [...table.scan()].map((doc) => JSON.stringify(doc));
}

/** One pass over the records: every one is read once, and its day and kind are counted. */
function countOnce(texts: readonly string[]): void {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const { category = "", openedAt } = JSON.parse(text) as { category?: string; openedAt?: string };
    const key = `${category} ${openedAt === undefined ? "" : dayOf(openedAt)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}

async function wholePack({ desk }: TestDesk): Promise<void> {
  for await (const step of await desk.report.build(SUBJECT)) if (step.phase === "end") break;
}

/** Milliseconds from a stop so long after the beginning to the end of the stream. */
async function stopAfter({ desk }: TestDesk, delay: number): Promise<number> {
  const stop = new AbortController();
  let stoppedAt = 0;
  const timer = setTimeout(() => {
    stoppedAt = performance.now();
    stop.abort();
  }, delay);
  try {
    for await (const step of await desk.report.build(SUBJECT, { signal: stop.signal })) {
      if (step.phase === "end") break;
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
  clearTimeout(timer);
  // A pack that was ready before it was stopped kept nobody waiting.
  return stoppedAt === 0 ? 0 : performance.now() - stoppedAt;
}

/** The longest time between two turns of the loop. */
function watchTurns(): { readonly longest: () => number } {
  let longest = 0;
  let turn = performance.now();
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - turn);
    turn = now;
    looking = setImmediate(look);
  };
  let looking = setImmediate(look);
  return {
    longest: () => {
      clearImmediate(looking);
      return longest;
    },
  };
}

/** The same year as a start finds it on the disk in the morning: nothing of it is in memory yet. */
async function* stored(size: number): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(process.env["DESK_BENCH_FOLDER"] ?? tmpdir(), "desk-year-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const dataKey = randomBytes(32);
  const open = () => openStore({ folder, dataKey, surroundings, specs: ALL_TABLES, snapshotEvery: 1e9 });
  const filled = await open();
  await filled.commit({ act: "setup.run", by: "bench", requestId: "setup" }, (tx) =>
    tx.put(offices, anOffice),
  );
  await fillYear(filled, size);
  await filled.close();

  const store = await open();
  const terms = officeTerms(presetHolidayYears(), [], anOffice.township.code);
  const { now } = surroundings;
  const today = () => day("2027-01-05");
  const work = { store, now, today, newId: () => randomUUID(), calendar: () => terms };
  const [floors, packs, waits]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    floors.push(await timed(() => readOnce(store)));
    const watch = watchTurns();
    packs.push(
      await timed(async () => {
        for await (const step of buildReport(work, SUBJECT)) if (step.phase === "end") break;
      }),
    );
    waits.push(watch.longest());
  }
  await store.close();
  const against = "reading every record once from the same folder and counting it";
  yield* packFigures({ size, where: ", from the disk", against, floors, packs, waits });
}

interface Measured {
  readonly size: number;
  /** Put behind the names of the figures. */
  readonly where: string;
  readonly against: string;
  /** Milliseconds of each round. */
  readonly floors: readonly number[];
  readonly packs: readonly number[];
  readonly waits: readonly number[];
}

function* packFigures({ size, where, against, floors, packs, waits }: Measured): Generator<Figure> {
  const ratio = rounded(median(packs) / median(floors));
  yield {
    name: `report: the pack of a full year${where}`,
    size,
    value: rounded(median(packs)),
    unit: "ms",
    ratio,
    against,
    goal: "<= 4",
    ok: ratio <= 4,
  };
  const wait = rounded(median(waits));
  yield {
    name: `report: the longest others wait meanwhile${where}`,
    size,
    value: wait,
    unit: "ms",
    goal: "<= 20 ms",
    ok: wait <= 20,
  };
}

/** One pass over the records as they lie in the folder. */
function readOnce(store: Store): void {
  const counts = new Map<string, number>();
  for (const table of [matters, slips, mediationCases, agreements]) {
    // the tables have nothing in common but that they are counted
    for (const doc of store.table(table as TableSpec<Stored>).scan()) {
      const { category = "", openedAt } = doc as { category?: string; openedAt?: string };
      const key = `${category} ${openedAt === undefined ? "" : dayOf(openedAt)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
}

export const reportBenches: readonly Bench[] = [
  { name: "report-pack", sizes: [50_000], run: pack },
  { name: "report-stored", sizes: [50_000, 200_000], run: stored },
];
