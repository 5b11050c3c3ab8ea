import { describe, expect, test } from "vitest";
import { accountProblems } from "#renderer/client/office/account-problems.ts";
import { dayKind, dayRuns, neighbourName, withDay } from "#renderer/client/office/holiday-days.ts";
import { exampleNumber, patternProblems } from "#renderer/client/office/pattern-problems.ts";
import { DEFAULT_NUMBER_PATTERNS, type HolidayYear } from "#shared/domain/office/office.ts";
import { day, dayAfter } from "#shared/kernel/plain-date.ts";

const year: HolidayYear = {
  id: "2026",
  restDays: [
    { on: day("2026-05-01"), name: "劳动节" },
    { on: day("2026-05-02"), name: "劳动节" },
  ],
  makeUpWorkdays: [{ on: day("2026-05-09"), name: "劳动节调休上班" }],
};
const account = {
  name: "马玉兰",
  loginName: "mayl",
  phone: "",
  password: "Zongzhi#2026",
  roles: ["CLERK" as const],
};

describe("the holiday table", () => {
  test("a day is ordinary, a rest day or a make-up workday, never two of them", () => {
    const changed = withDay(year, day("2026-05-09"), "rest", { name: "本地节日" });
    expect(dayKind(changed, day("2026-05-09"))).toBe("rest");
    expect(changed.makeUpWorkdays).toEqual([]);
  });

  test("days stay in order wherever one is added", () => {
    const changed = withDay(year, day("2026-01-01"), "rest", { name: "元旦" });
    expect(changed.restDays.map(({ on }) => on)).toEqual(["2026-01-01", "2026-05-01", "2026-05-02"]);
  });

  test("a festival kept in one place keeps that place while it is renamed", () => {
    const local = withDay(year, day("2026-05-09"), "rest", { name: "古尔邦节", scope: "6229" });
    expect(local.restDays.at(-1)).toEqual({ on: "2026-05-09", name: "古尔邦节", scope: "6229" });
  });

  test("a day made ordinary is gone from both lists", () => {
    expect(withDay(year, day("2026-05-01"), "ordinary", { name: "" }).restDays).toHaveLength(1);
  });

  test("days of one festival are told as one span", () => {
    expect(dayRuns(year.restDays, dayAfter)).toEqual([
      { from: "2026-05-01", to: "2026-05-02", name: "劳动节", days: 2 },
    ]);
  });

  test("the next day of a festival is offered its name", () => {
    expect(neighbourName(year.restDays, day("2026-05-03"))).toBe("劳动节");
    expect(neighbourName(year.restDays, day("2026-01-01"))).toBeUndefined();
  });
});

describe("number patterns", () => {
  test("the preset ones will do", () => {
    expect(patternProblems(DEFAULT_NUMBER_PATTERNS).size).toBe(0);
  });

  test("every pattern that will not do is named, not only the first", () => {
    const problems = patternProblems({
      ...DEFAULT_NUMBER_PATTERNS,
      visit: "访{seq}号",
      matter: "事〔{year}〕号",
    });
    expect([...problems]).toEqual([
      ["visit", "office.numbers.problem.year-missing"],
      ["matter", "office.numbers.problem.seq-missing"],
    ]);
  });

  test("two kinds with one pattern are told", () => {
    const problems = patternProblems({ ...DEFAULT_NUMBER_PATTERNS, matter: DEFAULT_NUMBER_PATTERNS.visit });
    expect(problems.get("matter")).toBe("office.numbers.problem.same-as-another");
  });

  test("an example shows the number as printed", () => {
    expect(exampleNumber(DEFAULT_NUMBER_PATTERNS.visit, "宁远堡", 2026)).toBe("宁远堡访〔2026〕0012号");
    expect(exampleNumber("没有序号", "宁远堡", 2026)).toBe("");
  });
});

describe("a new account", () => {
  test("that is complete has no problem", () => {
    expect(accountProblems(account, ["wangag"])).toEqual([]);
  });

  test("cannot have a login name that only differs in capitals", () => {
    expect(accountProblems({ ...account, loginName: "MaYL" }, ["mayl"])).toEqual(["login-name-taken"]);
  });

  test("tells everything that is missing at once", () => {
    expect(accountProblems({ name: " ", loginName: "a", phone: "", password: "1", roles: [] }, [])).toEqual([
      "name-missing",
      "login-name",
      "roles-missing",
      "password",
    ]);
  });
});
