import { keyId } from "#shared/domain/sync/crypto.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { findPostgres, startPostgres } from "#tests/support/postgres.ts";
import { countyChild } from "./county-process.ts";
import { median, quantile, rounded, skipped, type Figure } from "./figure.ts";
import { morning } from "./morning.ts";
import type { Office } from "./posting-office.ts";

/** Townships of Gansu. */
export const ALL_OFFICES = 1_384;
/** Ten entries for each of 2,000 matters a year, in a month. */
const MONTH = 1_667;
/** So many of each when all offices report, so that a run takes a minute or two. */
const FEW = 100;
const MARKS = 8;

/** Offices that report at the same time: few of them with a month each, or all of them with less, begun within a quarter of a minute. */
export async function* oneMorning(size: number): AsyncGenerator<Figure> {
  const bin = findPostgres();
  if (bin === undefined) {
    yield skipped("a morning of offices", size, "no PostgreSQL on this machine");
    return;
  }
  const postgres = await startPostgres(bin, true);
  const pairs = Array.from({ length: size }, (_, i) => ({
    code: String(620_000_000 + i),
    pair: syncCrypto.newSignKeys(),
  }));
  const { publicKey: box } = syncCrypto.newBoxKeys();
  const invited = Object.fromEntries(pairs.map(({ code, pair }) => [code, { sign: pair.publicKey, box }]));
  const county = await countyChild(await postgres.newDatabase(), invited);
  const offices = pairs.map(({ code, pair }): Office => ({
    code,
    signer: { key: keyId(syncCrypto, pair.publicKey), privateKey: pair.privateKey },
  }));
  const facts =
    size < ALL_OFFICES
      ? { entriesEach: MONTH, beginWithinMs: 0 }
      : { entriesEach: FEW, beginWithinMs: 15_000 };
  const { entries, ms, calls, took, refused, cut, gaveUp, marks } = await morning(county.url, offices, facts);
  const figure = (name: string, value: number, unit: Figure["unit"]): Figure => ({
    name: `a morning of offices, ${name}`,
    size,
    value: rounded(value),
    unit,
    goal: "extrapolated in docs/county-load.md",
    ok: true,
  });
  yield figure("entries by the clock", (entries * 1000) / ms, "entries/s");
  yield figure("a call with its waiting, median", median(calls), "ms");
  yield figure("a call with its waiting, p95", quantile(calls, 0.95), "ms");
  yield figure("an office from its first call to its last receipt, median", median(took), "ms");
  yield figure("an office from its first call to its last receipt, longest", quantile(took, 1), "ms");
  yield figure("told to come later", refused, "calls");
  yield figure("connections that broke and were tried again", cut, "calls");
  yield figure("told so twenty times, so that a person presses again", gaveUp, "calls");
  const { cpuMs, memory } = await county.taken();
  yield figure("processor time of the county for an entry", (cpuMs * 1000) / entries, "µs");
  yield figure("memory of the county", memory.peak, "MB");
  for (const { atMs, begun, done, waiting } of marks.filter(
    (_, i) => i % Math.ceil(marks.length / MARKS) === 0,
  ))
    yield figure(
      `entries that wait after ${Math.round(atMs / 1000)} s, ${begun} offices begun, ${done} done`,
      waiting,
      "entries",
    );
  county.close();
  await postgres.close();
}
