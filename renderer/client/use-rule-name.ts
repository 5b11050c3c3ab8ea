import type { DeadlineRule } from "#shared/domain/deadline/deadline-rule.ts";
import { useCodeName } from "./use-code-name.ts";

/** What a deadline rule is called: a preset one in the reader's language, one of the office's own as it was named. */
export function useRuleName(): (rule: Pick<DeadlineRule, "id" | "name">) => string {
  const codeName = useCodeName();
  return ({ id, name }) => (name === "" ? codeName("deadlineRule", id) : name);
}
