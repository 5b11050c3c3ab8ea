import { describe, expect, test } from "vitest";
import { Attempts } from "#renderer/client/attempts.ts";

describe("the name of an act", () => {
  test("is the same when the same is sent again because no answer came", () => {
    const attempts = new Attempts();
    expect(attempts.requestIdFor({ form: { name: "马玉兰" } })).toBe(
      attempts.requestIdFor({ form: { name: "马玉兰" } }),
    );
  });

  test("is new once the desk has answered", () => {
    const attempts = new Attempts();
    const first = attempts.requestIdFor({ form: 1 });
    attempts.answered();
    expect(attempts.requestIdFor({ form: 1 })).not.toBe(first);
  });

  test("is new when something else is sent", () => {
    const attempts = new Attempts();
    expect(attempts.requestIdFor({ form: 1 })).not.toBe(attempts.requestIdFor({ form: 2 }));
  });
});
