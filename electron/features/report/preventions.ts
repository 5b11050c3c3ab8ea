import type { PreventionRow } from "#shared/contract/report.ts";
import {
  checkPrevention,
  judgePrevention as judged,
  type Prevention,
} from "#shared/domain/report/prevention.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import type { Tables } from "../../storage/store.ts";
import { matters } from "../../tables/matter.ts";
import { preventions as table } from "../../tables/report.ts";

export const declarePrevention = desk.report.declarePrevention.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { form, requestId } = input;
  const { entry } = await store.commit(header(context, "report.declarePrevention", requestId), (tx) => {
    const matter = tx.table(matters).find(form.matterId);
    if (!matter) throw errors.MATTER_NOT_FOUND({ data: { id: form.matterId } });
    const checked = checkPrevention(form, matter, tx.today);
    if (!checked.ok) throw errors.PREVENTION_REFUSED({ data: checked.error });
    tx.put(table, { id: tx.newId(), form, declaredAt: tx.now, declaredBy: actor, verdict: null });
  });
  return rowOf(store, putOf(entry, table));
});

export const judgePrevention = desk.report.judgePrevention.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { id, confirmed, note, requestId } = input;
  const { entry } = await store.commit(header(context, "report.judgePrevention", requestId), (tx) => {
    const found = tx.table(table).find(id);
    if (!found) throw errors.PREVENTION_NOT_FOUND({ data: { id } });
    const result = judged(found, { confirmed, note, at: tx.now, by: actor });
    if (!result.ok) throw errors.PREVENTION_REFUSED({ data: result.error });
    tx.put(table, result.value);
  });
  return rowOf(store, putOf(entry, table));
});

export const preventions = desk.report.preventions.handler(({ input, context }) => {
  const { waiting, offset, limit } = input;
  const { ids, total } = context.store.table(table).select({
    where: waiting ? [{ column: "waiting", anyOf: [1] }] : [],
    sortBy: { column: "declaredAt", descending: true },
    offset,
    limit,
  });
  return { rows: ids.map((id) => rowOf(context.store, context.store.table(table).get(id))), total };
});

function rowOf(tables: Tables, prevention: Prevention): PreventionRow {
  const { no, title } = tables.table(matters).get(prevention.form.matterId);
  return { prevention, matterNo: no, title };
}
