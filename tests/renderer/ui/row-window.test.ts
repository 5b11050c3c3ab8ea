import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextRow, rowWindow } from "#renderer/ui/row-window.ts";

describe("a list of 50,000 rows", () => {
  test("draws every row that is on screen and few more", () => {
    fc.assert(
      fc.property(
        fc.nat(2_000_000),
        fc.integer({ min: 100, max: 2000 }),
        fc.integer({ min: 1, max: 50_000 }),
        (top, height, total) => {
          const scrollTop = Math.min(top, Math.max(0, total * 42 - height));
          const { first, last } = rowWindow(scrollTop, height, 42, total);
          const firstSeen = Math.floor(scrollTop / 42);
          const lastSeen = Math.min(total - 1, Math.floor((scrollTop + height - 1) / 42));
          return (
            first >= 0 &&
            first <= firstSeen &&
            last >= lastSeen &&
            last < total &&
            last - first < height / 42 + 20
          );
        },
      ),
    );
  });

  test("keys never leave the list", () => {
    const keys = fc.constantFrom("ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End");
    fc.assert(
      fc.property(
        fc.array(keys, { maxLength: 30 }),
        fc.integer({ min: 1, max: 50_000 }),
        (pressed, total) => {
          const at = pressed.reduce((current, key) => nextRow(key, current, 12, total) ?? current, 0);
          return at >= 0 && at < total;
        },
      ),
    );
  });

  test("other keys move nothing", () => {
    expect(nextRow("x", 3, 12, 50)).toBeUndefined();
  });
});
