import { describe, expect, test } from "vitest";
import { readRule, ruleInput } from "#renderer/features/office/rule-input.ts";
import { DEADLINE_RULES, presetRule } from "#shared/domain/deadline/deadline-rules.ts";

describe("a deadline rule as it is typed", () => {
  test("comes out as it went in, for every preset", () => {
    for (const rule of DEADLINE_RULES) expect(readRule(rule, ruleInput(rule), false).rule).toEqual(rule);
  });

  test("takes several reminders however they are set apart, the earliest first", () => {
    const rule = presetRule("D-04");
    const read = readRule(rule, { ...ruleInput(rule), warn: "3，10、 1" }, false);
    expect(read.rule?.warnBefore).toEqual([10, 3, 1]);
  });

  test("says which field cannot be read", () => {
    const rule = presetRule("D-23");
    const typed = { ...ruleInput(rule), length: "两天", warn: "明天", source: " " };
    const { rule: none, wrong } = readRule(rule, typed, true);
    expect([none, [...wrong].toSorted()]).toEqual([undefined, ["length", "name", "source", "warn"]]);
  });
});
