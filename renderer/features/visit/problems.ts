import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TextKey } from "#shared/locales/texts.ts";
import { inPageOrder, type IntakeProblem } from "./ready-form.ts";

const PROBLEM_TEXT = {
  required: "visit.problem.required",
  "control-character": "visit.problem.control-character",
  "one-line": "visit.problem.one-line",
  "too-long": "visit.problem.too-long",
  "not-a-number": "visit.problem.not-a-number",
  "not-a-day": "visit.problem.not-a-day",
  unfit: "visit.problem.unfit",
  "too-many-representatives": "visit.problem.too-many-representatives",
  "speaker-missing": "visit.problem.speaker-missing",
  "head-count-too-small": "visit.problem.head-count-too-small",
  "guardian-missing": "visit.problem.guardian-missing",
  "check-digit-unconfirmed": "visit.problem.check-digit-unconfirmed",
  "identity-number-wrong": "visit.problem.identity-number-wrong",
  "visit-in-future": "visit.problem.visit-in-future",
  "category-unknown": "visit.problem.category-unknown",
  "village-unknown": "visit.problem.village-unknown",
} as const satisfies Record<IntakeProblem["reason"], TextKey>;

/** The sentence to show at a place of the form; undefined when it is in order. */
export type ErrorAt = (at: string) => string | undefined;

/** What was refused at the last attempt, until the place is put right. */
export function useProblems() {
  const { t } = useTranslation();
  const [problems, setProblems] = useState<readonly IntakeProblem[]>([]);
  const sentences = useMemo(
    () =>
      new Map(
        problems.toReversed().map((problem) => [problem.at, t(PROBLEM_TEXT[problem.reason], { ...problem })]),
      ),
    [problems, t],
  );
  const errorAt: ErrorAt = useCallback((at) => sentences.get(at), [sentences]);
  return {
    problems,
    tell: useCallback((found: readonly IntakeProblem[]) => setProblems(inPageOrder(found)), []),
    errorAt,
  };
}
