/** The rules of the office: what a change does, and what the county sent. */
import type { Consequence } from "#shared/contract/deadline.ts";
import { findRule, DeadlineRule, type ClockName } from "#shared/domain/deadline/deadline-rule.ts";
import { DEADLINE_RULES } from "#shared/domain/deadline/deadline-rules.ts";
import { recount } from "#shared/domain/deadline/renew.ts";
import { officeTerms, type Terms } from "#shared/domain/deadline/terms.ts";
import { DownBodies, DownEntry } from "#shared/domain/sync/down.ts";
import { readSigned } from "#shared/domain/sync/signed.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { runningClocks, termsOf } from "../../clocks.ts";
import type { JournalEntry, Tables } from "../../storage/store.ts";
import { sentTables } from "../../sync/code-tables.ts";
import { holidayYears, offices } from "../../tables/office.ts";
import { clocks, deadlineRules } from "../../tables/watch.ts";

/** What the running clocks would do under other rules. */
export function consequenceOf(tables: Tables, changed: readonly DeadlineRule[], now: Instant): Consequence {
  const terms = termsWith(tables, changed);
  const sums = { moves: 0, ends: 0, fixed: 0, same: 0 };
  for (const clock of runningClocks(tables, purposesOf(changed))) {
    const after = recount(clock, terms, now);
    if (clock.fixedOn !== null) sums.fixed += 1;
    else if (after === undefined) sums.same += 1;
    else if (after.endedOn !== null) sums.ends += 1;
    else if (after.dueOn !== clock.dueOn || after.dueAt !== clock.dueAt) sums.moves += 1;
    else sums.same += 1;
  }
  return sums;
}

/** What an act that changed rules did to them, read back from its line in the journal. */
export function consequenceIn(tables: Tables, entry: JournalEntry): Consequence {
  const put = entry.puts
    .filter(({ table }) => table === clocks.name)
    .map(({ id }) => tables.table(clocks).get(id));
  const ends = put.filter(({ endedOn }) => endedOn !== null).length;
  const moves = put.filter((clock) => clock.moves.some(({ at }) => at === entry.at)).length;
  const rules = entry.puts.filter(({ table }) => table === deadlineRules.name);
  const running = [...runningClocks(tables, purposesOf(rules.map(({ doc }) => DeadlineRule.parse(doc))))];
  const fixed = running.filter(({ fixedOn }) => fixedOn !== null).length;
  return { moves, ends, fixed, same: running.length - fixed - moves };
}

function purposesOf(rules: readonly DeadlineRule[]): readonly ClockName[] {
  return [...new Set(rules.map(({ purpose }) => purpose))];
}

function termsWith(tables: Tables, changed: readonly DeadlineRule[]): Terms {
  const ids = new Set(changed.map(({ id }) => id));
  const others = [...tables.table(deadlineRules).all()].filter(({ id }) => !ids.has(id));
  const division = tables.table(offices).find("office")?.township.code;
  return officeTerms([...tables.table(holidayYears).all()], [...others, ...changed], division);
}

/** Why a rule cannot be saved as it is; undefined when nothing speaks against it. */
export function misfit(rule: DeadlineRule): "trigger" | "unit" | "name" | undefined {
  const alike = DEADLINE_RULES.filter(({ purpose }) => purpose === rule.purpose);
  const preset = findRule(DEADLINE_RULES, rule.id);
  if (preset === undefined && rule.name.trim() === "") return "name";
  const triggers = preset === undefined ? alike.map(({ trigger }) => trigger) : [preset.trigger];
  if (!triggers.includes(rule.trigger) || (preset && preset.purpose !== rule.purpose)) return "trigger";
  const wantsDay = (preset ?? alike[0])?.limit !== null;
  const mayCountMinutes = alike.some(({ limit }) => limit?.unit === "MINUTE");
  if ((rule.limit !== null) !== wantsDay || (rule.limit?.unit === "MINUTE" && !mayCountMinutes))
    return "unit";
  return undefined;
}

export interface Offer {
  readonly version: string;
  readonly at: Instant;
  readonly rules: DeadlineRule[];
}

/** The rules the county sent last, as far as they fit and differ from what is in force. */
export function offeredRules(tables: Tables): Offer | null {
  const sent = sentTables(tables, "deadline-rules").at(-1);
  if (sent === undefined) return null;
  const body = DownBodies["deadline-rules"].safeParse(readSigned(DownEntry, sent.signed)?.body);
  if (!body.success) return null;
  const { rules: known } = termsOf(tables);
  const rules = body.data.rules
    .flatMap((each) => DeadlineRule.safeParse(each).data ?? [])
    .filter((rule) => misfit(rule) === undefined && !isKnown(rule, known));
  return rules.length === 0 ? null : { version: body.data.version, at: sent.at, rules };
}

function isKnown(rule: DeadlineRule, known: readonly DeadlineRule[]): boolean {
  const same = findRule(known, rule.id);
  return same !== undefined && JSON.stringify(DeadlineRule.parse(same)) === JSON.stringify(rule);
}
