import { patternProblem } from "#shared/domain/office/check-patterns.ts";
import {
  type NumberedKind,
  NumberedKind as NumberedKinds,
  type NumberPatterns,
} from "#shared/domain/office/office.ts";
import { checkPattern, formatNumber } from "#shared/kernel/numbering.ts";
import type { TextKey } from "#shared/locales/texts.ts";

export const KIND_TEXT = {
  visit: "office.numbers.kind.visit",
  matter: "office.numbers.kind.matter",
  acceptance: "office.numbers.kind.acceptance",
  refusal: "office.numbers.kind.refusal",
  conclusion: "office.numbers.kind.conclusion",
  "slip-REFER": "office.numbers.kind.slip-REFER",
  "slip-ASSIGN": "office.numbers.kind.slip-ASSIGN",
  "slip-HANDOVER": "office.numbers.kind.slip-HANDOVER",
  "slip-ENTRUST": "office.numbers.kind.slip-ENTRUST",
  "slip-ESCALATE": "office.numbers.kind.slip-ESCALATE",
  "slip-DELEGATE": "office.numbers.kind.slip-DELEGATE",
  supervision: "office.numbers.kind.supervision",
  extension: "office.numbers.kind.extension",
  whistle: "office.numbers.kind.whistle",
  incoming: "office.numbers.kind.incoming",
  "incoming-reply": "office.numbers.kind.incoming-reply",
  report: "office.numbers.kind.report",
  screening: "office.numbers.kind.screening",
  "risk-report": "office.numbers.kind.risk-report",
  conference: "office.numbers.kind.conference",
  consultation: "office.numbers.kind.consultation",
  mediation: "office.numbers.kind.mediation",
  agreement: "office.numbers.kind.agreement",
} as const satisfies Record<NumberedKind, TextKey>;

const PROBLEM_TEXT: Readonly<Record<string, TextKey>> = {
  "year-missing": "office.numbers.problem.year-missing",
  "seq-missing": "office.numbers.problem.seq-missing",
  "unknown-token": "office.numbers.problem.unknown-token",
  "token-twice": "office.numbers.problem.token-twice",
  "digit-in-text": "office.numbers.problem.digit-in-text",
  "seq-touches-year": "office.numbers.problem.seq-touches-year",
  "same-as-another": "office.numbers.problem.same-as-another",
};

export function patternProblemText(problem: string): TextKey {
  return PROBLEM_TEXT[problem] ?? "office.numbers.problem.unknown-token";
}

/** The sentence for each pattern that will not do, by kind. */
export function patternProblems(patterns: NumberPatterns): ReadonlyMap<NumberedKind, TextKey> {
  const problems = new Map<NumberedKind, TextKey>();
  for (const kind of NumberedKinds.options) {
    const checked = checkPattern(patterns[kind]);
    if (!checked.ok) problems.set(kind, patternProblemText(checked.error.reason));
  }
  const first = problems.size === 0 ? patternProblem(patterns) : undefined;
  if (first) problems.set(first.kind, patternProblemText(first.problem));
  return problems;
}

/** A number as it would be printed; empty while the pattern will not do. */
export function exampleNumber(pattern: string, org: string, year: number): string {
  return checkPattern(pattern).ok ? formatNumber(pattern, { org, year, kind: "", seq: 12 }) : "";
}
