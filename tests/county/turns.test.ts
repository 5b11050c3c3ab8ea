import { expect, test } from "vitest";
import { Turns } from "#county/turns.ts";

test("no more work at once than there are turns, the others in the order they came, after one that fails too", async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  let atWork = 0;
  let most = 0;
  const all = Array.from({ length: 6 }, (_, n) =>
    turns.take(async () => {
      begun.push(n);
      most = Math.max(most, (atWork += 1));
      await new Promise<void>((resolve) => ends.push(resolve));
      atWork -= 1;
      if (n === 1) throw new Error("this one fails");
      return n;
    }),
  );
  const settled = Promise.allSettled(all);
  while (begun.length < 6 || ends.length > 0) {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await settled).map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    ...Array.from({ length: 4 }, () => "fulfilled"),
  ]);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});
