import type { TFunction } from "i18next";
import type { SlipEventRefusal } from "#shared/domain/referral/record-slip-event.ts";
import { dayText } from "../day-text.ts";

/** Why something cannot be recorded on a slip, in a sentence. */
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
    case "already-extended":
      return t("referral.refused.alreadyExtended", { until: dayText(t, refusal.until) });
    case "extension-after-due":
      return t("referral.refused.extensionAfterDue", { due: dayText(t, refusal.dueOn) });
    case "extension-not-later":
      return t("referral.refused.extensionNotLater", { due: dayText(t, refusal.dueOn) });
    case "extension-too-long":
      return t("referral.refused.extensionTooLong", { latest: dayText(t, refusal.latest) });
    case "visitor-not-told":
      return t("referral.refused.visitorNotTold");
  }
}
