import type { TFunction } from "i18next";
import type { PlainDate } from "#shared/kernel/plain-date.ts";

/** A day in a sentence on screen: as papers print it in Chinese, 2026-03-02 in English. */
export function dayText(t: TFunction, on: PlainDate): string {
  const [year = "", month = "", day = ""] = on.split("-");
  return t("app.day", { iso: on, year, month: Number(month), day: Number(day) });
}
