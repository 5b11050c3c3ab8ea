import type { TFunction } from "i18next";
import type { z } from "zod";

/** What a field lacks by itself; what only the desk can tell comes as a refusal. */
export type FieldProblem = "required" | "one-line" | "control-character" | "too-long" | "unfit";

const NAMED: readonly string[] = ["required", "one-line", "control-character"] satisfies FieldProblem[];
const MISSING: readonly string[] = ["invalid_type", "too_small", "invalid_value", "invalid_format"];

/** The first problem of each field, by its path: `parties.0.name`. `typed` is what was read: an empty field is missing, not wrong. */
export function fieldProblems(
  issues: readonly z.core.$ZodIssue[],
  typed: unknown,
): ReadonlyMap<string, FieldProblem> {
  const problems = new Map<string, FieldProblem>();
  for (const issue of issues) {
    const at = issue.path.join(".");
    if (!problems.has(at)) problems.set(at, problemOf(issue, valueAt(typed, issue.path)));
  }
  return problems;
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): FieldProblem {
  if (NAMED.includes(issue.message)) return issue.message as FieldProblem; // a member of the list
  if (issue.code === "too_big") return "too-long";
  const isEmpty = value === undefined || value === null || value === "" || Array.isArray(value);
  return MISSING.includes(issue.code) && isEmpty ? "required" : "unfit";
}

function valueAt(typed: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    typed,
  );
}

export function fieldProblemText(t: TFunction, problem: FieldProblem): string {
  return t(`mediation.wrong.${problem}`);
}
