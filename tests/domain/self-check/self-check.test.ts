import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CheckColour,
  colourOf,
  concernsOf,
  DEFAULT_SELF_CHECK,
  DIMENSIONS,
  type SelfCheck,
  withEveryLimit,
  wrongLimits,
} from "#shared/domain/self-check/self-check.ts";

describe("the centre's own check", () => {
  test("more resolved is greener, more overdue is redder", () => {
    const of = (id: "resolved" | "overdue", values: readonly number[]) =>
      values.map((value) => colourOf(id, value, DEFAULT_SELF_CHECK));
    expect(of("resolved", [95, 90, 85, 75, 60])).toEqual(["GREEN", "GREEN", "BLUE", "ORANGE", "RED"]);
    expect(of("overdue", [0, 2, 5, 6])).toEqual(["GREEN", "BLUE", "ORANGE", "RED"]);
  });

  test("what has no value has no colour", () => {
    expect(colourOf("content", null, DEFAULT_SELF_CHECK)).toBeUndefined();
  });

  test("never gets worse when the value gets better", () => {
    fc.assert(
      fc.property(fc.constantFrom(...DIMENSIONS), fc.nat(100), fc.nat(100), ({ id, better }, a, b) => {
        const rank = (value: number) => {
          const colour = colourOf(id, value, DEFAULT_SELF_CHECK);
          return colour === undefined ? -1 : CheckColour.options.indexOf(colour);
        };
        const [worse, nicer] =
          better === "more" ? [Math.min(a, b), Math.max(a, b)] : [Math.max(a, b), Math.min(a, b)];
        return rank(nicer) <= rank(worse);
      }),
    );
  });

  test("thresholds that skip a colour or turn it round are told", () => {
    expect(wrongLimits(DEFAULT_SELF_CHECK)).toEqual([]);
    const { limits } = DEFAULT_SELF_CHECK;
    const turned = {
      ...limits,
      mass: { green: 3, blue: 1, orange: 1 },
      content: { green: 80, blue: 90, orange: 95 },
    };
    expect(wrongLimits({ id: "all", limits: turned })).toEqual(["mass", "content"]);
  });

  test("thresholds saved before a dimension was there have the usual ones for it", () => {
    const { screened, ...limits } = DEFAULT_SELF_CHECK.limits;
    const older = { id: "all", limits: { ...limits, mass: { green: 1, blue: 2, orange: 3 } } };
    const read = withEveryLimit(older as SelfCheck); // as an older desk wrote it
    expect(read.limits).toEqual({ ...older.limits, screened });
  });

  test("an open matter counts for every concern its tags name", () => {
    expect(concernsOf(["CROWD_10", "MIGRANT_WAGE"])).toEqual({ mass: "yes", wages: "yes", violence: "no" });
    expect(concernsOf([])).toEqual({ mass: "no", wages: "no", violence: "no" });
  });
});
