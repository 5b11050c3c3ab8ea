import type { TFunction } from "i18next";
import type { PlainDate } from "#shared/kernel/plain-date.ts";

/** A day in a sentence on screen: 2026年3月2日 as papers print it, Mar 2, 2026 in English. */
export function dayText(t: TFunction, on: PlainDate): string {
  return t("app.day", { on: new Date(`${on}T00:00:00Z`) });
}
