import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { DeadlineRule, RuleScope } from "#shared/domain/deadline/deadline-rule.ts";
import { useCodeName } from "../../client/use-code-name.ts";
import { useVillageName } from "../../client/use-village-name.ts";

/** When somebody is reminded. */
export function warnText(t: TFunction, { limit, warnBefore }: Pick<DeadlineRule, "limit" | "warnBefore">) {
  if (warnBefore.length === 0) return t("deadline.rules.noWarn");
  const days = warnBefore.join(t("deadline.rules.comma"));
  return t(limit?.unit === "MINUTE" ? "deadline.rules.warnMinutes" : "deadline.rules.warnDays", { days });
}

/** To what a rule applies, in words. */
export function useScopeText(): (scope: RuleScope) => string {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const villageName = useVillageName();
  return ({ category, channel, isPetition, urgency, villageCode, entrustedBy }) => {
    const said = [
      ...(category === null ? [] : [codeName("category", category)]),
      ...(channel === null ? [] : [codeName("channel", channel)]),
      ...(isPetition === null ? [] : [t(`deadline.dialog.petitions.${isPetition ? "yes" : "no"}`)]),
      ...(urgency === null ? [] : [codeName("urgency", urgency)]),
      ...(villageCode === null ? [] : [villageName(villageCode)]),
      ...(entrustedBy === null ? [] : [t(`mediation.entrustedBy.${entrustedBy}`)]),
    ];
    return said.length === 0 ? t("deadline.rules.everywhere") : said.join(t("deadline.rules.comma"));
  };
}
