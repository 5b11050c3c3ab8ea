import { describe, expect, test } from "vitest";
import { pauseAfter } from "#electron/sync/patience.ts";
import { SyncTroubleError } from "#electron/sync/trouble.ts";

const busy = (retryAfterSeconds: number) => new SyncTroubleError({ kind: "busy", retryAfterSeconds });

describe("a county that is busy is asked again", () => {
  test.each([
    ["at its own pace, for twenty minutes in all", 5, 239, 5_000],
    ["and then the run ends, to go on from there another time", 5, 240, undefined],
    ["after five minutes at the most", 300, 0, 300_000],
    ["never after an hour", 3_600, 0, undefined],
    ["after a second when it names none", 0, 1_199, 1_000],
    ["but not for ever", 0, 1_200, undefined],
  ])("%s", (_says, seconds, attempt, pause) => {
    expect(pauseAfter(busy(seconds), attempt)).toBe(pause);
  });

  test("a broken connection three times, anything else never", () => {
    const cut = new SyncTroubleError({ kind: "cut", detail: "" });
    expect([0, 1, 2, 3].map((attempt) => pauseAfter(cut, attempt))).toEqual([
      1_000,
      4_000,
      10_000,
      undefined,
    ]);
    expect(pauseAfter(new SyncTroubleError({ kind: "key-revoked" }), 0)).toBeUndefined();
    expect(pauseAfter(new Error("of our own"), 0)).toBeUndefined();
  });
});
