import { DEADLINE_RULES } from "#shared/domain/deadline/deadline-rules.ts";
import type { DeadlineRule } from "#shared/domain/deadline/deadline-rule.ts";
import { useTranslation } from "react-i18next";
import { useCodeName } from "./use-code-name.ts";

/** What a deadline rule is called: a preset one in the reader's language, one of the office's own as it was named. */
export function useRuleName(): (rule: Pick<DeadlineRule, "id" | "name">) => string {
  const codeName = useCodeName();
  return ({ id, name }) => (name === "" ? codeName("deadlineRule", id) : name);
}

/** The article a rule rests on: with a gloss in the reader's language where it is a preset one, otherwise as the office wrote it. */
export function useRuleSource(): (rule: Pick<DeadlineRule, "source">) => string {
  const { t } = useTranslation();
  const codeName = useCodeName();
  return ({ source }) => {
    if (source === "design") return t("deadline.rules.design");
    const preset = DEADLINE_RULES.find((rule) => rule.source === source);
    return preset === undefined ? source : codeName("deadlineSource", preset.id);
  };
}
