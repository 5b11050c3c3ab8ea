import { expect, test } from "vitest";
import { oneAhead } from "#electron/sync/one-ahead.ts";

function recorded(throwAt = Infinity) {
  const said: string[] = [];
  async function* source(): AsyncGenerator<number, void> {
    try {
      for (let n = 1; n <= 3; n += 1) {
        await Promise.resolve();
        if (n === throwAt) throw new Error("unreadable");
        said.push(`made ${n}`);
        yield n;
      }
    } finally {
      said.push("closed");
    }
  }
  return { said, source: source() };
}

test("the next one is made while the one before is worked on, and none is left out", async () => {
  const { said, source } = recorded();
  for await (const n of oneAhead(source)) {
    await new Promise((resolve) => setImmediate(resolve));
    said.push(`taken ${n}`);
  }
  expect(said).toEqual(["made 1", "made 2", "taken 1", "made 3", "taken 2", "closed", "taken 3"]);
});

test("whoever stops early closes the source", async () => {
  const { said, source } = recorded();
  for await (const n of oneAhead(source)) if (n === 1) break;
  expect(said).toEqual(["made 1", "made 2", "closed"]);
});

test("a mistake in making is told after what was made before it", async () => {
  const { source } = recorded(2);
  const taken: number[] = [];
  const all = async () => {
    for await (const n of oneAhead(source)) taken.push(n);
  };
  await expect(all()).rejects.toThrow("unreadable");
  expect(taken).toEqual([1]);
});
