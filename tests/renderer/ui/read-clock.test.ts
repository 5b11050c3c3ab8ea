import { expect, test } from "vitest";
import { readClock } from "#renderer/ui/read-clock.ts";

test.each([
  ["9", "09:00"],
  ["930", "09:30"],
  ["9:30", "09:30"],
  ["14：05", "14:05"],
  ["8.15", "08:15"],
  ["9点30分", "09:30"],
  ["2359", "23:59"],
])("a clock typed as %s is %s", (typed, clock) => {
  expect(readClock(typed)).toBe(clock);
});

test.each(["", "24", "9:60", "早上", "99999"])("%s is no clock", (typed) => {
  expect(readClock(typed)).toBeUndefined();
});
