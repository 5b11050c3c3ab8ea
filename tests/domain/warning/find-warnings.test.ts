import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_WARNING_RULES, warningRulesProblem } from "#shared/domain/warning/warning-rules.ts";
import { findWarnings, isHot, type MatterFacts } from "#shared/domain/warning/find-warnings.ts";
import {
  type FoundWarning,
  renewWarnings,
  WarningLevel,
  type Warning,
  warningStatus,
} from "#shared/domain/warning/warning.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { addDays, day, type Instant } from "#shared/kernel/plain-date.ts";
import { aMatter, clerk } from "#tests/support/builders.ts";

const matter = aMatter();
const today = matter.openedOn;
const now: Instant = `${today}T02:00:00.000Z`;
const at = (on: string): Instant => `${on}T02:00:00.000Z`;

function facts(change: Partial<Matter> = {}, more: Partial<Omit<MatterFacts, "matter">> = {}): MatterFacts {
  const around = { statements: [], people: [], respondents: [], clocks: [], festivalOn: null };
  return { matter: { ...matter, ...change }, ...around, ...more };
}
const rulesOf = (found: readonly FoundWarning[]) => found.map(({ rule, level }) => [rule, level]);
const find = (asked: MatterFacts, when: Instant = now) => findWarnings(asked, DEFAULT_WARNING_RULES, when);
const visit = (of: string, daysAgo: number) => ({ matterId: of, on: addDays(today, -daysAgo) });

describe("a warning", () => {
  test("is not given on an ordinary matter", () => {
    expect(find(facts())).toEqual([]);
  });

  test.each([
    ["twice in thirty days", [visit(matter.id, 0), visit(matter.id, 30)], true],
    ["twice in thirty-one days", [visit(matter.id, 0), visit(matter.id, 31)], false],
    ["on three matters in ninety days", [visit(matter.id, 0), visit("b", 40), visit("c", 90)], true],
    ["on two matters", [visit(matter.id, 0), visit("b", 40)], false],
  ])("W1: somebody who came %s, with the name masked", (_, visits, isFound) => {
    const found = find(facts({}, { people: [{ name: "张大山", visits }] }));
    expect(found.map(({ rule }) => rule)).toEqual(isFound ? ["W1"] : []);
    if (isFound) expect(JSON.stringify(found[0]?.reason)).not.toContain("张大山");
  });

  test.each([
    [4, undefined],
    [5, "YELLOW"],
    [9, "YELLOW"],
    [10, "ORANGE"],
    [30, "RED"],
  ])("W2: %i people are %s", (involvedCount, level) => {
    expect(rulesOf(find(facts({ involvedCount })))).toEqual(level === undefined ? [] : [["W2", level]]);
  });

  test("W2: a second matter against the same respondent within thirty days", () => {
    const against = (visits: MatterFacts["respondents"][number]["visits"]) =>
      rulesOf(find(facts({}, { respondents: [{ name: "某养殖场", visits }] })));
    expect(against([visit("other", 30)])).toEqual([["W2", "YELLOW"]]);
    expect(against([visit("other", 31)])).toEqual([]);
    expect(against([visit(matter.id, 0)])).toEqual([]);
  });

  test("W3: wages of migrant workers; red for ten of them, or within thirty days of the Spring Festival", () => {
    const wages = { tags: ["MIGRANT_WAGE"] };
    expect(rulesOf(find(facts(wages)))).toEqual([["W3", "YELLOW"]]);
    expect(rulesOf(find(facts({ category: "0701" })))).toEqual([["W3", "YELLOW"]]);
    expect(rulesOf(find(facts({ ...wages, involvedCount: 10 })))).toContainEqual(["W3", "RED"]);
    expect(rulesOf(find(facts(wages, { festivalOn: addDays(today, 30) })))).toEqual([["W3", "RED"]]);
    expect(rulesOf(find(facts(wages, { festivalOn: addDays(today, 31) })))).toEqual([["W3", "YELLOW"]]);
  });

  test("W5: a threat, by tag or by a word in what was said, names the word", () => {
    expect(find(facts({}, { statements: ["再不解决我就去堵路！"] }))).toMatchObject([
      { rule: "W5", level: "RED", reason: { words: ["堵路"], byTag: false } },
    ]);
    expect(find(facts({ tags: ["EXTREME"] }))).toMatchObject([
      { rule: "W5", reason: { words: [], byTag: true } },
    ]);
  });

  test.each(["CRIME_SIGN", "FAMILY_VIOLENCE", "MINOR"])("W6: the tag %s", (tag) => {
    expect(rulesOf(find(facts({ tags: [tag] })))).toEqual([["W6", "RED"]]);
  });

  test("W11: seven days without anything noted, and none on the sixth", () => {
    expect(find(facts(), at(addDays(today, 6)))).toEqual([]);
    expect(rulesOf(find(facts(), at(addDays(today, 7))))).toEqual([["W11", "YELLOW"]]);
  });

  test("of a rule that is switched off is not given", () => {
    const off = { ...DEFAULT_WARNING_RULES, harm: { active: false } };
    expect(findWarnings(facts({ tags: ["MINOR"] }), off, now)).toEqual([]);
  });
});

describe("W9: a month", () => {
  const rule = DEFAULT_WARNING_RULES.hot;
  test.each([
    [5, [1, 1, 1, 1, 1, 1], true],
    [4, [0, 0, 0, 0, 0, 0], false],
    [10, [9, 11, 8, 12, 10, 10], false],
    [14, [9, 11, 8, 12, 10, 10], true],
    [9, [], false],
  ])("with %i after %j is hot: %s", (month, before, hot) => {
    expect(isHot({ now: month, before }, rule)).toBe(hot);
  });
});

describe("the stored warnings of a matter", () => {
  const found = (level: WarningLevel, people = 5): FoundWarning => ({
    rule: "W2",
    part: "people",
    level,
    reason: { of: "W2-people", people },
  });
  const renew = (known: readonly Warning[], wanted: readonly FoundWarning[], when = now) => {
    const put = renewWarnings(known, wanted, { matterId: matter.id, now: when });
    return [...new Map([...known, ...put].map((each) => [each.id, each])).values()];
  };
  const judged = (warning: Warning, verdict: "CONFIRMED" | "DISMISSED"): Warning => ({
    ...warning,
    judgements: [
      ...warning.judgements,
      { at: now, by: clerk, verdict, reason: "已电话核实", level: warning.level },
    ],
  });

  test("are put once: what is found again changes nothing", () => {
    const stored = renew([], [found("YELLOW")]);
    expect(renewWarnings(stored, [found("YELLOW")], { matterId: matter.id, now })).toEqual([]);
  });

  test("keep a person's verdict, until the matter becomes graver than what was judged", () => {
    const [first] = renew([], [found("YELLOW")]);
    const dismissed = judged(first!, "DISMISSED"); // put on the line before
    expect(warningStatus(dismissed)).toBe("DISMISSED");
    const [more] = renew([dismissed], [found("YELLOW", 7)]);
    expect(more && warningStatus(more)).toBe("DISMISSED");
    const [graver] = renew([dismissed], [found("ORANGE", 12)]);
    expect(graver && warningStatus(graver)).toBe("OPEN");
  });

  test("end when what they rest on is gone, and begin anew when it comes back", () => {
    const stored = renew([], [found("YELLOW")]).map((each) => judged(each, "CONFIRMED"));
    const ended = renew(stored, []);
    expect(ended.map(warningStatus)).toEqual(["ENDED"]);
    const again = renew(ended, [found("YELLOW")], at(addDays(day(today), 3)));
    expect(again.map(warningStatus)).toEqual(["OPEN"]);
  });

  test("are the same whatever way they came about: renewing twice changes nothing", () => {
    const some = fc.array(
      fc.record({ part: fc.constantFrom("a", "b", "c"), level: fc.constantFrom(...WarningLevel.options) }),
      { maxLength: 3 },
    );
    const wanted = (drawn: { part: string; level: WarningLevel }[]) =>
      [...new Map(drawn.map((each) => [each.part, each])).values()].map(({ part, level }) => ({
        ...found(level),
        part,
      }));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), (rounds) => {
        let stored: readonly Warning[] = [];
        for (const round of rounds) {
          stored = renew(stored, wanted(round));
          expect(
            renewWarnings(
              stored.filter(({ endedAt }) => endedAt === null),
              wanted(round),
              { matterId: matter.id, now },
            ),
          ).toEqual([]);
          expect(stored.filter(({ endedAt }) => endedAt === null)).toHaveLength(wanted(round).length);
        }
      }),
    );
  });
});

describe("thresholds", () => {
  test("that do not rise from yellow to red, or leave no words, are refused", () => {
    const { crowd, confirmation, extreme } = DEFAULT_WARNING_RULES;
    expect(warningRulesProblem(DEFAULT_WARNING_RULES)).toBeUndefined();
    expect(warningRulesProblem({ ...DEFAULT_WARNING_RULES, crowd: { ...crowd, amber: 11 } })).toBe(
      "crowd-not-rising",
    );
    expect(
      warningRulesProblem({ ...DEFAULT_WARNING_RULES, confirmation: { ...confirmation, redDays: 11 } }),
    ).toBe("confirmation-not-falling");
    expect(warningRulesProblem({ ...DEFAULT_WARNING_RULES, extreme: { ...extreme, words: [] } })).toBe(
      "no-words",
    );
  });
});
