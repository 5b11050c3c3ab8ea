import type { CountyItem } from "#shared/domain/sync/sync-record.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { countyItems } from "../../sync/tables.ts";

export const inbox = desk.sync.inbox.handler(({ input, context: { store } }) => {
  const { open, before, limit } = input;
  const items = store.table(countyItems);
  const { ids } = items.select({
    where: [
      ...(open === undefined ? [] : [{ column: "isOpen", anyOf: [open ? 1 : 0] }]),
      ...(before === undefined ? [] : [{ column: "seq", to: before - 1 }]),
    ],
    sortBy: { column: "seq", descending: true },
    limit,
  });
  return { items: ids.map((id) => items.get(id)), open: items.countBy("isOpen").get(1) ?? 0 };
});

export const markRead = desk.sync.markRead.handler(async ({ input, context, errors }) => {
  const { entry } = await context.store.commit(header(context, "sync.markRead", input.requestId), (tx) => {
    const item = tx.table(countyItems).find(input.id);
    if (!item) throw errors.ITEM_NOT_FOUND();
    tx.put(countyItems, read(item, tx.now, context.actor));
  });
  return putOf(entry, countyItems);
});

export const answer = desk.sync.answer.handler(async ({ input, context, errors }) => {
  const { actor } = context;
  const { id, text, close } = input;
  if (text.trim() === "" && !close) throw errors.ANSWER_EMPTY();
  const { entry } = await context.store.commit(header(context, "sync.answer", input.requestId), (tx) => {
    const item = tx.table(countyItems).find(id);
    if (!item) throw errors.ITEM_NOT_FOUND();
    if (item.withdrawn || item.closedAt !== null) throw errors.ITEM_CLOSED();
    const given = text.trim() === "" ? [] : [{ at: tx.now, by: actor, text }];
    tx.put(countyItems, {
      ...read(item, tx.now, actor),
      answers: [...item.answers, ...given],
      closedAt: close ? tx.now : null,
    });
  });
  return putOf(entry, countyItems);
});

function read(item: CountyItem, now: string, by: NonNullable<CountyItem["readBy"]>): CountyItem {
  return item.readAt === null ? { ...item, readAt: now, readBy: by } : item;
}
