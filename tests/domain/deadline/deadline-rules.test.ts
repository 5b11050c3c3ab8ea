import { describe, expect, test } from "vitest";
import { ANYWHERE, chooseRule, ClockName, type RuleScope } from "#shared/domain/deadline/deadline-rule.ts";
import { DEADLINE_RULES, presetRule } from "#shared/domain/deadline/deadline-rules.ts";
import { officeTerms, proposeDue } from "#shared/domain/deadline/terms.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { day } from "#shared/kernel/plain-date.ts";

const china = officeTerms(presetHolidayYears());
const propose = (id: string, from: string) => proposeDue(presetRule(id), day(from), china);

describe("a due day proposed from a rule", () => {
  test("a referred matter is due fifteen working days after its acceptance, with a reminder three days before", () => {
    expect(propose("D-27", "2026-07-10")).toMatchObject({
      ruleId: "D-27",
      limit: { length: 15, unit: "WORKING" },
      dueOn: "2026-07-31",
      warnOn: ["2026-07-28"],
    });
  });

  test("a wrongly sent slip may be returned until the Friday after", () => {
    expect(propose("D-26", "2026-07-10")).toMatchObject({ dueOn: "2026-07-17", warnOn: ["2026-07-16"] });
  });

  test("a matter registered before the Spring Festival is decided on the working Saturday", () => {
    expect(propose("D-23", "2026-02-13")).toMatchObject({ dueOn: "2026-02-14" });
    expect(propose("D-24", "2026-02-14")).toMatchObject({ dueOn: "2026-02-24" });
  });

  test("judicial confirmation is reminded by the bare day, not the rolled one", () => {
    expect(propose("D-04", "2026-06-12")).toMatchObject({
      bareOn: "2026-07-12",
      dueOn: "2026-07-13",
      warnOn: ["2026-07-02", "2026-07-09"],
    });
  });

  test("beyond the published calendars the proposal says that it is a guess", () => {
    expect(propose("D-27", "2026-12-20")).toMatchObject({ calendarUnpublished: true });
  });

  test("what must be done at once, by the clock or as agreed has no day", () => {
    for (const id of ["D-17", "D-22", "D-08"]) expect(propose(id, "2026-07-10")).toBeUndefined();
  });
});

describe("the deadline table", () => {
  test("names each rule once and covers D-01 to D-31 and our own D-32 and D-33", () => {
    const ids = DEADLINE_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (let index = 1; index <= 33; index += 1) expect(ids).toContain(`D-${String(index).padStart(2, "0")}`);
  });

  test("says where each rule comes from", () => {
    for (const { id, source } of DEADLINE_RULES) expect([id, source.length > 5]).toEqual([id, true]);
  });

  test("says only what is known when it starts a clock: every name but a promise, a task and a day that a person sets has a rule", () => {
    const ruled = new Set(DEADLINE_RULES.map(({ purpose }) => purpose));
    const unruled = ClockName.options.filter((name) => !ruled.has(name));
    expect(unruled).toEqual([
      "promised",
      "whistle-task",
      "incoming-answer",
      "supervision-answer",
      "conference",
      "consultation",
      "risk-follow-on",
    ]);
  });
});

describe("the rule that holds", () => {
  const chosen = (purpose: ClockName, facts: Partial<RuleScope>, rules = DEADLINE_RULES) =>
    chooseRule(rules, purpose, { ...ANYWHERE, ...facts })?.id;

  test("is the one that fits closest", () => {
    expect(chosen("mediate", { category: "0401" })).toBe("D-01");
    expect(chosen("mediate", { category: "0401", entrustedBy: "COURT" })).toBe("D-01c");
    expect(chosen("mediate", { category: "0502", entrustedBy: "COURT" })).toBe("D-02");
    expect(chosen("follow-up", { urgency: "ORDINARY" })).toBe("D-30");
    expect(chosen("follow-up", { urgency: "URGENT" })).toBe("D-30b");
    expect(chosen("follow-up", { channel: "HOTLINE" })).toBe("D-30c");
  });

  test("is not one that asks for something else", () => {
    expect(chosen("petition-dispose", { isPetition: false })).toBeUndefined();
    expect(chosen("labour-arbitration-opens", { category: "0401" })).toBeUndefined();
  });

  test("is not one out of use; the office's own stands beside the presets", () => {
    const own = {
      ...presetRule("D-23"),
      id: "own-1",
      name: "西湾村",
      scope: { ...ANYWHERE, villageCode: "620302100205" },
    };
    const { rules } = officeTerms([], [{ ...presetRule("D-01"), active: false }, own]);
    expect(chosen("mediate", { category: "0401" }, rules)).toBe("D-01b");
    expect(chosen("decide", { villageCode: "620302100205" }, rules)).toBe("own-1");
    expect(chosen("decide", { villageCode: "620302100203" }, rules)).toBe("D-23");
  });
});
