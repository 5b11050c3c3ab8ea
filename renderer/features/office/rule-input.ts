import { DeadlineRule, type RuleLimit } from "#shared/domain/deadline/deadline-rule.ts";

type Unit = RuleLimit["unit"];
type Extension = "none" | "AGREEMENT" | "APPROVAL";
export type RuleField = "name" | "length" | "warn" | "source";

/** A rule as it is typed: numbers are still text. */
export interface RuleInput {
  readonly name: string;
  readonly length: string;
  readonly unit: Unit;
  readonly warn: string;
  readonly extension: Extension;
  readonly atMost: string;
  readonly atMostUnit: Exclude<Unit, "MINUTE">;
  readonly pausable: boolean;
  readonly source: string;
  readonly scope: DeadlineRule["scope"];
  readonly active: boolean;
}

export function ruleInput({ limit, extension, warnBefore, ...rule }: DeadlineRule): RuleInput {
  return {
    name: rule.name,
    length: limit === null ? "" : String(limit.length),
    unit: limit?.unit ?? "CALENDAR",
    warn: warnBefore.join("、"),
    extension: extension?.by ?? "none",
    atMost: extension?.atMost ? String(extension.atMost.length) : "",
    atMostUnit: extension?.atMost?.unit ?? "CALENDAR",
    pausable: rule.pausable,
    source: rule.source,
    scope: rule.scope,
    active: rule.active,
  };
}

interface ReadRule {
  /** Undefined while something cannot be read. */
  readonly rule: DeadlineRule | undefined;
  readonly wrong: ReadonlySet<RuleField>;
}

/** The rule that was typed. What starts it and what it is for stay as they were. */
export function readRule(before: DeadlineRule, input: RuleInput, isOwn: boolean): ReadRule {
  const wrong = new Set<RuleField>();
  const length = wholeNumber(input.length);
  const atMost = wholeNumber(input.atMost);
  const warn = input.warn.split(/[、，,\s]+/u).filter((each) => each !== "");
  const warnBefore = warn.flatMap((each) => wholeNumber(each) ?? []);
  if (before.limit !== null && length === undefined) wrong.add("length");
  if (input.atMost.trim() !== "" && atMost === undefined) wrong.add("length");
  if (warnBefore.length !== warn.length || warn.length > 5) wrong.add("warn");
  if (isOwn && input.name.trim() === "") wrong.add("name");
  if (input.source.trim() === "") wrong.add("source");

  const { name, unit, extension, atMostUnit, pausable, source, scope, active } = input;
  const read = DeadlineRule.safeParse({
    ...before,
    name: isOwn ? name.trim() : "",
    limit: before.limit === null ? null : { length, unit },
    extension:
      extension === "none"
        ? null
        : { by: extension, atMost: atMost === undefined ? null : { length: atMost, unit: atMostUnit } },
    warnBefore: warnBefore.toSorted((a, b) => b - a),
    pausable,
    source: source.trim(),
    scope,
    active,
  });
  if (!read.success && wrong.size === 0) wrong.add("length");
  return { rule: wrong.size === 0 ? read.data : undefined, wrong };
}

function wholeNumber(text: string): number | undefined {
  const trimmed = text.trim();
  return /^[1-9]\d{0,3}$/.test(trimmed) ? Number(trimmed) : undefined;
}
