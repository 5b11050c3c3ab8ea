import type { TFunction } from "i18next";
import type { RiskRefusal, RiskStatus } from "#shared/domain/risk-report/risk-status.ts";
import { dayText } from "../../client/day-text.ts";
import type { Tone } from "../../ui/StatusTag.tsx";

export const STATUS_TONE: Readonly<Record<RiskStatus, Tone>> = {
  REPORTED: "wait",
  FOLLOWED: "busy",
  ENDED: "done",
  VOIDED: "plain",
};

export function riskRefusalText(t: TFunction, refusal: RiskRefusal): string {
  switch (refusal.reason) {
    case "not-in-this-status":
      return t("risk.refused.not-in-this-status", {
        status: t(`risk.status.${refusal.status}`),
        act: t(`risk.act.${refusal.act}`),
      });
    case "day-in-future":
      return t("risk.refused.day-in-future", { on: dayText(t, refusal.on) });
    case "day-before-the-report":
      return t("risk.refused.day-before-the-report", { earliest: dayText(t, refusal.earliest) });
    case "next-day-past":
      return t("risk.refused.next-day-past");
    case "secret":
      return t("risk.refused.secret");
  }
}
