import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

const YEARS = 3 * 365 * 24 * 60;

describe.each([
  { clock: "the desk's clock is three years behind", ahead: -YEARS },
  { clock: "both clocks are right", ahead: 0 },
  { clock: "the desk's clock is three years ahead", ahead: YEARS },
])("a stop that a courier brings to an office that was restored meanwhile, when $clock", ({ ahead }) => {
  test("is told when the county did not take the new beginning, and not again once that was settled", async () => {
    const world = await World.begin(database, ahead);
    const [, , office] = world.offices;
    if (!office) throw new Error("there are three");
    const none = { harm: "none" } as const;
    await world.play({ do: "copy", office: 2 });
    await world.play({ do: "answer", office: 2, copy: 1 });
    await world.report(office, 0);
    await world.play({ do: "back-up", office: 2, copy: 1 });
    await world.report(office, 0);
    await world.play({ do: "restore", office: 2, copy: 0 });
    world.pass();
    expect(await world.report(office, 0)).toMatchObject({ trouble: { kind: "stopped" } });
    await world.makeAnswer(office);
    const late = world.sticks.at(-1);
    if (!late) throw new Error("an answer was made");

    world.pass();
    await world.decide(world.copy(2, 0));
    world.pass();
    expect(await world.report(office, 0)).toMatchObject({ trouble: null });
    await world.take(world.copy(2, 0), late.file, none);
    expect(world.copy(2, 0).tie.stop).toBeNull();
  });
});
