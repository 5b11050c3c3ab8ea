import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#county/database/database.ts";
import { databaseKinds, quickDatabase } from "#tests/support/databases.ts";
import { findPostgres, startPostgres, type PostgresServer } from "#tests/support/postgres.ts";
import { FLAWS } from "./flaws.ts";
import { BITING, FOUND } from "./pinned.ts";
import { play } from "./play.ts";
import { traces, type Step } from "./steps.ts";

/** The same in every run, and one that nobody has tried: it is printed, and `FUZZ_SEED` plays it again. */
const FIXED = [7, 20_260_710];
const FRESH = Number(process.env["FUZZ_SEED"] ?? Date.now() % 2 ** 31);
const RUNS = 6;
/** A machine that is busy begins fewer. One that is begun is played to its end: the next would find it at work in its database. */
const MOST_MS = 12_000;

describe.each(databaseKinds)("desks, couriers and a county on $name", { timeout: 180_000 }, (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await kind.open();
  }, 60_000);
  afterAll(() => database.close());

  test.each([...FOUND, ...BITING])("keep their promises where once they did not: $name", ({ trace }) =>
    play(database, trace),
  );

  // the other database is too slow for long games: it plays the short ones above
  describe.runIf(kind === quickDatabase)("whatever happens to them", () => {
    test.each([...FIXED, FRESH])(
      "lose nothing that was receipted, come to say the same, and stay so: seed %i",
      async (seed) => {
        if (seed === FRESH) console.log(`fuzz: fresh seed ${seed}, on ${kind.name}`);
        const until = performance.now() + MOST_MS;
        const game = fc.asyncProperty(traces, (trace) =>
          performance.now() < until ? play(database, trace) : Promise.resolve(),
        );
        const found = await fc.check(game, { seed, numRuns: RUNS, endOnFailure: true });
        if (found.failed)
          throw new Error(`node tests/fuzz/hunt.ts --seed ${seed} makes a trace of this to be pinned`, {
            cause: found.errorInstance,
          });
      },
    );
  });
});

describe("an oracle bites when", { timeout: 180_000 }, () => {
  let postgres: PostgresServer | undefined;
  beforeAll(async () => {
    const bin = findPostgres();
    if (bin !== undefined) postgres = await startPostgres(bin);
  }, 60_000);
  afterAll(() => postgres?.close());

  test.each(FLAWS)("$name", async ({ name }) => {
    const trace = BITING.find((pinned) => pinned.name === name)?.trace ?? [];
    expect((await hunted(name, trace)).oracle).not.toBeNull();
  });

  /** In a process of its own, where the code has the mistake in it. */
  async function hunted(flaw: string, trace: readonly Step[]): Promise<{ readonly oracle: string | null }> {
    const hunt = fileURLToPath(new URL("./hunt.ts", import.meta.url));
    const database = postgres ? ["--database", await postgres.newDatabase()] : [];
    const { stdout } = await promisify(execFile)(process.execPath, [
      hunt,
      "--flaw",
      flaw,
      "--trace",
      JSON.stringify(trace),
      ...database,
    ]);
    return JSON.parse(stdout) as { readonly oracle: string | null }; // printed by the child
  }
});
