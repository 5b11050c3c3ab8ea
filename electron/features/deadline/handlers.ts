import { findRule, type DeadlineRule } from "#shared/domain/deadline/deadline-rule.ts";
import { DEADLINE_RULES } from "#shared/domain/deadline/deadline-rules.ts";
import type { Clock } from "#shared/domain/deadline/clock.ts";
import { KIND_OF } from "#shared/domain/deadline/clock-kind.ts";
import { ClockName } from "#shared/domain/deadline/deadline-rule.ts";
import { pauseClock, resumeClock } from "#shared/domain/deadline/pause-clock.ts";
import { ruleOf } from "#shared/domain/deadline/renew.ts";
import { proposeDue, type Terms } from "#shared/domain/deadline/terms.ts";
import type { ClockFilter } from "#shared/contract/deadline.ts";
import { header, putOf } from "../../acts.ts";
import { putCase } from "../../cases.ts";
import { clockPage, clockRow, colourFilters } from "../../clock-rows.ts";
import { desk } from "../../context.ts";
import type { ColumnFilter, Transaction } from "../../storage/store.ts";
import { matterKey } from "../../tables/keys.ts";
import { mediationCases } from "../../tables/mediation.ts";
import { clocks, deadlineRules } from "../../tables/watch.ts";
import { consequenceIn, consequenceOf, misfit, offeredRules } from "./rules.ts";

export const rules = desk.deadline.rules.handler(({ context }) => {
  const { store } = context;
  const terms = context.calendar();
  const running = store.table(clocks).countBy("ruleId", [{ column: "running", anyOf: [1] }]);
  const unpublished = [
    { column: "running", anyOf: [1] },
    { column: "unpublished", anyOf: [1] },
  ];
  return {
    rows: terms.rules.map((rule) => {
      const preset = findRule(DEADLINE_RULES, rule.id);
      return {
        rule,
        isPreset: preset !== undefined,
        isChanged:
          preset !== undefined &&
          store.table(deadlineRules).find(rule.id) !== undefined &&
          !isEqual(rule, preset),
        running: running.get(rule.id) ?? 0,
      };
    }),
    publishedYears: [...terms.publishedYears].sort(),
    unpublished: store.table(clocks).select({ where: unpublished, limit: 0 }).total,
    offered: offeredRules(store),
  };
});

export const preview = desk.deadline.preview.handler(({ input, context }) =>
  consequenceOf(context.store, [input.rule], context.now()),
);

export const saveRule = desk.deadline.saveRule.handler(async ({ input, context, errors }) => {
  const problem = misfit(input.rule);
  if (problem !== undefined) throw errors.RULE_MISFIT({ data: { problem } });
  const { entry } = await context.store.commit(header(context, "deadline.saveRule", input.requestId), (tx) =>
    tx.put(deadlineRules, input.rule),
  );
  return consequenceIn(context.store, entry);
});

export const restoreDefault = desk.deadline.restoreDefault.handler(async ({ input, context, errors }) => {
  const preset = findRule(DEADLINE_RULES, input.ruleId);
  if (preset === undefined) throw errors.RULE_NOT_FOUND({ data: { id: input.ruleId } });
  const act = header(context, "deadline.restoreDefault", input.requestId);
  const { entry } = await context.store.commit(act, (tx) => tx.put(deadlineRules, preset));
  return consequenceIn(context.store, entry);
});

export const takeOver = desk.deadline.takeOver.handler(async ({ input, context, errors }) => {
  const act = header(context, "deadline.takeOver", input.requestId, { reason: input.version });
  const { entry } = await context.store.commit(act, (tx) => {
    const offered = offeredRules(tx);
    if (offered?.version !== input.version) throw errors.NOTHING_OFFERED();
    for (const rule of offered.rules) tx.put(deadlineRules, rule);
  });
  return consequenceIn(context.store, entry);
});

export const explain = desk.deadline.explain.handler(({ input, context, errors }) => {
  const clock = context.store.table(clocks).find(input.clockId);
  if (clock === undefined) throw errors.CLOCK_NOT_FOUND({ data: { id: input.clockId } });
  const terms = context.calendar();
  const rule = ruleOf(clock, terms.rules) ?? null;
  return {
    row: clockRow(context.store, clock, context.now()),
    rule,
    trace: traceOf(clock, rule, terms),
    moves: [...clock.moves],
  };
});

export const ofMatter = desk.deadline.ofMatter.handler(({ input, context }) => {
  const now = context.now();
  return [...context.store.table(clocks).lookup(matterKey(input.matterId))]
    .reverse()
    .filter(({ endedOn }) => endedOn === null)
    .map((clock) => clockRow(context.store, clock, now))
    .filter(({ clock, colour }) => colour !== undefined || clock.pauses.length > 0)
    .sort((a, b) => (a.clock.dueOn < b.clock.dueOn ? -1 : 1));
});

export const list = desk.deadline.list.handler(({ input, context }) => {
  const { filter, offset, limit } = input;
  const now = context.now();
  return clockPage(
    context.store,
    { where: filtersOf(filter, now, context.session.accountId), offset, limit },
    now,
  );
});

export const pause = desk.deadline.pause.handler(async ({ input, context, errors }) => {
  const { clockId, from, reason, requestId } = input;
  const { entry } = await context.store.commit(
    header(context, "deadline.pause", requestId, { reason, about: aboutOf(clockId) }),
    (tx) => {
      const known = tx.table(clocks).find(clockId);
      if (known === undefined) throw errors.CLOCK_NOT_FOUND({ data: { id: clockId } });
      const paused = pauseClock(known, { from, reason }, tx.today, context.calendar());
      if (!paused.ok) throw errors.PAUSE_REFUSED({ data: paused.error });
      tx.put(clocks, paused.value);
    },
  );
  return clockRow(context.store, putOf(entry, clocks), context.now());
});

export const resume = desk.deadline.resume.handler(async ({ input, context, errors }) => {
  const { clockId, to, requestId } = input;
  const { entry } = await context.store.commit(
    header(context, "deadline.resume", requestId, { about: aboutOf(clockId) }),
    (tx) => {
      const known = tx.table(clocks).find(clockId);
      if (known === undefined) throw errors.CLOCK_NOT_FOUND({ data: { id: clockId } });
      const resumed = resumeClock(known, to, context.calendar(), tx.now);
      if (!resumed.ok) throw errors.PAUSE_REFUSED({ data: resumed.error });
      tx.put(clocks, resumed.value);
      keepWithCase(tx, resumed.value);
    },
  );
  return clockRow(context.store, putOf(entry, clocks), context.now());
});

export const deadline = {
  rules,
  preview,
  saveRule,
  restoreDefault,
  takeOver,
  explain,
  ofMatter,
  list,
  pause,
  resume,
};

/** A case keeps the end of its period too, for its papers and its list. */
function keepWithCase(tx: Transaction, { subject, name, bareOn, dueOn }: Clock): void {
  if (name !== "mediate") return;
  const mediation = tx.table(mediationCases).get(subject.slice(mediationCases.name.length + 1));
  if (mediation.due !== null) putCase(tx, { ...mediation, due: { ...mediation.due, bareOn, dueOn } });
}

function aboutOf(clockId: string): readonly string[] {
  return [clockId.slice(0, clockId.indexOf("#"))];
}

function isEqual(a: DeadlineRule, b: DeadlineRule): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Every day that decided. A day agreed or printed is explained where the rule still gives it. */
function traceOf(clock: Clock, rule: DeadlineRule | null, terms: Terms) {
  const counted = rule && proposeDue(rule, clock.startedOn, terms, clock.pauses);
  if (!counted || counted.dueOn !== clock.dueOn) return [];
  return counted.trace.map((day) => ({
    ...day,
    name: terms.restDays.get(day.on) ?? terms.makeUpWorkdays.get(day.on) ?? "",
  }));
}

function filtersOf(filter: ClockFilter, now: string, accountId: string): readonly ColumnFilter[] {
  const { kind, colour, unitId, villageCode, mine } = filter;
  const where: ColumnFilter[] = colour === undefined ? [] : [...colourFilters(colour, now)];
  if (kind !== undefined) {
    where.push({ column: "name", anyOf: ClockName.options.filter((name) => KIND_OF[name] === kind) });
  }
  if (unitId !== undefined) where.push({ column: "unitId", anyOf: [unitId] });
  if (villageCode !== undefined) where.push({ column: "villageCode", anyOf: [villageCode] });
  if (mine === true) where.push({ column: "ownerId", anyOf: [accountId] });
  return where;
}
