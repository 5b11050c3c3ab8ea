import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FactTable } from "#shared/domain/report/fact-table.ts";
import { keyOf, type Fact } from "#shared/domain/report/fact.ts";
import { addDays, day } from "#shared/kernel/plain-date.ts";

const anyFact: fc.Arbitrary<Fact> = fc
  .record({
    measure: fc.constantFrom("accepted", "visit", "obligation"),
    after: fc.integer({ min: 0, max: 40 }),
    matter: fc.integer({ min: 0, max: 4 }),
    isOwn: fc.boolean(),
    amount: fc.integer({ min: 0, max: 9_000_000_000 }),
    risk: fc.constantFrom("RED", "GREEN"),
    village: fc.constantFrom("", "西湾"),
  })
  .map(({ measure, after, matter, isOwn, amount, risk, village }) => ({
    measure,
    on: addDays(day("2026-01-20"), after),
    record: isOwn ? `matter/m${matter}` : `visit/v${matter}${after}`,
    matterId: `m${matter}`,
    amount,
    dims: { risk },
    usual: { village },
  }));
const anyFacts = fc.array(anyFact, { maxLength: 60 });
const KEYS = [keyOf("accepted"), keyOf("visit", { risk: "RED" }), keyOf("obligation", { time: ["2026-01"] })];

function tableOf(facts: readonly Fact[], asked: readonly string[] = []): FactTable {
  const table = new FactTable((on) => on.slice(0, 7));
  for (const key of asked) {
    table.count(key);
    table.behind(key);
  }
  table.add(facts);
  return table;
}

function wanted(facts: readonly Fact[], key: string): readonly Fact[] {
  if (key === KEYS[0]) return facts.filter(({ measure }) => measure === "accepted");
  if (key === KEYS[1])
    return facts.filter(({ measure, dims }) => measure === "visit" && dims["risk"] === "RED");
  return facts.filter(({ measure, on }) => measure === "obligation" && on < "2026-02");
}

describe("the facts behind a number", () => {
  test("come back as they were given, whether they were asked for before or after", () => {
    fc.assert(
      fc.property(anyFacts, fc.boolean(), (facts, before) => {
        const table = tableOf(facts, before ? KEYS : []);
        for (const key of KEYS) {
          const expected = wanted(facts, key);
          expect([...table.behind(key)]).toEqual(expected);
          expect(table.count(key)).toBe(expected.length);
          expect(table.sum(key)).toBe(expected.reduce((sum, { amount }) => sum + amount, 0));
        }
      }),
    );
  });

  test("are paged by their days, those of one day as they came, and no page has what another has", () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 7 }), (facts, limit) => {
        const table = tableOf(facts);
        for (const key of KEYS) {
          const byDay = wanted(facts, key).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
          const pages = [];
          for (let from = 0; from < byDay.length; from += limit)
            pages.push(...table.behind(key).page(from, limit));
          expect(pages).toEqual(byDay);
        }
      }),
    );
  });

  test("of what is no key are none", () => {
    expect(tableOf([]).behind("so many").length).toBe(0);
  });
});
