import { callScriptsProblem, DEFAULT_CALL_SCRIPTS } from "#shared/domain/matter/call-scripts.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { callScripts } from "../../tables/office.ts";
import { listFollowUps } from "./list.ts";

const list = desk.followUp.list.handler(({ input, context }) =>
  listFollowUps(context.store, input, { today: context.today(), actor: context.actor }),
);

const scripts = desk.followUp.scripts.handler(
  ({ context: { store } }) => store.table(callScripts).find("all") ?? DEFAULT_CALL_SCRIPTS,
);

const saveScripts = desk.followUp.saveScripts.handler(async ({ input, context, errors }) => {
  const problem = callScriptsProblem(input.scripts);
  if (problem !== undefined) throw errors.SCRIPTS_REFUSED({ data: problem });
  const { entry } = await context.store.commit(
    header(context, "followUp.saveScripts", input.requestId),
    (tx) => tx.put(callScripts, input.scripts),
  );
  return putOf(entry, callScripts);
});

export const followUp = { list, scripts, saveScripts };
