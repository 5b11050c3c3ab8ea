import { useTranslation } from "react-i18next";
import type { VillageRound } from "#shared/contract/screening.ts";
import { dayText } from "../../client/day-text.ts";
import { spanText } from "./span-text.ts";

/** The period, whether it is an important one, and by when it is to be reported. */
export function PeriodHint({ round }: { readonly round: VillageRound }) {
  const { t } = useTranslation();
  const { important, dueOn, report } = round;
  const parts = [
    t("screening.report.period", { period: spanText(t, round) }),
    important === "" ? "" : t("screening.report.important", { name: important }),
    dueOn === null || report !== null ? "" : t("screening.report.due", { on: dayText(t, dueOn) }),
  ];
  return <>{parts.filter((part) => part !== "").join(t("app.semicolon"))}</>;
}
