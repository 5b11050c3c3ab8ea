import { desk } from "../../context.ts";
import { onlookerOf } from "../../onlooker.ts";
import { findDrafts } from "./draft-hits.ts";
import { findRecords } from "./find.ts";

export const find = desk.search.find.handler(async ({ input, context }) => {
  const { store: tables, search: index, today, drafts, session } = context;
  await index.almostReady();
  const searcher = { tables, index, onlooker: onlookerOf(context), today: today() };
  const groups = [
    ...(await findRecords(searcher, input)),
    ...(await findDrafts(drafts, session.accountId, input)),
  ];
  return { groups, state: index.state };
});

export const state = desk.search.state.handler(({ context }) => context.search.state);

export const search = { find, state };
