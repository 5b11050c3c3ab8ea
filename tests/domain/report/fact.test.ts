import { describe, expect, test } from "vitest";
import { amountsOf } from "#shared/domain/report/fact.ts";

describe("what stands beside each record behind a number", () => {
  test("people of a visit, days of a concluded matter, money of a case that was settled", () => {
    expect(amountsOf("visit;village=620302100205")).toBe("people");
    expect(amountsOf("closed;outcome=RESOLVED")).toBe("days");
    expect(amountsOf("case-ended;result=AGREED")).toBe("fen");
  });

  test("nothing where a record counts as one, nor for what is no key", () => {
    expect(amountsOf("accepted;month=2026-03")).toBeUndefined();
    expect(amountsOf("soon")).toBeUndefined();
  });
});
