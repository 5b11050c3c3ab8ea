import { expect, test } from "vitest";
import { NumberColumn } from "#shared/domain/report/number-column.ts";

test("a column of facts gives back every number in its order, however many there are", () => {
  const numbers = Array.from({ length: 20_001 }, (_, index) => index * 7_000_000_001);
  const column = new NumberColumn();
  for (const number of numbers) column.push(number);
  expect(column.length).toBe(numbers.length);
  expect([...column]).toEqual(numbers);
  expect([0, 8_191, 8_192, 16_384, 20_000].map((row) => column.at(row))).toEqual(
    [0, 8_191, 8_192, 16_384, 20_000].map((row) => numbers[row]),
  );
  expect(column.at(20_001)).toBe(0);
});
