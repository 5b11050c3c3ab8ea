import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { change, percent, shares } from "#shared/domain/report/cells.ts";
import { isCounted, printCell, type ReportCell } from "#shared/domain/report/table.ts";

const cell = (value: number | null, format: ReportCell["format"], n: number | null = null): ReportCell => ({
  value,
  format,
  key: null,
  n,
  ofKey: null,
});

describe("the numbers of a report", () => {
  test("opens where something was counted: no list behind a nought, nor behind a rate of nothing", () => {
    const opens = (value: number | null, n: number | null) =>
      isCounted({ ...cell(value, n === null ? "count" : "rate", n), key: "accepted" });
    expect(opens(3, null)).toBe(true);
    expect(opens(0, null)).toBe(false);
    expect(opens(0, 12)).toBe(true);
    expect(opens(null, 4)).toBe(true);
    expect(opens(null, 0)).toBe(false);
    expect(isCounted(cell(3, "count"))).toBe(false);
  });

  test("571 of 581 disputes print 98.3%, 96 of 252 print 38.1%", () => {
    expect(printCell(cell(percent(571, 581), "rate", 581))).toBe("98.3%");
    expect(printCell(cell(percent(96, 252), "rate", 252))).toBe("38.1%");
  });

  test("842 of 869 accepted print 96.9%", () => {
    expect(printCell(cell(percent(842, 869), "rate", 869))).toBe("96.9%");
  });

  test("a rate that grew says by how many points, a count by how many per cent", () => {
    expect(printCell(change(cell(98.3, "rate", 581), cell(78.3, "rate", 500)))).toBe("+20.0个百分点");
    expect(printCell(change(cell(120, "count"), cell(100, "count")))).toBe("+20.0%");
    expect(printCell(change(cell(80, "count"), cell(100, "count")))).toBe("-20.0%");
  });

  test("23 of 80 are 28.8%, not 28.7%: every rate is rounded as with pencil and paper", () => {
    expect(percent(23, 80)).toBe(28.8);
    const counts = fc.integer({ min: 5, max: 100_000 }).chain((of) => fc.tuple(fc.nat(of), fc.constant(of)));
    fc.assert(
      fc.property(counts, ([part, of]) => {
        expect(percent(part, of)).toBe(Math.floor((2_000 * part + of) / (2 * of)) / 10);
      }),
      { examples: [[[23, 80]], [[41, 80]], [[82, 160]]] },
    );
  });

  test("a fall is rounded as a growth is", () => {
    expect(change(cell(103, "count"), cell(80, "count")).value).toBe(28.8);
    expect(change(cell(57, "count"), cell(80, "count")).value).toBe(-28.8);
    expect(change(cell(3.4, "days"), cell(3.2, "days")).value).toBe(6.3);
    expect(change(cell(99_999, "count"), cell(100_000, "count")).value).toBe(0);
  });

  test("a change from nothing is a dash", () => {
    expect(printCell(change(cell(3, "count"), cell(0, "count")))).toBe("—");
    expect(printCell(change(cell(50, "rate", 10), cell(null, "rate", 4)))).toBe("—");
  });

  test("four cases make no rate, five do", () => {
    expect(printCell(cell(percent(4, 4), "rate", 4))).toBe("—（n=4）");
    expect(printCell(cell(percent(4, 5), "rate", 5))).toBe("80.0%");
  });

  test("shares come to 99.9–100.1, and none is off by more than a tenth or two", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 40 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        fc.pre(total > 0);
        const found = shares(parts).map(Number);
        const sum = found.reduce((all, each) => all + each, 0);
        expect(Math.abs(sum - 100)).toBeLessThan(0.11);
        for (const [index, part] of parts.entries())
          expect(Math.abs((found[index] ?? 0) - (part / total) * 100)).toBeLessThan(0.151);
      }),
    );
  });

  test("a third each is 33.3 each", () => {
    expect(shares([1, 1, 1])).toEqual([33.3, 33.3, 33.3]);
    expect(shares([0, 0])).toEqual([null, null]);
  });
});
