/** Figures as other places have published them: what comes to those counts prints those words. */
import { describe, expect, test } from "vitest";
import { matters } from "#electron/tables/matter.ts";
import { mediationCases } from "#electron/tables/mediation.ts";
import { preventions } from "#electron/tables/report.ts";
import type { Tag } from "#shared/codes/tags.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { withCaseBrief } from "#shared/domain/mediation/case-brief.ts";
import { DEFAULT_SUBSIDY_RULES } from "#shared/domain/mediation/default-subsidy.ts";
import type { CaseFacts, MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { Gathering } from "#shared/domain/report/gather.ts";
import type { Counting } from "#shared/domain/report/matter-facts.ts";
import { proposeNarrative } from "#shared/domain/report/narrative.ts";
import { daysOf } from "#shared/domain/report/period.ts";
import { DEFAULT_REPORT_SETTINGS } from "#shared/domain/report/report-settings.ts";
import { printCell } from "#shared/domain/report/table.ts";
import { addMonths, day, type PlainDate } from "#shared/kernel/plain-date.ts";
import { aMediatedCase } from "#tests/support/agreements.ts";
import { aMatter, anAcceptance, anId, clerk } from "#tests/support/builders.ts";
import { aConclusion, stranger } from "#tests/support/closing.ts";
import { openTestDesk, type TestDesk } from "#tests/support/desk.ts";
import { aPeriod, cellAt, packOf } from "#tests/support/reports.ts";

const ON = day("2026-03-10");
const AT = `${ON}T02:00:00.000Z`;

interface Filled {
  readonly headCountOf?: (n: number) => number;
  readonly tags?: readonly Tag[];
  /** By the committee, without success. */
  readonly isMediated?: boolean;
  readonly lastYear?: { readonly accepted: number; readonly resolved: number };
}

/** Accepted matters of one day, the first of them resolved; the days after the period are to come. */
async function aDeskWith(
  accepted: number,
  resolved: number,
  {
    headCountOf = () => 1,
    tags = [],
    isMediated = false,
    lastYear = { accepted: 0, resolved: 0 },
  }: Filled = {},
): Promise<TestDesk> {
  const open = await openTestDesk({ today: "2026-04-02", roles: ["DIRECTOR"] });
  await open.store.commit({ act: "test.fill", by: "test", requestId: anId() }, (tx) => {
    const fill = (on: PlainDate, count: number, closed: number) => {
      for (let n = 0; n < count; n += 1) {
        const form = { visitedOn: on, headCount: headCountOf(n), tags: [...tags] };
        const matter = resolvedOrNot(aMatter({ id: tx.newId() }, form), on, n < closed);
        const cases = isMediated ? [endedCase(matter)] : [];
        for (const each of cases) tx.put(mediationCases, each);
        tx.put(matters, { ...matter, cases: cases.flatMap((each) => withCaseBrief([], each, on)) });
      }
    };
    fill(ON, accepted, resolved);
    fill(addMonths(ON, -12), lastYear.accepted, lastYear.resolved);
  });
  return open;
}

function resolvedOrNot(matter: Matter, on: PlainDate, isResolved: boolean): Matter {
  const said = { at: `${on}T02:00:00.000Z`, by: clerk, paperId: null };
  const conclusion = { act: "conclude", on, form: aConclusion({ outcome: "RESOLVED" }) } as const;
  return {
    ...matter,
    openedOn: on,
    openedAt: said.at,
    decisions: [{ ...said, id: anId(), form: anAcceptance() }],
    closing: isResolved ? [{ ...said, id: anId(), facts: conclusion, knew: null }] : [],
  };
}

function endedCase({ id: matterId, openedOn, openedAt }: Matter): MediationCase {
  const failed = { act: "end", ending: "FAILED", on: openedOn, reason: "NO_AGREEMENT_POSSIBLE" } as const;
  const acts: readonly CaseFacts[] = [
    { act: "accept", on: openedOn, ruleId: "D-01" },
    { ...failed, note: "", otherRoutes: "可以起诉。" },
  ];
  const events = acts.map((facts) => ({ id: anId(), at: openedAt, by: clerk, facts, paperId: null }));
  return aMediatedCase({ matterId }, { matterId, openedOn, openedAt, events });
}

describe("figures as they were published", () => {
  test.each([
    [581, 571, "98.3%"],
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

  test("Tongchuan, 581 cases at 98.3%: a rate that was 78.3% grew by points, never by a bare 20%", async () => {
    const { desk } = await aDeskWith(581, 571, { lastYear: { accepted: 60, resolved: 47 } });
    const pack = await packOf(desk, "2026-03");
    const grown = cellAt(pack, "headline/resolved-rate/on-last-year");
    expect(grown && printCell(grown)).toBe("+20.0个百分点");
    const more = cellAt(pack, "headline/accepted/on-last-year");
    expect(more && printCell(more)).toBe("+868.3%");
    expect(pack.narrative[1]?.text).toContain("受理事项增加521件，上升868.3%");
    expect(pack.narrative[1]?.text).toContain("化解率上升20.0个百分点");
  });

  test(
    "Hanzhong: 11,000 visitors, 4,266 mediated, 244 backlogs are three counters of one sheet",
    { timeout: 60_000 },
    async () => {
      const { desk } = await aDeskWith(4_266, 244, {
        isMediated: true,
        // 2,468 came in threes, the others in twos.
        headCountOf: (n) => (n < 2_468 ? 3 : 2),
        tags: ["OLD_PETITION"],
      });
      const pack = await packOf(desk, "2026-03");
      expect(cellAt(pack, "headline/visitors/now")?.value).toBe(11_000);
      expect(cellAt(pack, "headline/mediated/now")?.value).toBe(4_266);
      expect(cellAt(pack, "headline/old-petitions/now")?.value).toBe(244);
      expect(pack.narrative[0]?.text).toContain("4266批1.1万人次");
      expect(pack.narrative[0]?.text).toContain("人民调解委员会调处纠纷4266件");
    },
  );

  test("Shaanxi: 92,000 disputes are told as 9.2万件, and their 293 major risks are counted by themselves", () => {
    const days = daysOf(aPeriod("2026"));
    const settings = DEFAULT_REPORT_SETTINGS;
    const counting: Counting = {
      days,
      settings,
      bucketOf: (on) => on.slice(0, 7),
      dueOf: () => undefined,
      endedDue: new Map(),
    };
    const facts = new Gathering(
      { now: counting, before: counting, lastYear: counting },
      DEFAULT_SUBSIDY_RULES,
    );
    for (let n = 0; n < 92_000; n += 1) {
      const id = `matter/${n}`;
      const usual = { kind: "01", category: "0101", risk: n < 293 ? "RED" : "GREEN" };
      const of = { on: ON, record: id, matterId: id, amount: 0, usual };
      const closed = { ...of, measure: "closed", dims: { outcome: "RESOLVED", onTime: "none" } } as const;
      facts.now.add([{ ...of, measure: "accepted", dims: {} }, closed]);
    }
    const nobody = { villages: [], grids: [], units: [], mediators: [], villageCode: null, buckets: [] };
    const [totals] = proposeNarrative({
      ...nobody,
      facts,
      settings,
      period: aPeriod("2026"),
      subsidy: DEFAULT_SUBSIDY_RULES,
      describe: () => ({ no: "", title: "" }),
    });
    expect(totals?.text).toContain("受理9.2万件，办结9.2万件，化解9.2万件，化解率100.0%");
    expect(facts.now.count("closed;outcome=RESOLVED;risk=RED")).toBe(293);
  });

  test("Long county: of 252 found 96 resolved print as 38.1%, and five crimes prevented are five declared and confirmed", async () => {
    const { desk, store } = await aDeskWith(252, 96);
    const ids = [...store.table(matters).all()].slice(0, 5).map(({ id }) => id);
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
    const pack = await packOf(desk, "2026-03");
    expect(cellAt(pack, "moj-b/CRIME/count")?.value).toBe(5);
    const rate = cellAt(pack, "headline/resolved-rate/now");
    expect(rate && printCell(rate)).toBe("38.1%");
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
