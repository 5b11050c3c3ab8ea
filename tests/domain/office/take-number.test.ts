import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NumberCounter } from "#shared/domain/office/office.ts";
import { takeNumber } from "#shared/domain/office/take-number.ts";
import { numberKey } from "#shared/kernel/numbering.ts";
import { anOffice } from "#tests/support/builders.ts";

describe("a number", () => {
  test("follows the office's pattern and starts again each year", () => {
    const first = takeNumber(anOffice, "slip-REFER", 2026, undefined);
    expect(first).toEqual({
      no: "宁远堡综转〔2026〕1号",
      seq: 1,
      counter: { id: "slip-REFER:2026", last: 1 },
    });
    expect(takeNumber(anOffice, "slip-REFER", 2026, first.counter).no).toBe("宁远堡综转〔2026〕2号");
    expect(takeNumber(anOffice, "slip-REFER", 2027, undefined).no).toBe("宁远堡综转〔2027〕1号");
  });
});

describe("invariant 12: numbers are never reused", () => {
  const kinds = ["visit", "matter", "acceptance", "refusal", "slip-REFER", "slip-ASSIGN"] as const;
  const act = fc.record({
    kind: fc.constantFrom(...kinds),
    year: fc.constantFrom(2026, 2027),
    isVoided: fc.boolean(),
  });

  test("whatever is issued and voided in between, and in whatever order", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const counters = new Map<string, NumberCounter>();
        const given = acts.map(({ kind, year, isVoided }) => {
          const taken = takeNumber(anOffice, kind, year, counters.get(`${kind}:${year}`));
          counters.set(taken.counter.id, taken.counter); // voiding the record leaves the counter as it is
          return { ...taken, isVoided };
        });
        expect(new Set(given.map(({ no }) => numberKey(no))).size).toBe(given.length);
      }),
    );
  });
});
