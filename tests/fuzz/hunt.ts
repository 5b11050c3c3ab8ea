/**
 * Looks for a trace that breaks a promise, makes it short, and prints it to be pinned:
 * `node tests/fuzz/hunt.ts --seed 7 --runs 200`. With `--flaw NAME` the code has that mistake in it; with `--trace JSON` only that
 * trace is played. Prints one JSON line.
 */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { migrate } from "#county/database/migrate.ts";
import { openServer } from "#county/database/server.ts";
import { quickDatabase } from "#tests/support/databases.ts";
import { FLAWS, makeFlaw } from "./flaws.ts";
import { traces, type Step } from "./steps.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    runs: { type: "string", default: "50" },
    flaw: { type: "string" },
    trace: { type: "string" },
    /** A PostgreSQL database that is already there. */
    database: { type: "string" },
  },
});

const flaw = FLAWS.find(({ name }) => name === values.flaw);
if (values.flaw !== undefined && !flaw) throw new Error(`no such flaw: ${values.flaw}`);
if (flaw) makeFlaw(flaw);
// only now, so that the mistake is in it
const [{ play }, { Broken }] = await Promise.all([import("./play.ts"), import("./broken.ts")]);

const database = values.database === undefined ? await quickDatabase.open() : openServer(values.database);
if (values.database !== undefined) await migrate(database);
const given = values.trace === undefined ? undefined : (JSON.parse(values.trace) as readonly Step[]);
const found = await fc.check(
  fc.asyncProperty(given ? fc.constant(given) : traces, (trace) => play(database, trace)),
  { seed: Number(values.seed), numRuns: given ? 1 : Number(values.runs), endOnFailure: true },
);
const trace = found.counterexample?.[0];
const broken = found.errorInstance instanceof Broken ? found.errorInstance : undefined;
if (found.failed && !broken) throw found.errorInstance;
const short = trace && broken && !given ? await shortened(trace, broken.oracle) : trace;
const message = broken?.message ?? null;
process.stdout.write(
  `${JSON.stringify({ seed: found.seed, runs: found.numRuns, oracle: broken?.oracle ?? null, message, trace: short ?? null })}\n`,
);
await database.close();
process.exit(0);

/** Leaves out stretches, shorter and shorter, then harm, as long as the same oracle still bites. */
async function shortened(whole: readonly Step[], oracle: string): Promise<readonly Step[]> {
  const stillBites = async (trace: readonly Step[]) => {
    const again = await fc.check(
      fc.asyncProperty(fc.constant(trace), (same) => play(database, same)),
      { numRuns: 1, endOnFailure: true },
    );
    return again.errorInstance instanceof Broken && again.errorInstance.oracle === oracle;
  };
  let best = whole;
  for (
    let length = Math.ceil(best.length / 2);
    length >= 1;
    length = length === 1 ? 0 : Math.ceil(length / 2)
  ) {
    for (let at = 0; at < best.length;) {
      const without = best.toSpliced(at, length);
      if (await stillBites(without)) best = without;
      else at += length;
    }
  }
  for (const [at, step] of best.entries()) {
    if (!("way" in step) || step.way.harm === "none") continue;
    const calm = best.with(at, { ...step, way: { harm: "none" } });
    if (await stillBites(calm)) best = calm;
  }
  return best;
}
