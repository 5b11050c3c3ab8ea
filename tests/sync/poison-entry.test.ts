import { afterAll, beforeAll, expect, test } from "vitest";
import { quickDatabase } from "#tests/support/databases.ts";
import { aDeskOf, OFFICE, report, writeUnits } from "#tests/support/long-journal.ts";
import { aWholeCounty, type WholeCounty } from "#tests/support/whole-county.ts";

const MANY = 10_000;
const POISON = 4_711;
let county: WholeCounty;

beforeAll(async () => {
  county = await aWholeCounty(() => new Date().toISOString(), quickDatabase);
}, 120_000);
afterAll(() => county.close());

test(`one entry of ten thousand that ${quickDatabase.name} cannot hold is named in the ledger, and the others are applied`, async () => {
  const desk = await aDeskOf(county);
  // PostgreSQL holds no half of a pair
  await writeUnits(desk, MANY, (n) => (n === POISON ? "坏\ud800字" : `单位${n}`));
  expect(await report(desk)).toMatchObject({ trouble: null, receipt: { exceptionsTotal: 1, gaps: [] } });

  const [{ entries, units } = { entries: 0, units: 0 }] = await county.database.query<{
    entries: number;
    units: number;
  }>(
    `select (select count(*)::int from entry where office = $1 and act = 'directory.importUnits') as entries,
       (select count(*)::int from document where office = $1 and tbl = 'unit' and id like 'unit-%') as units`,
    [OFFICE],
  );
  expect({ entries, units }).toEqual({ entries: MANY, units: MANY - 1 });
  const ledger = await desk.desk.sync.ledger({});
  expect(ledger.exceptions).toMatchObject([{ table: "unit", reason: "zero-character" }]);
  expect(ledger.receipt?.appliedSeq).toBe(ledger.receipt?.lastSeq);
}, 240_000);
