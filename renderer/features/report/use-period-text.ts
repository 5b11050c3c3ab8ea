import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { periodKey, periodName, type Period } from "#shared/domain/report/period.ts";

/** A period in the language of the page: as the report names it, or by its days and numbers. */
export function usePeriodText(): (period: Period) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (period) => (i18n.language === "zh-CN" ? periodName(period) : periodKey(period).replace("..", " – ")),
    [i18n.language],
  );
}
