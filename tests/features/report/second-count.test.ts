import { beforeAll, describe, test } from "vitest";
import { rehearse } from "#electron/cli/demo/demo.ts";
import type { DeskClient } from "#electron/desk.ts";
import type { JournalEntry } from "#electron/storage/store.ts";
import { expectAgreement, packOf } from "#tests/support/reports.ts";
import { countAgain } from "#tests/support/second-count/second-count.ts";

/** A year of the demonstration ends here, by its own clock. */
const NOW = "2026-07-10T09:00:00.000Z";
const TODAY = "2026-07-10";

describe("the pack of the demonstration's year, counted a second time by plain loops over the journal", () => {
  let desk: DeskClient;
  let entries: readonly JournalEntry[];
  beforeAll(async () => {
    const { rehearsal, staff } = await rehearse(NOW);
    const director = staff.get("zhuren");
    if (!director) throw new Error("the demonstration has no director");
    desk = rehearsal.clientOf(director);
    // Somebody sits at the desk at its last moment.
    rehearsal.schedule(NOW, () => Promise.resolve());
    await rehearsal.runUntil(NOW);
    entries = await rehearsal.entries();
  }, 120_000);

  test.each([
    "2025-08",
    "2025-11",
    "2026-03",
    "2026-06",
    "2026-Q1",
    "2025-H2",
    "2026-01-15..2026-04-20",
    "2025-07-10..2026-07-10",
  ])("%s: every number agrees", async (period) => {
    const pack = await packOf(desk, period);
    expectAgreement(pack, countAgain(entries, { period, today: TODAY, villageCode: null, ...pack.settings }));
  });

  test("one village: every number agrees", async () => {
    const whole = await packOf(desk, "2026-H1");
    const [village] = whole.tables.find(({ id }) => id === "village")?.rows ?? [];
    const villageCode = village?.id ?? "";
    const pack = await packOf(desk, "2026-H1", villageCode);
    const asked = { period: "2026-H1", today: TODAY, villageCode, ...pack.settings };
    expectAgreement(pack, countAgain(entries, asked));
  });
});
