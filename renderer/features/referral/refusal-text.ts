import type { TFunction } from "i18next";
import type { SlipEventRefusal } from "#shared/domain/referral/record-slip-event.ts";
import type { SlipRefusal } from "#shared/domain/referral/check-slip.ts";
import { dayText } from "../../client/day-text.ts";
import type { SlipField } from "./slip-input.ts";

/** The field of the form at which a refusal is said. */
export const REFUSED_FIELD = {
  "addressee-is-accused": "unitId",
  "addressee-inactive": "unitId",
  "kind-does-not-fit-unit": "unitId",
  "due-day-past": "dueOn",
  "vague-due": "requirement",
  "matter-not-open": "kind",
} as const satisfies Record<SlipRefusal["reason"], SlipField>;

export function slipRefusalText(t: TFunction, refusal: SlipRefusal): string {
  switch (refusal.reason) {
    case "addressee-is-accused":
      return t("referral.refused.accused", { unit: refusal.unitName });
    case "addressee-inactive":
      return t("referral.refused.inactive", { unit: refusal.unitName });
    case "due-day-past":
      return t("referral.refused.duePast", { on: dayText(t, refusal.dueOn) });
    case "vague-due":
      return t("referral.refused.vague", { words: refusal.words });
    case "matter-not-open":
      return t("referral.refused.matterNotOpen");
    case "kind-does-not-fit-unit":
      return t(refusal.kind === "DELEGATE" ? "referral.refused.onlyVillage" : "referral.refused.onlyCounty");
  }
}

export function eventRefusalText(t: TFunction, refusal: SlipEventRefusal): string {
  switch (refusal.reason) {
    case "not-in-this-status":
      return t("referral.refused.notInStatus", { status: t(`referral.status.${refusal.status}`) });
    case "return-needs-consent":
      return t("referral.refused.needsConsent", { last: dayText(t, refusal.lastDay) });
    case "day-before-the-step-before":
      return t("referral.refused.dayBefore", { earliest: dayText(t, refusal.earliest) });
    case "day-in-future":
      return t("referral.refused.dayInFuture", { today: dayText(t, refusal.today) });
    case "reply-text-missing":
      return t("referral.refused.replyMissing");
  }
}
