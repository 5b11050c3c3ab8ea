import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openEmbedded } from "#county/database/embedded.ts";
import { openServer } from "#county/database/server.ts";
import { freePort, startCountyAt, type CountyPlace } from "#tests/support/county-server.ts";
import type { TestDesk } from "#tests/support/desk.ts";
import { aDeskOf, OFFICE, report, writeUnits } from "#tests/support/long-journal.ts";
import { findPostgres, startPostgres, type PostgresServer } from "#tests/support/postgres.ts";
import { firstClerkOf } from "#tests/support/whole-county.ts";

const MANY = 2_000;
const bin = findPostgres();

describe("a county process that is killed in the middle of an insert", { timeout: 240_000 }, () => {
  let postgres: PostgresServer | undefined;
  beforeAll(async () => {
    postgres = bin === undefined ? undefined : await startPostgres(bin, true);
  }, 60_000);
  afterAll(() => postgres?.close());

  test.skipIf(bin === undefined)("on PostgreSQL has lost nothing and holds nothing twice", async () => {
    const place = await aPlace((await postgres?.newDatabase()) ?? "");
    const county = await startCountyAt(place);
    const desk = await aDeskOf({ url: county.url, clerk: await firstClerkOf(county.url) });
    await writeUnits(desk, MANY);

    // documents are in, their totals wait for this lock, and nothing is committed
    const between = new pg.Client({ connectionString: place.database });
    await between.connect();
    await between.query("begin");
    await between.query("lock table document_total in exclusive mode");
    const run = report(desk);
    await isWaiting(between);
    await county.kill();
    expect(await run).toMatchObject({ trouble: { kind: expect.any(String) as string } });
    await between.query("rollback");
    await between.end();

    await expectAll(desk, place);
  });

  test("on PGlite has lost nothing and holds nothing twice", async () => {
    const place = await aPlace("");
    let county = await startCountyAt(place);
    const desk = await aDeskOf({ url: county.url, clerk: await firstClerkOf(county.url) });
    await writeUnits(desk, MANY);
    // three times, each a little later after a batch was receipted and the next is on its way
    for (const ms of [10, 40, 80]) {
      let killed: Promise<void> | undefined;
      for await (const step of await desk.desk.sync.push({}))
        if (step.phase === "sending") killed ??= delay(ms).then(county.kill);
      await killed;
      county = await startCountyAt(place);
    }
    await county.end();
    await expectAll(desk, place);
  });
});

async function aPlace(database: string): Promise<CountyPlace> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "county-killed-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, port: await freePort(), database };
}

async function isWaiting(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query("select 1 from pg_stat_activity where wait_event_type = 'Lock'");
    if (rows.length > 0) return;
    await delay(20);
  }
}

/** Started again, the county takes the rest, and holds each entry and each document once. */
async function expectAll(desk: TestDesk, place: CountyPlace): Promise<void> {
  const county = await startCountyAt(place);
  expect(await report(desk)).toMatchObject({ trouble: null, receipt: { gaps: [], exceptionsTotal: 0 } });
  const ledger = await desk.desk.sync.ledger({});
  await county.end();

  const database = place.database === "" ? await openEmbedded(place.folder) : openServer(place.database);
  const [held] = await database.query(
    `select count(*)::int as entries, count(distinct seq)::int as numbers, max(seq)::int as last,
       (select count(*)::int from document where office = $1 and tbl = 'unit') as units
     from entry where office = $1`,
    [OFFICE],
  );
  await database.close();
  const last = ledger.receipt?.lastSeq ?? 0;
  const units = ledger.kinds.find(({ table }) => table === "unit")?.own;
  expect(held).toEqual({ entries: last, numbers: last, last, units });
  expect(ledger.receipt?.totals["unit"]).toBe(units);
}
