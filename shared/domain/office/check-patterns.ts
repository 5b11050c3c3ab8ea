import { checkPattern } from "../../kernel/numbering.ts";
import { NumberedKind, type NumberPatterns } from "./office.ts";

export interface PatternProblem {
  readonly kind: NumberedKind;
  readonly pattern: string;
  /** Reason of `checkPattern`, or `same-as-another`. */
  readonly problem: string;
}

/** The first pattern that will not do. Two kinds with one pattern would give one number to two papers. */
export function patternProblem(patterns: NumberPatterns): PatternProblem | undefined {
  const seen = new Set<string>();
  for (const kind of NumberedKind.options) {
    const pattern = patterns[kind];
    const checked = checkPattern(pattern);
    if (!checked.ok) return { kind, pattern, problem: checked.error.reason };
    const shape = pattern.replaceAll(/\{seq:\d+\}/g, "{seq}");
    if (seen.has(shape)) return { kind, pattern, problem: "same-as-another" };
    seen.add(shape);
  }
  return undefined;
}
