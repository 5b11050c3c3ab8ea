import { describe, expect, test } from "vitest";
import { TEXTS } from "#shared/locales/texts.ts";
import { DEFAULT_WARNING_RULES } from "#shared/domain/warning/warning-rules.ts";

/** Every number that an office can change: `repeat.visits`. */
const NUMBERS = Object.entries(DEFAULT_WARNING_RULES).flatMap(([name, rule]) =>
  Object.entries(rule)
    .filter(([, value]) => typeof value === "number")
    .map(([field]) => `${name}.${field}`),
);

describe("the page of the warning rules", () => {
  test.each(Object.entries(TEXTS))(
    "has words for each number of each rule in %s, and for nothing else",
    (_, texts) => {
      const named = Object.entries(texts.warning.rules.field).flatMap(([name, fields]) =>
        Object.keys(fields).map((field) => `${name}.${field}`),
      );
      expect(named.sort()).toEqual(NUMBERS.toSorted());
    },
  );
});
