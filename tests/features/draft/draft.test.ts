import { describe, expect, test } from "vitest";
import { openTestDesk } from "#tests/support/desk.ts";

describe("a form being typed", () => {
  test("is kept for the person who types it, with the time it was saved", async () => {
    const { desk, clock, as } = await openTestDesk();
    const { savedAt } = await desk.draft.save({ form: "visit", content: { name: "张" } });
    expect(savedAt).toBe(clock.now());
    expect(await desk.draft.load({ form: "visit" })).toEqual({
      form: "visit",
      savedAt,
      content: { name: "张" },
    });
    expect(await desk.draft.list()).toEqual([{ form: "visit", savedAt }]);
    expect(await (await as(["MEDIATOR"])).desk.draft.load({ form: "visit" })).toBeNull();
  });

  test("is gone when it was discarded", async () => {
    const { desk } = await openTestDesk();
    await desk.draft.save({ form: "visit", content: 1 });
    await desk.draft.discard({ form: "visit" });
    expect(await desk.draft.list()).toEqual([]);
  });

  test("of more than half a megabyte is refused with its size", async () => {
    const { desk } = await openTestDesk();
    await expect(desk.draft.save({ form: "visit", content: "满".repeat(200_000) })).rejects.toMatchObject({
      code: "DRAFT_TOO_LARGE",
      data: { bytes: 600_002, most: 524_288 },
    });
  });
});
