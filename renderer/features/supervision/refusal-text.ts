import type { TFunction } from "i18next";
import type { SupervisionRefusal } from "#shared/domain/supervision/check-supervision.ts";
import type { SupervisionEventRefusal } from "#shared/domain/supervision/supervision-progress.ts";
import type { SupervisionForm } from "#shared/domain/supervision/supervision.ts";
import { dayText } from "../../client/day-text.ts";

/** The field of the form at which a refusal is said. */
export const REFUSED_FIELD = {
  "unit-owes-nothing": "problem",
  "already-accepted": "problem",
  "commissioner-only": "level",
  "level-reached": "level",
  "earlier-level-missing": "skipReason",
  "still-in-time": "problem",
  "due-day-past": "dueOn",
  "vague-due": "requirement",
} as const satisfies Record<SupervisionRefusal["reason"], keyof SupervisionForm>;

export function supervisionRefusalText(t: TFunction, refusal: SupervisionRefusal): string {
  switch (refusal.reason) {
    case "unit-owes-nothing":
      return t("supervision.refused.owesNothing", { status: t(`referral.status.${refusal.status}`) });
    case "already-accepted":
      return t("supervision.refused.accepted");
    case "commissioner-only":
      return t("supervision.refused.commissionerOnly");
    case "level-reached":
      return t("supervision.refused.levelReached", { level: t(`codes.supervisionLevel.${refusal.level}`) });
    case "earlier-level-missing":
      return t("supervision.refused.skip", { missing: t(`codes.supervisionLevel.${refusal.missing}`) });
    case "still-in-time":
      return t("supervision.refused.inTime", { until: dayText(t, refusal.until) });
    case "due-day-past":
      return t("supervision.refused.duePast", { on: dayText(t, refusal.dueOn) });
    case "vague-due":
      return t("supervision.refused.vague", { words: refusal.words });
  }
}

export function supervisionEventRefusalText(t: TFunction, refusal: SupervisionEventRefusal): string {
  switch (refusal.reason) {
    case "not-in-this-status":
      return t("supervision.refused.notInStatus", { status: t(`supervision.status.${refusal.status}`) });
    case "day-before-the-step-before":
      return t("supervision.refused.dayBefore", { earliest: dayText(t, refusal.earliest) });
    case "day-in-future":
      return t("supervision.refused.dayInFuture", { today: dayText(t, refusal.today) });
  }
}
