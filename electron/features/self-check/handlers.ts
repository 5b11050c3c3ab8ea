import { DEFAULT_SELF_CHECK, withEveryLimit, wrongLimits } from "#shared/domain/self-check/self-check.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { selfChecks } from "../../tables/office.ts";

export const get = desk.selfCheck.get.handler(({ context }) =>
  withEveryLimit(context.store.table(selfChecks).find("all") ?? DEFAULT_SELF_CHECK),
);

export const save = desk.selfCheck.save.handler(async ({ input, context, errors }) => {
  const ids = wrongLimits(input.selfCheck);
  if (ids.length > 0) throw errors.LIMITS_OUT_OF_ORDER({ data: { ids: [...ids] } });
  const { entry } = await context.store.commit(header(context, "selfCheck.save", input.requestId), (tx) =>
    tx.put(selfChecks, input.selfCheck),
  );
  return putOf(entry, selfChecks);
});

export const selfCheck = { get, save };
