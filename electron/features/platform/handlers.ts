import { GBT_31000_FIELDS } from "#shared/codes/gbt31000.ts";
import { officialName } from "#shared/codes/official-name.ts";
import {
  entryId,
  formatsOf,
  type Platform,
  type PlatformEntry,
  sourceOf,
  ticked,
} from "#shared/domain/platform/platform.ts";
import {
  fieldText,
  gbtRecord,
  platformValues,
  type PlatformValue,
  type PlatformValues,
} from "#shared/domain/platform/platform-values.ts";
import type { CodeTable } from "#shared/domain/sync/code-table.ts";
import type { FilledField } from "#shared/contract/platform.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { Slices } from "../../slices.ts";
import type { Tables } from "../../storage/store.ts";
import { codeTables } from "../../sync/code-tables.ts";
import { villageNames } from "../../surroundings.ts";
import { dayColumn, matterKey } from "../../tables/keys.ts";
import { matters, visits } from "../../tables/matter.ts";
import { mediationCases } from "../../tables/mediation.ts";
import { offices, platformEntries, platforms } from "../../tables/office.ts";

const BATCH = 200;

/** Offered until the office has written down an order of its own. */
const STANDARD: Platform = {
  id: "00000000-0000-4000-8000-000000031000",
  name: "综治信息系统（GB/T 31000）",
  active: true,
  fields: GBT_31000_FIELDS.map(({ item, kind }) => ({
    source: item,
    label: officialName("gbtItem", item),
    format: formatsOf(kind)[0],
    most: null,
  })),
};

export const list = desk.platform.list.handler(({ context }) => [...platformsOf(context.store)]);

const listCodeTables = desk.platform.codeTables.handler(({ context }) => [
  ...codeTables(context.store).values(),
]);

export const save = desk.platform.save.handler(async ({ input, context, errors }) => {
  const { id, form } = input;
  const { entry } = await context.store.commit(header(context, "platform.save", input.requestId), (tx) => {
    const labels = form.fields.map(({ label }) => label.trim());
    const twice = labels.find((label, index) => labels.indexOf(label) !== index);
    if (twice !== undefined) throw errors.LABEL_TWICE({ data: { label: twice } });
    const known = [...tx.table(platforms).all()];
    if (known.some((each) => each.id !== id && each.name.trim() === form.name.trim()))
      throw errors.NAME_TAKEN();
    tx.put(platforms, { id: id ?? tx.newId(), ...form });
  });
  return putOf(entry, platforms);
});

export const fields = desk.platform.fields.handler(({ input, context, errors }) => {
  const filled = filledFields(context.store, input.matterId, input.platformId);
  if (filled === undefined) throw errors.NOT_FOUND_HERE();
  return filled;
});

export const reveal = desk.platform.reveal.handler(async ({ input, context, errors }) => {
  const { matterId, label } = input;
  const field = platformOf(context.store, input.platformId)?.fields.find((each) => each.label === label);
  const values = valuesOf(context.store, matterId);
  if (field === undefined || values === undefined) throw errors.NOT_FOUND_HERE();
  // The line is in the journal before the value leaves the desk.
  const reason = `${field.source}: ${input.reason}`;
  const about = [`matter/${matterId}`];
  await context.store.commit(
    header(context, "platform.reveal", input.requestId, { reason, about }),
    () => undefined,
  );
  return { text: fieldText(field, values, codeTables(context.store)).whole };
});

export const tick = desk.platform.tick.handler(async ({ input, context, errors }) => {
  const { matterId, platformId, label, done } = input;
  const { store, actor } = context;
  const act = done ? "platform.tick" : "platform.untick";
  await store.commit(header(context, act, input.requestId, { about: [`matter/${matterId}`] }), (tx) => {
    const field = platformOf(tx, platformId)?.fields.find((each) => each.label === label);
    if (field === undefined || tx.table(matters).find(matterId) === undefined) throw errors.NOT_FOUND_HERE();
    const id = entryId(matterId, platformId);
    const entry: PlatformEntry = tx.table(platformEntries).find(id) ?? { id, matterId, platformId, done: [] };
    tx.put(platformEntries, ticked(entry, label, done, { at: tx.now, by: actor }));
  });
  return [...(filledFields(store, matterId, platformId) ?? [])];
});

export const exportPlatform = desk.platform.export.handler(async function* ({
  input,
  context,
  errors,
  signal,
}) {
  const { store } = context;
  const { platformId, from, to } = input;
  const platform = platformId === null ? null : platformOf(store, platformId);
  if (platform === undefined) throw errors.NOT_FOUND_HERE();
  const reason = `${platform?.name ?? "GB/T 31000"} ${from}—${to}：${input.reason}`;
  await store.commit(header(context, "platform.export", input.requestId, { reason }), () => undefined);

  const { ids } = store.table(matters).select({
    where: [{ column: "openedOn", from: dayColumn(from), to: dayColumn(to) }],
    sortBy: { column: "openedOn" },
    limit: Number.MAX_SAFE_INTEGER,
  });
  const codes = codeTables(store);
  const slices = new Slices();
  let rows: PlatformValue[][] = [];
  for (const [index, id] of ids.entries()) {
    if (signal?.aborted === true) return;
    const values = valuesOf(store, id);
    if (values !== undefined) rows.push(rowOf(platform, values, codes));
    if (rows.length >= BATCH) {
      yield { phase: "rows" as const, rows, done: index + 1, of: ids.length };
      rows = [];
    }
    await slices.turn();
  }
  yield { phase: "rows" as const, rows, done: ids.length, of: ids.length };
  yield { phase: "end" as const, at: context.now() };
});

export const platform = {
  list,
  codeTables: listCodeTables,
  save,
  fields,
  reveal,
  tick,
  export: exportPlatform,
};

function rowOf(
  platform: Platform | null,
  values: PlatformValues,
  codes: ReadonlyMap<string, CodeTable>,
): PlatformValue[] {
  if (platform === null) return Object.values(gbtRecord(values, GBT_31000_FIELDS));
  return platform.fields.map((field) => {
    const source = sourceOf(field.source);
    const value = source === undefined ? null : values[source.key];
    // Numbers stay numbers in a sheet.
    return source?.kind === "number" && typeof value === "number" && field.codeTable === undefined
      ? value
      : fieldText(field, values, codes).whole;
  });
}

function platformsOf(tables: Tables): readonly Platform[] {
  const known = [...tables.table(platforms).all()];
  return known.length === 0 ? [STANDARD] : known;
}

function platformOf(tables: Tables, id: string): Platform | undefined {
  return tables.table(platforms).find(id) ?? (id === STANDARD.id ? STANDARD : undefined);
}

function filledFields(tables: Tables, matterId: string, platformId: string): FilledField[] | undefined {
  const platform = platformOf(tables, platformId);
  const values = valuesOf(tables, matterId);
  if (platform === undefined || values === undefined) return undefined;
  const entry = tables.table(platformEntries).find(entryId(matterId, platformId));
  const codes = codeTables(tables);
  return platform.fields.map((field) => {
    const { shown, isHidden, lacksCode } = fieldText(field, values, codes);
    const done = entry?.done.find(({ label }) => label === field.label);
    return {
      label: field.label,
      source: field.source,
      text: shown,
      isHidden,
      lacksCode,
      done: done === undefined ? null : { at: done.at, by: done.by },
    };
  });
}

function valuesOf(tables: Tables, matterId: string): PlatformValues | undefined {
  const matter = tables.table(matters).find(matterId);
  const first = matter?.visits[0];
  if (matter === undefined || first === undefined) return undefined;
  const { centerName, phone } = tables.table(offices).get("office");
  return platformValues({
    matter,
    visit: tables.table(visits).get(first.visitId),
    cases: tables.table(mediationCases).lookup(matterKey(matterId)).toReversed(),
    centerName,
    centerPhone: phone,
    villageName: villageNames(tables),
  });
}
