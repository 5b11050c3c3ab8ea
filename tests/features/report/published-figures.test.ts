/** Figures as other places have published them: documents that come to those counts print those words. */
import { describe, expect, test } from "vitest";
import { matters } from "#electron/tables/matter.ts";
import { preventions } from "#electron/tables/report.ts";
import type { Tag } from "#shared/codes/tags.ts";
import { printCell } from "#shared/domain/report/table.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aMatter, anAcceptance, anId, clerk } from "#tests/support/builders.ts";
import { aConclusion, stranger } from "#tests/support/closing.ts";
import { openTestDesk, type TestDesk } from "#tests/support/desk.ts";
import { aPeriod, cellAt, packOf } from "#tests/support/reports.ts";

const ON = day("2026-03-10");
const AT = `${ON}T02:00:00.000Z`;

/** Accepted matters of one day, the first of them resolved; the days after the period are to come. */
async function aDeskWith(
  accepted: number,
  resolved: number,
  { headCount = 1, tags = [] }: { readonly headCount?: number; readonly tags?: readonly Tag[] } = {},
): Promise<TestDesk> {
  const open = await openTestDesk({ today: "2026-04-02", roles: ["DIRECTOR"] });
  await open.store.commit({ act: "test.fill", by: "test", requestId: anId() }, (tx) => {
    for (let n = 0; n < accepted; n += 1) {
      tx.put(matters, {
        ...aMatter({ id: tx.newId() }, { visitedOn: ON, headCount, tags: [...tags] }),
        openedOn: ON,
        openedAt: AT,
        decisions: [{ id: tx.newId(), at: AT, by: clerk, form: anAcceptance(), paperId: null }],
        closing:
          n >= resolved
            ? []
            : [
                {
                  id: tx.newId(),
                  at: AT,
                  by: clerk,
                  facts: { act: "conclude", on: ON, form: aConclusion({ outcome: "RESOLVED" }) },
                  paperId: null,
                  knew: null,
                },
              ],
      });
    }
  });
  return open;
}

describe("figures as they were published", () => {
  test.each([
    [581, 571, "98.3%"],
    [252, 96, "38.1%"],
    [869, 842, "96.9%"],
  ])(
    "of %i matters %i resolved print as %s, in the table and in the text",
    async (all, resolved, printed) => {
      const { desk } = await aDeskWith(all, resolved);
      const pack = await packOf(desk, "2026-03");
      const cell = cellAt(pack, "headline/resolved-rate/now");
      expect(cell && printCell(cell)).toBe(printed);
      expect(pack.narrative[0]?.text).toContain(`受理${all}件`);
      expect(pack.narrative[0]?.text).toContain(`化解${resolved}件，化解率${printed}`);
    },
  );

  test("visitors and petition backlogs are counters of the headline sheet", async () => {
    const { desk } = await aDeskWith(250, 244, { headCount: 44, tags: ["OLD_PETITION"] });
    const pack = await packOf(desk, "2026-03");
    expect(cellAt(pack, "headline/visitors/now")?.value).toBe(11_000);
    expect(cellAt(pack, "headline/old-petitions/now")?.value).toBe(244);
    expect(pack.narrative[0]?.text).toContain("250批11000人次");
  });

  test("five crimes prevented are five declared and confirmed", async () => {
    const { desk, store } = await aDeskWith(5, 0);
    const ids = [...store.table(matters).all()].map(({ id }) => id);
    await store.commit({ act: "test.fill", by: "test", requestId: anId() }, (tx) => {
      for (const matterId of ids)
        tx.put(preventions, {
          id: tx.newId(),
          form: { matterId, kind: "CRIME", on: ON, people: 2, reason: "双方持械对峙，及时劝离" },
          declaredAt: AT,
          declaredBy: clerk,
          verdict: { confirmed: true, at: AT, by: stranger, note: "" },
        });
    });
    expect(cellAt(await packOf(desk, "2026-03"), "moj-b/CRIME/count")?.value).toBe(5);
  });
});

test(
  "many records: progress moves, and a stop ends it before the last of them",
  { timeout: 60_000 },
  async () => {
    const { desk } = await aDeskWith(3_000, 0);
    const stop = new AbortController();
    const seen: number[] = [];
    const build = async () => {
      const subject = { period: aPeriod("2026-03"), villageCode: null };
      for await (const step of await desk.report.build(subject, { signal: stop.signal })) {
        if (step.phase === "end") return "ended";
        if (step.phase === "gathering") seen.push(step.done);
        if (seen.length === 2) stop.abort();
      }
      return "stopped";
    };
    expect(await build().catch(() => "stopped")).toBe("stopped");
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBeLessThan(3_000);
  },
);
