import { describe, expect, test } from "vitest";
import { DEADLINE_RULES, findDeadlineRule, proposeDue } from "#shared/domain/deadline/deadline-rules.ts";
import { presetHolidayYears, workCalendar } from "#shared/domain/deadline/work-calendar.ts";
import { day } from "#shared/kernel/plain-date.ts";

const china = workCalendar(presetHolidayYears());
const propose = (id: string, from: string) => proposeDue(findDeadlineRule(id)!, day(from), china);

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
  test("names each rule once and covers D-01 to D-31", () => {
    const ids = DEADLINE_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (let index = 1; index <= 31; index += 1) expect(ids).toContain(`D-${String(index).padStart(2, "0")}`);
  });

  test("says where each rule comes from", () => {
    for (const { id, source } of DEADLINE_RULES) expect([id, source.length > 5]).toEqual([id, true]);
  });
});
