import * as fc from "fast-check";
import { expect, test } from "vitest";
import { KeyIndex, sortKeys } from "#electron/storage/keys.ts";

test("rows of a key come newest first and once, whether loaded, added since, or both", () => {
  const put = fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat({ max: 30 }));
  fc.assert(
    fc.property(fc.array(put), fc.array(put), (before, since) => {
      const saved = new KeyIndex();
      for (const [key, row] of before) saved.add(key, row);
      const index = new KeyIndex(sortKeys(saved.image()));
      for (const [key, row] of since) index.add(key, row);
      for (const key of ["a", "b", "c"]) {
        const rows = [...before, ...since].flatMap(([each, row]) => (each === key ? [row] : []));
        expect([...index.find(key)]).toEqual([...new Set(rows)].sort((x, y) => y - x));
      }
    }),
  );
});

test("of a very common key only the rows that are wanted are read", () => {
  const index = new KeyIndex();
  for (let row = 0; row < 10_000; row += 1) index.add("person:张伟", row);
  const found = index.find("person:张伟");
  expect([found.next().value, found.next().value]).toEqual([9_999, 9_998]);
});
