import type { TFunction } from "i18next";
import type { IncomingEventRefusal } from "#shared/domain/incoming/incoming-progress.ts";
import type { IncomingRefusal } from "#shared/domain/incoming/register-incoming.ts";
import { dayText } from "../../client/day-text.ts";
import type { IncomingInput } from "./incoming-input.ts";

/** The field of the form at which a refusal is said. */
export const REFUSED_FIELD = {
  "received-in-future": "receivedOn",
  "due-before-received": "theirDueOn",
  "known-number": "theirNo",
  "item-gone": "theirNo",
} as const satisfies Record<IncomingRefusal["reason"], keyof IncomingInput>;

export function incomingRefusalText(t: TFunction, refusal: IncomingRefusal): string {
  switch (refusal.reason) {
    case "received-in-future":
      return t("incoming.refused.receivedInFuture", { today: dayText(t, refusal.today) });
    case "due-before-received":
      return t("incoming.refused.dueBefore", { on: dayText(t, refusal.receivedOn) });
    case "known-number":
      return t("incoming.refused.known", { no: refusal.no });
    case "item-gone":
      return t("incoming.refused.itemGone");
  }
}

export function incomingEventRefusalText(t: TFunction, refusal: IncomingEventRefusal): string {
  switch (refusal.reason) {
    case "not-in-this-status":
      return t("incoming.refused.notInStatus", { status: t(`incoming.status.${refusal.status}`) });
    case "day-before-the-step-before":
      return t("incoming.refused.dayBefore", { earliest: dayText(t, refusal.earliest) });
    case "day-in-future":
      return t("incoming.refused.dayInFuture", { today: dayText(t, refusal.today) });
  }
}
