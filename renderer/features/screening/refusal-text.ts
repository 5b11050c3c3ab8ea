import type { TFunction } from "i18next";
import type { ReportRefusal } from "#shared/domain/screening/check-report.ts";
import type { PlanRefusal } from "#shared/domain/screening/plan.ts";
import { dayText } from "../../client/day-text.ts";

export function reportRefusalText(t: TFunction, refusal: ReportRefusal): string {
  switch (refusal.reason) {
    case "day-outside":
      return t("screening.report.refused.day-outside", {
        on: dayText(t, refusal.on),
        from: dayText(t, refusal.fromOn),
        to: dayText(t, refusal.toOn),
      });
    case "day-in-future":
      return t("screening.report.refused.day-in-future", { on: dayText(t, refusal.on) });
    case "nothing-said":
      return t("screening.report.refused.nothing-said");
    case "nil-and-found":
      return t("screening.report.refused.nil-and-found");
    case "category-unknown":
      return t("screening.report.refused.category-unknown");
    case "dealt-with":
      return t("screening.report.refused.dealt-with", { person: refusal.person });
  }
}

export function planRefusalText(t: TFunction, refusal: PlanRefusal): string {
  return t(`screening.plan.refused.${refusal.reason}`, { ...refusal });
}
