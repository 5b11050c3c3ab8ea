import type { TFunction } from "i18next";
import type { WhistleRefusal } from "#shared/domain/whistle/check-whistle.ts";
import type { WhistleEventRefusal } from "#shared/domain/whistle/record-whistle.ts";
import { dayText } from "../../client/day-text.ts";
import type { WhistleField } from "./whistle-input.ts";

/** The field of the form at which a refusal is said. */
export const REFUSED_FIELD = {
  "matter-not-open": "what",
  "unit-inactive": "units",
  "unit-is-accused": "units",
  "unit-twice": "units",
  "gather-day-past": "gatherOn",
  "gather-too-late": "gatherOn",
} as const satisfies Record<WhistleRefusal["reason"], WhistleField>;

export function whistleRefusalText(t: TFunction, refusal: WhistleRefusal): string {
  switch (refusal.reason) {
    case "matter-not-open":
      return t("whistle.refused.matter-not-open", { status: t(`matter.status.${refusal.status}`) });
    case "unit-inactive":
    case "unit-is-accused":
    case "unit-twice":
      return t(`whistle.refused.${refusal.reason}`, { unit: refusal.unitName });
    case "gather-day-past":
      return t("whistle.refused.gather-day-past", { today: dayText(t, refusal.today) });
    case "gather-too-late":
      return t("whistle.refused.gather-too-late", {
        level: t(`codes.whistleLevel.${refusal.level}`),
        until: dayText(t, refusal.until),
        at: refusal.untilAt,
      });
  }
}

export function whistleEventRefusalText(t: TFunction, refusal: WhistleEventRefusal): string {
  switch (refusal.reason) {
    case "not-in-this-status":
      return t("whistle.refused.not-in-this-status", { status: t(`whistle.status.${refusal.status}`) });
    case "day-in-future":
      return t("whistle.refused.day-in-future", { today: dayText(t, refusal.today) });
    case "day-before":
    case "task-day-past":
      return t(`whistle.refused.${refusal.reason}`, { earliest: dayText(t, refusal.earliest) });
    case "task-open":
      return t("whistle.refused.task-open", {
        unit: refusal.unitName,
        text: refusal.text,
        due: dayText(t, refusal.dueOn),
      });
    case "time-in-future":
    case "unit-twice":
    case "rating-missing":
    case "rating-against-record":
      return t(`whistle.refused.${refusal.reason}`, { unit: refusal.unitName });
    case "unit-not-called":
    case "correction-without-why":
    case "no-such-task":
    case "unable-without-text":
      return t(`whistle.refused.${refusal.reason}`);
  }
}
