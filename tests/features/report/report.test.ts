import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReportPack, ReportProgress } from "#shared/contract/report.ts";
import { differencesOf } from "#shared/domain/report/frozen-report.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { presetRule } from "#shared/domain/deadline/deadline-rules.ts";
import { mojCategory } from "#shared/codes/moj-categories.ts";
import { KEYS } from "#shared/domain/report/headline.ts";
import type { ReportCell } from "#shared/domain/report/table.ts";
import { matters } from "#electron/tables/matter.ts";
import { mediationCases } from "#electron/tables/mediation.ts";
import { preventions, reports } from "#electron/tables/report.ts";
import { POLICY } from "#shared/domain/sync/policy-tables.ts";
import { maskDocument } from "#shared/domain/sync/policy.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anAcceptance, aVisitForm } from "#tests/support/builders.ts";
import { aConclusion } from "#tests/support/closing.ts";
import { openTestDesk, type TestDesk } from "#tests/support/desk.ts";
import { anyRecords, putRecords } from "#tests/support/random-desk.ts";
import { anyRounds, putRounds } from "#tests/support/random-rounds.ts";
import { aPeriod, cellAt, expectAgreement, packOf } from "#tests/support/reports.ts";
import { countAgain } from "#tests/support/second-count/second-count.ts";

/** After everything that the random records tell of. */
const TODAY = "2028-01-05";

const anyDesk = fc.record({ records: anyRecords, rounds: anyRounds });
type DrawnDesk = typeof anyDesk extends fc.Arbitrary<infer T> ? T : never;

async function randomDesk({ records, rounds }: DrawnDesk): Promise<TestDesk> {
  // The second count rolls due days by the published holidays, so the desk has to know them too.
  const open = await openTestDesk({ today: TODAY, roles: ["DIRECTOR"], holidays: presetHolidayYears() });
  await putRecords(open.store, records);
  await putRounds(
    open.store,
    rounds,
    records.map(({ matter }) => matter),
  );
  return open;
}

/** A desk at which three people came on 10 March; the second matter was accepted. Now it is April. */
async function deskInApril(): Promise<TestDesk> {
  const open = await openTestDesk({ today: "2026-03-10", roles: ["DIRECTOR"] });
  for (const [n, headCount] of [1, 4, 2].entries()) {
    const form = aVisitForm({ visitedOn: day("2026-03-10"), visitedAt: "08:00", headCount });
    const { matterId } = await open.desk.visit.register({ form });
    if (n === 1)
      await open.desk.matter.decide({ matterId, form: anAcceptance({ expectedOn: day("2026-03-20") }) });
  }
  await open.later("2026-04-02");
  return open;
}

const anyPeriod = fc.constantFrom(
  "2026-02",
  "2026-05",
  "2026-Q1",
  "2026-H2",
  "2026",
  "2026-02-10..2026-06-20",
  // When most of it is settled long since.
  "2027-06",
  "2027-12",
);

describe("a report of a desk with any records", () => {
  test("agrees with plain loops over the journal", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyDesk, anyPeriod, fc.boolean(), async (drawn, period, countAnswered) => {
        const { desk, store } = await randomDesk(drawn);
        const settings = {
          id: "report",
          resolvedBy: countAnswered ? "CLOSED" : "ACCEPTED",
          countAnswered,
        } as const;
        await desk.report.saveSettings({ settings });
        const pack = await packOf(desk, period);
        const entries = [...(await store.trail({ limit: store.last().seq }))].reverse();
        const asked = { period, today: TODAY, villageCode: null, ...settings };
        expectAgreement(pack, countAgain(entries, asked));
      }),
      { numRuns: 100 },
    );
  });

  test(
    "every number of every table opens a list: a count one of exactly that length, a sum one that adds up to it",
    { timeout: 240_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(anyDesk, anyPeriod, async (drawn, period) => {
          const { desk } = await randomDesk(drawn);
          const pack = await packOf(desk, period);
          for (const { cell, at } of numbersOf(pack)) {
            expect(cell.key, `${at} opens nothing`).not.toBeNull();
            const { total, rows } = await listed(desk, pack, cell.key ?? "");
            expect(rows.length, at).toBe(total);
            if (cell.format === "rate") {
              const of = await listed(desk, pack, cell.ofKey ?? "");
              expect(of.total, at).toBe(cell.n);
              // What was resolved may have been accepted before the period.
              if (cell.key !== KEYS.resolved) expect(total, at).toBeLessThanOrEqual(of.total);
            } else if (cell.format !== "share") expect(sayOf(at, cell, rows), at).toBe(cell.value);
          }
        }),
        { numRuns: 8 },
      );
    },
  );

  test(
    "shares come to 100, and the ministry's types are the tree's through its map",
    { timeout: 240_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(anyDesk, anyPeriod, async (drawn, period) => {
          const { desk, store } = await randomDesk(drawn);
          const pack = await packOf(desk, period);
          for (const { id, columns, rows } of pack.tables) {
            const share = columns.findIndex((column) => column.id === "share");
            const parts = rows.filter(({ isTotal }) => !isTotal).map(({ cells }) => cells[share]?.value);
            if (share < 0 || parts.every((part) => part === null)) continue;
            const sum = parts.reduce<number>((all, part) => all + Number(part), 0);
            expect(Math.abs(sum - 100), id).toBeLessThan(0.11);
          }
          const cases = await listed(desk, pack, "case;host=COMMITTEE");
          const byType = new Map<string, number>();
          for (const { record } of cases.rows) {
            const { form } = store.table(mediationCases).get(record.split("/")[1] ?? "");
            const type = mojCategory(form.category, form.tags);
            byType.set(type, (byType.get(type) ?? 0) + 1);
          }
          for (const [type, count] of byType)
            expect(cellAt(pack, `moj-a/type-${type}/value`)?.value).toBe(count);
          const types = pack.tables
            .find(({ id }) => id === "moj-a")
            ?.rows.filter(({ id }) => id.startsWith("type-"));
          expect(types?.reduce((sum, { cells }) => sum + Number(cells[0]?.value), 0)).toBe(cases.total);
        }),
        { numRuns: 20 },
      );
    },
  );
});

/** Counted in people, not in things. */
const PEOPLE = /^headline\/visitors\/|^moj-a\/people\/|^moj-b\/.*\/people$/;

/** What a cell says by the list behind it. */
function sayOf(
  at: string,
  { format }: ReportCell,
  rows: readonly { readonly amount: number }[],
): number | null {
  const sum = rows.reduce((all, { amount }) => all + amount, 0);
  if (format === "wan") return Math.round(sum / 10_000) / 100;
  if (format === "yuan") return sum / 100;
  if (format === "days") return rows.length === 0 ? null : Math.round((sum * 10) / rows.length) / 10;
  return PEOPLE.test(at) ? sum : rows.length;
}

/** Every number of the pack, but for changes, for those of other periods, which have packs of their own, and for lists, whose rows open themselves. */
function numbersOf({ tables }: ReportPack) {
  return tables
    .filter(({ isList }) => !isList)
    .flatMap(({ id, columns, rows }) =>
      rows.flatMap((row) =>
        columns.flatMap((column, index) => {
          const cell = row.cells[index];
          const isOther = ["before", "last-year"].includes(column.id);
          if (cell === undefined || isOther || ["change", "points"].includes(cell.format)) return [];
          return [{ at: `${id}/${row.id}/${column.id}`, cell }];
        }),
      ),
    );
}

/** All pages of the list behind a number, three rows a page. */
async function listed({ report }: TestDesk["desk"], { period, villageCode }: ReportPack, key: string) {
  const rows = [];
  let after: number | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof report.listBehind>> = await report.listBehind({
      period,
      villageCode,
      key,
      after,
      limit: 3,
    });
    rows.push(...page.rows);
    after = page.next;
    if (after === null) return { rows, total: page.total };
  }
}

describe("building a report", () => {
  test("tells how far it is, and ends with the pack", async () => {
    const { desk } = await deskInApril();
    const steps: ReportProgress[] = [];
    for await (const step of await desk.report.build({ period: aPeriod("2026-03"), villageCode: null }))
      steps.push(step);
    expect(steps[0]?.phase).toBe("gathering");
    expect(steps.at(-1)?.phase).toBe("end");
  });

  test("that is stopped leaves nothing to freeze", async () => {
    const { desk, newId } = { ...(await deskInApril()), newId: crypto.randomUUID() };
    const steps = await desk.report.build({ period: aPeriod("2026-03"), villageCode: null });
    await steps.next();
    await steps.return?.();
    await expect(desk.report.freeze({ buildId: newId, narrative: [] })).rejects.toMatchObject({
      code: "BUILD_GONE",
    });
  });

  test("of a village counts what happened there", async () => {
    const { desk } = await deskInApril();
    const [there, elsewhere] = [
      await packOf(desk, "2026-03", "620302100205"),
      await packOf(desk, "2026-03", "620302100203"),
    ];
    expect(cellAt(there, "headline/visitors/now")?.value).toBe(7);
    expect(cellAt(elsewhere, "headline/visitors/now")?.value).toBe(0);
    expect(there.scopeName).toBe("西湾村");
  });

  test("prints a dash for a change from nothing, and no rate of fewer than five cases", async () => {
    const { desk } = await deskInApril();
    const pack = await packOf(desk, "2026-03");
    expect(cellAt(pack, "headline/visits/on-last-year")?.value).toBeNull();
    expect(cellAt(pack, "headline/resolved-rate/now")).toMatchObject({ value: null, n: 1 });
  });

  test("counts a decision as in time by the rule that held when it was made, whatever the rule says now", async () => {
    const { desk, later } = await openTestDesk({ today: "2026-07-06", roles: ["DIRECTOR"] });
    const usual = presetRule("D-23");
    await desk.deadline.saveRule({ rule: { ...usual, limit: { length: 3, unit: "WORKING" } } });
    const registered = [];
    for (let n = 0; n < 5; n += 1)
      registered.push(await desk.visit.register({ form: aVisitForm({ visitedOn: day("2026-07-06") }) }));
    await later("2026-07-09");
    const expectedOn = day("2026-08-20");
    for (const { matterId } of registered)
      await desk.matter.decide({ matterId, form: anAcceptance({ expectedOn }) });
    await desk.deadline.saveRule({ rule: usual });
    await later("2026-08-03");
    const inTime = cellAt(await packOf(desk, "2026-07"), "headline/in-time-rate/now");
    expect(inTime).toMatchObject({ value: 100, n: 5 });
  });

  test("does not read again what was settled long before, but for what it prevented since", async () => {
    const { desk, store, later, as } = await deskInApril();
    const [on, expectedOn] = [day("2026-04-02"), day("2026-04-20")];
    const form = aConclusion({ told: { on, way: "PHONE", whom: "张大山" } });
    const known = [...store.table(matters).all()];
    for (const { id, decisions } of known) {
      if (decisions.length === 0)
        await desk.matter.decide({ matterId: id, form: anAcceptance({ expectedOn }) });
      await desk.matter.record({ matterId: id, facts: { act: "conclude", on, form } });
    }
    const matterId = known[0]?.id ?? "";
    await later("2028-04-02");
    const read = async (period: string) => {
      let total = 0;
      for await (const step of await desk.report.build({ period: aPeriod(period), villageCode: null }))
        if (step.phase === "gathering") total = step.total;
      return total;
    };
    expect(await read("2026-04")).toBe(3);
    // The report of April 2027 tells April 2026 too.
    expect(await read("2027-04")).toBe(3);
    expect(await read("2028-03")).toBe(0);
    const declared = {
      matterId,
      kind: "CRIME",
      on: day("2028-03-12"),
      people: 2,
      reason: "及时劝离",
    } as const;
    const { prevention } = await desk.report.declarePrevention({ form: declared });
    const reviewer = await as(["REVIEWER"]);
    await reviewer.desk.report.judgePrevention({ id: prevention.id, confirmed: true, note: "" });
    expect(cellAt(await packOf(desk, "2028-03"), "moj-b/CRIME/people")?.value).toBe(2);
  });

  test("says in words what it counted", async () => {
    const { desk } = await deskInApril();
    const { narrative } = await packOf(desk, "2026-03");
    expect(narrative.map(({ text }) => text).join("")).toContain(
      "2026年3月，本中心共接待来访3批7人次，登记事项3件，受理1件",
    );
  });
});

describe("a frozen report", () => {
  const edited = [{ id: "totals" as const, title: "总体情况", text: "本月总体平稳。" }];

  test("has a number and a paper, keeps the text as edited, and proves whole", async () => {
    const { desk } = await deskInApril();
    const pack = await packOf(desk, "2026-03");
    const frozen = await desk.report.freeze({ buildId: pack.buildId, narrative: edited });
    expect(frozen.no).toBe("宁远堡综统〔2026〕1号");
    const { payload, intact } = await desk.report.get({ reportId: frozen.id });
    expect(intact).toBe(true);
    expect(payload.narrative).toEqual(edited);
    expect(payload.tables).toEqual(pack.tables);
    const paper = await desk.paper.open({ id: frozen.paperId });
    expect(paper.payload).toEqual(payload);
  });

  test("stays as it was handed in whatever is recorded later; the correction says what differs", async () => {
    const { desk } = await deskInApril();
    const first = await packOf(desk, "2026-03");
    const frozen = await desk.report.freeze({ buildId: first.buildId, narrative: edited });
    const before = await desk.report.get({ reportId: frozen.id });
    // Somebody enters a visit of March late.
    await desk.visit.register({ form: aVisitForm({ visitedOn: day("2026-03-30"), headCount: 3 }) });
    const late = await packOf(desk, "2026-03");
    expect(late.frozen).toEqual({ reportId: frozen.id, no: frozen.no });
    expect(await desk.report.get({ reportId: frozen.id })).toEqual(before);
    await expect(desk.report.freeze({ buildId: late.buildId, narrative: edited })).rejects.toMatchObject({
      data: { reason: "frozen-already", no: frozen.no },
    });

    const wanted = { reportId: frozen.id, buildId: late.buildId, narrative: edited };
    const differences = await desk.report.differences(wanted);
    expect(differences).toContainEqual({
      label: "工作总体情况 · 接待人次（人次） · 本期",
      before: "7",
      after: "10",
    });
    const correction = await desk.report.correct({ ...wanted, reason: "补录3月30日来访" });
    expect(correction).toMatchObject({ no: "宁远堡综统〔2026〕2号", corrects: { no: frozen.no } });
    const { payload } = await desk.report.get({ reportId: correction.id });
    expect(payload.correction?.differences).toEqual(differences);
    expect(differencesOf(before.payload, payload)).toEqual(differences);
    const { rows } = await desk.report.frozen({ offset: 0, limit: 10 });
    expect(rows.map(({ no, correctedBy }) => [no, correctedBy?.no])).toEqual(
      expect.arrayContaining([
        [correction.no, undefined],
        [frozen.no, correction.no],
      ]),
    );
    await expect(desk.report.correct({ ...wanted, reason: "再改" })).rejects.toMatchObject({
      data: { reason: "corrected-already", no: correction.no },
    });
  });

  test("is not corrected when nothing changed, nor by a report of another period", async () => {
    const { desk } = await deskInApril();
    const pack = await packOf(desk, "2026-03");
    const { id: reportId } = await desk.report.freeze({ buildId: pack.buildId, narrative: edited });
    const again = await packOf(desk, "2026-03");
    const correct = (buildId: string) =>
      desk.report.correct({ reportId, buildId, narrative: edited, reason: "核对" });
    await expect(correct(again.buildId)).rejects.toMatchObject({ data: { reason: "nothing-changed" } });
    const { buildId } = await packOf(desk, "2026-02");
    await expect(correct(buildId)).rejects.toMatchObject({ data: { reason: "other-period" } });
  });

  test("waits for the period to end", async () => {
    const { desk } = await deskInApril();
    const { buildId, isOver } = await packOf(desk, "2026-04");
    expect(isOver).toBe(false);
    await expect(desk.report.freeze({ buildId, narrative: [] })).rejects.toMatchObject({
      data: { reason: "not-over", to: "2026-04-30" },
    });
  });

  test("goes up with its numbers and its text", async () => {
    const { desk, store } = await deskInApril();
    const pack = await packOf(desk, "2026-03");
    const { id } = await desk.report.freeze({ buildId: pack.buildId, narrative: edited });
    const fields = POLICY["report"]?.fields ?? {};
    const sent = maskDocument(fields, store.table(reports).get(id));
    expect(sent["figures"]).toContainEqual({
      table: "headline",
      row: "visitors",
      column: "now",
      label: "工作总体情况 · 接待人次（人次） · 本期",
      printed: "7",
    });
    expect(sent["narrative"]).toEqual(edited);
  });
});

describe("a prevention", () => {
  test("counts in table B once somebody else has confirmed it", async () => {
    const { desk, store, as } = await deskInApril();
    const { rows } = await desk.matter.list({
      filter: {},
      sort: "openedAt",
      descending: false,
      offset: 0,
      limit: 1,
    });
    const form = {
      matterId: rows[0]?.id ?? "",
      kind: "CRIME",
      on: day("2026-03-12"),
      people: 2,
      reason: "双方持械对峙，及时劝离",
    } as const;
    const { prevention } = await desk.report.declarePrevention({ form });
    const crime = async () => cellAt(await packOf(desk, "2026-03"), "moj-b/CRIME/people")?.value;
    expect(await crime()).toBe(0);
    const verdict = { id: prevention.id, confirmed: true, note: "" };
    await expect(desk.report.judgePrevention(verdict)).rejects.toMatchObject({
      data: { reason: "own-declaration" },
    });
    const reviewer = await as(["REVIEWER"]);
    expect((await desk.report.preventions({ waiting: true, offset: 0, limit: 10 })).total).toBe(1);
    await reviewer.desk.report.judgePrevention(verdict);
    expect(await crime()).toBe(2);
    expect(store.table(preventions).count()).toBe(1);
    expect((await desk.report.preventions({ waiting: true, offset: 0, limit: 10 })).total).toBe(0);
  });
});
