import { describe, expect, test } from "vitest";
import { committeeAdvice, hasTermEnded } from "#shared/domain/mediation/committee-advice.ts";
import type { Mediator } from "#shared/domain/mediation/committee.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aMediator } from "#tests/support/agreements.ts";

const today = day("2026-07-10");
const member = (parts: Partial<Mediator> = {}) => aMediator({ isHead: false, ...parts });
const woman = member({ name: "赵秀英", sex: "2" });
const head = member({ name: "钱守义", isHead: true });
const full: readonly Mediator[] = [head, woman, member({ name: "孙和平" })];
const advised = (register: readonly Mediator[]) =>
  committeeAdvice(register, today).map(({ advice }) => advice);

describe("advice on the register of mediators", () => {
  test("a head, a woman and one more member are a committee", () => {
    expect(advised(full)).toEqual([]);
  });

  test("nothing is said of an empty register", () => {
    expect(advised([])).toEqual([]);
  });

  test("fewer than three members, no head and no woman are each said", () => {
    expect(advised([member()])).toEqual(["too-few-members", "no-head", "no-woman"]);
  });

  test("mediators who are not members do not count as members", () => {
    const appointed = member({ isMember: false });
    expect(advised([head, woman, appointed])).toEqual(["too-few-members"]);
  });

  test("more than nine members are said", () => {
    const many = Array.from({ length: 8 }, () => member());
    expect(advised([head, woman, ...many])).toEqual(["too-many-members"]);
  });

  test("two heads are named", () => {
    const second = member({ name: "李正", isHead: true });
    expect(committeeAdvice([...full, second], today)).toEqual([
      { advice: "several-heads", names: ["钱守义", "李正"] },
    ]);
  });

  test("the last day of a term still counts, the day after it has ended", () => {
    expect(hasTermEnded({ termEndsOn: today }, today)).toBe(false);
    expect(hasTermEnded({ termEndsOn: day("2026-07-09") }, today)).toBe(true);
  });

  test("a term that ends within sixty days is said once, with the name", () => {
    const near = member({ name: "周全", termEndsOn: day("2026-09-08") });
    const far = member({ name: "吴远", termEndsOn: day("2026-09-09") });
    const over = member({ name: "郑满", termEndsOn: day("2026-07-09") });
    expect(committeeAdvice([...full, near, far, over], today)).toEqual([
      { advice: "term-ended", names: ["郑满"] },
      { advice: "term-ends-soon", names: ["周全"] },
    ]);
  });

  test("whoever is out of use is not spoken of", () => {
    const over = member({ termEndsOn: day("2020-01-01"), active: false });
    expect(advised([...full, over])).toEqual([]);
  });
});
