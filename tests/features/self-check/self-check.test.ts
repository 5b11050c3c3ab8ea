import { expect, test } from "vitest";
import { DEFAULT_SELF_CHECK } from "#shared/domain/self-check/self-check.ts";
import { openTestDesk } from "#tests/support/desk.ts";

test("thresholds are the office's own, changed by the director, refused when out of order", async () => {
  const { desk, as } = await openTestDesk({ roles: ["DIRECTOR"] });
  expect(await desk.selfCheck.get()).toEqual(DEFAULT_SELF_CHECK);
  const { limits } = DEFAULT_SELF_CHECK;
  const stricter = {
    ...DEFAULT_SELF_CHECK,
    limits: { ...limits, overdue: { green: 0, blue: 1, orange: 2 } },
  };
  expect(await desk.selfCheck.save({ selfCheck: stricter })).toEqual(stricter);
  expect(await desk.selfCheck.get()).toEqual(stricter);

  const turned = { ...stricter, limits: { ...limits, overdue: { green: 5, blue: 1, orange: 2 } } };
  await expect(desk.selfCheck.save({ selfCheck: turned })).rejects.toMatchObject({
    code: "LIMITS_OUT_OF_ORDER",
    data: { ids: ["overdue"] },
  });
  const clerk = await as(["CLERK"]);
  await expect(clerk.desk.selfCheck.save({ selfCheck: stricter })).rejects.toMatchObject({
    code: "NOT_ALLOWED",
  });
});
