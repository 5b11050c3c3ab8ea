import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#county/database/database.ts";
import { quickDatabase } from "#tests/support/databases.ts";
import { World } from "#tests/fuzz/world.ts";

let database: Database;
beforeAll(async () => {
  database = await quickDatabase.open();
}, 60_000);
afterAll(() => database.close());

test("a copy without a network learns from a courier's answer that the office has gone on elsewhere", async () => {
  const world = await World.begin(database);
  const [, , office] = world.offices;
  if (!office) throw new Error("there are three");
  await world.play({ do: "copy", office: 2 });
  await world.play({ do: "restore", office: 2, copy: 0 });
  expect(await world.report(office, 0)).toMatchObject({ trouble: null, receipt: { epoch: 2 } });
  expect(await world.report(office, 1)).toMatchObject({
    trouble: { kind: "stopped", stop: { reason: "old-epoch" } },
  });
});
