import type { WarningRow } from "#shared/contract/warning.ts";
import { levelRank, type Warning, warningStatus } from "#shared/domain/warning/warning.ts";
import { warningRulesProblem } from "#shared/domain/warning/warning-rules.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import type { ColumnFilter, Tables } from "../../storage/store.ts";
import { matterKey } from "../../tables/keys.ts";
import { matters } from "../../tables/matter.ts";
import { warningRules, warnings } from "../../tables/watch.ts";
import { warningRulesOf } from "../../warnings.ts";

export const ofMatter = desk.warning.ofMatter.handler(({ input, context: { store } }) =>
  store
    .table(warnings)
    .lookup(matterKey(input.matterId))
    .filter(({ endedAt }) => endedAt === null)
    .toSorted((a, b) => levelRank(b.level) - levelRank(a.level) || b.raisedAt.localeCompare(a.raisedAt))
    .map((warning) => warningRow(store, warning)),
);

export const list = desk.warning.list.handler(({ input, context: { store } }) => {
  const { status = [], rules = [], offset, limit } = input;
  const where: ColumnFilter[] = [];
  if (status.length > 0) where.push({ column: "status", anyOf: status });
  if (rules.length > 0) where.push({ column: "rule", anyOf: rules });
  const table = store.table(warnings);
  const { ids, total } = table.select({ where, sortBy: { column: "rank" }, offset, limit });
  return { rows: ids.map((id) => warningRow(store, table.get(id))), total };
});

export const judge = desk.warning.judge.handler(async ({ input, context, errors }) => {
  const { id, verdict, reason } = input;
  const { store, actor } = context;
  const { entry } = await store.commit(
    header(context, "warning.judge", input.requestId, { reason }),
    (tx) => {
      const warning = tx.table(warnings).find(id);
      if (warning === undefined) throw errors.WARNING_NOT_FOUND();
      if (warning.endedAt !== null) throw errors.WARNING_ENDED();
      const judgement = { at: tx.now, by: actor, verdict, reason, level: warning.level };
      tx.put(warnings, { ...warning, judgements: [...warning.judgements, judgement] });
    },
  );
  return warningRow(store, putOf(entry, warnings));
});

export const rules = desk.warning.rules.handler(({ context: { store } }) => warningRulesOf(store));

export const saveRules = desk.warning.saveRules.handler(async ({ input, context, errors }) => {
  const problem = warningRulesProblem(input.rules);
  if (problem !== undefined) throw errors.RULES_REFUSED({ data: { problem } });
  const { entry } = await context.store.commit(header(context, "warning.saveRules", input.requestId), (tx) =>
    tx.put(warningRules, input.rules),
  );
  void context.core.lookAround();
  return putOf(entry, warningRules);
});

export const warning = { ofMatter, list, judge, rules, saveRules };

function warningRow(tables: Tables, warning: Warning): WarningRow {
  const matter = warning.matterId === null ? undefined : tables.table(matters).find(warning.matterId);
  return { warning, status: warningStatus(warning), matterNo: matter?.no ?? "", title: matter?.title ?? "" };
}
