import { desk } from "../../context.ts";
import { listFollowUps } from "./list.ts";

const list = desk.followUp.list.handler(({ input, context }) =>
  listFollowUps(context.store, input, { today: context.today(), actor: context.actor }),
);

export const followUp = { list };
