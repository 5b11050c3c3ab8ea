import fc from "fast-check";
import { expect, test } from "vitest";
import { pickPage } from "#electron/storage/pick.ts";

const few = fc.constantFrom(-Infinity, 0, 1, 2);
const many = fc.double({ noNaN: true, noDefaultInfinity: true });

test("a page is what sorting the whole list would show there", () => {
  const keys = fc.array(fc.oneof(few, many), { maxLength: 3_000, size: "max" });
  fc.assert(
    fc.property(
      keys,
      fc.boolean(),
      fc.nat(400),
      fc.integer({ min: 1, max: 60 }),
      (list, descending, offset, limit) => {
        const page = [...pickPage(Float64Array.from(list), descending, offset, limit)];
        const sorted = [...list.keys()].sort((a, b) => {
          const [x, y] = descending ? [list[b]!, list[a]!] : [list[a]!, list[b]!]; // positions of the list
          return x < y ? -1 : x > y ? 1 : a - b;
        });
        expect(page).toEqual(sorted.slice(offset, offset + limit));
      },
    ),
    { numRuns: 60 },
  );
});
